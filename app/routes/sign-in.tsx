import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isAPIError } from 'better-auth/api'
import { z } from 'zod'
import { Field, Wrongs } from '#app/components/field.tsx'
import { PasskeyButton } from '#app/components/passkey-button.tsx'
import { inEvenTime } from '#app/http/even-time.ts'
import { nextPath, readForm } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'

export const handle = { access: 'anyone', script: true }
export const meta = () => [{ title: 'Sign in · Place of Service' }, { name: 'robots', content: 'noindex' }]

const known = z.object({
  email: z.email('Give your mail address.').max(254),
  password: z.string().min(1, 'Give your password.').max(1000),
  next: z.string().optional(),
})

const wrong =
  'That address and password do not belong together. If you have just signed up, open the link in your letter first.'

export const loader = fromPostgres(async ({ request, context }) => {
  const { searchParams } = new URL(request.url)
  return json({ next: nextPath(searchParams.get('next'), context.settings.baseUrl, '') })
})

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { value, typed, errors } = await readForm(request, known)
  if (errors) return json({ typed, errors }, 422)
  const wait = await throttle(context, 'sign-in', value.email)
  if (wait !== null) {
    const errors = { form: `${waitWords(wait)} Or have a link mailed to you: it signs you in without the password.` }
    return json({ typed, errors }, { status: 429, headers: { 'retry-after': String(wait) } })
  }
  const next = nextPath(value.next, context.settings.baseUrl, '/me')
  try {
    const { email, password } = value
    const { headers, response } = await inEvenTime(() =>
      context.auth.api.signInEmail({ body: { email, password }, headers: request.headers, returnHeaders: true }),
    )
    const second = 'twoFactorRedirect' in response
    return redirect(second ? `/sign-in/second-factor?next=${encodeURIComponent(next)}` : next, { status: 303, headers })
  } catch (error) {
    if (!isAPIError(error)) throw error
    return json({ typed, errors: { form: wrong } }, 422)
  }
})

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const typed = (answer?.typed ?? {}) as Record<string, string>
  const errors = (answer?.errors ?? {}) as Record<string, string>
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Sign in</h1>
        <p>
          New here? <a href={next ? `/sign-up?next=${encodeURIComponent(next)}` : '/sign-up'}>Sign up</a>.
        </p>
      </div>
      <Wrongs errors={answer?.errors} />
      <form method="post" className="sheet" noValidate>
        <Field
          name="email"
          label="Mail address"
          number="7"
          type="email"
          value={typed.email}
          error={errors.email}
          autoComplete="username"
        />
        <Field
          name="password"
          label="Password"
          number="10"
          type="password"
          error={errors.password}
          autoComplete="current-password"
        />
        <input type="hidden" name="next" value={typed.next ?? next} />
        <div className="box actions">
          <button className="button">Sign in</button>
          <button className="button quiet" formAction="/sign-in/link">
            Mail me a link instead
          </button>
          <PasskeyButton does="sign-in" next={next || '/me'}>
            Use a passkey
          </PasskeyButton>
          <a href="/reset">Forgot the password?</a>
        </div>
      </form>
    </main>
  )
}
