// Where the work is done after training: what title, labels and sentences say of it is weighed, the plainest words win.
import type { Workplace } from '#db/vocabulary/workplaces.ts'
import { officeDays } from '#search/reading/hybrid-days.ts'
import { callBack, placeIn, results, statementsOf, withoutOthers, type Statement } from '#search/reading/on-site.ts'
import { readTravel } from '#search/reading/travel.ts'
import { guess, likely, matches, sure, type Fact, type Place, type Posting } from '#search/reading/words.ts'

/** `weight`: 100 a denial, 90 said of this job or behind a label, 80 in the title, 70 usual words, 60 a word alone, less: implied. */
type Mention = { value: Workplace; weight: number; place: Place }

const work =
  '(?:positions?|roles?|jobs?|work|opportunit(?:y|ies)|openings?|vacanc(?:y|ies)|assignments?|contract|gig|coder|coding|auditor|biller|educator|specialist|registrar|manager|supervisor|environment|schedule|basis|employment|setting|arrangements?|model|status|program|seat|workforce|eligible|friendly|first|based)'
const thisJob =
  '(?:positions?|roles?|jobs?|work|opportunity|opening|vacancy|assignment|contract|gig|incumbents?|(?:all |the )?hours|it|this|you|we)'
const be = "(?:is|are|will be|would be|'s|'ll be|'d be|can be|must be|may be)"
const adverbs = String.raw`(?: (?:a|an|fully|100%|completely|entirely|strictly|currently|primarily|performed|done|worked|permanently|now|all|truly|also|considered|classified as|designated as|offered as|full[- ]time|part[- ]time|w-?2|located|always|conducted|required to be|expected to (?:be|work)|\d{1,3}% |only)){0,5}`
const label = String.raw`(?:locations?|workplace(?: type)?|work (?:type|site|location|arrangement|model|setting|style|mode|environment|place|schedule|status|option)|worksite|job (?:type|location|setting)|position (?:type|location)|place(?: of work| of performance)?|where(?: you(?:'ll)? (?:will )?work)?|setting|site|remote status|(?:work )?arrangement|telework|remote(?: (?:work|job|position|eligib\w{3,5}))?|on-?site ?\/ ?remote|type|schedule|status|ubicación|lugar ?\/ ?where)`

const remote = String.raw`(?:remote(?:ly)?|tele-?work(?:ing|ed)?|tele-?commut(?:e|ing|er)|work(?:ing|s)?[- ](?:from|at)[- ]home|wfh|w@h|home[- ]based|(?:from|out of|in) (?:the comfort of )?(?:your |their |a |an |the coder's )?(?:own )?homes?|virtual(?:ly)?|at home)`
const onSite = String.raw`(?:on-? ?site|in[- ]person|in[- ](?:the |our )?(?:(?!an?\b|any|your|their|medical|physician|doctor|home|back|box|private|the|our)[\w&.'-]{1,14} ){0,2}office(?! (?:environment|setting|of\b|manager|visits?|hours|staff|procedures?|duties|of))|on-? ?campus|presencial)`
const officeNoun =
  '(?:offices?|clinics?|hospitals?|campus|facility|building|practice|cent(?:er|re)|headquarters|hq|plaza|window|desk|suite|location|billing office|site|basement|floor|wing|premises)'

