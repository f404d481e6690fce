// An employer's own job as a program says it: the JSON of the API, read by the one schema.
import { jobInput, type JobInput } from '#db/jobs/input.ts'
import type { Job } from '#db/jobs/queries.ts'
import type { JobKind } from '#db/vocabulary/roles.ts'
import { readPosting } from '#search/reading/posting.ts'

/** Over what is stored, each field that is sent replaces its own; null empties it. */
export function readJobJson(said: unknown, stored: Record<string, unknown> = {}) {
  const isObject = typeof said === 'object' && said !== null && !Array.isArray(said)
  return jobInput.safeParse(isObject ? replaced(stored, said) : said)
}

function replaced(stored: Record<string, unknown>, said: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries({ ...stored, ...said }).filter(([, value]) => value !== null))
}

/** What would have to be said to make this job. */
export function saidOf({ facts, ...job }: Job): Record<string, unknown> {
  return {
    ...facts,
    description: job.description,
    weekly_hours: job.weeklyHours,
    time_zone: job.timeZone,
    counts_toward_removal: job.countsTowardRemoval,
    explanations: job.explanations.map(({ code, why }) => ({ code, why })),
  }
}

export function kindOf({ facts, description }: JobInput): JobKind {
  const { kind } = readPosting({ title: facts.title, text: description })
  return kind === 'other' ? 'adjacent' : kind
}
