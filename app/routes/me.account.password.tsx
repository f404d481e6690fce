import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { CurrentPassword } from '#app/components/current-password.tsx'
import { Field, Wrongs } from '#app/components/field.tsx'
import { requirePerson } from '#app/http/access.ts'
import { byPassword } from '#app/http/asked-password.ts'
import { readForm } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { passwordChanged } from '#app/mail/letters.ts'
import { newId } from '#db/ids.ts'
import { writeLetter } from '#db/mail/changes.ts'
import { passwordFault, passwordLength } from '#db/people/passwords.ts'
import type { Person } from '#db/people/schema.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Your password · Place of Service' }, { name: 'robots', content: 'noindex' }]

const changed = (person: Person) =>
  z.object({
    password: z.string().min(1, 'Give the password that you have now.'),
    newPassword: z.string().superRefine((password, ctx) => {
      const fault = passwordFault(password, person)
      if (fault) ctx.addIssue({ code: 'custom', message: fault })
    }),
  })

export const loader = fromPostgres(async ({ request, context }) => {
  await requirePerson(request, context)
  return json(null)
})

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const { value, errors } = await readForm(request, changed(person))
  if (errors) return json({ errors }, 422)
  const body = { currentPassword: value.password, newPassword: value.newPassword, revokeOtherSessions: true }
  const asked = await byPassword(context, person, () =>
    context.auth.api.changePassword({ body, headers: request.headers, returnHeaders: true }),
  )
  if (asked.errors) return json({ errors: asked.errors }, asked.status)
  const reason = `password-changed ${newId()}`
  await writeLetter(context.db, passwordChanged({ to: person.email, name: person.name, reason }))
  return redirect('/me/account', { status: 303, headers: asked.done.headers })
})

export default function Password() {
  const errors = useActionData<typeof action>()?.errors as Record<string, string> | undefined
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Your password</h1>
        <p>Every other session of your account ends with the change.</p>
      </div>
      <Wrongs errors={errors} />
      <form method="post" className="sheet" noValidate>
        <CurrentPassword label="The password you have now" error={errors?.password} />
        <Field
          name="newPassword"
          label="New password"
          number="10a"
          type="password"
          error={errors?.newPassword}
          autoComplete="new-password"
          hint={`${passwordLength.least} characters or more: three or four words that only you put together.`}
        />
        <div className="box actions">
          <button className="button">Change the password</button>
          <a href="/me/account">Leave it</a>
        </div>
      </form>
    </main>
  )
}