const pattern = (source: string) => new RegExp(String.raw`(?<![\w-])(?:${source})(?![\w])`, 'gi')
const rules: readonly [Workplace, weight: number, RegExp][] = [
  // No remote work at all; "not fully remote" leaves some.
  ['on-site', 100, pattern(String.raw`(?:not|never|cannot|isn't|aren't|can't|won't be|n't)(?: (?!fully|100|entirely|completely|only|just|all|exclusively|permanently|required|need\w{0,2}|have)[\w-]{1,12}){0,4}? (?:remote(?:ly)?|tele-?work\w{0,4}|work[- ](?:from|at)[- ]home|wfh|tele-?commut\w{1,5}|from home|hybrid|virtual)`)],
  ['on-site', 100, pattern(String.raw`non-?remote|(?:nobody|no one|none of us) (?:here )?(?:works?|codes?) (?:remotely|from home|at home)`)],
  ['on-site', 100, pattern(String.raw`no (?:\w{1,10} (?:or|and|\/) )?(?:remote|tele-?work|tele-?commuting|wfh|work[- ]from[- ]home|hybrid|virtual)(?: (?:work|option|position|job|work option|schedule|opportunit)\w{0,3})?(?! (?:work )?(?:experience|monitoring|equipment))`)],
  ['on-site', 100, pattern(String.raw`(?:remote|tele-?work|tele-?commuting|wfh|work[- ](?:from|at)[- ]home|virtual)\b[^.:;]{0,40}?(?:(?: not|n't| never| no longer)(?: \w{1,10}){0,2} (?:available|offered|possible|permitted|an option|eligible|allowed|considered|authorized|provided|supported|accepted)| unavailable)`)],
  ['on-site', 100, pattern(String.raw`(?:remote(?:ly)?|tele-?work|tele-?commut\w{1,5}|virtual|from home)(?: (?:work|jobs?|positions?|eligib\w{3,5}|options?|status)){0,2} ?[:?=-] ?\(?(?:no|none|never|not|n\/a|ineligible|n)(?! \w{1,14} (?:required|experience))`)],
  ['hybrid', 90, pattern(String.raw`(?:not|isn't|n't) (?:a )?(?:fully|100%|entirely|completely|exclusively|all) (?:remote|telework|virtual|on-?site|in[- ]person)`)],
  ['hybrid', 100, pattern(String.raw`(?:combination|mix(?:ture)?|blend|split|balance|part|partly|alternat\w{1,3}|flex)\b[^.;]{0,40}(?:${remote}|home)\b[^.;]{0,40}(?:${onSite}|office|campus|${officeNoun})|(?:combination|mix(?:ture)?|blend|split|balance|part|partly)\b[^.;]{0,40}(?:${onSite}|office|campus)\b[^.;]{0,40}(?:${remote}|home)`)],
  ['hybrid', 100, pattern(String.raw`\d[05]% (?:on-?site|in[- ]person|in[- ]office|in the office)[^.;]{0,20}\d[05]% (?:remote|from home|at home|wfh)|\d[05]% (?:remote|from home|at home|wfh)[^.;]{0,20}\d[05]% (?:on-?site|in[- ]person|in[- ]office|in the office)`)],
  ['hybrid', 100, pattern(String.raw`(?:split\w{0,4}|divid\w{1,3}|shar(?:e|ed|ing)) (?:your |the |their )?(?:time|weeks?|days?|work)? ?between[^.;]{0,20}\bhome\b`)],
  ['hybrid', 90, pattern(String.raw`${label} ?[:=-] ?[^.;:]{0,30}\bhybrid|${thisJob} ${be}${adverbs} hybrid|hybrid (?:remote |work |wfh |telework |office |onsite )?${work}|hybrid[,:(]? ?\(?(?:\d|one|two|three|four|up to)|works? (?:a )?hybrid|hybrid (?:or|and|&) ${remote}|${remote} (?:or|and|&) hybrid|hybrid (?:remote|in-?person|on-?site|plan)|${remote} ?\/ ?hybrid|${onSite}[/ ]{1,3}hybrid`)],
  ['hybrid', 65, pattern(String.raw`tele-?work(?: eligible)? ?[:?=-] ?yes`)],
  ['hybrid', 65, /^(?:[^\w]{0,3})hybrid(?![\w])|(?<=[,|(/–-] ?)hybrid(?= ?(?:[,.|)/;-]|$))/gi],
  ['hybrid', 60, pattern(String.raw`(?:partly|partially|part|partial|semi-?) ?(?:remote|telework|work[- ]from[- ]home|from home|wfh)|some (?:days? |time )?(?:remote|telework|from home|working from home|wfh)|(?:remote|wfh|home) days|days (?:are )?(?:remote|from home|at home)|flexib\w{2,5} to accommodate remote`)],
  ['hybrid', 40, pattern('hybrid')],
  ['remote', 90, pattern(String.raw`(?:${label} ?[:=-] ?(?:is )?(?:\w{1,10}, )?(?:100%|fully|full-?time|permanently|completely|us|u\.s\.|nationwide|usa|your)?[ ,-]{0,3}(?:${remote}|home|anywhere)|(?:remote|tele-?work)(?: (?:work|jobs?|positions?|eligible))? ?[:?=-] ?(?:100%|full|fully)|remote(?: (?:work|jobs?|positions?|eligible))? ?[:?=-] ?yes)`)],
  ['remote', 90, pattern(String.raw`(?:(?:positions?|roles?|jobs?|work|opportunity|opening|vacancy|assignment|contract|hours) (?:[\w-]{1,12} ){0,2}?${be}${adverbs} (?:${remote})|(?:this|it|the \w{1,12}) (?:is|will be|'s)${adverbs} (?:${remote}))`)],
  ['remote', 85, pattern(String.raw`(?:after (?:that|this|the|your|training|onboarding|orientation|\d{1,2}|[a-z]{3,6} (?:days|weeks|months))|then|thereafter|afterwards?|once (?:you(?:'re|r| are)?|trained|released))\b[^.;]{0,60}(?:${remote})|(?:${remote})(?: \w{1,10}){0,3} (?:after|following|upon|once)\b|before (?:\w{1,14} ){1,3}(?:${remote})|then (?:you )?(?:go(?:es)? )?home`)],
  ['remote', 75, pattern(String.raw`(?:remote(?:ly)?|from home|wfh|work from home|telework) (?:or|\/|and\/or) (?:${onSite}|office)|(?:${onSite}|office) (?:or|\/|and\/or) (?:remote(?:ly)?|wfh|work from home|telework|from home)`)],
  ['remote', 70, pattern(String.raw`(?:100 ?%|fully|full-?time|completely|permanent(?:ly)?|entirely|all|totally) (?:remote(?:ly)?|tele-?work(?:ing)?|virtual|work[- ]from[- ]home|wfh|home[- ]based|from home|at home)|(?:remote|telework|telecommut\w{1,4}|home[- ]based|work[- ](?:from|at)[- ]home|wfh|virtual) (?:[\w-]{1,14} ){0,3}?${work}`)],
  ['remote', 70, pattern(String.raw`(?:code|coding|work(?:s|ed|ing)?|performed|done|audit|sits?|based)(?: [\w',-]{1,12}){0,3}? (?:remotely|remote|from home|at home|from (?:your |their |a |an )?(?:own )?homes?)|work(?:s|ing)?[- ](?:from|at)[- ]home|wfh|home[- ]based|tele-?commut(?:e|ing|er)|remote for good|home is (?:the|your) office`)],
  ['remote', 50, pattern('(?:remote|telework|telecommut\\w{1,4}|home[- ]based|work[- ](?:from|at)[- ]home|wfh|virtual) (?:[\\w-]{1,14} ){0,3}?(?:coders|auditors|billers|employees?|staff|teams?|workers?|contractors?|specialists|members)')],
  ['remote', 60, /^[^\w]{0,3}(?:currently |still |all |100 ?% )?(?:remote|telework|wfh|home[- ]based|from home|work from home|virtual)(?![\w])(?! ?:)(?! (?:access|sites?|experience))|(?<=[,|(/–-] ?)(?:remote|telecommute|telework|wfh|home[- ]based|virtual)(?= ?(?:[,.|)/;-]|$))/gi],
  ['remote', 60, pattern(String.raw`(?:work|code|job|live|sit|done)(?: \w{1,10}){0,3} (?:from )?anywhere|from your (?:house|kitchen table|couch|own desk)|anywhere with (?:an? )?(?:\w{1,12} )?internet`)],
  ['remote', 50, pattern(String.raw`(?:from|out of) (?:the comfort of )?(?:your |their |a |an )?(?:own )?homes?(?! (?:health|care))|remote (?:from|in|within|anywhere|across|until|nationwide|us|u\.s)`)],
  ['remote', 40, pattern(String.raw`at home|home office|tele-?work|"?virtual"? positions?|(?:mostly|primarily|mainly|largely) remote`)],
  ['remote', 35, pattern(String.raw`(?:open to|hir(?:e|ing) (?:coders |in |from )?|coders|applicants|candidates|contractors|live|reside|sit|work|we hire)(?: \w{1,12}){0,4} (?:(?:in |from )?(?:all|any of the|any|every|most) (?:50|fifty)? ?(?:u\.?s\.? )?states?|anywhere (?:in|within))|off-?site (?:position|role|job|coder|work)|(?:to|at) your (?:home|door|house)|must (?:live|reside|be located) in (?:one of )?(?:the following|these|our approved|an approved) states?`)],
  ['remote', 25, pattern('remote(?:ly)?')],
  ['on-site', 90, pattern(String.raw`${label} ?[:=-] ?[^.;:]{0,70}?\b${onSite}|${thisJob} (?:[\w-]{1,12} ){0,2}?${be}${adverbs} (?:required )?${onSite}|(?:100 ?%|fully|strictly|entirely|completely) ${onSite}|${onSite} (?:only|every day|daily|each day|full[- ]time|(?:presence |attendance |work )?(?:is |are )?(?:required|mandatory|a must|expected))`)],
  ['on-site', 70, pattern(String.raw`${onSite} (?:[\w-]{1,14} ){0,2}?(?:positions?|roles?|jobs?|work|opportunity|program|schedule|openings?|employment|coders?|assignment|contract|setting|environment|at (?:our|the|\d))|(?:work(?:s|ed|ing)?|report(?:s|ing)?|show up|sit|be)(?: \w{1,12}){0,2}? ${onSite}`)],
  ['on-site', 70, pattern(String.raw`physical(?:ly)? (?:presence|present)\b[^.;]{0,40}(?:required|expected|needed)|office-based (?:[\w-]{1,14} ){0,2}?(?:position|role|job|coder|biller)`)],
  ['on-site', 70, pattern(String.raw`(?:position|job|role) is (?:based|located|housed) (?:at|in|out of|on) (?:our|the)(?: [\w&.'-]{1,16}){0,4}? ${officeNoun}(?! of\b)`)],
  ['on-site', 60, new RegExp(String.raw`^[^\w]{0,3}(?:yes, |all |currently )?${onSite}(?![\w])(?! ?(?:or|and|\/) )|(?<=[,|(/–-] ?)${onSite}(?= ?(?:[,.|)/;-]|at\b|in\b|$))`, 'gi')],
  ['on-site', 45, pattern(String.raw`(?:based|located|housed|stationed|done|performed|worked|work(?:s|ing)?|be|is|are|sits?|report(?:s|ing)?|come|joins?|learns?)(?: (?:daily|together|\w{1,10}))? (?:at|in|from|to|out of|on) (?:our|the)(?: [\w&.'-]{1,16}){0,4}? ${officeNoun}(?! of\b)(?! (?:manager|administrator|director|staff|team|visits?|records?|system|settings?|environment|bills?|charts?|accounts?|notes?|claims?|side|coding|clients?|hours|window of))`)],
  ['on-site', 45, pattern(String.raw`(?:hours|mornings?|afternoons?|days|a wk|a week|per week|thursday|friday|fri|thurs?|open|shift|every day)[,:]? (?:in|at) (?:our|the)(?: [\w&.'-]{1,16}){0,4}? ${officeNoun}(?! of\b)|^(?:[^\w]{0,3}|where:? )(?:in|at) (?:our|the) (?:[\w&.'-]{1,16} ){0,4}?${officeNoun}|(?:in|at) (?:our|the) (?:[\w&.'-]{1,16} ){0,3}?${officeNoun},? (?:every ?day|daily|full[- ]time|five days|5 days|mon)`)],
  ['on-site', 45, pattern(String.raw`in[- ]house (?:[\w/]{1,14} ){0,2}?(?:coder|biller|position|role|job|opening|team|billing|coding)`)],
  ['on-site', 30, pattern(onSite)],
  ['travel', 90, pattern(String.raw`${label} ?[:=-] ?(?:travel(?:ing)?|on the road|mobile)(?! ?(?:\d|up|none|no\b|required|:))|(?:this|it) (?:is|'s) a (?:100% |full-?time )?(?:travel(?:l?ing)?|road|road-warrior)(?: \w{1,10})? (?:position|role|job)`)],
  ['travel', 85, pattern(String.raw`(?:constant|weekly|full-?time|extensive) travel to (?:\w{1,12} ){0,2}(?:clients?|hospitals?|clinics?|sites)|live on the road|^travel(?:l?ing) (?:\w{1,12} )?(?:coder|auditor|educator|consultant|trainer|position|role|job)`)],
] // prettier-ignore
/** What a statement must hold before the rules of a workplace are tried. */
const gates: Record<Workplace | 'none', RegExp> = {
  remote: /remote|tele-?(?:work|comm)|wfh|w@h|home|virtual|anywhere|states?\b|to your|from your/i,
  hybrid: /hybrid|remote|tele-?work|wfh|home/i,
  'on-site':
    /on-? ?site|person|office|in[- ]house|campus|presen|clinic|hospital|facility|building|practice|cent(?:er|re)|headquarters|\bhq|plaza|window|desk|suite|location|site\b/i,
  none: /remote|tele-?(?:work|comm)|wfh|home|virtual|hybrid/i,
  travel: /travel|road/i,
}
const gate =
  /\b(?:remote|tele-?(?:work|commut)|virtual|w@h|wfh|home|hybrid|on-? ?site|in-?\s?(?:person|office|house)|campus|office|clinic|hospital|building|window|cent(?:er|re)|practice|plaza|site|travel|road|presencial|anywhere|states?\b)/i

