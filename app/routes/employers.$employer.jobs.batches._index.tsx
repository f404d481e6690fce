import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { typedDay } from '#app/components/dates.ts'
import { Do } from '#app/components/field.tsx'
import { countOf } from '#app/components/phrases.ts'
import { Table } from '#app/components/table.tsx'
import { Workspace } from '#app/components/workspace.tsx'
import { requireMember } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { workspaceOf } from '#app/http/workspace.ts'
import { employerBySlug } from '#db/employers/queries.ts'
import { batchesOf, batchRefusals } from '#db/jobs/batches.ts'
import { jobStatuses, jobStatusLabels } from '#db/vocabulary/jobs.ts'

export const handle = { access: 'member' }
export const meta = () => [{ title: 'Uploads · Place of Service' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const member = await requireMember(request, context, params.employer, 'upload-jobs')
  const employer = (await employerBySlug(context.db, member.employerSlug))!
  const { searchParams } = new URL(request.url)
  const [deleted, removed] = ['deleted', 'removed'].map((name) => Number(searchParams.get(name)) || 0)
  const undone = `It is undone: ${countOf(deleted!, 'draft')} deleted, ${countOf(removed!, 'job')} removed.`
  return json({
    workspace: await workspaceOf(context.db, employer, member),
    said: searchParams.has('deleted') ? undone : searchParams.has('refused') ? batchRefusals.undone : null,
    batches: await batchesOf(context.db, member.employerId),
  })
})

export default function Batches() {
  const { workspace, batches, said } = useLoaderData<typeof loader>()
  const at = `/employers/${workspace.slug}/jobs`
  return (
    <Workspace of={workspace} here="jobs">
      <p className="actions">
        <a className="button" href={`${at}/upload`}>
          Upload jobs
        </a>
      </p>
      {said && (
        <p className="note" role="status">
          {said}
        </p>
      )}
      {batches.length === 0 ? (
        <p className="note">There is no upload yet.</p>
      ) : (
        <Table heads={['File', 'Day', 'By', 'Jobs']} doing="What to do">
          {batches.map(({ id, file, createdAt, by, counts, undoneAt }) => (
            <tr key={id}>
              <td>{undoneAt ? file : <a href={`${at}/batches/${id}/publish`}>{file}</a>}</td>
              <td className="value">{typedDay(createdAt)}</td>
              <td>{by ?? '–'}</td>
              <td>
                {jobStatuses
                  .filter((status) => counts[status])
                  .map((status) => `${counts[status]} ${jobStatusLabels[status].toLowerCase()}`)
                  .join(', ') || 'none'}
              </td>
              <td>
                {undoneAt ? (
                  'Undone'
                ) : (
                  <Do action={`${at}/batches/${id}/undo`} quiet>
                    Undo
                  </Do>
                )}
              </td>
            </tr>
          ))}
        </Table>
      )}
    </Workspace>
  )
}
