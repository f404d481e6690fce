import type { Job } from '#db/jobs/queries.ts'

type Life = Pick<Job, 'status' | 'closedAt' | 'expiresAt' | 'reopenedAt'> & { facts: { closes_on: string | null } }

/** Whether, and since what day, a job takes no applications; null while it is open. Days are ISO dates. */
export function closingOf(job: Life, now: Date): { says: 'Closed' | 'Filled' | 'Paused'; day: string | null } | null {
  const expired = job.expiresAt !== null && job.expiresAt <= now
  if (job.status === 'published' && !expired) return null
  if (job.status === 'paused') return { says: 'Paused', day: null }
  if (job.status === 'filled') return { says: 'Filled', day: isoDay(job.closedAt) }
  // The last day as the employer named it: the instant of its end lies on the next day in many places.
  const lastDay = job.reopenedAt ? null : job.facts.closes_on
  return { says: 'Closed', day: isoDay(job.closedAt) ?? lastDay ?? isoDay(job.expiresAt) }
}

const isoDay = (instant: Date | null) => instant?.toISOString().slice(0, 10) ?? null
