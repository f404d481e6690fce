import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { z } from 'zod'
import { CurrentPassword } from '#app/components/current-password.tsx'
import { Wrongs } from '#app/components/field.tsx'
import { requirePerson } from '#app/http/access.ts'
import { byPassword } from '#app/http/asked-password.ts'
import { readForm } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Second factor · Place of Service' }, { name: 'robots', content: 'noindex' }]

const given = z.object({ password: z.string().min(1, 'Give your password.') })

export const loader = fromPostgres(async ({ request, context }) => {
  await requirePerson(request, context)
  return json(null)
})

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const { value, errors } = await readForm(request, given)
  if (errors) return json({ errors }, 422)
  const asked = await byPassword(context, person, () =>
    context.auth.api.disableTwoFactor({ body: value, headers: request.headers, returnHeaders: true }),
  )
  if (asked.errors) return json({ errors: asked.errors }, asked.status)
  return redirect('/me/account', { status: 303, headers: asked.done.headers })
})

export default function EndSecondFactor() {
  const errors = useActionData<typeof action>()?.errors as Record<string, string> | undefined
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Turn the second factor off</h1>
        <p>From then on your password or a mailed link is enough. The codes you kept are of no use any more.</p>
      </div>
      <Wrongs errors={errors} />
      <form method="post" className="sheet" noValidate>
        <CurrentPassword error={errors?.password} />
        <div className="box actions">
          <button className="button">Turn it off</button>
          <a href="/me/account">Leave it on</a>
        </div>
      </form>
    </main>
  )
}
