import type { ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/http/access.ts'
import { backToRoom } from '#app/http/membership.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { revokeToken } from '#db/employers/changes.ts'

export const handle = { access: 'member' }
export const loader = noPage('manage-tokens')

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'manage-tokens')
  return backToRoom(member, 'tokens', await revokeToken(context.db, member, params.token ?? '', new Date()), 'revoked')
})
