import type { ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/http/access.ts'
import { backToRoom } from '#app/http/membership.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { tellMember } from '#app/mail/member-letters.ts'
import { removeMember } from '#db/employers/membership.ts'

export const handle = { access: 'member' }
export const loader = noPage('manage-members')

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'manage-members')
  const tell = tellMember(context.settings.baseUrl)
  const outcome = await removeMember(context.db, member, params.person ?? '', tell, new Date())
  return backToRoom(member, 'members', outcome, 'removed')
})
