import { json, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CameBack, type Back } from '#app/components/answered.tsx'
import { TextArea } from '#app/components/field.tsx'
import { requireMember } from '#app/http/access.ts'
import { backToApplicant, requireHiring } from '#app/http/applicants.ts'
import { readForm } from '#app/http/form.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { goneName } from '#app/routes/employers.$employer.applicants._index/applicant-line.ts'
import { applicantOf } from '#db/applications/applicants.ts'
import { noteInput } from '#db/applications/moves.ts'
import { noteOn } from '#db/applications/pipeline.ts'

export const handle = { access: 'member' }
export const meta = () => [{ title: 'A note · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { member } = await requireHiring({ request, params, context }, 'answer-applicants')
  const { id, profile, title } = (await applicantOf(context.db, member, params.application ?? '')) ?? notFound()
  const at = `/employers/${member.employerSlug}/applicants/${id}`
  return json({ at, name: profile?.name ?? goneName, title })
})

/** What is refused comes back as it was typed. */
export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'answer-applicants')
  const { value, typed, errors } = await readForm(request, noteInput)
  if (errors) return json({ typed, errors }, 422)
  const id = params.application ?? ''
  return backToApplicant(request, member, id, await noteOn(context.db, member, id, value.note, new Date()), 'noted')
})

export default function Note() {
  const { at, name, title } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as Back
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>A note, for your colleagues alone</h1>
        <p>
          <a href={at}>{name}</a>, <span className="soft">{title}</span>
        </p>
      </div>
      <CameBack back={back} labels={{ note: 'A note' }} />
      <form method="post" className="sheet" noValidate>
        <TextArea name="note" label="A note" rows={6} value={back?.typed.note} error={back?.errors.note} />
        <div className="box">
          <button className="button">Keep it</button>
        </div>
      </form>
    </main>
  )
}