/** @param fields what the source says of it in fields of their own */
export function readWorkplace(posting: Posting, fields: string[]): Fact<Workplace> | null {
  for (const field of fields) {
    const said = titled(field)
    if (said) return { value: said.value, places: [] }
  }
  const mentions = statementsOf(posting)
    .filter(({ text }) => gate.test(text))
    .slice(0, mostStatements)
    .flatMap((statement) => mentionsIn(statement))
  const inTitle = titled(posting.title.text)
  if (inTitle) {
    const { value, at, length } = inTitle
    mentions.unshift({ value, weight: 80, place: { in: 'title', start: at, end: at + length, confidence: sure } })
  }
  const best = decide(mentions, posting)
  return best && { value: best.value, places: [best.place] }
}

/** Nobody's posting speaks of its place more often. */
const mostStatements = 200

function decide(mentions: Mention[], posting: Posting): Mention | null {
  const most = (value: Workplace) =>
    mentions
      .filter((mention) => mention.value === value)
      .reduce<Mention | null>((best, mention) => (best && best.weight >= mention.weight ? best : mention), null)
  const [remote, hybrid, onSite, travel] = [most('remote'), most('hybrid'), most('on-site'), most('travel')]
  if (hybrid && hybrid.weight >= 60 && onSite?.weight === 100) return hybrid
  const shared = sharedDays(posting, remote)
  if (shared && (onSite?.weight ?? 0) < 100) return shared
  if (travel) return travel
  const road = (remote?.weight ?? 0) >= 40 || hybrid || (onSite?.weight ?? 0) >= 45 ? 75 : 50
  const share = readTravel(posting)
  if (share && share.value >= road && share.places[0]) return { value: 'travel', weight: 80, place: share.places[0] }
  return [hybrid, onSite, remote].reduce(
    (best, mention) => (mention && mention.weight > (best?.weight ?? 9) ? mention : best),
    null,
  )
}

