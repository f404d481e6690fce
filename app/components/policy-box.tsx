import { typedDay } from '#app/components/dates.ts'
import { changeWords, policyFactNames, policyWords } from '#app/components/policy-words.ts'
import type { RemotePolicy } from '#db/jobs/policy.ts'
import type { EmployerKind } from '#db/vocabulary/employers.ts'
import { badge } from '#db/vocabulary/place-of-service.ts'

export type Entry = { since: string; policy: RemotePolicy }

/** Every fact of the policy, silence shown as silence; then each policy the job has had, as a corrected claim. */
export function PolicyFacts({ policy }: { policy: RemotePolicy }) {
  return (
    <dl className="policy">
      {policyWords(policy).map(({ fact, words }) => (
        <div key={fact}>
          <dt>{policyFactNames[fact]}</dt>
          <dd className={words ? 'value' : 'value silent'}>{words ?? 'not stated'}</dd>
        </div>
      ))}
    </dl>
  )
}

export function PolicyHistory({ history, kind }: { history: Entry[]; kind: EmployerKind | null }) {
  return (
    <ol className="history" aria-label="Every policy this job has had">
      {history.map((entry, position) => {
        const before = history[position - 1]?.policy
        return (
          <li key={entry.since + position}>
            <time className="value" dateTime={entry.since.slice(0, 10)}>
              {typedDay(entry.since)}
            </time>
            <div>
              <Correction before={before} after={entry.policy} kind={kind} />
              <p>{before ? changeWords(before, entry.policy).join('; ') : 'As first published'}</p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function Correction({
  before,
  after,
  kind,
}: {
  before?: RemotePolicy
  after: RemotePolicy
  kind: EmployerKind | null
}) {
  const now = badge(after.workplace, kind)
  const then = before && badge(before.workplace, kind)
  return (
    <span className="value">
      {then && then.code !== now.code && (
        <>
          <span className="unseen">from </span>
          <s>{then.code}</s>
          <span aria-hidden="true"> → </span>
          <span className="unseen"> to </span>
        </>
      )}
      {now.code}
    </span>
  )
}
