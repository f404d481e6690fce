import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { countOf, sentenceOf } from '#app/components/phrases.ts'
import { Workspace } from '#app/components/workspace.tsx'
import { applicantsQuery, readApplicants, requireHiring } from '#app/http/applicants.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { workspaceOf } from '#app/http/workspace.ts'
import { applicantLine } from '#app/routes/employers.$employer.applicants._index/applicant-line.ts'
import { ApplicantBoard } from '#app/routes/employers.$employer.applicants._index/board.tsx'
import { ApplicantList } from '#app/routes/employers.$employer.applicants._index/list.tsx'
import { applicantsOf, applicantsOnPage, appliedJobs, stageCounts } from '#db/applications/applicants.ts'
import { applicationRefusals } from '#db/applications/stages.ts'
import { may } from '#db/employers/roles.ts'
import { answerDays, stageLabels, stages } from '#db/vocabulary/applications.ts'

export const handle = { access: 'member' }
export const meta = () => [{ title: 'Applicants · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { member, employer } = await requireHiring({ request, params, context }, 'see-applicants')
  const { db } = context
  const now = new Date()
  const asked = readApplicants(request)
  const [workspace, { total, applicants }, counts, jobs] = await Promise.all([
    workspaceOf(db, employer, member),
    applicantsOf(db, employer.id, asked, now),
    stageCounts(db, employer.id, asked.job, now),
    appliedJobs(db, employer.id),
  ])
  const { searchParams } = new URL(request.url)
  const with_ = (said: Partial<typeof asked>) => applicantsQuery({ ...asked, page: 1, ...said })
  const stageLinks = (['unanswered', ...stages] as const).map((stage) => ({
    stage,
    label: stage === 'unanswered' ? 'Unanswered' : stageLabels[stage],
    count: counts[stage],
    href: with_({ stage }),
  }))
  return json({
    workspace,
    mayAnswer: may(member, 'answer-applicants'),
    asked,
    total,
    jobs,
    stages: stageLinks,
    everyone: { href: with_({ stage: null }), count: stages.reduce((sum, stage) => sum + counts[stage], 0) },
    list: with_({ as: 'list' }),
    board: with_({ as: 'board' }),
    newer: asked.page > 1 ? applicantsQuery({ ...asked, page: asked.page - 1 }) : null,
    older: total > asked.page * applicantsOnPage ? applicantsQuery({ ...asked, page: asked.page + 1 }) : null,
    applicants: applicants.map((each) => applicantLine(each, now)),
    within: applicantsQuery({ job: asked.job, stage: asked.stage }),
    said:
      sentenceOf(applicationRefusals, searchParams.get('refused')) ??
      (searchParams.get('done') === 'moved' ? 'Moved. They hear of it by mail.' : null),
  })
})

export default function Applicants() {
  const page = useLoaderData<typeof loader>()
  const { workspace, asked, applicants, total } = page
  const at = `/employers/${workspace.slug}/applicants`
  const here = (shown: boolean) => (shown ? 'true' : undefined)
  return (
    <Workspace of={workspace} here="applicants">
      {page.said && (
        <p className="note" role="status">
          {page.said}
        </p>
      )}
      <div className="sheet">
        <nav className="box actions stages" aria-label="Stages">
          <a href={at + page.everyone.href} aria-current={here(!asked.stage)}>
            All <span className="value">{page.everyone.count}</span>
          </a>
          {page.stages.map(({ stage, label, count, href }) => (
            <a key={stage} href={at + href} aria-current={here(asked.stage === stage)}>
              {label} <span className={stage === 'unanswered' && count ? 'value wrong' : 'value'}>{count}</span>
            </a>
          ))}
        </nav>
        <form method="get" action={at} className="box actions">
          {asked.stage && <input type="hidden" name="stage" value={asked.stage} />}
          {asked.as === 'board' && <input type="hidden" name="as" value="board" />}
          <label htmlFor="job">Job</label>
          <select id="job" name="job" className="pick" defaultValue={asked.job ?? ''}>
            <option value="">All jobs</option>
            {page.jobs.map(({ id, title, count }) => (
              <option key={id} value={id}>
                {title} ({count})
              </option>
            ))}
          </select>
          <button className="button quiet">Show</button>
          <span className="as">
            <a href={at + page.list} aria-current={here(asked.as === 'list')}>
              List
            </a>
            <a href={at + page.board} aria-current={here(asked.as === 'board')}>
              Board
            </a>
          </span>
        </form>
      </div>
      {!total && (
        <p className="note">{page.everyone.count || asked.job ? 'Nobody stands here.' : 'Nobody has applied yet.'}</p>
      )}
      {total > 0 &&
        (asked.as === 'board' ? (
          <ApplicantBoard
            at={at}
            within={page.within}
            back={page.board}
            applicants={applicants}
            mayAnswer={page.mayAnswer}
          />
        ) : (
          <ApplicantList at={at} within={page.within} applicants={applicants} mayAnswer={page.mayAnswer} />
        ))}
      <p className="actions">
        {page.newer !== null && <a href={at + page.newer}>Newer</a>}
        {page.older !== null && <a href={at + page.older}>Older</a>}
        <span className="soft">
          {countOf(total, 'applicant')}, the newest first. Who has waited {answerDays} days without an answer is marked
          as unanswered, here and to them.
        </span>
      </p>
    </Workspace>
  )
}
