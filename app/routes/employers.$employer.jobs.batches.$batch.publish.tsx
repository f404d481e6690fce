import { json, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { Do } from '#app/components/field.tsx'
import { countOf } from '#app/components/phrases.ts'
import { Table } from '#app/components/table.tsx'
import { Workspace } from '#app/components/workspace.tsx'
import { requireMember } from '#app/http/access.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { workspaceOf } from '#app/http/workspace.ts'
import { publishDrafts } from '#app/intake/publish-drafts.ts'
import { employerBySlug } from '#db/employers/queries.ts'
import { jobsOfBatch, openBatch } from '#db/jobs/batches.ts'
import { jobStatusLabels } from '#db/vocabulary/jobs.ts'

export const handle = { access: 'member' }
export const meta = () => [{ title: 'An upload · Place of Service' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const member = await requireMember(request, context, params.employer, 'publish-job')
  const batch = (await openBatch(context.db, member.employerId, params.batch ?? '')) ?? notFound()
  const employer = (await employerBySlug(context.db, member.employerSlug))!
  const jobs = await jobsOfBatch(context.db, member.employerId, batch.id)
  return json({
    workspace: await workspaceOf(context.db, employer, member),
    batch: { id: batch.id, file: batch.file },
    jobs,
  })
})

/** Publishes each draft that is complete, and says of every other why it is not. */
export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'publish-job')
  const batch = (await openBatch(context.db, member.employerId, params.batch ?? '')) ?? notFound()
  const drafts = (await jobsOfBatch(context.db, member.employerId, batch.id)).filter(({ status }) => status === 'draft')
  return json(
    await publishDrafts(
      context,
      member,
      drafts.map(({ id }) => id),
    ),
  )
})

export default function PublishBatch() {
  const { workspace, batch, jobs } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const at = `/employers/${workspace.slug}/jobs`
  const drafts = jobs.filter(({ status }) => status === 'draft').length
  const kept: Record<string, string[]> = answer?.kept ?? {}
  return (
    <Workspace of={workspace} here="jobs">
      <div className="sheet">
        <div className="box tint">
          <h2>{batch.file}</h2>
          <p>
            {countOf(jobs.length, 'job')}, {drafts} of them {drafts === 1 ? 'a draft' : 'drafts'}.{' '}
            <a href={`${at}/batches`}>All uploads</a>
          </p>
        </div>
        {answer && (
          <p className="box note" role="status">
            {answer.published} published, {answer.submitted} sent for review, {Object.keys(kept).length} kept as drafts.
            {answer.later > 0 && ` ${countOf(answer.later, 'draft')} could not be reached in time: publish again.`}
          </p>
        )}
        <div className="box actions">
          {drafts > 0 && <Do action={`${at}/batches/${batch.id}/publish`}>Publish what is complete</Do>}
          <Do action={`${at}/batches/${batch.id}/undo`} quiet>
            Undo this upload
          </Do>
        </div>
      </div>
      <Table heads={['Job', 'Status']}>
        {jobs.map(({ id, title, status }) => (
          <tr key={id}>
            <td>
              <a href={`${at}/${id}`}>{title || 'Untitled'}</a>
            </td>
            <td>
              {jobStatusLabels[status]}
              {kept[id] && (
                <ul className="warnings">
                  {kept[id].map((says) => (
                    <li key={says}>{says}</li>
                  ))}
                </ul>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </Workspace>
  )
}
