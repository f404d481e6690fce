import { json, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Field, Wrongs } from '#app/components/field.tsx'
import { LetterSent } from '#app/components/letter-sent.tsx'
import { inEvenTime } from '#app/http/even-time.ts'
import { nextPath, readForm } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { line } from '#db/line.ts'
import { forgetUnverified } from '#db/people/changes.ts'
import { passwordFault, passwordLength } from '#db/people/passwords.ts'

export const handle = { access: 'anyone' }
export const meta = () => [{ title: 'Sign up · Place of Service' }, { name: 'robots', content: 'noindex' }]

const newcomer = z
  .object({
    name: line(80).min(1, 'Say how we may call you.'),
    email: z.email('Give your mail address.').max(254),
    password: z.string(),
    next: z.string().optional(),
  })
  .superRefine(({ password, email, name }, ctx) => {
    const fault = passwordFault(password, { email, name })
    if (fault) ctx.addIssue({ code: 'custom', path: ['password'], message: fault })
  })

export const loader = fromPostgres(async ({ request, context }) => {
  const { searchParams } = new URL(request.url)
  return json({ next: nextPath(searchParams.get('next'), context.settings.baseUrl, '') })
})

/** The answer is the same whether the address is known or not: the letter alone tells. */
export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { value, typed, errors } = await readForm(request, newcomer)
  if (errors) return json({ sentTo: null, typed, errors }, 422)
  const wait = await throttle(context, 'sign-up', value.email)
  if (wait !== null) return json({ sentTo: null, typed, errors: { form: waitWords(wait) } }, 429)
  const { name, email, password } = value
  const callbackURL = nextPath(value.next, context.settings.baseUrl, '/me')
  await inEvenTime(async () => {
    await forgetUnverified(context.db, email)
    await context.auth.api.signUpEmail({ body: { name, email, password, callbackURL }, headers: request.headers })
  })
  return json({ sentTo: email, typed, errors: null })
})

export default function SignUp() {
  const { next } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.sentTo) {
    return (
      <LetterSent>
        <p>
          We have sent a letter to <strong className="value">{answer.sentTo}</strong>. Open its link, and the account is
          yours.
        </p>
        <p className="soft">Nothing there after some minutes? Look among the unwanted mail, or sign up again.</p>
      </LetterSent>
    )
  }
  const typed = (answer?.typed ?? {}) as Record<string, string>
  const errors = (answer?.errors ?? {}) as Record<string, string>
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Sign up</h1>
        <p>
          An account applies to jobs, saves them, and posts them. You have one already?{' '}
          <a href={next ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'}>Sign in</a>.
        </p>
      </div>
      <Wrongs errors={answer?.errors} />
      <form method="post" className="sheet" noValidate>
        <Field name="name" label="Your name" number="2" value={typed.name} error={errors.name} autoComplete="name" />
        <Field
          name="email"
          label="Mail address"
          number="7"
          type="email"
          value={typed.email}
          error={errors.email}
          autoComplete="email"
          hint="An employer’s own address also proves that you act for it."
        />
        <Field
          name="password"
          label="Password"
          number="10"
          type="password"
          error={errors.password}
          autoComplete="new-password"
          hint={`${passwordLength.least} characters or more: three or four words that only you put together.`}
        />
        <input type="hidden" name="next" value={typed.next ?? next} />
        <div className="box">
          <button className="button">Sign up</button>
        </div>
      </form>
    </main>
  )
}
