import type { SerializeFrom } from '@remix-run/node'
import { saidDay } from '#app/components/dates.ts'
import type { Appeal } from '#db/trust/appeals.ts'
import type { reports, reviews } from '#db/trust/schema.ts'
import { reportReasonLabels, reviewCauseLabels, reviewDecisionLabels } from '#db/vocabulary/trust.ts'

export function Reports({
  reports: all,
  labels = reportReasonLabels,
}: {
  reports: SerializeFrom<typeof reports.$inferSelect>[]
  labels?: Partial<typeof reportReasonLabels>
}) {
  if (!all.length) return null
  return (
    <section className="box w12" aria-labelledby="reports-heading">
      <h2 className="caption" id="reports-heading">
        <b aria-hidden="true">17</b>Reports
      </h2>
      <ul className="past">
        {all.map(({ id, reason, words, reporter, createdAt, closedAt, outcome }) => (
          <li key={id}>
            <strong>{labels[reason]}</strong>{' '}
            <span className="soft">
              {reporter.startsWith('visitor:') ? 'a visitor' : 'somebody signed in'}, {saidDay(createdAt)}
              {closedAt && ` · closed ${saidDay(closedAt)}, ${outcome === 'acted' ? 'something was done' : 'kept'}`}
            </span>
            {words && <p className="value as-sent">{words}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Past({
  reviews: decided,
  appeals,
}: {
  reviews: SerializeFrom<typeof reviews.$inferSelect>[]
  appeals: SerializeFrom<Appeal>[]
}) {
  if (!decided.length && !appeals.length) return null
  return (
    <section className="box w12" aria-labelledby="past-heading">
      <h2 className="caption" id="past-heading">
        <b aria-hidden="true">30</b>Decided before
      </h2>
      <ul className="past">
        {decided.map(({ id, decision, closedAt, cause, score, note }) => (
          <li key={id}>
            <strong>{reviewDecisionLabels[decision!]}</strong>{' '}
            <span className="soft">
              {saidDay(closedAt!)} · {reviewCauseLabels[cause]}
              {cause !== 'reported' && `, score ${score}`}
            </span>
            {note && <p className="value as-sent">{note}</p>}
          </li>
        ))}
        {appeals.map(({ id, words, createdAt, answeredAt, granted, answer }) => (
          <li key={id}>
            <strong>Appeal{answeredAt && (granted ? ', granted' : ', denied')}</strong>{' '}
            <span className="soft">{saidDay(createdAt)}</span>
            <p className="value as-sent">{words}</p>
            {answeredAt ? (
              <p>
                We answered: <q className="value">{answer}</q>
              </p>
            ) : (
              <a href={`/admin/appeals/${id}`}>Answer it</a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
