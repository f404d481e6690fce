// When few jobs answer to everything that was typed: those that miss a wish of it, the closest first.
import { openStates } from '#db/jobs/policy.ts'
import type { Asking } from '#db/jobs/filters.ts'
import { consideringPolicies } from '#db/vocabulary/credentials.ts'
import { rateBounds } from '#db/vocabulary/pay.ts'
import { flexibleHours } from '#db/vocabulary/workplaces.ts'
import { readItem, type JobItem } from '#search/document.ts'
import type { QueryReading } from '#search/reading/query.ts'
import type { Read } from '#search/reading/typed.ts'

/** What a person wishes beside the work itself: a job that misses it may still be worth a look. */
const wishes: ReadonlySet<string> = new Set([
  'state',
  'credential',
  'pay_min',
  'posted_within',
  'tool',
  'employment',
  'schedule',
  'seniority',
])
const isWish = ({ any, left, offered }: Read) => !offered && !left && any.every(({ param }) => wishes.has(param))

export const hasWishes = ({ read }: QueryReading) => read.some(isWish)

/** The reading with its wishes only offered; nothing where no wish was read, or nothing else. */
export function withoutWishes(reading: QueryReading): QueryReading | undefined {
  const wished = reading.read.filter(isWish)
  const asked = reading.read.some((read) => !read.offered && !isWish(read))
  if (!wished.length || !(asked || reading.words)) return undefined
  return { ...reading, read: reading.read.map((read) => (isWish(read) ? { ...read, offered: true } : read)) }
}

/** Items, each a JobItem as JSON, by how many of the reading's wishes they meet. */
export function closestFirst(items: string[], reading: QueryReading, now: Date): string[] {
  const wished = reading.read.filter(isWish)
  const met = (text: string) => {
    const item = readItem(text)
    return wished.filter(({ any }) => any.some((asking) => meets(item, asking, now))).length
  }
  return items
    .map((text, at) => ({ text, at, met: met(text) }))
    .sort((a, b) => b.met - a.met || a.at - b.at)
    .map(({ text }) => text)
}

function meets(item: JobItem, { param, value }: Asking, now: Date): boolean {
  const { credentials, pay, schedule } = item
  const stated: Record<Asking['param'], readonly (string | null)[]> = {
    workplace: [item.workplace],
    state: openStates(item),
    credential: [
      ...credentials.required.flat(),
      ...credentials.required_within.flatMap((due) => due.any),
      ...credentials.preferred,
    ],
    chart_type: item.chart_types,
    specialty: item.specialties,
    seniority: [item.seniority],
    employment: item.employment,
    tool: item.tools,
    schedule: [
      schedule.weekends ? 'weekends' : null,
      (flexibleHours as readonly unknown[]).includes(schedule.flexible) ? 'flexible' : null,
    ],
    kind: [item.kind],
    apprentice: (consideringPolicies as readonly string[]).includes(credentials.apprentice_policy) ? ['1'] : [],
    pay_min: [],
    posted_within: [],
  }
  if (param === 'pay_min')
    return (rateBounds.map((bound) => pay?.[bound]).find((rate) => rate != null) ?? 0) >= Number(value)
  if (param === 'posted_within') return now.getTime() - Date.parse(item.posted_at ?? '') <= Number(value) * 86_400_000
  return stated[param].includes(value)
}
