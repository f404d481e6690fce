// Regular presence on site, as a sentence asks it of the coder, whatever the posting calls its workplace.
import { callBack, onSiteWords, placeIn, results, statementsOf } from '#search/reading/on-site.ts'
import { sure, type Place, type Posting } from '#search/reading/words.ts'

const day = '(?:mon|tues|wednes|thurs|fri)days?'
const count = '(?:(?<!\\d)[1-5]|one|two|three|four|five|a few|several|a couple of)'
/** How often; nothing seldomer than a month. */
const often = new RegExp(
  [
    String.raw`\b(?:daily|every ?day|each (?:work)?day|every (?:work|week)day|weekly|monthly|bi-?weekly|workday|full[- ]time|all week|weekdays)\b`,
    String.raw`\b(?:every|each|alternate|most|the (?:first|second|third|last)|every other|on|all) (?:other |work |working )?(?:${day}|week|month|shift|days?)\b`,
    String.raw`\b(?:mon|tues|wednes|thurs|fri)days\b|\b${day}(?:,| and| through| thru| to| -|-to-|-through-|-|–) ?${day}`,
    String.raw`\b(?:once|twice|${count}(?:(?: to |-)${count})? (?:\w{1,9} )?(?:days?|times|mornings|afternoons|shifts)) (?:a|an|per|each|every|of (?:the|each|every)) (?:work ?)?(?:week|month|pay period)\b`,
    String.raw`\b(?:once|twice) (?:weekly|monthly)\b|\ball (?:five|5) (?:work ?)?days\b`,
    String.raw`\b${count} weeks? (?:out of|of every|in|a|per|each|every) (?:${count}|month)\b`,
    String.raw`\d[05] ?(?:%|percent) of (?:the|your|their) (?:time|week|hours)|half (?:of )?(?:the|your|their) (?:time|week)`,
    String.raw`\b${count} (?:\w{1,9} )?days (?=on-? ?site|in (?:the|our)|at (?:the|our)|in[- ]person|in-?office|on campus)`,
    String.raw`\b${count} (?:office|on-? ?site|in-office|in-person|campus) days?\b`,
  ].join('|'),
  'i',
)
const sites = String.raw`(?:offices?|clinics?|campus|hospitals?|buildings?|headquarters|hq|facility|department|cent(?:er|re)|practice|location|site|branch|suite|floor|room|premises)`
/** Words of a site's name, none of which leads elsewhere. */
const name = String.raw`(?:(?!(?:homes?|house|anywhere|for|with|and|or|by|your|their|no|any|of|via|that|who|by)\b)[\w&.',-]{1,16} ){0,5}?`
const street = String.raw`(?:at|on) \d{1,5} (?:[\w.']{1,16} ){1,3}(?:street|st|avenue|ave|road|rd|blvd|boulevard|drive|lane|way|parkway|plaza)`
const there = String.raw`(?:${street}|here (?:with|at|in|among|beside|every|each|on|from)|(?:at|behind) (?:your|their|our|a) desks? (?:in|at)|on-? ?site|on (?:the |our )?premises|in[- ]person|in[- ]office|on[- ]campus|face[- ]to[- ]face|(?:in|at|to|into|from|through|inside|on|out of) (?:(?:the|our|its|one of our|a|an) )?${name}${sites})\b(?!['’]s|,? (?:manager|director|supervisor|staff|team|lead|visits?|notes|records?|charts|for questions)| of (?:medicine|nursing|care))`
const goes = String.raw`(?:com(?:e|es|ing)|driv(?:e|es|ing)|reports?|reporting|commut(?:e|es|ing)|go(?:es)?|get|shows? up|rotat(?:e|es|ing)|join|badge|clock)`
const stands = String.raw`(?:${goes}|seats?|desk|chair|spot|everyone|everybody|all of us|be|is|are|work(?:s|ed|ing)?|codes?|coding(?= (?:on-? ?site|in[- ]person))|sits?|sitting|seated|spends?|spent|spending|attends?|attendance|presence|present|based|located|housed|stationed|situated|performed|done|meets?|gathers?|together|required|expected|needed|needs (?:someone|somebody|you|a coder|people)|huddles?|days?|times|week|shift|scheduled?|week)`
const presence = new RegExp(
  String.raw`\b${stands}\b(?:,? [\w'-]{1,12}){0,4}?,? ${there}|\b${goes} (?:back )?in\b(?! (?:contact|touch|from|with))|\b(?:on-? ?site|in[- ]person|in[- ]office|on[- ]campus) (?:\w{1,10} )?(?:every|each|on|once|twice|weekly|daily|days?|${count}|attendance|presence|shifts?|schedule)\b|\b${count} (?:office|on-? ?site|in-office|in-person|campus) days?`,
  'i',
)
const must =
  /\b(?:must|needs? (?:to|someone|somebody|you|a coder)|ha(?:ve|s) to|required|requires?|mandatory|able to|expected|expects?|is a must|not optional)\b/i
