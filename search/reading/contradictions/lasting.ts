// How long the work stays remote, and whether poor results bring a coder back.
import type { JobFacts } from '#db/jobs/facts.ts'
import { remediationLabels, type Remediation } from '#db/vocabulary/workplaces.ts'
import { denied, firstSaid, type Conflict } from '#search/reading/contradictions/conflict.ts'
import { readPermanence, readRemediation } from '#search/reading/permanence.ts'
import { remedial } from '#search/reading/contradictions/bearing.ts'
import { onSiteWords, placeIn, statementsOf } from '#search/reading/on-site.ts'
import { likely, type Place, type Posting } from '#search/reading/words.ts'

export function permanenceConflicts(posting: Posting, { workplace, permanence: claim }: JobFacts): Conflict[] {
  if (!claim || claim === 'after-training') return []
  const said = readPermanence(posting, workplace)
  const back = claim === 'permanent' ? firstSaid(posting, goesBack, denied) : null
  const label = { permanent: 'that it stays remote', 'may-change': 'that the workplace may change' }[claim]
  const kept = claim === 'may-change' && said?.value !== 'permanent' ? firstSaid(posting, stays, whileItLasts) : null
  if (kept) return [{ about: 'permanence', claim: label, claimed: claim, said: 'permanent', place: kept }]
  if (back) return [{ about: 'permanence', claim: label, claimed: claim, said: 'may-change', place: back }]
  if (!said?.places[0] || said.value === claim || said.value === 'after-training') return []
  return [{ about: 'permanence', claim: label, claimed: claim, said: said.value, place: said.places[0] }]
}

const home = String.raw`(?:remote(?:ly)?|tele-?work(?:ing)?|work(?:ing)?[- ](?:from|at)[- ]home|wfh|from home|at home|home[- ]based|home)`
/** What may stay or go: working from home by any name. */
const arrangement = String.raw`(?:${home}|th(?:is|e|ese) (?:remote |current |home )?(?:arrangement|job|position|role|set-?up|option|status)|it|that)`
const stays = new RegExp(
  [
    String.raw`(?:never|not|nobody|no one|n't) (?:\w{1,8} ){0,3}(?:asked|called|brought|ordered|required|made|ask|call|bring|order|make) (?:\w{1,8} ){0,2}(?:to (?:come|return) )?(?:back|in)\b`,
    String.raw`${arrangement} (?:\w{1,8} ){0,3}?(?:stay|stays|remain|remains|keep|keeps) (?:\w{1,8} ){0,2}?(?:${home}|so|that way|this way|as it is|in place)`,
    String.raw`${home}\b[^.;\n]{0,50}\b(?:stay|remain|keep)s? (?:so|that way|this way|as it is|in place)`,
    String.raw`(?:stays?|remains?) (?:fully |100 ?% )?remote\b|${home}\b[^.;\n]{0,40} (?:for good|forever|permanently|always|indefinitely|for as long as you)`,
    String.raw`${arrangement}(?:(?!\bnot\b|n't)[^.;\n]){0,40}\b(?:permanent(?:ly)?|for good|forever|indefinitely|here to stay|guaranteed|not (?:a )?temporary|(?:will not|won't|does not|doesn't|is not going to|never) (?:change|end|go away))\b`,
    String.raw`${home} (?:\w{1,8} ){0,3}(?:will|shall|is going to) (?:\w{1,8} )?(?:stay|remain)\b`,
    String.raw`no (?:plans?|intention|wish|thought) (?:\w{1,8} ){0,4}?(?:return|back|office|changing|change)\b`,
  ]
    .map((words) => String.raw`\b(?:${words})`)
    .join('|'),
  'gi',
)
const whileItLasts =
  /\b(?:if|unless|until|while|as long as|provided|may|might|could|not guaranteed|not (?:a )?permanent|scores?|accuracy|quality|performance)\b/i
