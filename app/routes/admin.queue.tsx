import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { saidDay } from '#app/components/dates.ts'
import { Verified } from '#app/components/job-lines.tsx'
import { requireAdmin } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import {
  openAppeals,
  openReviews,
  reportedJobs,
  reportedProfiles,
  shown,
  suspendedEmployers,
} from '#db/trust/queries.ts'
import { visibilityLabels } from '#db/vocabulary/coders.ts'
import { jobStatusLabels } from '#db/vocabulary/jobs.ts'
import { profileReasonLabels, reportReasonLabels, reviewCauseLabels } from '#db/vocabulary/trust.ts'

export const handle = { access: 'admin' }
export const meta = () => [{ title: 'Queue · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, context }) => {
  await requireAdmin(request, context)
  const [waiting, reported, profiles, appeals, suspended] = await Promise.all([
    openReviews(context.db),
    reportedJobs(context.db),
    reportedProfiles(context.db),
    openAppeals(context.db),
    suspendedEmployers(context.db),
  ])
  return json({ waiting, reported, profiles, appeals, suspended, most: shown })
})

export default function Queue() {
  const { waiting, reported, profiles, appeals, suspended, most } = useLoaderData<typeof loader>()
  return (
    <main id="main" className="queue">
      <h1>Queue</h1>
      <p className="soft">
        <a href="/admin/audit">Everything that was done stands in the log.</a>
      </p>
      <Part heading="Postings that wait" of={waiting} most={most}>
        {waiting.map(({ review, title, employer, verified }) => (
          <li key={review.id} className="box entry">
            <p className="value score">
              <span className="unseen">Score </span>
              <strong>{review.score}</strong>
            </p>
            <div>
              <p className="caption">
                {reviewCauseLabels[review.cause]}, since {saidDay(review.openedAt)}
              </p>
              <h3>
                <a href={`/admin/jobs/${review.jobId}`}>{title}</a>
              </h3>
              <p className="soft">
                {employer}
                {verified ? <Verified /> : ', not verified'}
              </p>
              <ul className="clues">
                {review.signs.map(({ rule, weight, words }) => (
                  <li key={rule}>
                    <span className="value">
                      {weight < 0 ? `−${-weight}` : `+${weight}`} {rule}
                    </span>{' '}
                    <q className="value">{words}</q>
                  </li>
                ))}
              </ul>
            </div>
          </li>
        ))}
      </Part>
      <Part heading="Reported by readers" of={reported} most={most}>
        {reported.map(({ jobId, title, employer, verified, status, count, since, reasons }) => (
          <li key={jobId} className="box entry">
            <p className="value score">
              <strong>{count}</strong>
              <span className="unseen"> {count === 1 ? 'report' : 'reports'}</span>
            </p>
            <div>
              <p className="caption">
                {jobStatusLabels[status]}, first reported on {saidDay(since)}
              </p>
              <h3>
                <a href={`/admin/jobs/${jobId}`}>{title}</a>
              </h3>
              <p className="soft">
                {employer}
                {verified ? <Verified /> : ', not verified'}
              </p>
              <p>{reasons.map((reason) => reportReasonLabels[reason]).join(' · ')}</p>
            </div>
          </li>
        ))}
      </Part>
      {profiles.length > 0 && (
        <Part heading="Reported profiles" of={profiles} most={most}>
          {profiles.map(({ personId, handle, visibility, count, since, reasons }) => (
            <li key={personId} className="box entry">
              <p className="value score">
                <strong>{count}</strong>
                <span className="unseen"> {count === 1 ? 'report' : 'reports'}</span>
              </p>
              <div>
                <p className="caption">
                  {visibilityLabels[visibility]}, first reported on {saidDay(since)}
                </p>
                <h3>
                  <a href={`/admin/profiles/${personId}`}>{handle}</a>
                </h3>
                <p>{reasons.map((reason) => profileReasonLabels[reason]).join(' · ')}</p>
              </div>
            </li>
          ))}
        </Part>
      )}
      <Part heading="Appeals" of={appeals} most={most}>
        {appeals.map(({ appeal, title, employer }) => (
          <li key={appeal.id} className="box">
            <p className="caption">Written on {saidDay(appeal.createdAt)}</p>
            <h3>
              <a href={`/admin/appeals/${appeal.id}`}>{title}</a>
            </h3>
            <p className="soft">{employer}</p>
            <p className="value as-sent">{appeal.words}</p>
          </li>
        ))}
      </Part>
      {suspended.length > 0 && (
        <Part heading="Suspended employers" of={suspended} most={most}>
          {suspended.map(({ name, slug, since }) => (
            <li key={slug} className="box">
              <a href={`/admin/employers/${slug}`}>{name}</a> <span className="soft">since {saidDay(since!)}</span>
            </li>
          ))}
        </Part>
      )}
    </main>
  )
}

function Part({ heading, of, most, children }: { heading: string; of: unknown[]; most: number; children: ReactNode }) {
  return (
    <section>
      <h2>
        {heading} <span className="value">{of.length >= most ? `first ${of.length}` : of.length}</span>
      </h2>
      {of.length ? <ul className="sheet">{children}</ul> : <p className="soft">Nothing.</p>}
    </section>
  )
}
