import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/http/access.ts'
import { backToRoom } from '#app/http/membership.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { tellMember } from '#app/mail/member-letters.ts'
import { leaveEmployer } from '#db/employers/membership.ts'

export const handle = { access: 'member' }
export const loader = noPage('leave')

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'leave')
  const outcome = await leaveEmployer(context.db, member, tellMember(context.settings.baseUrl), new Date())
  return outcome ? backToRoom(member, 'members', outcome, '') : redirect('/me', 303)
})
