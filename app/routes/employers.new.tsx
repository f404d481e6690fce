import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { CameBack, type Back } from '#app/components/answered.tsx'
import { EmployerFields } from '#app/components/employer-fields.tsx'
import { requirePerson } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { createEmployer, employerRefusals } from '#db/employers/changes.ts'
import { employerInput } from '#db/employers/input.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'A new employer · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, context }) => {
  await requirePerson(request, context)
  return json(null)
})

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const { value, typed, errors } = await readForm(request, employerInput)
  if (errors) return json({ typed, errors }, 422)
  const wait = await throttle(context, 'post')
  if (wait !== null) return json({ typed, errors: { form: waitWords(wait) } }, 429)
  const employer = await createEmployer(context.db, person, value)
  if ('refused' in employer) return json({ typed, errors: { form: employerRefusals[employer.refused] } }, 409)
  return redirect(`/employers/${employer.slug}/jobs`, 303)
})

export default function NewEmployer() {
  const back = useActionData<typeof action>() as Back
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>A new employer</h1>
        <p>Jobs are posted for an employer. You become its owner, and invite others after.</p>
      </div>
      <CameBack back={back} labels={employerLabels} />
      <form method="post" className="sheet" noValidate>
        <EmployerFields typed={back?.typed ?? {}} errors={back?.errors ?? {}} />
        <div className="box actions">
          <button className="button">Make it</button>
          <a href="/me">Leave it</a>
        </div>
      </form>
    </main>
  )
}

const employerLabels = { name: 'Name', website: 'Website', kind: 'What it is', size: 'Size', about: 'About it' }
