import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Field, Wrongs } from '#app/components/field.tsx'
import { requirePerson } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { line } from '#db/line.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Your name · Place of Service' }, { name: 'robots', content: 'noindex' }]

const named = z.object({
  name: line(80).min(1, 'Say how we may call you.'),
})

export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  return json({ name: person.name })
})

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  await requirePerson(request, context)
  const { value, typed, errors } = await readForm(request, named)
  if (errors) return json({ typed, errors }, 422)
  const { headers } = await context.auth.api.updateUser({ body: value, headers: request.headers, returnHeaders: true })
  return redirect('/me/account', { status: 303, headers })
})

export default function Name() {
  const { name } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Your name</h1>
        <p>Employers that you act for see it, and our letters greet you by it.</p>
      </div>
      <Wrongs errors={answer?.errors} />
      <form method="post" className="sheet" noValidate>
        <Field
          name="name"
          label="Your name"
          number="2"
          value={answer ? String(answer.typed.name ?? '') : name}
          error={answer?.errors.name}
          autoComplete="name"
        />
        <div className="box actions">
          <button className="button">Change the name</button>
          <a href="/me/account">Leave it</a>
        </div>
      </form>
    </main>
  )
}
