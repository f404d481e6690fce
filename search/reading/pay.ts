import type { Quote } from '#db/jobs/pay.ts'
import type { PayBasis } from '#db/vocabulary/pay.ts'
import { readWords, type Fact, type Posting } from '#search/reading/words.ts'

const units: Record<string, PayBasis> = {
  hour: 'hourly', hr: 'hourly', hourly: 'hourly', h: 'hourly',
  year: 'salary', yr: 'salary', annum: 'salary', annually: 'salary', yearly: 'salary', annual: 'salary', salary: 'salary',
  month: 'monthly', mo: 'monthly', monthly: 'monthly',
  week: 'weekly', weekly: 'weekly', wk: 'weekly',
  day: 'daily', daily: 'daily',
  chart: 'per-chart', encounter: 'per-encounter', record: 'per-record', claim: 'per-claim', case: 'per-case',
  unit: 'per-unit', wrvu: 'per-wrvu', project: 'per-project',
} // prettier-ignore

const amount = String.raw`(\$)?\s?(\d{1,3}(?:,\s?\d{3}){1,2}|\d{1,6})(\.\d{1,2})?(?!,?\d|\.\d)\s?(k(?![a-z]))?`
const unit = String.raw`(?:\s{0,2}(?:(?:\/|per|an?|each|p\/|p\.)\s{0,2})?(${Object.keys(units).join('|')})s?(?![a-z]))?`
const quotes = new RegExp(
  String.raw`(?<![\d.,$+-]|\d\s?-\s?|\d\s?-\s?\$)${amount}(\s?\+)?${unit}(?:\s{0,3}(?:-|to|and|through)\s{0,3}${amount}(\s?\+)?${unit})?`,
  'gi',
)

const notPay =
  /bonus|sign-?on|stipend|reimburs|401|tuition|billion|million|revenue|differential|match|allowance|deductible|assets|budget|savings|raised|award/i
const payWords = /salary|pay\b|pays|paid|compensation|wage|rate|range|earn|hourly|hiring/i
const openTop =
  /(?:from|starting(?: (?:at|rate|salary|from))?(?: is)?|starts? at|minimum(?: (?:of|salary))?:?|at least|no less than|base of)\s{0,3}$/i
const openBottom = /(?:up to|maximum(?: of)?|as much as|to)\s{0,3}$/i

/**
 * Pay as the salary field or the text quotes it, in dollars. A salary field may leave out the dollar sign and the unit:
 * then only a figure that can't be anything else counts, below 250 an hour's pay, from 10,000 a year's.
 */
export function readPay({ title, text }: Posting, salary?: string): Fact<Quote> | null {
  const value =
    (salary ? firstQuote(readWords(salary.slice(0, 1000)).text, true) : null) ??
    firstQuote(`${title.text}\n${text.text}`, false)
  return value && { value, places: [] }
}

function firstQuote(text: string, isPay: boolean): Quote | null {
  for (const match of text.matchAll(quotes)) {
    const [, dollar, whole, cents, kilo, plus, unitA, , whole2, cents2, kilo2, plus2, unitB] = match
    const before = text
      .slice(Math.max(0, match.index - 60), match.index)
      .split(/[\n;]|\.\s/)
      .at(-1)!
    const after = text
      .slice(match.index + match[0].length, match.index + match[0].length + 30)
      .split(/[\n;]|\.\s/, 1)[0]!
    if (!isPay && !(dollar && (unitA || unitB || payWords.test(before)))) continue
    if (!isPay && notPay.test(before.slice(-30) + after)) continue

    const first = figure(whole!, cents, kilo)
    const second = whole2 ? figure(whole2, cents2, kilo2) : null
    const [low, high] = second === null ? [first, null] : inOneScale(first, second, Boolean(kilo2))
    const said = unitB ?? unitA ?? (isPay ? unitNear(text) : undefined)
    const basis = said ? units[said.toLowerCase()]! : basisBySize(high ?? low)
    if (!basis || low <= 0 || (high ?? low) >= 1_000_000 || (high !== null && high < low)) continue

    if (high !== null) return { basis, min: low, max: plus2 ? null : high }
    if (plus || openTop.test(before) || /^\s{0,2}(?:and up|or more)/i.test(after)) return { basis, min: low, max: null }
    if (openBottom.test(before)) return { basis, min: null, max: low }
    return { basis, min: low, max: low }
  }
  return null
}

function figure(whole: string, cents: string | undefined, kilo: string | undefined): number {
  return Number(whole.replace(/[,\s]/g, '') + (cents ?? '')) * (kilo ? 1000 : 1)
}

/** "$61-72K" and "$50-55,000" leave the thousands to their second figure. */
function inOneScale(low: number, high: number, kilo: boolean): [number, number] {
  return low < 1000 && (kilo || high >= 10_000) && low * 1000 <= high ? [low * 1000, high] : [low, high]
}

const unitNear = (text: string) => /\b(hourly|annually|annual|yearly|monthly|weekly|daily)\b/i.exec(text)?.[1]
const basisBySize = (dollars: number): PayBasis | undefined =>
  dollars >= 10_000 ? 'salary' : dollars >= 7 && dollars < 250 ? 'hourly' : undefined

/** Hours of a usual week, as the posting states them. */
export function readWeeklyHours(_posting: Posting): number | null {
  return null
}
