import type { Employment } from '#db/vocabulary/pay.ts'
import { unique, type Fact, type Posting } from '#search/reading/words.ts'

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

/** @param fields what the source says of it in a field of its own */
export function readEmployment(
  { title: { text: title }, text: { text } }: Posting,
  fields: string[],
): Fact<Employment[]> | null {
  const said = (table: typeof employmentFields, words: string) => table.filter(([, pattern]) => pattern.test(words))
  const inFields = fields.flatMap((field) => said(employmentFields, field.trim()))
  const found = inFields.length ? inFields : [...said(employmentFields, title), ...said(employmentTexts, text)]
  const value = unique(found.map(([employment]) => employment))
  return value.length ? { value, places: [] } : null
}
