import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isAPIError, type APIError } from 'better-auth/api'
import { z } from 'zod'
import { Field, Wrongs } from '#app/components/field.tsx'
import { nextPath, readForm } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'

export const handle = { access: 'anyone' }
export const meta = () => [{ title: 'Second factor · Place of Service' }, { name: 'robots', content: 'noindex' }]

const given = z.object({
  code: z
    .string()
    .transform((code) => code.replace(/\s/g, ''))
    .pipe(z.string().min(1, 'Give the code.').max(20, 'No code is that long.')),
  next: z.string().optional(),
})

export const loader = fromPostgres(async ({ request, context }) => {
  const { searchParams } = new URL(request.url)
  return json({ next: nextPath(searchParams.get('next'), context.settings.baseUrl, '') })
})

/** Who it is stands in a signed cookie of ten minutes. better-auth counts their wrong codes; the throttle, those of an address. */
export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { value, typed, errors } = await readForm(request, given)
  if (errors) return json({ typed, errors }, 422)
  const wait = await throttle(context, 'second-factor')
  if (wait !== null) return json({ typed, errors: { form: waitWords(wait) } }, 429)
  const { api } = context.auth
  const verify = /^\d{6}$/.test(value.code) ? api.verifyTOTP : api.verifyBackupCode
  try {
    const { headers } = await verify({ body: { code: value.code }, headers: request.headers, returnHeaders: true })
    return redirect(nextPath(value.next, context.settings.baseUrl, '/me'), { status: 303, headers })
  } catch (error) {
    if (!isAPIError(error)) throw error
    const errors = { [error.body?.code?.startsWith('INVALID_TWO_FACTOR') ? 'form' : 'code']: faultOf(error) }
    return json({ typed, errors }, 422)
  }
})

function faultOf(error: APIError): string {
  const code = error.body?.code
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return 'Too many wrong codes. Please wait 15 minutes, then sign in again.'
  if (code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE')
    return 'That code is not the one. Give the one that the app shows now.'
  return 'This took too long, or too many tries. Please sign in again.'
}

export default function SecondFactor() {
  const { next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed = (answer?.typed ?? {}) as Record<string, string>
  const errors = (answer?.errors ?? {}) as Record<string, string>
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Your second factor</h1>
        <p>
          Give the code that your app shows, or one of the codes you kept. Not you? <a href="/sign-in">Sign in again</a>
          .
        </p>
      </div>
      <Wrongs errors={answer?.errors} />
      <form method="post" action="/sign-in/second-factor" className="sheet" noValidate>
        <Field name="code" label="Code" number="11" error={errors.code} autoComplete="one-time-code" autoFocus />
        <input type="hidden" name="next" value={typed.next ?? next} />
        <div className="box">
          <button className="button">Sign in</button>
        </div>
      </form>
    </main>
  )
}
