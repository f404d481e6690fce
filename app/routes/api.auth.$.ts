// Passkeys need a script, and the script these few addresses. All else of better-auth is called by our own forms.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { readVisitor } from '#app/http/session.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'

export const handle = { access: 'anyone' }

const asked = ['generate-register-options', 'generate-authenticate-options']
const answered = ['verify-registration', 'verify-authentication']

export const loader = fromPostgres((args) => answer(args, asked))
export const action = fromPostgres((args: ActionFunctionArgs) => answer(args, answered))

async function answer({ request, context, params }: LoaderFunctionArgs, doors: string[]): Promise<Response> {
  if (!doors.some((door) => params['*'] === `passkey/${door}`)) notFound()
  const wait = await throttle(context, 'passkey')
  if (wait !== null) throw new Response(waitWords(wait), { status: 429, headers: { 'retry-after': String(wait) } })
  // A session that is over is ended here too.
  await readVisitor(request, context)
  return context.auth.handler(request)
}
