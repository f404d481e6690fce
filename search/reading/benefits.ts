import type { Benefit } from '#db/vocabulary/pay.ts'
import type { Fact, Posting } from '#search/reading/words.ts'

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

/** @param fields what the source lists of them in a field of its own */
export function readBenefits({ text: { text } }: Posting, fields: string[]): Fact<Benefit[]> | null {
  const said = `${fields.join('\n')}\n${text}`
  const value = benefitWords.filter(([, words]) => words.test(said)).map(([benefit]) => benefit)
  return value.length ? { value, places: [] } : null
}
