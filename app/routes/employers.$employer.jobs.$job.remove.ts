import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/http/access.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { backToJob } from '#app/intake/own-job.ts'
import { removeJob } from '#db/jobs/openings.ts'

export const handle = { access: 'member' }
export const loader = noPage('close-job')

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'close-job')
  const outcome = await removeJob(context.db, member, params.job ?? '', new Date())
  return 'refused' in outcome ? backToJob({ params }, outcome, '') : redirect(`/employers/${params.employer}/jobs`, 303)
})
