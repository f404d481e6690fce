import { noApplying } from '#db/applications/changes.ts'
import type { Job } from '#db/jobs/queries.ts'
import type { Stage } from '#db/vocabulary/applications.ts'

/** How one applies: here, at a site of the employer's, or not at all; or that one has. */
export type Applying =
  | { way: 'applied'; id: string; on: string; withdrawn: boolean }
  | { way: 'here' }
  | { way: 'elsewhere'; host: string; imported: boolean }
  | null

export function applyingOf(
  job: Job,
  applied: { id: string; sentAt: Date; stage: Stage } | undefined,
  now: Date,
): Applying {
  if (applied) {
    const { id, sentAt, stage } = applied
    return { way: 'applied', id, on: sentAt.toISOString(), withdrawn: stage === 'withdrawn' }
  }
  const refused = noApplying(job, now)
  if (refused === null) return { way: 'here' }
  const url = job.facts.apply_url
  if (refused !== 'elsewhere' || !url || !URL.canParse(url)) return null
  return { way: 'elsewhere', host: new URL(url).host, imported: job.source !== null }
}
