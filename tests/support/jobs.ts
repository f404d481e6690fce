// Jobs as rules and pages are given them, without a database.
import type { JobFacts } from '#db/jobs/facts.ts'
import { asksOf } from '#db/jobs/fit.ts'
import { openStates } from '#db/jobs/policy.ts'
import type { Job } from '#db/jobs/queries.ts'
import type { SeededJob } from '#db/seed/job.ts'
import { aJob } from '#tests/support/board.ts'

/** A published job of Cedar Hollow Health, but for what is said otherwise. */
export function aPosting(facts: Partial<JobFacts> = {}, said: Partial<Job> = {}): Job {
  const whole = aJob(facts)
  return {
    id: '01k9x2v7c4q8m3n5p6r7s8t9va',
    slug: 'pro-fee-coder-cedar-hollow-health-s8t9va',
    version: 1,
    status: 'published',
    kind: 'coding',
    employer: {
      id: 'e',
      name: 'Cedar Hollow Health',
      slug: 'cedar-hollow-health',
      kind: 'hospital-health-system',
      size: null,
      website: null,
      verified: true,
      claimed: true,
      suspended: false,
    },
    facts: whole,
    description: 'We code what the record says.',
    openStates: openStates(whole),
    asks: asksOf(whole),
    weeklyHours: null,
    timeZone: null,
    countsTowardRemoval: null,
    postedAt: new Date('2026-11-02T15:00:00Z'),
    confirmedAt: new Date('2026-11-02T15:00:00Z'),
    expiresAt: new Date('2026-12-02T15:00:00Z'),
    searchedUntil: new Date('2026-12-02T15:00:00Z'),
    closedAt: null,
    reopenedAt: null,
    source: null,
    explanations: [],
    policyChanges: 0,
    ...said,
  }
}

/** A generated job as it would be read back from its rows. */
export function asRead({ facts, job }: SeededJob): Job {
  return aPosting(facts, {
    id: job.id,
    slug: job.slug,
    status: job.status!,
    description: job.description,
    postedAt: job.postedAt ?? null,
    expiresAt: job.expiresAt ?? null,
    closedAt: job.closedAt ?? null,
    source: job.source ?? null,
  })
}
