// Whether a posting is of the trade: by its title first, then by the trade's words and those of the other coding.
import type { JobKind, RoleFamily } from '#db/vocabulary/roles.ts'
import { offTopicWords, onTopicWords } from '#db/vocabulary/lexicon.ts'
import { anyOf, likely, type Fact, type Posting } from '#search/reading/words.ts'

export type PostingKind = JobKind | 'other'
export type Reason = { in: 'title' | 'text'; start: number; end: number; says: string }
/** Reasons stand in indexes of the plain title and text. */
export type KindReading = { kind: PostingKind; family: Fact<RoleFamily> | null; reasons: Reason[] }

/**
 * `sure` titles name the trade by themselves; the others are also said in other trades and need its words in the text.
 * The first that holds decides.
 */
type TitleRule = { family: RoleFamily; sure?: true; words: RegExp }

const medical = String.raw`(?:medical|med|clinical|health(?:care)?|hospital|HIM|inpatient|outpatient|in-?patient|out-?patient|pro-?fee|professional fee|facility|physician|surgery|surgical|ICD|CPT|DRG|HCC|E\/M|ED|emergency|radiology|anesthesia|oncology|cardiology|dental|risk adjustment|home health|certified|CPC|CCS|RHIT|ASC|SNF|revenue)`
const rule = (words: string) => new RegExp(String.raw`(?<![\p{L}])(?:${words})(?![\p{L}])`, 'iu')

