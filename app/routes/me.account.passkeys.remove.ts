import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { isAPIError } from 'better-auth/api'
import { requirePerson } from '#app/http/access.ts'
import { typedIn } from '#app/http/form.ts'
import { noPage } from '#app/http/no-page.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'

export const handle = { access: 'signed-in' }
export const loader = noPage()

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  await requirePerson(request, context)
  const { passkey } = await typedIn(request)
  try {
    await context.auth.api.deletePasskey({ body: { id: String(passkey) }, headers: request.headers })
  } catch (error) {
    if (isAPIError(error)) notFound()
    throw error
  }
  return redirect('/me/account/passkeys', 303)
})
