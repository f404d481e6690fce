// Work that is done wholly from home, as a sentence tells of the coder, and home work that is refused.
import { placeIn, statementsOf } from '#search/reading/on-site.ts'
import { sure, type Place, type Posting } from '#search/reading/words.ts'

const home = String.raw`(?:remote(?:ly)?|(?:from )?wher(?:e|ever) (?:you|they|each of them|coders) lives?|virtual(?:ly)?|tele-?work\w{0,3}|tele-?commut\w{1,5}|wfh|home[- ]based|work[- ](?:from|at)[- ]home|(?:from|at|in|out of) (?:your |their |the |a )?(?:own )?(?:homes?|house|kitchen table|spare room|living room|couch|apartment)|home)`
const whole = String.raw`(?:100 ?%|(?:100|one hundred) percent|fully|completely|entirely|wholly|totally|all|always|every ?day|full[- ]time|permanently|exclusively|solely|only)`
const office = String.raw`(?:offices?|buildings?|campus|headquarters|hospitals?|clinics?|desk|site|cubicles?|floor space)`
const fromHome = new RegExp(
  [
    String.raw`${whole},? (?:of (?:the|your|our) \w{1,8} )?(?:\w{1,9} )?${home}`,
    String.raw`(?:works?|codes?|coding|working|done|performed|job|role|position) (?:\w{1,10} ){0,2}?${home},? (?:every ?day|five days|all week|full[- ]time|all the time|all year|only)`,
    String.raw`(?:everyone|everybody|all (?:of )?(?:our|the) (?:coders|staff|team)|our (?:\w{1,6} )?(?:coders|team|staff)(?: all)?|the (?:whole|entire) (?:team|department)) (?:all )?(?:works?|codes?) ${home}(?! (?:on|one|two|three|part|up))`,
    String.raw`(?:we|the (?:team|company|department)) (?:went|became|are now|have been|'ve been|is now|has been) (?:\w{1,10} )?${home}`,
    String.raw`(?:nobody|no one|none of (?:us|them|our \w{1,9})|never|no coder|without)(?: [\w']{1,12}){0,5}? (?:reports?|reporting|comes?|coming|goes?|going|commut(?:es?|ing)|drives?|driving|sets? foot)(?: [\w']{1,8}){0,2}? (?:to|in|into|at) (?:an?|the|our|any) (?:\w{1,10} )?${office}(?! (?:on|more|except|unless|until|when|for)\b)`,
    String.raw`(?:there is|there's|we have|has) no (?:\w{1,10} )?${office} (?:to|for|any)`,
    String.raw`(?:clos(?:ed|ing)|gave up|giv(?:en|ing) up|sold|let go of) (?:the|our|its) (?:\w{1,10} ){0,2}${office}`,
    String.raw`(?:after|following|upon|once|on completion of)\b[^.;]{0,40}\b(?:training|trained|orientation|onboarding|probation|released|months?|weeks?|days)\b[^.;]{0,30}\b(?:you|coders?|position|role|job|it|work|is|are)\b(?: [\w']{1,9}){0,3}? ${home}`,
    String.raw`(?:your|a coder's|the coder's) (?:own )?(?:home|house|living room|spare room) (?:is|becomes|will be|serves as) (?:your|the) (?:office|workplace|work ?site|duty station)`,
  ]
    .map((words) => String.raw`\b(?:${words})\b`)
    .join('|'),
  'i',
)
const partly =
  /\b(?:hybrid|partly|part of|up to|some days?|(?:one|two|three|four|[1-4]) days?|may apply|could|might|possible|eligible|if you|who work|colleagues|not?\b(?! (?:one|coder))|other)\b|n't\b/i

/** Where the text says that all of the work, now or after training, is done from home. */
export function homeIn(posting: Posting): Place | null {
  for (const statement of statementsOf(posting)) {
    const { text, section } = statement
    const said = section === 'about' ? null : fromHome.exec(text)
    if (!said || deniesHome(text)) continue
    const around = text.slice(Math.max(0, said.index - 60), said.index + said[0].length + 40)
    if (partly.test(around.replace(said[0], (words) => (/^(?:no|none|never|there|we)\b/i.test(words) ? ' ' : words))))
      continue
    return placeIn(statement, said.index, said[0].length, sure)
  }
  return null
}

const denies = new RegExp(
  String.raw`\b(?:remote(?:ly)?|virtual|from home|tele-?work\w{0,3}|tele-?commut\w{1,5}|wfh|work[- ](?:from|at)[- ]home)\b[^.;:]{0,45}?(?:\b(?:not|cannot|never|no longer|unavailable|sorry|unfortunately|declined|rejected)\b|n't\b)(?! (?:only|just|hybrid|on-? ?site|in[- ]person|in[- ]office|come|have|need|report|set|required|commut))|(?:\b(?:not?|cannot|never|unable to)\b|n't)(?: (?!but|rather|instead|only|just)[\w-]{1,12}){0,3}? (?:remote(?:ly)?|from home|tele-?work|tele-?commut\w{1,5}|wfh|work[- ](?:from|at)[- ]home)\b`,
  'i',
)
/** "Fully remote applicants, sorry, cannot be considered". */
export const deniesHome = (text: string) => denies.test(text)

/** "Working from home is not possible in this job". */
export function homeRefused(posting: Posting): Place | null {
  for (const statement of statementsOf(posting)) {
    const said = statement.section === 'about' ? null : refusal.exec(statement.text)
    if (said && !allowed.test(statement.text)) return placeIn(statement, said.index, said[0].length, sure)
  }
  return null
}
const work = String.raw`(?:remote (?:work|coding|option|arrangement|schedule)s?|work(?:ing)? (?:remotely|from home|at home)|tele-?work(?:ing)?|tele-?commut(?:e|ing)|wfh|home[- ]working)`
const refusal = new RegExp(
  String.raw`\b${work}(?: (?:option|arrangement|schedule)s?)? (?:is|are|will be)(?: not|n't| never)(?: (?:be|an?|currently|available|\w{1,10}))? ?(?:possible|available|offered|permitted|allowed|an option|option|part|considered|eligible|authorized|approved)\b|\b(?:no|without any) ${work}\b|\b(?:cannot|can't|may not|do not|does not|don't|doesn't) (?:\w{1,10} )?(?:be done|be performed|offer|allow|permit|support|work|code)[^.;\n]{0,15} (?:${work}|remotely|from home)\b|\b(?:position|job|role) (?:is|are)(?: not|n't) (?:eligible for |suited (?:to|for) |an? )?(?:${work}|remote\b)`,
  'i',
)
const allowed =
  /\b(?:if|when|until|unless|on (?:mon|tues|wednes|thurs|fri)days?|full[- ]time|every day|all (?:the|five)|more than|weekends?|outside|abroad|another)\b/i