/** Days in the office beside days at home, or regular ones of a job that is called remote. */
function sharedDays(posting: Posting, remote: Mention | null): Mention | null {
  for (const statement of statementsOf(posting).slice(0, 3 * mostStatements)) {
    const days = officeDays(statement)
    if (!days || statement.section === 'about' || occasional.test(statement.text) || conditional(statement.text))
      continue
    if (!days.sharesHome && (remote?.weight ?? 0) < 25) continue
    if (
      /\b(?:travel|visit|trips?)/i.test(statement.text) &&
      !days.sharesHome &&
      days.seldom &&
      (remote?.weight ?? 0) >= 60
    )
      continue
    if (/\bif (?:they|you) (?:wish|like|want|prefer)|\boption(?:al)?\b|\bwelcome to\b/i.test(statement.text)) continue
    return { value: 'hybrid', weight: 95, place: placeIn(statement, days.at, days.length, likely) }
  }
  return null
}

const inTitles: readonly [Workplace, RegExp][] = [
  ['on-site', /\b(?:not|no|non)[- ](?:a )?(?:remote|wfh|work from home|telework)/i],
  ['hybrid', /\b(?:hybrid|part(?:ially|ly)? remote|remote ?\/ ?on-?site|on-?site ?\/ ?remote)\b/i],
  ['remote', /\b(?:remote(?:ly)?|wfh|work (?:from|at) home|telecommut\w{1,5}|telework|home[- ]based|from home|virtual|anywhere in the u)/i],
  ['on-site', /\b(?:on-?site|on site|in[- ]office|in[- ]person|in-house)\b/i],
  ['travel', /\btravel(?:l?ing)? (?:\w{1,12} ){0,2}(?:coders?|coding|auditors?|educators?|positions?|roles?|jobs?|him\b|cdi\b|consultants?|trainers?|contract)|\b(?:coder|auditor|educator|consultant|trainer)s?,? ?[(–-] ?travel(?:ing|ling)?\)?(?! ?\d)/i],
] // prettier-ignore

