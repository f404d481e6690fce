import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Do } from '#app/components/field.tsx'
import { PasteBox } from '#app/components/paste-box.tsx'
import { requireMember } from '#app/http/access.ts'
import { forbidden } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { receivePaste } from '#app/intake/receive-paste.ts'
import { draftJob } from '#db/jobs/drafts.ts'
import { jobsOfEmployer } from '#db/jobs/queries.ts'

export const handle = { access: 'member' }
export const meta = () => [{ title: 'A new job · Place of Service' }]

const shown = 20

export const loader = fromPostgres(async ({ request, params, context }) => {
  const member = await requireMember(request, context, params.employer, 'draft-job')
  const earlier = await jobsOfEmployer(context.db, member.employerId, shown)
  return json({
    at: `/employers/${member.employerSlug}/jobs`,
    earlier: earlier.map(({ id, title, status }) => ({ id, title, status })),
  })
})

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'draft-job')
  const sent = await receivePaste(request, context)
  if (sent.errors) return json({ typed: sent.typed, errors: sent.errors }, 422)
  const draft = await draftJob(context.db, member, sent.pasted.input, sent.pasted.kind)
  if ('refused' in draft) forbidden()
  return redirect(`/employers/${member.employerSlug}/jobs/${draft.id}`, 303)
})

export default function NewJob() {
  const { at, earlier } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main id="main">
      <div className="welcome">
        <h1>A new job</h1>
        <p>Paste it, drop a file, or start from an earlier one below.</p>
      </div>
      <PasteBox
        typed={(answer?.typed ?? {}) as Record<string, string>}
        errors={(answer?.errors ?? {}) as Record<string, string>}
      />
      {earlier.length > 0 && (
        <section className="sheet slip" aria-labelledby="earlier">
          <h2 className="box" id="earlier">
            Start from an earlier job
          </h2>
          {earlier.map(({ id, title, status }) => (
            <div key={id} className="box actions">
              <Do action={`${at}/${id}/copy`} quiet>
                Copy
              </Do>
              <span>
                {title || 'Untitled'} <small>{status.replace('-', ' ')}</small>
              </span>
            </div>
          ))}
        </section>
      )}
    </main>
  )
}
