import type { ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/http/access.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { backToJob } from '#app/intake/own-job.ts'
import { withdrawJob } from '#db/jobs/changes.ts'
import { dropReview } from '#db/trust/changes.ts'

export const handle = { access: 'member' }
export const loader = noPage('publish-job')

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'publish-job')
  const outcome = await withdrawJob(context.db, member, params.job ?? '')
  if (!('refused' in outcome)) await dropReview(context.db, outcome.id, member.actor, new Date())
  return backToJob({ params }, outcome, 'withdrawn')
})
