// What is paid, and by what measure.
import type { JobFacts } from '#db/jobs/facts.ts'
import type { Quote } from '#db/pay.ts'
import { payBasisUnits, yearHours, type PayBasis } from '#db/vocabulary/pay.ts'
import { firstSaid, wordsAt, type Conflict } from '#search/reading/contradictions/conflict.ts'
import { findAmounts } from '#search/reading/amounts.ts'
import { readPay, readWeeklyHours } from '#search/reading/pay.ts'
import { guess, openPosting, type Fact, type Posting } from '#search/reading/words.ts'

export function payConflicts(posting: Posting, { pay }: JobFacts): Conflict[] {
  const hours = (readWeeklyHours(posting) ?? yearHours / 52) * 52
  const titled = readPay(openPosting({ title: posting.title.text, text: '' }))
  const said = readPay(openPosting({ title: '', text: posting.text.text })) ?? plainRate(posting)
  const claim = pay ?? titled?.value
  if (!claim) return []
  const by = pay ? undefined : ('title' as const)
  const facts = pay ? [titled, said] : [said]
  const found = facts.flatMap((fact): Conflict[] => {
    const place = fact?.places[0]
    if (!fact || !place || place.confidence <= guess || agrees(claim, fact.value, hours)) return []
    if (fact === said && pay && isQuoted(posting, pay)) return []
    const figure = keyOf(fact.value)
    return [{ about: 'pay', by, claim: claimOf(claim), claimed: keyOf(claim), said: figure, place }]
  })
  const byItem =
    !found.length && hoursOf[claim.basis] && !isQuoted(posting, claim)
      ? firstSaid(posting, paidByItem, /\bplus\b|\bbonus|\bincentive|\bhourly|\bnot?\b/i)
      : null
  return byItem
    ? [{ about: 'pay', by, claim: claimOf(claim), claimed: keyOf(claim), said: 'by-item', place: byItem }]
    : found
}
/** One figure by the hour, in words that the reader doesn't know for pay: "$36 an hour is firm", "tops out at $27". */
function plainRate(posting: Posting): Fact<Quote> | null {
  const place = firstSaid(
    posting,
    rate,
    /\b(?:bonus|differential|extra|more|add(?:s|ed|itional)?|stipend|reimburs\w{1,5}|referral|plus|fees?|allowance)\b/i,
  )
  if (!place) return null
  const words = wordsAt(posting, place)
  const figure = Number(/\$(\d{2,3}(?:\.\d{2})?)/.exec(words)![1])
  const [min, max] = /top|cap|max|exceed|more than|up to/i.test(words)
    ? [null, figure]
    : /start|begin|from/i.test(words)
      ? [figure, null]
      : [figure, figure]
  return { value: { basis: 'hourly', min, max }, places: [place] }
}
const rate =
  /\b(?:(?:pay|rate|wage)s? (?:\w{1,8} ){0,2})?(?:tops? out|topping out|capped|caps|maxes out|starts?|begins?|up to|from) (?:at |out at )?\$\d{2}(?:\.\d{2})?\b(?![\d,]|k\b| ?(?:a|per|\/) ?(?:chart|case|record|encounter|year|month|day))|\$\d{2}(?:\.\d{2})? ?(?:an hour|per hour|hourly|\/ ?hr|\/ ?hour)\b/gi
const paidByItem =
  /\$\d{1,2}(?:\.\d{1,2})?\)? (?:for (?:each|every)|per|an?|each) (?:\w{1,12} )?(?:chart|encounter|record|case|claim|report)\b|\b(?:paid|pay(?: is|s)?|compensat(?:ed|ion)(?: is)?|you earn)(?: \w{1,12}){0,3} (?:by the|per|for (?:each|every)) (?:\w{1,12} )?(?:chart|encounter|record|case|claim|unit|report|account)\b|\b(?:piece[- ]rate|100% production|production[- ](?:only|based) pay|paid (?:solely |only |purely )?on production)\b/gi

/** Who quotes the very figures of the claim tells of other levels, places or bonuses beside them. */
function isQuoted({ text: { text } }: Posting, { min, max }: Quote): boolean {
  const quoted = findAmounts(text).flatMap(({ low, high }) => [low, high])
  return [min, max].every((figure) => figure === null || quoted.includes(figure))
}

const hoursOf: Partial<Record<PayBasis, (year: number) => number>> = {
  hourly: () => 1,
  'hourly-plus-production-bonus': () => 1,
  daily: () => 8,
  weekly: (year) => year / 52,
  monthly: (year) => year / 12,
  salary: (year) => year,
}

/** Figures of two bases are compared by the hour, and then a few percent are rounding. */
function agrees(claim: Quote, said: Quote, year: number): boolean {
  const [own, other] = [hoursOf[claim.basis], hoursOf[said.basis]]
  if (!own || !other) return claim.basis === said.basis ? within(claim, said, 0.01) : Boolean(own) === Boolean(other)
  const hourly = (quote: Quote, hours: number) => ({
    ...quote,
    min: quote.min === null ? null : quote.min / hours,
    max: quote.max === null ? null : quote.max / hours,
  })
  const alike = own(year) === other(year)
  return within(hourly(claim, own(year)), hourly(said, other(year)), alike ? 0.01 : 0.07)
}

/** A single figure agrees with a range that holds it; open ends agree with anything on their side. */
function within(claim: Quote, said: Quote, slack: number): boolean {
  const near = (one: number, other: number) => Math.abs(one - other) <= slack * Math.max(one, other)
  if (said.min !== null && said.min === said.max) {
    const above = claim.min === null || said.min >= claim.min * (1 - slack)
    return above && (claim.max === null || said.min <= claim.max * (1 + slack))
  }
  return (['min', 'max'] as const).every((bound) => {
    const [own, other] = [claim[bound], said[bound]]
    return own === null || other === null || near(own, other)
  })
}

const keyOf = ({ basis, min, max }: Quote) => `${basis}-${min ?? ''}-${max ?? ''}`
function claimOf({ basis, min, max }: Quote): string {
  const figures = min === max ? [min] : [min, max]
  const said = figures.flatMap((figure) => (figure === null ? [] : [`$${figure.toLocaleString('en-US')}`]))
  return `${min === null ? 'up to ' : max === null ? 'from ' : ''}${said.join('–')} ${payBasisUnits[basis]}`
}
