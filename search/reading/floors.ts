// Floors that a search's words set: the least pay an hour, and how fresh a posting must be.
import { yearHours } from '#db/vocabulary/pay.ts'

export type Floor = { param: 'pay_min' | 'posted_within'; value: string; says: string; length: number }

const hour = String.raw`(?:\s?(?:\/|per|an?|p\/)\s?(?:hour|hr|h)\b|\s?(?:hourly|hr)\b|\s?ph\b)`
const year = String.raw`(?:\s?(?:\/|per|an?)\s?(?:year|yr|annum)\b|\s?(?:yearly|annually|annual|salary)\b)`
const item = String.raw`\s?(?:\/|per|an?|each)\s?(chart|encounter|record|report|case|claim)s?\b`
const amount = String.raw`(\$)?\s?(\d{1,3}(?:,\d{3})|\d{1,6})(\.\d{1,2})?\s?(k\b)?`
const floor = new RegExp(
  String.raw`^(?:(?:at least|min(?:imum)?|over|above|more than|from|pays?|paying|starting at|>=?)\s)?${amount}\+?(?:(${hour})|(${year})|(?:${item}))?\+?(?:\s?(?:\+|or more|and up|plus)(?!\w))?`,
  'i',
)

/**
 * The pay floor that `rest` begins with, in dollars an hour. A bare number is one only with its unit, or as an amount of
 * thousands where `before` speaks of pay. `pace` tells how many of an item are done in an hour.
 */
export function readPayFloor(
  rest: string,
  before: string,
  pace: (unit: string) => number | undefined,
): Floor | undefined {
  const match = floor.exec(rest)
  if (!match) return undefined
  const [whole, dollar, digits, cents, kilo, hourly, yearly, unit] = match
  const figure = Number(digits!.replace(',', '') + (cents ?? '')) * (kilo ? 1000 : 1)
  const money = dollar || kilo || digits!.includes(',')
  const spoken =
    /(?:at least|over|above|minimum|salary|pay(?:s|ing)?|than)\W{0,3}$/i.test(before) ||
    /^(?:at least|over|above|more than|pay|min)/i.test(whole)
  if (!money && !hourly && !yearly && !unit && !(spoken && figure >= 10)) return undefined
  const rate = hourlyOf(figure, { hourly, yearly, unit }, pace)
  if (rate === undefined || rate < 1 || rate > 1000) return undefined
  const value = String(Math.floor(rate * 100) / 100)
  return {
    param: 'pay_min',
    value,
    says: `$${Number(value).toFixed(2).replace(/\.00$/, '')} an hour or more`,
    length: whole.length,
  }
}

function hourlyOf(
  figure: number,
  { hourly, yearly, unit }: { hourly?: string; yearly?: string; unit?: string },
  pace: (unit: string) => number | undefined,
): number | undefined {
  if (hourly) return figure
  if (unit) {
    const items = pace(unit.toLowerCase())
    return items && figure * items
  }
  if (yearly || figure >= 15_000) return figure >= 1000 ? figure / yearHours : undefined
  return figure <= 250 ? figure : undefined
}

const spans: readonly (readonly [RegExp, number])[] = [
  [
    /^(?:(?:newly |just |new )?(?:posted|listed|added) )?(?:today|in the last day|(?:last|past|within) 24 (?:hours?|hrs?)|past day|last day|24 hours?|since yesterday)\b/i,
    1,
  ],
  [/^(?:(?:posted|listed|added|new) )?(?:since )?yesterday\b/i, 2],
  [
    /^(?:(?:newly |just )?(?:posted|listed|added|new) )?(?:(?:in |within )?(?:the )?(?:this|last|past) week(?:'?s)?)\b/i,
    7,
  ],
  [/^(?:(?:posted|listed|added|new) )?(?:(?:in |within )?(?:the )?(?:this|last|past) month(?:'?s)?)\b/i, 30],
  [
    /^(?:newly (?:posted|listed|added)|just (?:posted|listed|added|in)|recently (?:posted|listed|added)|recent (?:jobs|postings|listings|openings)|new (?:jobs|postings|listings|openings)|freshly posted|fresh (?:jobs|postings)|newest|most recent|latest)\b/i,
    7,
  ],
]
const lastDays =
  /^(?:(?:posted|listed|added|new) )?(?:within |in |from )?(?:the )?(?:last|past|within|in|under) (\d{1,3}|an?|one|two|three|four|five|six|seven|ten|couple(?: of)?|few) (hour|hr|day|week|month)s?\b/i
const written: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
  few: 3,
}

export function readFreshness(rest: string): Floor | undefined {
  const counted = lastDays.exec(rest)
  if (counted) {
    const said = counted[1]!.toLowerCase()
    const count = said.startsWith('couple') ? 2 : (written[said] ?? Number(said))
    const unit = counted[2]!.toLowerCase() as keyof typeof daysIn
    const days = Math.ceil(count * daysIn[unit])
    return days >= 1 && days <= 3650 ? freshness(days, counted[0].length) : undefined
  }
  for (const [pattern, days] of spans) {
    const match = pattern.exec(rest)
    if (match) return freshness(days, match[0].length)
  }
  return undefined
}

const daysIn = { hour: 1 / 24, hr: 1 / 24, day: 1, week: 7, month: 30 }

const freshness = (days: number, length: number): Floor => ({
  param: 'posted_within',
  value: String(days),
  says: days === 1 ? 'posted in the last day' : `posted in the last ${days} days`,
  length,
})
