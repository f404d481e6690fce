// The life of a job: what may follow which status, until when it stands, and the pledge that it is still open.
import type { JobFacts } from '#db/jobs/facts.ts'
import type { JobOutcome, JobStatus } from '#db/vocabulary/jobs.ts'
import { stateZones } from '#db/vocabulary/states.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour

export const lifeDays = 30
/** Days after the last confirmation: a letter asks; the job is marked; it leaves search. */
export const pledge = { asksOn: 13, unconfirmedOn: 14, leavesOn: 21 } as const

const steps = {
  publish: ['draft'],
  withdraw: ['in-review'],
  pause: ['published'],
  resume: ['paused'],
  renew: ['published', 'paused', 'expired'],
  confirm: ['published'],
  close: ['published', 'paused', 'expired'],
  remove: ['in-review', 'published', 'paused', 'filled', 'expired'],
  edit: ['draft', 'in-review', 'published', 'paused'],
} as const satisfies Record<string, readonly JobStatus[]>

export type Step = keyof typeof steps
export const lifeSteps = Object.keys(steps) as Step[]

export function mayFollow(status: JobStatus, step: Step): boolean {
  return (steps[step] as readonly JobStatus[]).includes(status)
}

/** How a job that is closed is shown from then on. */
export const statusAfter: Record<JobOutcome, JobStatus> = {
  'hired-here': 'filled',
  'hired-elsewhere': 'filled',
  frozen: 'expired',
  'never-existed': 'removed',
}

/** 30 days from `from`, or the end of its closing day if that is sooner: where it stands, in Honolulu if it is remote. */
export function expiryOf(
  { workplace, place, closes_on }: Pick<JobFacts, 'workplace' | 'place' | 'closes_on'>,
  from: Date,
): Date {
  const month = new Date(from.getTime() + lifeDays * day)
  const closing = closingOf({ workplace, place, closes_on })
  return closing && closing < month ? closing : month
}

/** The end of its closing day; null where it has none. */
export function closingOf({
  workplace,
  place,
  closes_on,
}: Pick<JobFacts, 'workplace' | 'place' | 'closes_on'>): Date | null {
  const state = workplace === 'remote' ? null : place?.state
  return closes_on ? endOfDay(closes_on, state ? stateZones[state] : 'Pacific/Honolulu') : null
}

export type Pledge = { unconfirmedOn: Date; leavesOn: Date; unconfirmed: boolean }

/** An imported job has nobody to ask, and makes no pledge. */
export function pledgeOf(job: { source: string | null; confirmedAt: Date | null }, now: Date): Pledge | null {
  if (job.source !== null || !job.confirmedAt) return null
  const after = (days: number) => new Date(job.confirmedAt!.getTime() + days * day)
  const unconfirmedOn = after(pledge.unconfirmedOn)
  return { unconfirmedOn, leavesOn: after(pledge.leavesOn), unconfirmed: now >= unconfirmedOn }
}

/** The first moment of the next day, in a zone where a day may have 23 hours or 25. */
function endOfDay(date: string, zone: string): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`) + day
  const first = midnight - offsetAt(midnight, zone)
  return new Date(midnight - offsetAt(first, zone))
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function offsetAt(instant: number, zone: string): number {
  // Making a format takes longer than storing a row.
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  clocks.set(zone, clock)
  return Date.parse(`${clock.format(instant).replace(' ', 'T')}Z`) - instant
}
