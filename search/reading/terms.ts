// The plain terms of a job: employment, years, accuracy, benefits.
import type { Benefit, Employment } from '#db/vocabulary/pay.ts'
import { around, isAnswer, segments, unique } from '#search/reading/words.ts'

const employmentFields: readonly [Employment, RegExp][] = [
  ['w2-full-time', /\bfull[- _]?time\b|^ft$/i],
  ['w2-part-time', /\bpart[- _]?time\b|^pt$/i],
  ['prn-per-diem', /\bprn\b|\bper[- ]?diem\b|\bas needed\b/i],
  ['1099-contract', /\b1099\b|\bindependent contract|\bconsultant\b|\bfreelance/i],
  ['temp-to-hire', /\btemp(?:orary)?[- ]to[- ](?:hire|perm)/i],
  ['contract-to-perm', /\bcontract[- ]to[- ](?:hire|perm)/i],
  ['w2-contract', /^contract(?:or)?$|\btemporary\b|\bw-?2 contract/i],
  ['internship-externship', /\b(?:intern|extern)(?:ship)?\b/i],
  ['seasonal', /\bseasonal\b/i],
  ['weekend-only', /\bweekends? only\b/i],
]

const kindOfWork = String.raw`(?:position|role|job|opportunity|employee|coder|remote|on-?site|openings?|permanent|benefits eligible)\b`
/** In running text the words must be about this job: forms ask for "full-time or part-time status" of jobs long gone. */
const employmentTexts: readonly [Employment, RegExp][] = [
  ['w2-full-time', new RegExp(String.raw`\bfull[- ]time(?: and permanent)?[, /-]{1,2}(?:\w{1,12}[ ,-]{1,2}){0,1}${kindOfWork}|(?:type|status|schedule|job|position|shift)(?: is)?:? (?:a )?(?:regular )?full[- ]time(?! (?:or part|student|specialized|experience|unless))|\b40 hours (?:per|a|each|\/) ?week`, 'i')],
  ['w2-part-time', new RegExp(String.raw`\bpart[- ]time[, /-]{1,2}(?:\w{1,12}[ ,-]{1,2}){0,1}${kindOfWork}|(?:type|schedule|job|position|shift):? part[- ]time`, 'i')],
  ['prn-per-diem', new RegExp(String.raw`\b(?:PRN|per[- ]diem),? (?:\w{1,12} ){0,2}${kindOfWork}|(?:type|status|schedule):? (?:PRN|per[- ]diem)`, 'i')],
  ['1099-contract', /\b1099 (?:contract|position|basis|role|job)|\bindependent contractor (?:position|role|basis)|\bas (?:a |an )?(?:1099|independent contractor)/i],
  ['temp-to-hire', /\btemp(?:orary)?[- ]to[- ](?:hire|perm)/i],
  ['contract-to-perm', /\bcontract[- ]to[- ](?:hire|perm)/i],
] // prettier-ignore

export function readEmployment(fields: string[], title: string, text: string): Employment[] {
  const said = (table: typeof employmentFields, words: string) => table.filter(([, pattern]) => pattern.test(words))
  const inFields = fields.flatMap((field) => said(employmentFields, field.trim()))
  const found = inFields.length ? inFields : [...said(employmentFields, title), ...said(employmentTexts, text)]
  return unique(found.map(([employment]) => employment))
}

const count = String.raw`(\d{1,2}|one|two|three|four|five|six|seven|eight|ten)`
const written: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  ten: 10,
}
const years = new RegExp(
  String.raw`(?<![\w-])${count}(?:\s?\(\d{1,2}\))?\s?\+?(?:\s?(?:-|to)\s?\d{1,2})?\s?\+?(?: or more)? years?'?(?: of)?(?<rest>[^\n.;]{0,90})`,
  'gi',
)
const trade =
  /\bcod(?:er|ing)\b|\bHIM\b|health information|medical record|\bCDI\b|documentation (?:improvement|integrity)|risk adjustment|\bHCC\b|inpatient|outpatient|pro-?fee|audit|revenue (?:cycle|integrity)|registr/i

