import type { ActionFunctionArgs } from '@remix-run/node'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { backToJob, doneWords, holdOwn, judgeOwn, requireOwnJob } from '#app/intake/own-job.ts'
import { resumeJob } from '#db/jobs/changes.ts'

export const handle = { access: 'member' }
export const loader = noPage('pause-job')

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { member, job } = await requireOwnJob({ request, params, context }, 'pause-job')
  const judged = await judgeOwn(context, member, job)
  const outcome = await resumeJob(context.db, member, job.id, judged, holdOwn(context, member), new Date())
  return backToJob({ params }, outcome, doneWords(outcome, 'resumed'))
})
