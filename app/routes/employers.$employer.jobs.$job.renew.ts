import type { ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/http/access.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { backToJob, judgeOwn, requireOwnJob } from '#app/intake/own-job.ts'
import { renewJob } from '#db/jobs/changes.ts'

export const handle = { access: 'member' }

export const loader = fromPostgres(async ({ request, params, context }) => {
  await requireMember(request, context, params.employer, 'publish-job')
  return notFound()
})

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { member, job } = await requireOwnJob({ request, params, context }, 'publish-job')
  const judged = await judgeOwn(context, member, job)
  return backToJob({ params }, await renewJob(context.db, member, job.id, judged, new Date()), 'renewed')
})
