import type { ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/http/access.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { backToJob } from '#app/intake/own-job.ts'
import { pauseJob } from '#db/jobs/openings.ts'

export const handle = { access: 'member' }
export const loader = noPage('pause-job')

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'pause-job')
  return backToJob({ params }, await pauseJob(context.db, member, params.job ?? ''), 'paused')
})