const titles: readonly TitleRule[] = [
  { family: 'cdi', sure: true, words: rule(String.raw`clinical documentation (?:integrity|improvement|specialist|excellence)|CDIS|CDI (?:specialist|nurse|auditor|RN|manager|director|lead|educator|consultant|reviewer|supervisor|coordinator)`) },
  { family: 'registry', sure: true, words: rule(String.raw`(?:cancer|tumou?r|trauma|oncology|stroke) (?:registr(?:y|ar)|data specialist)s?`) },
  { family: 'risk-adjustment', sure: true, words: rule(String.raw`(?:risk adjustment|HCC|RADV)[^\n]{0,30}(?:cod(?:er|ers|ing)|audit(?:or|ing)|review(?:er)?)|RADV`) },
  { family: 'denials', sure: true, words: rule(String.raw`(?:cod(?:er|ing)|DRG|clinical)[^\n]{0,15}(?:denials?|appeals)|denials? cod(?:er|ing)`) },
  { family: 'compliance', sure: true, words: rule(String.raw`(?:medical |HIM |clinical )?coding compliance|(?:billing|coding) (?:and|&) coding compliance`) },
  { family: 'auditor', sure: true, words: rule(String.raw`DRG (?:validat(?:or|ion)|audit(?:or)?|review(?:er)?)|${medical}[^\n]{0,40}cod(?:er|ing)s?\)?[^\n]{0,20}(?:audit|QA|quality|validat|review)\p{L}{0,4}|(?:medical record|inpatient|outpatient|chart)s? audit(?:or)?|medical records? admin\p{L}{0,10}(?: specialist)? \(auditor\)`) },
  { family: 'educator', sure: true, words: rule(String.raw`${medical}[^\n]{0,30}cod(?:er|ing) (?:\p{L}{1,12} )?(?:educator|trainer|instructor|teacher|education)`) },
  { family: 'revenue-integrity', sure: true, words: rule(String.raw`revenue integrity|charge ?master|CDM (?:analyst|coordinator|specialist|manager)|charge capture|charge (?:analyst|auditor)`) },
  { family: 'biller-coder', sure: true, words: rule(String.raw`(?:medical|certified|clinical|dental)[^\n]{0,20}bill(?:er|ing)s?[^\n]{0,20}cod(?:er|ing)|(?:medical|certified)[^\n]{0,15}cod(?:er|ing)[^\n]{0,15}bill(?:er|ing)`) },
  { family: 'biller-coder', words: rule(String.raw`bill(?:er|ing)[^\n]{0,25}cod(?:er|ers|ing)|cod(?:er|ing)[^\n]{0,15}bill(?:er|ing)`) },
  { family: 'apprentice', sure: true, words: rule(String.raw`${medical}[^\n]{0,30}cod(?:er|ing)[^\n]{0,10}(?:apprentice|trainee|intern|extern)(?:ship)?|(?:CPC|COC)-A`) },
  { family: 'coder', sure: true, words: rule(String.raw`${medical}[^\n]{0,40}cod(?:er|ers|ing)|cod(?:er|ers|ing)\)?[^\n]{0,20}(?:in\/out|${medical})|MRT cod(?:er|ing)|(?:records?|rec) tech\p{L}{0,8}[^\n]{0,15}(?:in-?|out-?)patient|nurse coder|RN coder`) },
  { family: 'auditor', words: rule(String.raw`cod(?:er|ing)[^\n]{0,15}(?:audit(?:or)?|quality|validat\p{L}{1,4})`) },
  { family: 'educator', words: rule(String.raw`coding (?:educator|trainer|instructor|education specialist)|provider educator`) },
  { family: 'leadership', words: rule(String.raw`cod(?:er|ing) (?:operations )?(?:manager|supervisor|director|lead)|(?:manager|supervisor|director|head|VP)[^\n]{0,15}coding|lead coder`) },
  { family: 'coder', words: rule(String.raw`coder|coders|coding (?:specialist|analyst|technician|associate|coordinator|reviewer|consultant|assistant)|charge review`) },

  { family: 'adjacent', sure: true, words: rule(String.raw`release of information|ROI (?:specialist|clerk|tech\p{L}{0,8}|coordinator|analyst)|(?:medical|health|patient|clinical)(?: information)? rec(?:ord)?s?[^\n]{0,12}(?:tech\p{L}{0,9}|clerk|specialist|admin\p{L}{0,10}|coordinator|manager|supervisor|director|analyst|assistant|associate|file)|med rec tech|health information (?:tech\p{L}{0,9}|clerk|specialist|admin\p{L}{0,10}|manag\p{L}{1,7}|director|coordinator|analyst|associate)|HIM (?:tech\p{L}{0,9}|clerk|specialist|manager|director|supervisor|analyst|coordinator|operations|associate)`) },
  { family: 'adjacent', sure: true, words: rule(String.raw`prior[- ]auth\p{L}{0,9}|medical scribe|clinical (?:data )?abstractor|chart abstractor|charge entry|charge poster|utilization (?:review|management)|(?:medical|clinical|patient|hospital|dental|physician)[^\n]{0,12}bill(?:er|ing)s?|patient (?:registration|registrar)|patient account(?:s|ing)? (?:rep\p{L}{0,12}|specialist|associate)|medical claims`) },
  { family: 'adjacent', words: rule(String.raw`bill(?:er|ing) (?:specialist|clerk|tech\p{L}{0,8}|coordinator|analyst|associate|rep\p{L}{0,12}|assistant|manager|supervisor)|biller|claims (?:specialist|analyst|processor|examiner)|denials? (?:specialist|analyst|coordinator)|appeals (?:specialist|coordinator)|(?:VP|director|manager|supervisor)[^\n]{0,10} revenue cycle|revenue cycle (?:manager|director|analyst|specialist|supervisor)|abstractor|scribe|file clerk|registration clerk|records (?:clerk|tech\p{L}{0,8}|specialist)|physician advisor`) },
] // prettier-ignore

/** Titles of other trades, whatever of ours they name beside. */
const otherTrades = rule(
  String.raw`kids?|youth|children|camp|robotics|game|gaming|STEM|web|mobile|cloud|data scientist|data engineer\p{L}{0,3}|scientist|architect|sales|account executive|recruit\p{L}{1,4}|talent|marketing|product (?:manager|owner|designer)|customer (?:success|service|support)|\.NET|PHP|Ruby|Rust|Kotlin|Swift|Golang|C\+\+|CNC|machinist|colou?r|graphic|UX|UI|QA (?:engineer|tester|automation)|qualitative|payroll|police|fire|building codes?|code enforcement|engineering`,
)
const offTopic = anyOf(offTopicWords)
const offTopicTitle = anyOf(offTopicWords, 'i')
const contextWords = [
  'medical billing', 'medical coding', 'medical coder', 'medical claims', 'medical terminology', 'insurance claims', 'patient account',
  'patient accounts', 'Medicare', 'Medicaid', 'third party payer', 'third party payers', 'diagnosis codes', 'procedure codes', 'health information',
] // prettier-ignore
const onTopic = anyOf([...onTopicWords, ...contextWords])
/** What is done in the trade: said in a text whose title does not say it. */
const duty =
  /\b(?:medical cod(?:er|ers|ing)|assign\w{0,3} (?:\w{1,15} ){0,6}?codes?\b|ICD-10(?:-CM|-PCS)? (?:and \w{3,5} )?cod(?:es|ing)|cod(?:es|ing) (?:of )?(?:inpatient|outpatient|medical records|charts|encounters)|(?:diagnos[ie]s|procedure) cod(?:es|ing))/gi
