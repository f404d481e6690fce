import type { ActionFunctionArgs } from '@remix-run/node'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { backToJob, doneWords, holdOwn, judgeOwn, requireOwnJob } from '#app/intake/own-job.ts'
import { renewJob } from '#db/jobs/changes.ts'

export const handle = { access: 'member' }
export const loader = noPage('publish-job')

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { member, job } = await requireOwnJob({ request, params, context }, 'publish-job')
  const judged = await judgeOwn(context, member, job)
  const outcome = await renewJob(context.db, member, job.id, judged, holdOwn(context, member), new Date())
  return backToJob({ params }, outcome, doneWords(outcome, 'renewed'))
})
