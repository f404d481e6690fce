import { jobItem, type JobItem } from '#search/document.ts'
import type { Job, PolicyEntry } from '#db/jobs/queries.ts'

/** A job as the API gives it in a list. */
export function jobJson({ employer_kind: _, ...item }: JobItem, baseUrl: string) {
  return { ...item, url: `${baseUrl}/jobs/${item.slug}` }
}

export function jobDetailJson(job: Job, history: PolicyEntry[], baseUrl: string) {
  return {
    ...jobJson(jobItem(job), baseUrl),
    description: job.description,
    policy_history: history.map(({ since, policy }) => ({ since: since.toISOString(), policy })),
  }
}
