import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { saidDay } from '#app/components/dates.ts'
import { jobLine } from '#app/components/job-line.ts'
import { JobLines, Verified } from '#app/components/job-lines.tsx'
import { countOf } from '#app/components/phrases.ts'
import { ResponseRecordBox } from '#app/components/response-record.tsx'
import { responseWords } from '#app/components/response-words.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { readVisitor } from '#app/http/session.ts'
import { recordShown, recordWords } from '#app/routes/employers.$employer._index/record-words.ts'
import { RemoteRecordBox } from '#app/routes/employers.$employer._index/remote-record.tsx'
import { responsesOf } from '#db/applications/responses.ts'
import { employerBySlug, memberOf } from '#db/employers/queries.ts'
import { remotePastsOf } from '#db/jobs/histories.ts'
import { openJobsOf } from '#db/jobs/queries.ts'
import { employerKindLabels } from '#db/vocabulary/employers.ts'
import { jobItem } from '#search/document.ts'

export const handle = { access: 'anyone' }

const mostJobs = 100

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { db, settings } = context
  const employer = await employerBySlug(db, params.employer ?? '')
  if (!employer || employer.suspendedAt) notFound()
  const now = new Date()
  const [visitor, open, pasts, responses] = await Promise.all([
    readVisitor(request, context),
    openJobsOf(db, employer.id, now, mostJobs + 1),
    remotePastsOf(db, employer.id),
    responsesOf(db, employer.id, now),
  ])
  const member = visitor && (await memberOf(db, employer.slug, visitor.person.id))
  const { name, slug, website, kind, size, about, logo, verifiedAt, claimedAt } = employer
  return json({
    canonical: `${settings.baseUrl}/employers/${slug}`,
    employer: { name, slug, website, kind, size, about, logo, verifiedAt, claimed: claimedAt !== null },
    lines: open.slice(0, mostJobs).map((job) => jobLine(jobItem(job))),
    more: open.length > mostJobs,
    record: recordShown(pasts, kind, now),
    responses,
    isMember: Boolean(member),
  })
})

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: 'POS 99: not here · Place of Service' }]
  const { employer, canonical, lines, more, record, responses } = data
  const { name, kind } = employer
  const says = [
    `${name}${kind ? `, ${employerKindLabels[kind].toLowerCase()}` : ''}`,
    lines.length
      ? `${more ? 'more than ' : ''}${countOf(lines.length, 'open job')} for medical coders`
      : 'no open job now',
    recordWords(record),
    responseWords(responses),
  ]
  return [
    { title: `${name}: jobs and remote record · Place of Service` },
    { name: 'description', content: `${says.filter(Boolean).join('; ')}.` },
    { tagName: 'link', rel: 'canonical', href: canonical },
  ]
}

export default function EmployerPage() {
  const { employer, lines, more, record, responses, isMember } = useLoaderData<typeof loader>()
  const { name, slug, website, kind, size, about, logo, verifiedAt, claimed } = employer
  const facts = [
    kind && employerKindLabels[kind],
    size && countOf(size, 'person works there', 'people work there'),
    claimed && (verifiedAt ? `verified on ${saidDay(verifiedAt)}` : 'not verified by us'),
  ]
  return (
    <main id="main" className="employer">
      <div className="sheet form">
        <div className={logo ? 'box tint w8' : 'box tint w12'}>
          <p className="caption">
            <b aria-hidden="true">33</b>
            {claimed ? 'Employer' : 'Employer, unclaimed page'}
          </p>
          <h1>
            {name}
            {verifiedAt && <Verified />}
          </h1>
          <p className="soft">{facts.filter(Boolean).join(' · ')}</p>
          {website && (
            <p>
              <a className="value" href={website} rel="nofollow noopener">
                {shortAddress(website)}
              </a>
            </p>
          )}
          {!claimed && (
            <p className="soft">
              Unclaimed page: its jobs came from other boards, and nobody of this employer has spoken here yet.
            </p>
          )}
          {isMember && (
            <p className="noprint">
              <a href={`/employers/${slug}/jobs`}>Your workspace</a>
            </p>
          )}
        </div>
        {logo && (
          <div className="box w4 logo-box">
            <img className="logo" src={`/employers/${slug}/logo?v=${logo}`} alt="" />
          </div>
        )}
        {about && (
          <section className="box w12" aria-labelledby="about">
            <h2 className="caption" id="about">
              <b aria-hidden="true">19</b>In its own words
            </h2>
            <p className="as-sent about">{about}</p>
          </section>
        )}
        <RemoteRecordBox record={record} />
        {claimed && <ResponseRecordBox record={responses} />}
      </div>
      <section aria-labelledby="open">
        <h2 id="open">{lines.length ? countOf(lines.length, 'open job') : 'No open job now'}</h2>
        {more && <p className="soft">The newest {mostJobs} of them.</p>}
        {lines.length > 0 && <JobLines lines={lines} heading="h3" />}
      </section>
    </main>
  )
}

const shortAddress = (website: string) => website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
