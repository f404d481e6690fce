import { json, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CameBack, type Back } from '#app/components/answered.tsx'
import { DeclineFields } from '#app/components/answer-fields.tsx'
import { backToApplicant, requireHiring } from '#app/http/applicants.ts'
import { readForm } from '#app/http/form.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { goneName } from '#app/routes/employers.$employer.applicants._index/applicant-line.ts'
import { applicantOf } from '#db/applications/applicants.ts'
import { declineInput } from '#db/applications/moves.ts'
import { moveApplication } from '#db/applications/pipeline.ts'
import { applicationRefusals, mayMove } from '#db/applications/stages.ts'
import { stageLabels } from '#db/vocabulary/applications.ts'

export const handle = { access: 'member' }
export const meta = () => [{ title: 'Decline · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { member } = await requireHiring({ request, params, context }, 'answer-applicants')
  const found = (await applicantOf(context.db, member, params.application ?? '')) ?? notFound()
  const { id, version, stage, title, profile } = found
  const at = `/employers/${member.employerSlug}/applicants/${id}`
  const open = mayMove(stage, 'declined', 'employer')
  return json({ at, version, stage, title, open, name: profile?.name ?? goneName })
})

/** Refused, it comes back with what was written: it may be sent again once what changed has been seen. */
export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { member } = await requireHiring({ request, params, context }, 'answer-applicants')
  const id = params.application ?? ''
  const { value, typed, errors } = await readForm(request, declineInput)
  if (errors) return json({ typed, errors }, 422)
  const moved = await moveApplication(context.db, member, { id, version: value.version }, value.move, new Date())
  if ('refused' in moved && (moved.refused === 'changed-meanwhile' || moved.refused === 'not-now'))
    return json({ typed, errors: { form: applicationRefusals[moved.refused] } }, 409)
  return backToApplicant(request, member, id, moved, 'moved')
})

export default function Decline() {
  const { at, version, stage, title, open, name } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as Back
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Decline</h1>
        <p>
          <a href={at}>{name}</a>, <span className="soft">{title}</span>
        </p>
        <p className="soft">Stands at: {stageLabels[stage]}</p>
      </div>
      <CameBack back={back} labels={{ reason: 'Why', told: 'A word with the decline' }} />
      <form method="post" action={`${at}/decline`} className="sheet" noValidate>
        <input type="hidden" name="version" value={version} />
        <DeclineFields back={back} />
        {open ? (
          <div className="box actions">
            <button className="button">Decline</button>
            <span className="soft">They hear of it by mail. It is final.</span>
          </div>
        ) : (
          <p className="box">It has ended: there is nothing to decline any more.</p>
        )}
      </form>
    </main>
  )
}