/** Years in the trade that the posting requires: the first said, a range's lower end. */
export function readYears(text: string): number | null {
  for (const segment of segments(text)) {
    if (!/year/i.test(segment.text) || isAnswer(segment)) continue
    if (/prefer|desir|\bplus\b(?! \d)|nice to have/i.test(segment.text)) continue
    if (/prefer|desir|nice to have/i.test(segment.heading) && !/requir|must/i.test(segment.text)) continue
    for (const match of segment.text.matchAll(years)) {
      const number = written[match[1]!.toLowerCase()] ?? Number(match[1])
      if (number > 0 && number <= 30 && /experience/i.test(segment.text) && trade.test(match.groups!.rest!))
        return number
    }
  }
  return null
}

const accuracy =
  /\b(9\d(?:\.\d)?|8[5-9]|100)\s?(?:%|percent)[^\n.%]{0,30}\b(?:coding )?(?:accuracy|quality)|\baccuracy (?:rate|standard|score|level)?[^\n.%\d]{0,30}(9\d(?:\.\d)?|8[5-9])\s?(?:%|percent)/i
const notCoding = /denial|payment|claims? (?:paid|payment)|team|typing|data entry/i

export function readAccuracy(text: string): number | null {
  const said = accuracy.exec(text)
  if (!said || notCoding.test(around(text, { start: said.index, end: said.index + said[0].length }, 25))) return null
  return Number(said[1] ?? said[2])
}

const benefitWords: readonly [Benefit, RegExp][] = [
  ['sign-on-bonus', /\bsign(?:ing)?[- ]?on bonus|\bsigning bonus/i],
  ['retention-bonus', /\bretention bonus/i],
  ['production-bonus', /\b(?:production|productivity|incentive) bonus/i],
  ['quality-bonus', /\bquality bonus/i],
  ['shift-differential', /\bshift differential/i],
  ['equipment-provided', /\b(?:equipment|laptop|computer|workstation)[^\n.]{0,25}\b(?:provided|supplied|included|furnished)|\b(?:provides?|supply|supplies|furnish) [^\n.]{0,25}\b(?:equipment|laptop|computer)\b/i],
  ['internet-stipend', /\binternet (?:stipend|reimbursement|allowance)/i],
  ['ceu-reimbursement', /\bCEUs?\b[^\n.]{0,30}\b(?:paid|reimburs|provided|free|allowance)|\b(?:paid|free|reimburse\w{0,4}) [^\n.]{0,15}\bCEUs?\b|continuing education (?:reimbursement|allowance|stipend)/i],
  ['membership-dues-paid', /\b(?:membership|AAPC|AHIMA) (?:dues|fees)[^\n.]{0,20}\b(?:paid|reimburs|covered)/i],
  ['paid-training', /\bpaid training/i],
  ['health-insurance', /\b(?:health|medical) insurance\b(?! (?:and )?(?:portab|laws|claims|compan|payer|plan types))|\bmedical,? dental/i],
  ['pto', /\bPTO\b|\bpaid (?:time off|vacation|leave)\b|\bunlimited vacation\b/i],
  ['401k', /\b40[13]\s?\(?[kb]\)?(?![\w])|\bretirement (?:plan|savings|benefits?|program|match|account)|^retirement$/im],
  ['pslf-eligible', /\bPSLF\b|public service loan forgiveness/i],
  ['4x10', /\b(?:4x10|4\/10s?|four 10-hour)/i],
] // prettier-ignore

export function readBenefits(fields: string[], text: string): Benefit[] {
  const said = `${fields.join('\n')}\n${text}`
  return benefitWords.filter(([, words]) => words.test(said)).map(([benefit]) => benefit)
}

export function readSchedule(text: string): {
  weekends: boolean | null
  flexible: 'none' | 'core-hours' | 'fully-flexible' | null
} {
  const weekends = /\bno weekends?\b|\bweekends? off\b/i.test(text)
    ? false
    : /\b(?:rotating|every|some|weekend)\s?weekends?\b|\bweekend (?:shift|hours|work|rotation|coverage)/i.test(text) ||
      null
  const flexible = /\bcore hours\b/i.test(text)
    ? 'core-hours'
    : /\b(?:fully flexible|set your own (?:hours|schedule)|work any ?time|flexible (?:schedule|hours|scheduling))\b/i.test(
          text,
        )
      ? 'fully-flexible'
      : null
  return { weekends, flexible }
}
