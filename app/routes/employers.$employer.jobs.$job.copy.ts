import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/http/access.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { backToJob } from '#app/intake/own-job.ts'
import { copyJob } from '#db/jobs/drafts.ts'

export const handle = { access: 'member' }
export const loader = noPage('draft-job')

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'draft-job')
  const copy = await copyJob(context.db, member, params.job ?? '')
  return 'refused' in copy
    ? backToJob({ params }, copy, '')
    : redirect(`/employers/${params.employer}/jobs/${copy.id}`, 303)
})
