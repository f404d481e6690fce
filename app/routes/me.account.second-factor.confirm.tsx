import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { isAPIError } from 'better-auth/api'
import { z } from 'zod'
import { Field, Wrongs } from '#app/components/field.tsx'
import { requirePerson } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Second factor · Place of Service' }, { name: 'robots', content: 'noindex' }]

const given = z.object({
  code: z
    .string()
    .transform((code) => code.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'Give the six digits that your app shows.')),
})

export const loader = fromPostgres(async ({ request, context }) => {
  await requirePerson(request, context)
  return json(null)
})

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const { value, errors } = await readForm(request, given)
  if (errors) return json({ errors }, 422)
  const wait = await throttle(context, 'second-factor', person.id)
  if (wait !== null) return json({ errors: { form: waitWords(wait) } }, 429)
  try {
    const { headers } = await context.auth.api.verifyTOTP({
      body: value,
      headers: request.headers,
      returnHeaders: true,
    })
    return redirect('/me/account', { status: 303, headers })
  } catch (error) {
    if (!isAPIError(error)) throw error
    return json({ errors: { code: 'That code is not the one. Give the one that the app shows now.' } }, 422)
  }
})

export default function ConfirmSecondFactor() {
  const errors = useActionData<typeof action>()?.errors as Record<string, string> | undefined
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Second factor</h1>
        <p>
          The secret in your app is still good. You have none there yet?{' '}
          <a href="/me/account/second-factor">Begin again</a>.
        </p>
      </div>
      <Wrongs errors={errors} />
      <form method="post" className="sheet" noValidate>
        <Field
          name="code"
          label="The code that your app shows now"
          number="3"
          inputMode="numeric"
          autoComplete="one-time-code"
          error={errors?.code}
        />
        <div className="box actions">
          <button className="button">Turn it on</button>
          <a href="/me/account">Leave it off</a>
        </div>
      </form>
    </main>
  )
}
