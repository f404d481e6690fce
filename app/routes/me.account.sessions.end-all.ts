import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/http/access.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'

export const handle = { access: 'signed-in' }

export const loader = fromPostgres(async ({ request, context }) => {
  await requirePerson(request, context)
  return notFound()
})

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  await requirePerson(request, context)
  const { headers } = await context.auth.api.revokeSessions({ headers: request.headers, returnHeaders: true })
  return redirect('/sign-in', { status: 303, headers })
})
