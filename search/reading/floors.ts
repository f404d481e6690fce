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
  [/^(?:posted )?(?:today|in the last day|last 24 hours?|past 24 hours?|past day|last day|24 hours?)\b/i, 1],
  [/^(?:posted )?(?:since )?yesterday\b/i, 2],
  [/^(?:posted )?(?:(?:in )?(?:the )?(?:this|last|past) week|new this week|this past week)\b/i, 7],
  [/^(?:posted )?(?:(?:in )?(?:the )?(?:this|last|past) month)\b/i, 30],
  [
    /^(?:newly posted|just posted|recently posted|recent jobs|new jobs|new postings|fresh|newest|most recent|latest)\b/i,
    7,
  ],
]
const lastDays = /^(?:posted )?(?:within |in )?(?:the )?(?:last|past|within|in) (\d{1,3}) (day|week|month)s?\b/i

export function readFreshness(rest: string): Floor | undefined {
  const counted = lastDays.exec(rest)
  if (counted) {
    const days =
      Number(counted[1]) * { day: 1, week: 7, month: 30 }[counted[2]!.toLowerCase() as 'day' | 'week' | 'month']
    return days >= 1 && days <= 3650 ? freshness(days, counted[0].length) : undefined
  }
  for (const [pattern, days] of spans) {
    const match = pattern.exec(rest)
    if (match) return freshness(days, match[0].length)
  }
  return undefined
}

const freshness = (days: number, length: number): Floor => ({
  param: 'posted_within',
  value: String(days),
  says: days === 1 ? 'posted in the last day' : `posted in the last ${days} days`,
  length,
})
