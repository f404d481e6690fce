// How many months after hire something is due.
import { numberOf, spelledNumber } from '#search/reading/numbers.ts'

const count = String.raw`(?:(\d{1,3}|${spelledNumber})|an?|(?:the |your |their )?first)`
const term = String.raw`(?:the |your |their )?(?:first )?${count}(?:\s?\(\d{1,3}\))?(?:\s?(?:-|to|or)\s?(\d{1,2}))?[\s-](?:calendar |full )?(day|week|wk|month|mo|mth|year|yr)s?\b`
const within = new RegExp(
  String.raw`\b(?:with ?in|inside(?: of)?|no later than|not later than|by the end of|before the end of|up to|(?:in|during|by)(?= (?:the |your |their )first ))(?: a period of| the end of)? ${term}`,
  'i',
)
const looseTerm = new RegExp(
  String.raw`\b(?:in|during|have|has|given|get|after|by|takes?|allow(?:ed|s)?|for)(?: up to)? ${term}`,
  'i',
)
const firstYear =
  /\b(?:by|in|before|during|until|with ?in) (?:your |the |their |a )?(?:end of )?(?:the |your )?(?:(?:first|1st|one)[- ](?:work )?(?:year )?anniversary|first year\b|year (?:one|1)\b|(?<=with ?in the )year\b)/i
const monthNamed = /\bby (?:the )?(?:end of )?month ([1-9]|[12]\d|3[0-6])\b/i
export const obtaining =
  /\b(?:obtain|earn|attain|acquir|achiev|pass|complet|sit\b|become|be certified|get (?:certified|it|the|your)|to (?:get|sit|test|be obtained)|sit for|test\b|certify\b|eligib|certifi(?:ed|cation) by)/i
/** "By the end of probation (6 months)". */
const probation = /\b(?:the |your )?(?:probation\w{0,3}|introductory|orientation)(?: period)? ?\(/i

/** Months after hire by which something is due. */
export function readDueMonths(said: string): number | null {
  const words = said.replace(probation, '')
  if (firstYear.test(words)) return 12
  const named = monthNamed.exec(words)
  if (named) return Number(named[1])
  const match = within.exec(words) ?? (obtaining.test(words) ? looseTerm.exec(words) : null)
  if (!match || /\b(?:last|past|previous|prior)\b/i.test(match[0])) return null
  const first = match[1] ? numberOf(match[1]) : 1
  const number = Math.max(first, Number(match[2] ?? 0))
  const unit = match[3]!.toLowerCase()
  const months = /^y/.test(unit)
    ? number * 12
    : /^d/.test(unit)
      ? number / 30
      : /^w/.test(unit)
        ? (number * 12) / 52
        : number
  return months > 36 ? null : Math.max(1, Math.round(months))
}

/** A sentence that gives time for what the one before it asks: "If not certified, must obtain within a year." */
export function readLateMonths(sentence: string): number | null {
  return late.test(sentence) && !another.test(sentence) ? readDueMonths(sentence) : null
}
/** "A second must be earned in two years" is due beside it. */
const another = /^(?:and |plus )?(?:an?|the|one)? ?(?:second|another|additional|further|other|more)\b/i
const late =
  /\b(?:if (?:not|none|you don|you aren|un)|not (?:yet|currently|already)|uncertified|non-certified|without (?:an?|the|one|any)\b|(?:must|to|may|can|will) (?:be )?(?:sit\b|obtain|earn|acquire|test|sit|certify|pass|get (?:it|certified))\w*|obtained|in progress|or (?:the )?ability|willing)\b/i
