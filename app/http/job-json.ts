import type { Job, PolicyEntry } from '#db/jobs/queries.ts'
import { jobItem } from '#search/document.ts'

export function jobDetailJson(job: Job, history: PolicyEntry[], baseUrl: string) {
  const item = jobItem(job)
  return {
    ...item,
    url: baseUrl + item.url,
    description: job.description,
    policy_history: history.map(({ since, policy }) => ({ since: since.toISOString(), policy })),
  }
}
