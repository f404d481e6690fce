// Regular presence on site, as a sentence asks it of the coder, whatever the posting calls its workplace.
import { callBack, onSiteWords, placeIn, results, statementsOf } from '#search/reading/on-site.ts'
import { sure, type Place, type Posting } from '#search/reading/words.ts'

const days = '(?:mon|tues|wednes|thurs|fri)days?'
const count = '(?:(?<!\\d)[1-5]|one|two|three|four|five|a few|several|a couple of)'
const often = new RegExp(
  [
    String.raw`daily|every ?day|each (?:work)?day|every (?:work|week)day|weekly|monthly|bi-?weekly`,
    String.raw`(?:every|each|alternate|most|the (?:first|second|third|last)|every other|on) (?:other )?(?:${days}|week|month)`,
    String.raw`(?:mon|tues|wednes|thurs|fri)days`,
    String.raw`${days}(?:,| and| through| to| -|-) ?${days}`,
    String.raw`(?:once|twice|${count}(?:(?: to |-)${count})? (?:\w{1,9} )?(?:days?|times)) (?:a|an|per|each|every) (?:week|month|pay period)`,
    String.raw`(?:once|twice) (?:weekly|monthly)`,
    String.raw`${count} weeks? (?:out of|of every|a|per|each|every) (?:${count}|month)`,
    String.raw`\d[05] ?(?:%|percent) of (?:the|your|their) (?:time|week)|half (?:of )?(?:the|your|their) (?:time|week)`,
    String.raw`${count} (?:\w{1,9} )?days (?=on-? ?site|in (?:the|our)|at (?:the|our)|in[- ]person|in-?office|on campus)`,
  ].join('|'),
  'i',
)
const goes = String.raw`(?:come|comes|coming|drive|drives|driving|report|reports|reporting|commute|commutes|commuting|get|go|travel|show up|rotates?(?= (?:in|through))|rotating(?= (?:in|through)))`
const sites = String.raw`(?:offices?|clinics?|campus|hospitals?|building|headquarters|hq|facility|department|center|practice|location|site|room)`
const presence = new RegExp(
  [
    String.raw`${goes} (?:back )?(?:in\b(?! (?:contact|touch|to contact))|(?:(?:in)?to|through) (?:the|our|one of our) (?:[\w&.'-]{1,16} ){0,4}?${sites}\b)`,
    String.raw`(?:together|meets?|gathers?|works?|working|is|are|be|attends?|spends?|spent|required|expected|presence|attendance|huddles?|sits?|code|day|days|times)(?: \w{1,10}){0,3} (?:in[- ]person|on-? ?site|in[- ]office|on campus)`,
    String.raw`(?:in[- ]person|on-? ?site|in[- ]office|on campus) (?:every|each|on|once|twice|weekly|daily|${count}|attendance|presence)`,
    String.raw`${count} (?:office|on-?site|in-office|in-person|campus) days?`,
    String.raw`(?:works?|working|be|are|is|sits?|spends?|spent|days?|week|times|present|day)(?: \w{1,10}){0,3} (?:in|at|from) (?:the|our|one of our) (?:[\w&.'-]{1,16} ){0,4}?${sites}\b`,
  ].join('|'),
  'i',
)
const spares =
  /\b(?:no|not|never|nobody|without|rather than|instead of|optional(?:ly)?|voluntary|welcome to|may choose|if you (?:like|wish|want|prefer|live|are|choose)|who(?:ever)? lives?|those (?:near|within|who)|local (?:coders|staff|employees)|train(?:ing|ed|ees?)|orientation|onboarding|shadow\w{0,3}|interviews?|until|first (?:few |\w{1,8} )?(?:days?|weeks?|months?)|quarter(?:ly)?|a year|annual(?:ly)?|yearly|(?:physicians?|doctors?|patients?|nurses?|surgeons?|providers?) (?:are|is|who|work|come|see|provide|round|dictate)|on-?site (?:\w{1,10} )?(?:nurses|providers|physicians|doctors|staff|clinicians|teams?)|quer(?:y|ies) (?:the )?physicians|used to|came|went|was|were|before 20\d\d|in 20\d\d|managers?|equipment|mail)\b|n't\b|\btravel\w{0,3}\b[^.]{0,60}(?:%|percent)/i

/** Null where it is asked of learners, of poor results, of others, seldom, or of whoever likes. */
export function presenceIn(posting: Posting): Place | null {
  for (const statement of statementsOf(posting)) {
    const { text, section } = statement
    const regular = section !== 'about' && often.test(text)
    const said =
      standsAt.exec(text) ?? demanded.exec(text) ?? (regular ? (presence.exec(text) ?? besideOften(text)) : null)
    if (!said || (results.test(text) && callBack.test(text) && condition.test(text))) continue
    const plain = text.replace(asides, (words) => '_'.repeat(words.length))
    if (spares.test(plain.slice(Math.max(0, said.index - 90), said.index + said[0].length + 60))) continue
    return placeIn(statement, said.index, said[0].length, sure)
  }
  return null
}
const demanded = new RegExp(
  String.raw`\b(?:the |each |every |all |our )?(?:coders?|you(?:'ll| will)?|position|role|job) (?:will |is |are )?(?:works?|sits?|based|located|performed|done|reports?) (?:in|at|from|out of|to) (?:the|our) (?:[\w&.'-]{1,16} ){0,4}?(?:office|department|suite|hospital|clinic|campus|building|room|headquarters)\b(?!'s|,? (?:manager|director|supervisor|staff|team|lead|for questions))|\b(?:be|is|are) (?:based|stationed|housed) (?:in|at|out of) (?:the|our) (?:[\w&.'-]{1,16} ){0,4}?(?:office|department|suite|hospital|clinic|campus|building)\b|\b(?:must|needs? to|ha(?:ve|s) to|required to|able to|expected to)\b[^.;]{0,20}?\b(?:work|be|report|code|sit|commute)\b(?: \w{1,12}){0,3} (?:on-? ?site|in[- ]person|in[- ]office|on campus|(?:in|to|at) (?:the|our) (?:[\w&.'-]{1,16} ){0,3}?(?:office|campus|headquarters|hospital))\b`,
  'i',
)
const standsAt = new RegExp(
  String.raw`^[^\w]{0,3}(?:work|job|primary work|duty) ?(?:location|site|station) ?[:=-] ?(?!.*(?:remote|home\b|virtual|anywhere|telework|hybrid))[^\n]{0,60}?\b(?:${sites}|floor|suite)\b`,
  'i',
)
function besideOften(text: string): RegExpExecArray | null {
  const said = site.exec(text)
  return said && often.test(text.slice(Math.max(0, said.index - 50), said.index + said[0].length + 50)) ? said : null
}
const site = new RegExp(String.raw`\b${onSiteWords}`, 'i')
const condition = /\b(?:on an? (?:\w{1,12} ){0,2}plan|if|when|below|under|falls?|drops?|slips?|until|should|miss)\b/i
const asides =
  /\bno exceptions?\b|\bafter (?:the |your )?(?:first )?(?:\w{1,8} )?(?:days?|weeks?|months?|year|training)\b/gi
