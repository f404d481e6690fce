import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/http/access.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'

export const handle = { access: 'signed-in' }
export const loader = noPage()

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  await requirePerson(request, context)
  const { headers } = await context.auth.api.revokeSessions({ headers: request.headers, returnHeaders: true })
  return redirect('/sign-in', { status: 303, headers })
})