const forNow = String.raw`(?:temporar\w{1,4}|interim|for now|for the (?:present|moment|time being)|at (?:present|the moment|this time)|presently|until further notice|not (?:guaranteed|promised|permanent))`
const ends = String.raw`(?:ended|changed|withdrawn|revoked|discontinued|revisited|rescinded|cancel\w{2,4}|taken away|reversed|reconsidered|terminated|suspended|modified)`
const goesBack = new RegExp(
  [
    String.raw`${home}\b[^.;\n]{0,50}\b(?:${forNow}|at (?:the|our|management's) (?:sole )?discretion|(?:may|can|could|might) (?:\w{1,10} )?be ${ends}|while the|during the (?:renovation|construction|move))`,
    String.raw`${forNow}\b[^.;\n]{0,20}\b(?:remote|from home|wfh|telework)`,
    String.raw`${arrangement} (?:\w{1,12} ){0,3}?(?:may|can|could|might) (?:\w{1,12} ){0,2}?(?:be ${ends}|end|change|go away)\b`,
    String.raw`(?:expects?|plans?|planned|intends?|hopes?|will|going|scheduled|may|might|could|eventual(?:ly)?|once|when|next (?:spring|summer|fall|winter|year))\b[^.;\n]{0,40}\b(?:(?:bring|call|move|get|have)\w{0,3} (?:\w{1,10} ){0,3}back (?:in|to|on)\b|return(?:s|ing)? to (?:the |our )?(?:office|campus|on-? ?site)|(?:coders|staff|team|everyone|you|we)(?: will| all| then)? (?:move|come|go|report)s? (?:back )?(?:in\b(?! contact)|(?:in)?to (?:the|our|it|that)\b))`,
    String.raw`(?:may|might|could|can|will)\b (?:\w{1,8} )?(?:required?|ask(?:ed)?|call(?:ed)?|order(?:ed)?|bring|brought|recall(?:ed)?) (?:\w{1,10} ){0,3}(?:to )?(?:(?:come|return|report|work) )?(?:back|on-? ?site|in person|(?:to|from|at|in) (?:the|our|its) (?:\w{1,12} ){0,3}?(?:office|campus|hospital|clinic|building|headquarters))\b`,
    String.raw`(?:will|to) be (?:\w{1,8} ){0,4}(?:brought|called|moved) back\b`,
    String.raw`remote (?:\w{1,8} ){0,2}(?:through|until) (?!you\b)`,
    String.raw`${home} (?:work |\w{1,8} )?(?:policy|arrangement|program|status|option)s? (?:is|are|will be|gets?) (?:\w{1,8} )?(?:under review|being reviewed|reviewed|looked at|revisited|reassessed|renewed)`,
    String.raw`(?:telework|remote work|working from home) (?:may|might|can|could) (?:be |end\b)`,
    String.raw`(?:may|might|can|could) (?:\w{1,10} )?(?:end|revoke|withdraw|cancel|discontinue|rescind|suspend|change) (?:the |your |this |our |any )?(?:\w{1,10} )?${home}`,
    String.raw`reserves? the right to (?:\w{1,12} ){0,5}?(?:recall|require|return|end|change|revoke)`,
    String.raw`${home}[^.;\n]{0,30}\b(?:pilot|trial|experiment)\b`,
    String.raw`(?:expect|plan|intend|hope)(?:s|ing)? to (?:return|go back|come back|be back|move back) to (?:the |our )?(?:office|campus|building|hospital)`,
    String.raw`return to (?:the |our )?(?:office|campus) (?:is|are|will be|has been) (?:planned|expected|scheduled|likely|possible)`,
  ]
    .map((words) => String.raw`\b(?:${words})`)
    .join('|'),
  'gi',
)

export function remediationConflicts(posting: Posting, facts: JobFacts): Conflict[] {
  const { workplace, return_for_remediation: claim } = facts
  if (!claim) return []
  const said = readRemediation(posting, workplace)
  const plan = claim === 'none' && said?.value !== 'possible' ? firstSaid(posting, onPlan, denied) : null
  const sentBack = claim === 'none' && !said && !plan ? backIn(posting) : null
  if (sentBack)
    return [
      { about: 'return_for_remediation', claim: labelOf(claim), claimed: claim, said: 'possible', place: sentBack },
    ]
  if (!said?.places[0] && plan)
    return [{ about: 'return_for_remediation', claim: labelOf(claim), claimed: claim, said: 'possible', place: plan }]
  if (!said?.places[0] || (said.value === 'none') === (claim === 'none')) return []
  return [
    { about: 'return_for_remediation', claim: labelOf(claim), claimed: claim, said: said.value, place: said.places[0] },
  ]
}

/** Poor results, and words of being on site in the same sentence. */
function backIn(posting: Posting): Place | null {
  for (const statement of statementsOf(posting)) {
    const { text } = statement
    if (!remedial.test(text) || denied.test(text)) continue
    const said = onSite.exec(text)
    if (said) return placeIn(statement, said.index, said[0].length, likely)
  }
  return null
}
const onSite = new RegExp(String.raw`\b${onSiteWords}`, 'i')

const labelOf = (claim: Remediation) =>
  `that ${remediationLabels[claim].replace(/^\w/, (letter) => letter.toLowerCase())}`
const onPlan =
  /\b(?:performance|improvement|corrective)(?: action)?[- ]plan\b[^.;\n]{0,60}\b(?:on-? ?site|on campus|(?:in|at|from|to) (?:the|our) (?:\w{1,12} ){0,3}?(?:office|campus|hospital|clinic|building|site))|\b(?:remote|from home)\b[^.;\n]{0,40}\b(?:is earned|as long as|only while|provided)\b[^.;\n]{0,40}\b(?:quality|accuracy|scores?|productivity)/gi