function titled(field: string): { value: Workplace; at: number; length: number } | null {
  const words = withoutOthers(field.slice(0, 500))
  for (const [value, said] of inTitles) {
    const match = said.exec(words)
    if (match) return { value, at: match.index, length: match[0].length }
  }
  return null
}

function mentionsIn(statement: Statement): Mention[] {
  const text = withoutEvents(statement.text)
  const open = (value: Workplace, weight: number) =>
    gates[value === 'on-site' && weight === 100 ? 'none' : value].test(text)
  return rules
    .filter(([value, weight]) => open(value, weight))
    .flatMap(([value, weight, rule]) =>
      matches(text, rule).flatMap((match) => {
        const weighed = weight * trust(value, weight, statement, text, match)
        const confidence = weighed >= 60 ? sure : weighed >= 40 ? likely : guess
        return weighed >= 10
          ? [{ value, weight: weighed, place: placeIn(statement, match.index, match[0].length, confidence) }]
          : []
      }),
    )
}

/** Training, meetings and the like on site or online say nothing of the usual work. */
const events =
  /\b(?:on-?site|in[- ]person|remote|virtual|on-?line|live)(?:,? (?:or|and|\/) \w{1,10})? (?:(?!after|before|for|during|until|following|once|and|then|with|including|no|not|but|or)\w{1,12} ){0,2}(?:training|orientation|onboarding|meetings?|class(?:es)?|sessions?|conference|huddles?|exam|testing|test|morning report|gatherings?|retreats?|events?|support|supervision|team meetings?)\b|\b(?:training|orientation|onboarding|meetings?|class(?:es)?|sessions?|huddles?|morning report|exam|interviews?)s? (?:(?:is|are|will be|held|conducted|done|takes? place|provided|which|may be|for|\w{1,10}) ){0,3}(?:on-?site|in[- ]person|remote(?:ly)?|virtual(?:ly)?|at (?:the|our) \w{1,12} ?\w{0,12})/gi
