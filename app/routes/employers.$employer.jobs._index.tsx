import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { typedDay } from '#app/components/dates.ts'
import { Do } from '#app/components/field.tsx'
import { Table } from '#app/components/table.tsx'
import { Workspace } from '#app/components/workspace.tsx'
import { requireMember } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { workspaceOf } from '#app/http/workspace.ts'
import { employerBySlug } from '#db/employers/queries.ts'
import { may } from '#db/employers/roles.ts'
import { mayFollow, pledgeOf } from '#db/jobs/life.ts'
import { jobsOfEmployer } from '#db/jobs/queries.ts'
import { jobStatusLabels } from '#db/vocabulary/jobs.ts'
import { workplaceLabels } from '#db/vocabulary/workplaces.ts'

export const handle = { access: 'member' }
export const meta = () => [{ title: 'Your jobs · Place of Service' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const member = await requireMember(request, context, params.employer, 'see-workspace')
  const employer = (await employerBySlug(context.db, member.employerSlug))!
  const now = new Date()
  const all = await jobsOfEmployer(context.db, member.employerId)
  return json({
    workspace: await workspaceOf(context.db, employer, member),
    mayPost: may(member, 'draft-job'),
    jobs: all.map((job) => ({
      id: job.id,
      title: job.title || 'Untitled',
      status: job.status,
      place: job.workplace && workplaceLabels[job.workplace],
      until: job.status === 'published' ? (job.expiresAt?.toISOString() ?? null) : null,
      since: (job.postedAt ?? job.createdAt).toISOString(),
      unconfirmed: job.status === 'published' && (pledgeOf(job, now)?.unconfirmed ?? false),
      mayConfirm: mayFollow(job.status, 'confirm') && job.source === null && may(member, 'pause-job'),
    })),
  })
})

export default function OwnJobs() {
  const { workspace, jobs, mayPost } = useLoaderData<typeof loader>()
  const at = `/employers/${workspace.slug}/jobs`
  return (
    <Workspace of={workspace} here="jobs">
      {mayPost && (
        <p className="actions">
          <a className="button" href={`${at}/new`}>
            Post a job
          </a>
          <a href={`${at}/upload`}>Many at once, by CSV</a>
        </p>
      )}
      {jobs.length === 0 ? (
        <p className="note">There is no job yet.</p>
      ) : (
        <Table heads={['Job', 'Status', 'Place', 'Since', 'Until']} doing="What to do">
          {jobs.map((job) => (
            <tr key={job.id}>
              <td>
                <a href={`${at}/${job.id}`}>{job.title}</a>
              </td>
              <td>
                {jobStatusLabels[job.status]}
                {job.unconfirmed && <span className="wrong"> unconfirmed</span>}
              </td>
              <td>{job.place ?? '–'}</td>
              <td className="value">{typedDay(job.since)}</td>
              <td className="value">{job.until ? typedDay(job.until) : '–'}</td>
              <td>
                {job.mayConfirm && job.unconfirmed && (
                  <Do action={`${at}/${job.id}/confirm`} quiet>
                    Still open
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