/** Whose place of work it is: the coder's, said outright. */
const whose =
  /\b(?:(?:the |each |every |all |our )?(?:coders?|coding (?:staff|team|department|office|unit)|you(?:'ll)?|this|the (?:position|role|job|work)|work|position|incumbent))\b(?: (?:will|is|are|be|all))* (?:works?|sits?|based|located|housed|stationed|situated|seated|performed|done|reports?|worked)\b/i
const workplaceLabel = new RegExp(
  String.raw`^[^\w]{0,3}(?:work|job|primary work|duty) ?(?:location|site|station) ?[:=-] ?(?!.*(?:remote|home\b|virtual|anywhere|telework|hybrid))[^\n]{0,60}?\b${sites}\b`,
  'i',
)
const spares =
  /\b(?:no|not|never|nobody|without|rather than|instead of|optional(?:ly)?|voluntary|welcome to|may choose|would rather|if you (?:like|wish|want|prefer|live|are|choose)|who(?:ever)? lives?|those (?:near|within|who)|local (?:coders|staff|employees)|train(?:ing|ed|ees?|er)?|orientation|onboarding|shadow\w{0,3}|interviews?|until|first (?:few |\w{1,8} )?(?:days?|weeks?|months?)|quarter(?:ly)?|a year|annual(?:ly)?|yearly|(?:physicians?|doctors?|patients?|nurses?|surgeons?|providers?|clinicians?|specialists) (?:are|is|who|work|come|see|provide|round|dictate|operate)|on-? ?site (?:\w{1,10} )?(?:nurses|providers|physicians|doctors|staff|clinicians|teams?|specialists|managers?)|quer(?:y|ies) (?:the )?physicians|came|went|was|were|as needed|when needed|if(?! your)|emergenc\w{1,3}|mentors?|preceptors?|managers?|equipment|mail|trips?|experience|years)\b|n't\b|\btravel\w{0,3}\b[^.]{0,60}(?:%|percent)/i

/** Null where it is asked of learners, of poor results, of others, seldom, or of whoever likes. */
export function presenceIn(posting: Posting): Place | null {
  for (const statement of statementsOf(posting)) {
    const { text, section } = statement
    if (section === 'about') continue
    const firm = often.test(text) || must.test(text) || whose.test(text)
    const said = workplaceLabel.exec(text) ?? (firm ? (presence.exec(text) ?? besideOften(text)) : null)
    if (!said || (results.test(text) && callBack.test(text) && condition.test(text))) continue
    if (beside.test(text) || /\bhome\b/i.test(said[0])) continue
    const plain = text.replace(asides, (words) => '_'.repeat(words.length))
    if (spares.test(plain.slice(Math.max(0, said.index - 90), said.index + said[0].length + 60))) continue
    return placeIn(statement, said.index, said[0].length, sure)
  }
  return null
}
function besideOften(text: string): RegExpExecArray | null {
  const said = site.exec(text)
  return said && often.test(text.slice(Math.max(0, said.index - 50), said.index + said[0].length + 50)) ? said : null
}
const site = new RegExp(String.raw`\b${onSiteWords}`, 'i')
/** What is shipped, coded or tested there, and what is seldom: not the coder at work. */
const beside =
  /\b(?:client|customer|member)(?:'s|s'|s)? (?:hospital|clinic|site|office|facilit)|\b(?:charts?|records?|accounts?|encounters?|claims?|cases|notes|visits) (?:\w{1,12} )?(?:from|at|in|of|for) (?:the|our|all|each|its|\d)|\b(?:ship|mail|sent|deliver)\w{0,3}\b|\bbefore an offer\b|\b(?:applicants?|candidates?) (?:are|is|will be) (?:tested|interviewed|screened)\b|\bnights?\b|\bvisit(?:ing|s)? (?:our|the|all|each|client)\b|\btravel\w{0,3}\b/i
const condition = /\b(?:on an? (?:\w{1,12} ){0,2}plan|if|when|below|under|falls?|drops?|slips?|until|should|miss)\b/i
const asides =
  /\bno exceptions?\b|\bnot optional\b|\bonce (?:the |your |you are )?train(?:ed|ing)(?: (?:is|has been) \w{1,10})?|\b(?:after|following) (?:the |your )?(?:initial )?(?:training|orientation|onboarding)(?: period)?|\bafter (?:the |your )?(?:first )?(?:\w{1,8} )?(?:days?|weeks?|months?|year|training)\b/gi
