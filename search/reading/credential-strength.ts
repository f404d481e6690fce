// How strongly the words around a list of credentials ask for it.
import { obtaining, readDueMonths } from '#search/reading/due-months.ts'
import { isAnswer, type Section } from '#search/reading/words.ts'

/** `also` is taken in place of what was asked before. `none` is named, and not asked for. */
export type Strength = 'required' | 'within' | 'preferred' | 'also' | 'none'
/** `said` when its own words say so, not only the section it stands in. */
export type Asking = { strength: Strength; months: number; said: boolean }

/** `before` and `after` are the words of the sentence up to the neighbouring lists. */
export type Setting = { before: string; after: string; first: boolean; last: boolean; section: Section }

const preferred =
  /\b(?:strongly |highly |greatly )?(?:preff?err?(?:ed|ence|ably|able|s)?|desir(?:ed|able|e)|nice[- ]to[- ]have|bonus(?! of)|asset|advantage(?:ous)?|ideal(?:ly)?|helpful|beneficial|optional|recommended|encouraged|welcomed?|wonderful|great to have|good to have|would (?:be|make|please|help|delight|impress|set|give|get)|happy|top of (?:the|our)|catch(?:es)? our eye|(?:is |are )?better|highly (?:valued|regarded)|valued|extra credit|points? for|appreciated|nice|like to see|we (?:also )?like|love|in (?:your|their) favou?r|leg up|a boost|gives? you|also (?:good|great)|prefs?|edge over|delight\w*|excit\w*|thrill\w*|we(?:'d)? smile|icing|lovely|(?:never|does(?:n't| not)|won't|can't) hurts?|(?:considered|viewed|looked (?:up)?on|regarded|weighed) favou?rabl[ey]|(?:consideration|priority|preference) (?:is |will be )?(?:for|given|goes)|(?:mov|push|bump|lift|vault)\w{1,4} (?:you|your)|(?:puts?|sets?|sends?|lands?|gets?|earns?|wins?|brings?|catch(?:es)?|turns?|go(?:es)?|rise?s?|makes?) (?:(?:you|your \w+|to|at|near) )?(?:ahead|apart|up|higher|noticed|stand out|smile|the (?:front|top|head)|our (?:attention|eye|heads?|interest)|an edge|a second look|us (?:smile|happy))|(?:gets?|earns?|wins?|takes?) (?:top marks|the nod|first look|extra points|priority|preference)|dream|cool|worth|(?<=\()wants?(?=\))|wished|(?:would|'d) (?:like|love)(?= an? )|(?:nobody|no one) (?:here )?(?:expects|requires|insists|needs)|not expected)\b|\bhelps?(?=\W{0,3}$| (?:a lot|too|but|greatly)\b)|\b(?:a|big|huge|definite|major|strong|is|are)(?: \w{3,8})? plus\b|^\W{0,3}(?:is |are |would be )?(?:great|awesome|terrific|super|perfect)(?= (?:but|though|if)\b|\W{0,3}$)|^\W{0,3}plus(?:es)?\W{0,3}$|^\W{0,3}plus if\b|\bA PLUS\b/i
const required =
  /\brequ?i(?:e?r)(?:ed?|es|ement|ements|ing)?\b|\bmust\b|\bmandatory\b|\bminimum\b|\bneed(?:s|ed)?\b|\bnecessary\b|\bessential\b|\bat (?:the )?time of hire\b|\b(?:up)?on hire\b|\bprerequisite\b|\bhave to (?:be|have|hold)\b|\breq'?d\b|\breq\b|\bexpected\b|\bonly\b|\binsist\w*\b|\bnon-negotiable\b|\bwanted\b|\bshould (?:say|read|show|be|have|hold)\b/i
const negative =
  /\balone\b[^.;]{0,20}\b(?:turned (?:down|away)|refused|rejected|declined)|^ holders? (?:is|are) (?:\w+ )?(?:invited|encouraged|welcome)|\b(?:not|isn'?t|aren'?t|n'?t|never) (?:be )?(?:(?:a |an )?requir\w*|necessary|needed|mandatory|a must|accept\w*|qualify|meet|sufficient|enough|count|substitute)|\b(?:by itself|alone)\b[^.;]{0,30}\b(?:not|n'?t|never)\b|\bdoes(?: not|n't) (?:qualify|meet|count|suffice)/i
const negativeBefore =
  /\b(?:no|not(?: an?)?|without(?: an?)?|n't (?:need|require|have to (?:have|hold|be))(?: an?)?|not (?:need|require)(?: an?)?|rather than(?: an?)?|regardless of)(?: \w{2,10})?\W{0,3}$/i
const instead =
  /\b(?:in lieu|instead|in place) of(?: an?| the)?\W{0,2}$|\b(?:substitut\w{1,4} for|over|rather than|versus)(?: an?| the)?\W{0,2}$/i
/** As good as what was asked before. */
const asGood =
  /^[^,;]{0,30}\b(?:(?:just|every bit|equally|quite) (?:as )?(?:good|fine|welcome|acceptable|well|valid)|works? (?:too|as well|fine|also|here)|(?:would|will|do|does|can|could) (?:also )?(?:do|serve|suffice|work)\b|do(?:es)? the (?:job|trick)|suffic\w{1,3}|in (?:its|their) place|instead)\b/i
const wishBefore = /\bif you (?:(?:also|happen to|additionally|even|already|further) )[^.;,]{0,30}$/i
/** Papers of the people beside whom one works. */
const colleagues =
  /^s?\s(?:staff|team|colleagues?|case manag\w+|partners?|supervisors?|managers?|leaders?|instructors?|reviewers?|educators?|mentors?|co-?workers|peers|advis[eo]rs?|liaisons?|navigators?)\b/i
const also =
  /^[^,;]{0,50}\b(?:accept(?:ed|able|s)?|fine|ok(?:ay)?|considered|eligible to|may (?:also )?apply|in lieu|substitut\w*|qualif(?:y|ies)|will do|counts?|we(?:'d|'ll| will| would)? (?:take|accept) (?:that|it|those|them))\b|^[^,;]{0,12}\bworks?(?: too)?\W*$/i
const alsoBefore =
  /\b(?:(?:also|will|we|can|may) (?:also )?(?:accept|consider|take)|accepts?|open to|alternatively|failing that|(?:otherwise|or else)),?(?: an?| the| your)?\W{0,2}$/i

/** "HCS-H in one year" */
const inTime = /^(\W{0,3})in (?=(?:one|an?|\d{1,2}|two|three|six|nine|twelve|eighteen) )/i
const clinicalExample = /\bclinical experience\W{1,3}(?:such as|like|e\.g)/i
const dueBefore =
  /\b(?:pass|earn|obtain|hold|have|get|attain|achieve|become|be|the full|complete|full)\b[^.;]{0,60}$|^[^a-z]{0,3}(?:(?:required|due|needed|to be (?:obtained|earned)|obtain(?:ed)?) )?with ?in[^.;]{0,40}$/i
/** "Have or obtain the CEMC in 18 months" */
const obtainsIt = /\b(?:obtain|earn|attain|acquire|achieve)(?: (?:an?|the|your))? $/i
const examAfter =
  /^(?:['’]?s)?\W{0,2}(?:or \w{2,8} )?(?:certification )?(?:exams?|examinations?|courses?|class(?:es)?|tests?|training|prep|candidates?|students?|dues|CEUs?|members?|membership|boot ?camps?|stud(?:y|ies)|bonus|differential|raise|programs?|fees?|vouchers?|renewals?|pathway|maintenance|continuing)\b/i
const offeredBefore =
  /\b(?:pay|pays|paid|reimburs\w*|cover(?:s|ed)?|sponsor\w*|fund|free|coach\w*|mentor\w*|train|trains|teach\w*|supervis\w*|manag\w*|oversee\w*|lead|leads|work(?:s|ing)? (?:closely )?with|team of|alongside|contact|founded|email|toward|prepare|help (?:you|them)|support|earn extra|another|additional|bonus of|differential|premium|members?|our (?:\w+ )?(?:coders|auditors|team|staff)|join|provid\w*|queries from|staff|dozen|hundred|sit for|(?:through|by|via)(?! (?:the )?(?:AAPC|AHIMA|ACDIS|American)\b)|using|uses?|software|tools?)\b[^.;:]{0,35}$/i
const priced = /\$\s?\d[\d.,]{0,8}(?:\s?(?:\/|per|an|a)\s?\w{1,4})?\s?(?:for|with|if|w\/)?(?: an?)?[^\w.]{0,3}$/i
const earnedHere = /\b(?:earn|get|add|take|study for) (?:your|an?|the)(?: \w+)? $/i
const priceAfter =
  /^\W{0,3}(?:(?:gets?|adds?|earns?|pays?|brings?) (?:you )?(?:an? )?(?:extra )?)?\$\s?\d|^s?\W{0,3}(?:(?:holders|credential|certification|certified|coders|folks|people|staff) ){0,2}(?:(?:earns?|makes?|gets? paid|starts?|are paid|is paid) (?:at )?(?:an? )?(?:more|higher|extra|better|premium)\b|(?:gets?|adds?|earns?|pays?|brings?|starts?) (?:you )?(?:an? )?(?:extra )?\$|(?:are|is|gets?) paid\b)/i
const butPreferred = new RegExp(
  String.raw`^[^.;]{0,30}\b(?:not|n't)\b[^.;]{0,20}\bbut\b[^.;,]{0,20}(?:${preferred.source})`,
  'i',
)
const askedBefore =
  /(?:\b(?:needs?|needed|seeking|seeks|looking for|look for|hir(?:e|ing)|want(?:s|ed)?|brings?|ha(?:ve|s)|holds?|holding|with|who|you|you're|are|be|see|requires?|requiring|must|iso|for|possess(?:es)?|recruiting|minimum|currently|your|carry|carries|own|credentialed|certified|includ(?:es?|ing)|following|passed|ask for|with|certification|certified|credentials?|licen[cs]\w{1,3}|qualifications?|requirements?|current|active)|w\/|[:+&(]|\b[2-9]|\bo) {0,2}(?:(?:an?|the|as|your|our|active|current|valid|experienced|certified|new|either|one of|few|remote|full|in|two|three|of|registered|AAPC|AHIMA|ACDIS)\b\W{1,2}){0,3}$/i
const startsBefore =
  /^(?:[^:.]{0,40}:|\p{Lu}[\w ]{1,24} -)?\W{0,4}(?:\b(?:an?|the|active|current|valid|your|certified|certifications?|credentials?|licen[cs]\w{1,3}|who|you|your|one|two|of|either|any|at|least|following|AAPC(?:'s)?|AHIMA(?:'s)?|plus|and|in|addition|to|both|also)\b\W{1,3}){0,6}$/iu
const askedAfter =
  /^(?:s\b)?\W{0,3}(?:coders?|certif\w+|credential\w*|licen[cs]\w+|w\/|with|\+|plus|or (?:equivalent|similar)|etc)\b/i

/** "No CPC, no interview", "don't apply without a CPC": what one can't do without. */
const indispensable = /\b(?:n't|not|never|cannot|no)\b[^.;,]{0,40}\b(?:without|unless|lacking)\b[^.;]{0,30}$/i
const withoutBefore = /\b(?:without|lacking|no)(?: an?| the)?(?: current| active)? $/i
const closedAfter =
  /^[^.;\n]{0,25}(?:,? no (?:interview|job|offer|call|application)|\b(?:not|n't|never|cannot)\b[^.;]{0,25}\b(?:consider|interview|move|proceed|hire|apply|review|read|accept|look))/i

/** "CEMC - AAPC (Preferred)": who issues it says nothing of how it is asked. */
const issuer =
  /^\)?\s?(?:[-,(]|from|by|through|via)?\s?(?:the )?(?:AAPC|AHIMA|ACDIS|NHA|NCRA|HFMA|state(?: board)?)\)?(?=\s?[(-]|,?\s(?:strongly |highly )?(?:prefer|requir|desir))/i
/** "RN, BSN preferred" */
const degree = /^,? ?\(?(?:BSN|MSN|ADN|BSHIM|AAS)\b\)?/
const firmAfter = /^\W{0,3}no (?:substitut|exception|equivalent|alternative|excuse)/i
/** "CPC (A's welcome)" welcomes apprentices, and asks for the CPC. */
const ofApprentices = /^\s?\((?:the |an? )?(?:["'-]{0,2}A(?:['’]?s)?\b|apprentic)[^()]{0,40}\)/i

/** Whether the words behind a list wish for it. */
export const isWishedAfter = (after: string) => preferred.test(after)

export function askingOf(setting: Setting, sentence: { text: string }): Asking {
  const { before, section } = setting
  const after = setting.after.replace(ofApprentices, '').replace(degree, '').replace(issuer, ' ')
  const answer = (strength: Strength, said: boolean, months = 0): Asking => ({ strength, said, months })
  if (isAnswer(sentence) || clinicalExample.test(sentence.text)) return answer('none', false)
  if (indispensable.test(before) || (withoutBefore.test(before) && closedAfter.test(after)))
    return answer('required', true)
  if (instead.test(before)) return answer('none', true)
  if (firmAfter.test(after)) return answer('required', true)

  const tail = tailOf(setting.last ? after : withoutLabel(after), setting.last)
  const head = setting.first ? before : headOf(before)
  const [ahead, behind] = [markOf(head, 'last'), markOf(tail, 'first')]
  const wished = (behind ?? ahead)?.strength === 'preferred' || butPreferred.test(after)
  if (negative.test(tail) && !wished) return answer('none', true)
  const months =
    readDueMonths((obtainsIt.exec(head)?.[0] ?? '') + (setting.last ? after : tail).replace(inTime, '$1within ')) ??
    (dueBefore.test(head) ? readDueMonths(head) : null)
  if (months !== null && (!wished || obtaining.test(sentence.text))) return answer('within', true, months)
  if (negativeBefore.test(head) && !wished) return answer('none', true)
  if (examAfter.test(after) && !/\bpass/i.test(head)) return answer('none', false)
  if (butPreferred.test(after)) return answer('preferred', true)
  if (asGood.test(tail)) return answer('also', true)
  if (wishBefore.test(head)) return answer('preferred', true)
  if ((also.test(tail) && behind?.strength !== 'preferred') || alsoBefore.test(head)) return answer('also', true)

  if (colleagues.test(after) && !ahead && !/\b(?:seeking|looking for|hiring|wanted?|needs?)\b/i.test(before))
    return answer('none', true)
  // "Must have a CPC and Epic experience preferred" prefers Epic.
  const other =
    ahead && behind && ahead.strength !== behind.strength && /\b(?:and|or)\b/i.test(tail.slice(0, behind.at))
  if (behind) return answer(other ? ahead.strength : behind.strength, true)
  if (/\b(?:certifications?|credentials?) include\W/i.test(before)) return answer(ahead?.strength ?? 'required', true)
  if (ahead && !offeredBefore.test(head.slice(ahead.at))) return answer(ahead.strength, true)
  if (earnedHere.test(before) && /^[^.;]{0,20}\b(?:with us|we(?:'ll)? (?:pay|cover)|on our|paid by)\b/i.test(after))
    return answer('none', false)
  if (priced.test(before) || priceAfter.test(after)) return answer('none', false)
  return answer(unmarkedStrength(before, after, section), false)
}

/** Without a word of its own a list is asked by the section it stands in, or by standing where one asks. */
function unmarkedStrength(before: string, after: string, section: Section): Strength {
  if (section === 'preferred') return 'preferred'
  if (section === 'benefits' || section === 'pay') return 'none'
  const starts = startsBefore.test(before)
  if (offeredBefore.test(before) && !starts) return 'none'
  return section === 'required' || starts || askedBefore.test(before) || askedAfter.test(after) ? 'required' : 'none'
}

/** The nearest mark in words that stand behind (first) or before (last) a list. */
function markOf(words: string, nearest: 'first' | 'last'): { strength: 'required' | 'preferred'; at: number } | null {
  const found = [...words.matchAll(marks)]
    .filter(({ index }) => !/(?:\bnot|n't|\bnever)(?: be| a| an)? $/i.test(words.slice(Math.max(0, index - 10), index)))
    .map(({ index, groups }) => ({
      strength: groups!.wish ? ('preferred' as const) : ('required' as const),
      at: index,
    }))
  return (nearest === 'first' ? found[0] : found.at(-1)) ?? null
}
const marks = new RegExp(`(?<wish>${preferred.source})|${required.source}`, 'gi')

/** What still speaks of a list: up to the next comma or "but", and a mark that stands alone behind it. */
function tailOf(after: string, last: boolean): string {
  const said = after.replace(/^(\W{0,2})\(([^)]{0,60})\)/, '$1$2,')
  const cut = /[,;:(]|\b(?:but|while|whereas)\b| - | \+ | o /.exec(said)
  const own = cut ? said.slice(0, cut.index) : said
  if (preferred.test(own) || required.test(own)) return last ? own : beforeTurn(own)
  const rest = cut ? said.slice(cut.index + 1) : ''
  const alone =
    /^\W{0,3}(?:(?:is|are|which is|and|strongly|highly|but|both|all|though|it's|current|currently|active) ){0,3}(?:not )?\b/i.exec(
      rest,
    )
  const mark =
    alone &&
    rest
      .slice(alone[0].length)
      .match(
        /^(?:requ?i(?:e?r)ed\b|prefer(?:r?ed|ably)\b|desir\w+|a (?:\w+ )?plus\b|a must\b|mandatory\b|must be\b|to be\b|if not\b|one of (?:these|them|which) (?:is|are)\b|that(?:'s| is) all we (?:require|ask|need))/i,
      )
  return mark ? `${own} ${rest.split(/[,;]/, 1)[0]}` : own
}

/** Of the words between two lists those that speak of the first: "required and preferably". */
function beforeTurn(words: string): string {
  return words.split(/\b(?:and|plus|with)\b/i, 1)[0]!.trim() ? words.split(/\b(?:and|plus|with)\b/i, 1)[0]! : words
}

/** "CPC One year of coding PREFERRED CEMC": a label before the next list is that list's. */
function withoutLabel(between: string): string {
  const label = /\b(?:preferred|preferences?|desired|required|pluses|plus(?=:)|nice to have)\W{0,4}(?:o )?$/i.exec(
    between,
  )
  const rest = label ? between.slice(0, label.index) : between
  return label && rest.trim().split(' ').length > 2 && !/\b(?:is|are|be|a|strongly|highly) $/i.test(rest)
    ? rest
    : between
}

/** Of the words between two lists those that speak of the second. */
function headOf(said: string): string {
  const between = said.replace(/(?: o)? {0,3}$/, '')
  if (withoutLabel(said) !== said) return said.slice(withoutLabel(said).length)
  const parts = between.split(/[,;.(]|\b(?:and|but|with|plus|while)\b/i)
  return parts.length > 1 ? parts.at(-1)! : ''
}
