import type { Job, PolicyEntry } from '#db/jobs/queries.ts'
import { jobItem } from '#search/document.ts'
import type { QueryReading } from '#search/reading/query.ts'

export function jobDetailJson(job: Job, history: PolicyEntry[], baseUrl: string) {
  const item = jobItem(job)
  return {
    ...item,
    url: baseUrl + item.url,
    description: job.description,
    policy_history: history.map(({ since, policy }) => ({ since: since.toISOString(), policy })),
  }
}

/** How a search's words were read: one entry for each value that they ask for; a value with `-` before it is left out. */
export function readingJson({ words, read }: QueryReading<{ param: string; value: string }>) {
  return {
    words,
    read: read.flatMap(({ any, left, offered, ...said }) =>
      (any.length ? any : [{ param: null, value: null }]).map(({ param, value }) => ({
        words: said.words,
        start: said.start,
        end: said.end,
        param,
        value: left ? `-${value}` : value,
        says: said.says,
        applied: !offered,
      })),
    ),
  }
}
