import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isAPIError } from 'better-auth/api'
import { z } from 'zod'
import { Field, Wrongs } from '#app/components/field.tsx'
import { LetterSent } from '#app/components/letter-sent.tsx'
import { inEvenTime } from '#app/http/even-time.ts'
import { readTyped, typedIn } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { passwordFault, passwordLength } from '#db/people/passwords.ts'

export const handle = { access: 'anyone' }
export const meta = () => [{ title: 'A new password · Place of Service' }, { name: 'robots', content: 'noindex' }]

const unshared = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' }
export const headers = () => unshared

const asked = z.object({ email: z.email('Give your mail address.').max(254) })
const chosen = z.object({
  token: z.string().max(200),
  password: z.string().superRefine((password, ctx) => {
    const fault = passwordFault(password, { email: '' })
    if (fault) ctx.addIssue({ code: 'custom', message: fault })
  }),
})

export const loader = fromPostgres(async ({ request }) => {
  return json({ token: new URL(request.url).searchParams.get('token') ?? '' }, { headers: unshared })
})

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const said = await typedIn(request)
  const done = { sentTo: null as string | null, typed: {}, errors: null }
  if (said.token) {
    const { value, errors } = readTyped(said, chosen)
    if (errors) return json({ ...done, errors }, 422)
    try {
      await context.auth.api.resetPassword({ body: { token: value.token, newPassword: value.password } })
      return redirect('/sign-in', 303)
    } catch (error) {
      if (!isAPIError(error)) throw error
      return json({ ...done, errors: { form: 'This link is no longer good. Ask for a new one below.' } }, 422)
    }
  }
  const { value, typed, errors } = readTyped(said, asked)
  if (errors) return json({ ...done, typed, errors }, 422)
  const wait = await throttle(context, 'send-link', value.email)
  if (wait !== null) return json({ ...done, typed, errors: { form: waitWords(wait) } }, 429)
  const body = { email: value.email }
  await inEvenTime(() => context.auth.api.requestPasswordReset({ body, headers: request.headers }))
  return json({ ...done, sentTo: value.email })
})

export default function Reset() {
  const { token } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = (answer?.errors ?? {}) as Record<string, string>
  const typed = (answer?.typed ?? {}) as Record<string, string>
  if (answer?.sentTo) {
    return (
      <LetterSent>
        <p>
          If <strong className="value">{answer.sentTo}</strong> has an account here, a letter with a link is on its way.
          The link works for 30 minutes.
        </p>
      </LetterSent>
    )
  }
  const choosing = token !== '' && !errors.form
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>A new password</h1>
        <p>
          {choosing
            ? 'Every session of your account ends, and you sign in with the new one.'
            : 'We mail you a link by which you choose a new one.'}
        </p>
      </div>
      <Wrongs errors={answer?.errors} />
      <form method="post" action={choosing ? undefined : '/reset'} className="sheet" noValidate>
        {choosing ? (
          <>
            <Field
              name="password"
              label="New password"
              number="10"
              type="password"
              error={errors.password}
              autoComplete="new-password"
              hint={`${passwordLength.least} characters or more.`}
            />
            <input type="hidden" name="token" value={token} />
          </>
        ) : (
          <Field
            name="email"
            label="Mail address"
            number="7"
            type="email"
            value={typed.email}
            error={errors.email}
            autoComplete="username"
          />
        )}
        <div className="box">
          <button className="button">{choosing ? 'Set the password' : 'Mail me a link'}</button>
        </div>
      </form>
    </main>
  )
}
