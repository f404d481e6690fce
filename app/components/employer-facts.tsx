import type { SerializeFrom } from '@remix-run/node'
import { saidDay } from '#app/components/dates.ts'
import { countOf } from '#app/components/phrases.ts'
import type { employerForModerator } from '#db/trust/queries.ts'
import { employerKindLabels, memberRoleLabels } from '#db/vocabulary/employers.ts'
import { jobStatusLabels } from '#db/vocabulary/jobs.ts'

export type KnownEmployer = SerializeFrom<NonNullable<Awaited<ReturnType<typeof employerForModerator>>>>

/** Who an employer is, and who acts for it, as a moderator may know. */
export function EmployerFacts({ known, postedBy }: { known: KnownEmployer; postedBy?: string | null }) {
  const { employer, members, counts } = known
  const { website, size, kind, claimedAt, verifiedAt, suspendedAt } = employer
  return (
    <>
      <section className="box w7">
        <h2 className="caption">
          <b aria-hidden="true">33</b>Employer
        </h2>
        <p>
          <a href={`/admin/employers/${employer.slug}`}>{employer.name}</a>
          {kind && <span className="soft">, {employerKindLabels[kind]}</span>}
        </p>
        <p className={website ? 'value' : 'value silent'}>{website ?? 'no website'}</p>
        <p className="soft">
          {[
            claimedAt ? `here since ${saidDay(claimedAt)}` : 'unclaimed',
            verifiedAt ? `verified on ${saidDay(verifiedAt)}` : 'not verified',
            size && countOf(size, 'person works there', 'people work there'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {suspendedAt && (
          <p>
            <strong>Suspended on {saidDay(suspendedAt)}</strong>
          </p>
        )}
        <p className="soft">
          Jobs:{' '}
          {counts.map(({ status, count }) => `${count} ${jobStatusLabels[status].toLowerCase()}`).join(', ') || 'none'}
        </p>
      </section>
      <section className="box w5">
        <h2 className="caption">
          <b aria-hidden="true">34</b>Who acts for it
        </h2>
        {!members.length && <p className="soft">Nobody.</p>}
        <ul>
          {members.map(({ id, role, since, domain, proven }) => (
            <li key={id}>
              <span className="value">@{domain}</span>{' '}
              <span className="soft">
                {memberRoleLabels[role]} since {saidDay(since)}
                {!proven && ', address not verified'}
                {id === postedBy && ', posted this job'}
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
