import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isAPIError } from 'better-auth/api'
import { z } from 'zod'
import { Field, Wrongs } from '#app/components/field.tsx'
import { LetterSent } from '#app/components/letter-sent.tsx'
import { inEvenTime } from '#app/http/even-time.ts'
import { nextPath, readTyped, typedIn } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'

export const handle = { access: 'anyone' }
export const meta = () => [{ title: 'Sign in by mail · Place of Service' }, { name: 'robots', content: 'noindex' }]

const unshared = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' }
export const headers = () => unshared

const asked = z.object({ email: z.email('Give your mail address.').max(254), next: z.string().optional() })

export const loader = fromPostgres(async ({ request, context }) => {
  const { searchParams } = new URL(request.url)
  const next = nextPath(searchParams.get('next'), context.settings.baseUrl, '')
  return json({ token: searchParams.get('token') ?? '', next }, { headers: unshared })
})

/** Asked for with an address, used with a token. The first answer is the same for everybody: the letter alone tells. */
export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const said = await typedIn(request)
  const { baseUrl } = context.settings
  if (typeof said.token === 'string') {
    const next = nextPath(said.next?.toString(), baseUrl, '/me')
    try {
      const { headers, response } = await context.auth.api.magicLinkVerify({
        query: { token: said.token },
        headers: request.headers,
        returnHeaders: true,
      })
      const second = 'twoFactorRedirect' in response
      const to = second ? `/sign-in/second-factor?next=${encodeURIComponent(next)}` : next
      return redirect(to, { status: 303, headers })
    } catch (error) {
      if (!isAPIError(error)) throw error
      const errors = { form: 'This link is no longer good: it works once, for 30 minutes. Ask for a new one below.' }
      return json({ sentTo: null, typed: {}, errors }, 422)
    }
  }
  const { value, typed, errors } = readTyped(said, asked)
  if (errors) return json({ sentTo: null, typed, errors }, 422)
  const wait = await throttle(context, 'send-link', value.email)
  if (wait !== null) {
    const errors = { form: waitWords(wait) }
    return json({ sentTo: null, typed, errors }, { status: 429, headers: { 'retry-after': String(wait) } })
  }
  const body = { email: value.email, callbackURL: nextPath(value.next, baseUrl, '/me') }
  await inEvenTime(() => context.auth.api.signInMagicLink({ body, headers: request.headers }))
  return json({ sentTo: value.email, typed, errors: null })
})

export default function SignInByMail() {
  const { token, next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.sentTo) {
    return (
      <LetterSent>
        <p>
          If <strong className="value">{answer.sentTo}</strong> has an account here, a letter with a link is on its way.
          The link signs you in once, within 30 minutes.
        </p>
      </LetterSent>
    )
  }
  const typed = (answer?.typed ?? {}) as Record<string, string>
  const errors = (answer?.errors ?? {}) as Record<string, string>
  const using = token !== '' && !answer
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>{using ? 'Sign in' : 'Sign in by mail'}</h1>
        <p>{using ? 'Your link works once. This is the last step.' : 'We mail you a link that signs you in once.'}</p>
      </div>
      <Wrongs errors={answer?.errors} />
      <form method="post" action="/sign-in/link" className="sheet" noValidate>
        {using ? (
          <input type="hidden" name="token" value={token} />
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
        <input type="hidden" name="next" value={typed.next ?? next} />
        <div className="box">
          <button className="button" autoFocus={using}>
            {using ? 'Sign in' : 'Mail me a link'}
          </button>
        </div>
      </form>
    </main>
  )
}
