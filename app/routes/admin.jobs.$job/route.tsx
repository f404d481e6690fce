import { json, type MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { asksWords } from '#app/components/asks-words.ts'
import { AuditLines, auditShown } from '#app/components/audit-lines.tsx'
import { saidDay } from '#app/components/dates.ts'
import { EmployerFacts } from '#app/components/employer-facts.tsx'
import { openNames } from '#app/components/open-words.ts'
import { quoteWords } from '#app/components/pay-words.ts'
import { PlaceBadge } from '#app/components/place-badge.tsx'
import { placeWords } from '#app/components/place-words.ts'
import { requireAdmin } from '#app/http/access.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { judgeJob } from '#app/intake/judge.ts'
import type { Deciding } from '#app/routes/admin.jobs.$job/decide-form.tsx'
import { AsSent, Signs } from '#app/routes/admin.jobs.$job/evidence.tsx'
import { Past, Reports } from '#app/routes/admin.jobs.$job/past.tsx'
import { publicStatuses } from '#db/jobs/policy.ts'
import { actsFor, mayDecide } from '#db/trust/changes.ts'
import {
  appealsOf,
  auditLines,
  employerForModerator,
  jobForModerator,
  reportsOf,
  reviewsOf,
} from '#db/trust/queries.ts'
import { jobStatusLabels } from '#db/vocabulary/jobs.ts'
import { reviewCauseLabels } from '#db/vocabulary/trust.ts'

export const handle = { access: 'admin' }
export const meta: MetaFunction = () => [
  { title: 'A job before us · Place of Service' },
  { name: 'robots', content: 'noindex' },
]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { person } = await requireAdmin(request, context)
  const { db } = context
  const found = await jobForModerator(db, params.job ?? '')
  if (!found) notFound()
  const { job, poster, postedBy } = found
  const [reviews, reports, appeals, log, known, own] = await Promise.all([
    reviewsOf(db, job.id),
    reportsOf(db, 'job', job.id),
    appealsOf(db, job.id),
    auditLines(db, { thing: job.id }, 20),
    employerForModerator(db, job.employer.slug),
    actsFor(db, person.id, job.employer.id),
  ])
  const open = reports.filter(({ closedAt }) => !closedAt)
  const deciding: Deciding = {
    id: job.id,
    version: job.version,
    own,
    mayApprove: !mayDecide('approved', job),
    mayAskChanges: !mayDecide('changes-asked', job),
    mayRemove: !mayDecide('removed', job),
    openReports: open.length,
    newestReport: open[0]?.id ?? null,
  }
  return json({
    deciding,
    job,
    postedBy,
    waiting: reviews.find(({ closedAt }) => !closedAt) ?? null,
    past: reviews.filter(({ closedAt }) => closedAt),
    // As it reads now: the words may have changed since it was sent in.
    scam: judgeJob(job, poster).scam,
    reports,
    appeals,
    log: log.map(auditShown),
    known: known!,
  })
})

export default function JobBeforeUs() {
  const { deciding, job, waiting, past, scam, reports, appeals, log, known, postedBy } = useLoaderData<typeof loader>()
  const { facts, employer } = job
  const isShown = publicStatuses.includes(job.status) && !employer.suspended
  return (
    <main id="main" className="sheet form">
      <div className="box tint w8">
        <p className="caption">
          <b aria-hidden="true">1</b>
          {jobStatusLabels[job.status]}
          {job.source && ', imported'}
        </p>
        <h1>
          <AsSent text={facts.title} signs={scam.signs} where="title" />
        </h1>
        <p>
          <a href={`/admin/employers/${employer.slug}`}>{employer.name}</a>
        </p>
        <p className="soft">
          {job.postedAt ? `Published on ${saidDay(job.postedAt)}` : 'Never published'}
          {job.source && ` · from ${job.source}`}
          {isShown && (
            <>
              {' · '}
              <a href={`/jobs/${job.slug}`}>Its public page</a>
            </>
          )}
          {' · '}
          <a href="/admin/queue">The queue</a>
        </p>
      </div>
      <div className="box tint w4">
        <p className="caption">
          <b aria-hidden="true">10D</b>Score
        </p>
        <p className="value big">
          <strong>{scam.score}</strong>
        </p>
        <p className="soft">
          {waiting
            ? `${reviewCauseLabels[waiting.cause]}, waits since ${saidDay(waiting.openedAt)}${waiting.score === scam.score ? '' : `; it scored ${waiting.score} then`}`
            : scam.held
              ? 'As it reads now it would wait.'
              : 'As it reads now it would not wait for its words.'}
        </p>
      </div>
      <Short caption="Pay" number="24F" words={facts.pay ? quoteWords(facts.pay) : ''} />
      <section className="box w3">
        <h2 className="caption">
          <b aria-hidden="true">24B</b>Place of service
        </h2>
        <PlaceBadge place={placeWords(facts, employer.kind)} />
      </section>
      <Short caption="Open to" number="24C" words={openNames(facts).says} />
      <Short caption="Asks for" number="21" words={asksWords(facts)} />
      <div className="box w8 sent">
        <h2 className="caption">
          <b aria-hidden="true">19</b>In the employer’s words, as they were sent
        </h2>
        <p className="as-sent">
          <AsSent text={job.description} signs={scam.signs} where="text" />
        </p>
        {facts.apply_url && (
          <p>
            <span className="caption">Applications go to</span> <span className="value">{facts.apply_url}</span>
          </p>
        )}
        <Signs signs={scam.signs} />
      </div>
      <div className="box w4">
        <Outlet context={deciding} />
      </div>
      {job.explanations.length > 0 && (
        <section className="box w12">
          <h2 className="caption">
            <b aria-hidden="true">22</b>Contradictions left standing, and why
          </h2>
          <ul className="past">
            {job.explanations.map(({ code, words, says, why }) => (
              <li key={code}>
                <q className="value">{words}</q> {says}
                <br />
                The poster says: <q className="value">{why}</q>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Reports reports={reports} />
      <EmployerFacts known={known} postedBy={postedBy} />
      <Past reviews={past} appeals={appeals} />
      <section className="box w12">
        <h2 className="caption">
          <b aria-hidden="true">32</b>In the log
        </h2>
        <AuditLines lines={log} />
        <p>
          <a href={`/admin/audit?thing=${job.id}`}>All of it</a>
        </p>
      </section>
    </main>
  )
}

function Short({ caption, number, words }: { caption: string; number: string; words: string }) {
  return (
    <section className="box w3">
      <h2 className="caption">
        <b aria-hidden="true">{number}</b>
        {caption}
      </h2>
      <p className={words ? 'value' : 'value silent'}>{words || 'not stated'}</p>
    </section>
  )
}