const withoutEvents = (text: string) => text.replace(events, (words) => '_'.repeat(words.length))

const occasional =
  /\b(?:occasional(?:ly)?|periodic(?:ally)?|quarter(?:ly)?|annual(?:ly)?|yearly|(?:once|twice|times) (?:a|per|each|every) (?:year|quarter)|as needed|if needed|when needed|(?:down ?time|outages?)|rare(?:ly)?|equipment|pick-? ?up|badge|from time to time|(?:a|per|each) year|sometimes|ad hoc)\b/i
const inTraining =
  /\buntil then\b|\b(?:first|initial) (?:[\w()-]{1,12} ){0,3}(?:days|weeks?|months?|year|quarter)\b|\b(?:during|for|through|until|while|in|complet\w{1,5}|after) (?:[\w-]{1,12} ){0,4}(?:training|trained|orientation|onboarding|probation\w{0,3})\b|\b(?:training|orientation|onboarding)\b.{0,40}\b(?:on-?site|in[- ]person|office|campus|hospital)|\bafter (?:[\w-]{1,8} ){1,3}(?:days|weeks|months)\b|\b(?:trainer|mentor|preceptor)\b|\b(?:weeks|months|\d{2,3} days|(?:thirty|sixty|ninety) days)\b (?:[\w-]{1,10} ){0,3}(?:on-? ?site|in[- ]person|on campus|in (?:the|our))|\bbefore (?:\w{1,14} ){1,3}(?:remote|from home)/i
const conditional = (text: string) =>
  /\b(?:if|when|whose|those who|whoever|below|under|falls?|slips?|drops?|low|until)\b/i.test(text) &&
  results.test(text) &&
  callBack.test(text)
const maybe =
  /\b(?:might|could|possible|possibility|potential(?:ly)?|eventual(?:ly)?|in the future|may (?:fall|be (?:eligible|authorized|considered|possible|available|offered|an option|asked|required|ordered|called)|apply|request|become|have|recall|earn)|(?:would|might) (?:be )?consider\w{0,2}|can (?:apply|request|earn)|whoever|apply for|asking|look forward|raised|short-term|severe weather|inclement|ad hoc|situational|emergenc\w{1,3})\b/i
