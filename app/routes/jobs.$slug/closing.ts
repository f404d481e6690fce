import type { Job } from '#db/jobs/queries.ts'

type Life = Pick<Job, 'status' | 'closedAt' | 'expiresAt' | 'reopenedAt'> & { facts: { closes_on: string | null } }

/** Whether, and since what day, a job takes no applications; null while it is open. Days are ISO dates. */
export function closingOf(job: Life, now: Date): { says: 'Closed' | 'Filled' | 'Paused'; day: string | null } | null {
  const expired = job.expiresAt !== null && job.expiresAt <= now
  if (job.status === 'published' && !expired) return null
  if (job.status === 'paused') return { says: 'Paused', day: null }
  if (job.status === 'filled') return { says: 'Filled', day: isoDay(job.closedAt) }
  const ended = isoDay(job.closedAt ?? job.expiresAt)
  const lastDay = job.reopenedAt ? null : job.facts.closes_on
  // The last day as the employer named it: the instant of its end already lies on the next one. What ended before that
  // day was ended by something else.
  return { says: 'Closed', day: lastDay && (!ended || lastDay < ended) ? lastDay : ended }
}

const isoDay = (instant: Date | null) => instant?.toISOString().slice(0, 10) ?? null
