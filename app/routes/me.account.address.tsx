import { json, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { CurrentPassword } from '#app/components/current-password.tsx'
import { Field, Wrongs } from '#app/components/field.tsx'
import { requirePerson } from '#app/http/access.ts'
import { byPassword } from '#app/http/asked-password.ts'
import { inEvenTime } from '#app/http/even-time.ts'
import { readForm } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Your address · Place of Service' }, { name: 'robots', content: 'noindex' }]

const moved = (now: string) =>
  z.object({
    email: z
      .email('Give your new mail address.')
      .max(254)
      .refine((email) => email.toLowerCase() !== now, 'That is the address you have.'),
    password: z.string().min(1, 'Give your password.'),
  })

export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  return json({ email: person.email })
})

/** The answer is the same where the new address has an account already: no letter is sent then. */
export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const { value, typed, errors } = await readForm(request, moved(person.email))
  if (errors) return json({ sentTo: null, typed, errors }, 422)
  const { api } = context.auth
  const { headers } = request
  const asked = await byPassword(context, person, () => api.verifyPassword({ body: value, headers }))
  if (asked.errors) return json({ sentTo: null, typed, errors: asked.errors }, asked.status)
  const wait = await throttle(context, 'send-link', person.email)
  if (wait !== null) return json({ sentTo: null, typed, errors: { form: waitWords(wait) } }, 429)
  const body = { newEmail: value.email, callbackURL: '/me/account' }
  await inEvenTime(() => api.changeEmail({ body, headers }))
  return json({ sentTo: value.email, typed, errors: null })
})

export default function Address() {
  const { email } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const errors = answer?.errors as Record<string, string> | undefined
  if (answer?.sentTo) {
    return (
      <main id="main" className="sheet slip">
        <div className="box tint">
          <h1>Look into your mail</h1>
          <p>
            We have sent a letter to <strong className="value">{answer.sentTo}</strong>. Open its link, and your account
            moves there. Until then nothing changes.
          </p>
          <p>
            <a href="/me/account">Back to your account</a>
          </p>
        </div>
      </main>
    )
  }
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Your mail address</h1>
        <p>
          Now <strong className="value">{email}</strong>. We mail a link to the new one, and tell the old one when the
          account has moved.
        </p>
      </div>
      <Wrongs errors={errors} />
      <form method="post" className="sheet" noValidate>
        <Field
          name="email"
          label="New mail address"
          number="7"
          type="email"
          value={String(answer?.typed.email ?? '')}
          error={errors?.email}
          autoComplete="email"
        />
        <CurrentPassword error={errors?.password} />
        <div className="box actions">
          <button className="button">Mail the link</button>
          <a href="/me/account">Leave it</a>
        </div>
      </form>
    </main>
  )
}