/** Words that make a job in records or billing one in which coding is led or done. */
const codingLed =
  /\b(?:supervis\w{1,4}|manag\w{1,5}|lead\w{0,3}|oversee\w{0,3}|direct\w{0,3}) (?:[\w,]{1,15} ){0,5}cod(?:ers|ing)\b/i
const notCoders = /\b(?:ROI|release|clerk|HIT|health information tech\w{0,8}|office automation|OA|liability)\b/i
const coderOffice = /\b(?:medical )?records? tech\w{0,8}\W{1,4}\(?(?:med(?:ical)? )?coder/i

export function readKind({ title, text }: Posting): KindReading {
  const { kind, family, reasons } = kindOf(title.text, text.text)
  const places = reasons.slice(0, 1).map(({ says: _, ...place }) => ({ ...place, confidence: likely }))
  return { kind, reasons, family: family && { value: family, places } }
}

type Settled = { kind: PostingKind; family: RoleFamily | null; reasons: Reason[] }

function kindOf(title: string, text: string): Settled {
  const foreign = offTopicTitle.exec(title) ?? otherTrades.exec(title)
  if (foreign) return other({ in: 'title', ...spanOf(foreign), says: 'words of another trade in the title' })

  const named = titles.map(({ words, ...rule }) => ({ ...rule, match: words.exec(title) })).find(({ match }) => match)
  const score = scoreOf(title, text)
  if (named?.match && (named.sure || score.points >= 1)) {
    const reason: Reason = { in: 'title', ...spanOf(named.match), says: 'a title of the trade' }
    return settle(named.family, title, text, [reason, ...score.reasons])
  }
  if (!named && score.points >= 4 && [...text.matchAll(duty)].length >= 2 && credentialNamed.test(text)) {
    return { kind: 'coding', family: 'coder', reasons: score.reasons }
  }
  return other(...(score.points < 1 && score.off.length ? score.off : []))
}

const credentialNamed = /\b(?:CPC|CCS|COC|RHIT|RHIA|CCA|AAPC|AHIMA)\b/

function settle(family: RoleFamily, title: string, text: string, reasons: Reason[]): Settled {
  if (family !== 'adjacent') return { kind: 'coding', family, reasons }
  const records = /rec(?:ord)?s?\b|health information|HIM\b/i.test(title)
  const leads = /\b(?:manag\w{1,7}|director|chief|supervis\w{1,4}|head|admin\w{0,10}|VP|CHIM)\b/i.test(title)
  if (leads && !/\bROI\b|release of information|clerk/i.test(title) && codingLed.test(text))
    return { kind: 'coding', family: 'leadership', reasons }
  if (records && !notCoders.test(title) && coderOffice.test(text)) return { kind: 'coding', family: 'coder', reasons }
  return { kind: 'adjacent', family, reasons }
}

/** Each word counts once: the trade's own for it, another coding's twice against it. */
function scoreOf(title: string, text: string): { points: number; reasons: Reason[]; off: Reason[] } {
  const on = firstOfEach(onTopic, title, text, 'a word of the trade')
  const off = firstOfEach(offTopic, title, text, 'a word of another trade')
  return { points: on.length - 2 * off.length, reasons: [...on, ...off], off }
}

function firstOfEach(pattern: RegExp, title: string, text: string, says: string): Reason[] {
  const seen = new Set<string>()
  const found: Reason[] = []
  for (const [place, words] of [
    ['title', title],
    ['text', text],
  ] as const) {
    for (const match of words.matchAll(pattern)) {
      const word = match[0].toLowerCase()
      if (seen.has(word) || (word.length <= 3 && match[0] !== match[0].toUpperCase())) continue
      seen.add(word)
      found.push({ in: place, ...spanOf(match), says })
    }
  }
  return found
}

const other = (...reasons: Reason[]): Settled => ({ kind: 'other', family: null, reasons })
const spanOf = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length })