const denied =
  /(?:\b(?:no|not|never|nobody|without|rather than|instead of|n't|don't|isn't|neither|nor|no need to|rarely)|n't)(?: [\w',-]{1,14}){0,5} ?$/i
const otherPeople =
  /\b(?:all (?:of )?(?:whom|them|our|other|the)|(?:all|most|some|many|other|our|the|these|those|eighteen|\d{1,3}%?) (?:of (?:us|our|the|them) )?(?:[\w]{1,14} ){0,5}(?:coders?|staff|employees|teams?|colleagues|people|auditors|associates|workers|leaders|positions|roles|departments)|coders? [IVX123]{1,3}\b.{0,40}|(?:% |most |some |many )?of (?:us|them|our)\b.{0,20})(?: (?:who|that))?(?: (?:is|are|be|work|works|can|may|also|currently|already|fully|being))*(?: (?:a|an|the|of))? ?$/i
const leads =
  /\b(?:director|manager|vp|head|supervisor|chief),? (?:of|for) (?:the )?$|\b(?:manag|supervis|oversee|lead|coach|direct|mentor|train)(?:e|es|s|ing)? (?:\w{1,14} ){0,4}$/i
const ownWish =
  /\b(?:experience|experienced|abilit(?:y|ies)|able to|comfort\w{0,5}|skills?|proficien\w{2,4}|history of|background in|prior|previous|success\w{0,5}|independently)\b[^.]{0,45}$/i
const ownJob = /\bbut\b|\bhowever\b|\bthis (?:role|position|job)\b/i
const ofCompany =
  /\b(?:we are (?:a|an|proud)|our (?:company|organization|culture)|company|organization is|since \d{4}|founded|workforce|most (?:of )?|many of|some (?:of|positions|roles)|eligible (?:staff|employees|positions))\b/i

/** From 0 to 1: how much a mention says of where this job is done. */
function trust(
  value: Workplace,
  weight: number,
  { text: whole, section }: Statement,
  text: string,
  match: RegExpExecArray,
): number {
  const before = text.slice(Math.max(0, match.index - 70), match.index)
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 50)
  let share = section === 'about' ? 0.5 : 1
  if (ofCompany.test(before.split(ownJob).at(-1)!)) share *= 0.5
  if (weight === 100 && value === 'on-site') {
    if (
      /\b(?:training|orientation|interview\w{0,3}|meetings?|documents?|printed?|access\b)/i.test(
        before.slice(-30) + match[0] + after.slice(0, 30),
      )
    )
      return 0
    return /\b(?:if|unless)\b/i.test(before) ? share * 0.3 : share
  }
  if (value === 'on-site') {
    if (denied.test(before) && !/\bnot (?:only|just) $/i.test(before)) return 0
    if (inTraining.test(whole) || conditional(whole)) return 0
    if (occasional.test(whole) || /\bmeetings?\b/i.test(whole)) share *= 0.25
    if (maybe.test(before + match[0])) share *= 0.3
    if (ownWish.test(before) && weight < 90) share *= 0.3
    // "(555) 555-0100 at our office", "send it to our office": what one calls or writes to.
    if (/\b(?:call|fax|mail|e-?mail|send|contact|drop|apply|walk)\b/i.test(before)) return 0
    return share
  }
  if (denied.test(before) && !/\bnot (?:only|just) $|\bcan't wait\b/i.test(before)) return 0
  if (value === 'remote') {
    if (otherPeople.test(before)) share *= 0.4
    if (ownWish.test(before)) share *= /experience|background|history/i.test(before) ? 0.1 : 0.35
    if (leads.test(before)) share *= 0.1
    if (
      maybe.test(before.slice(-50)) ||
      (maybe.test(match[0] + after) && !/\b(?:asked|required|called|recall)\b/i.test(match[0] + after))
    )
      share *= 0.2
    if (/\b(?:printed?|stored?|print) (?:at|from) home/i.test(before.slice(-12) + match[0])) return 0
    // Telework that may be had says nothing of how much.
    if (
      /^tele/i.test(match[0]) &&
      /^[^.]{0,30}\b(?:available|eligib|authoriz|ad hoc|situational|polic|agreement|program|pay period)/i.test(after)
    )
      share *= 0.1
    if (/\b(?:stipend|experience)\b/i.test(after.slice(0, 20)) && weight < 70) share *= 0.5
    if (/^ (?:\w{1,10} ){0,2}experience/i.test(after) && !/^[^.]{0,30}(?:needed|wanted)/i.test(after)) share *= 0.1
  } else if (otherPeople.test(before) || maybe.test(before + match[0])) share *= 0.4
  return share
}
