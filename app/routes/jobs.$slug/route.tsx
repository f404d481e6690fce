import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Fragment } from 'react'
import { saidDay } from '#app/components/dates.ts'
import { resultSnippet, resultTitle } from '#app/components/google-look.ts'
import { Verified } from '#app/components/job-lines.tsx'
import { jobPosting, jsonLdText } from '#app/components/job-posting.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { Box } from '#app/routes/jobs.$slug/box.tsx'
import { ClaimBoxes } from '#app/routes/jobs.$slug/claim.tsx'
import { Description } from '#app/routes/jobs.$slug/description.tsx'
import { jobPage, type JobPage } from '#app/routes/jobs.$slug/job-page.ts'
import { PaySum } from '#app/routes/jobs.$slug/pay-box.tsx'
import { PolicyFacts, PolicyHistory } from '#app/routes/jobs.$slug/policy-box.tsx'
import { requirementWords } from '#app/routes/jobs.$slug/requirement-words.ts'
import { useServed } from '#app/served.ts'
import { jobBySlug } from '#db/jobs/queries.ts'
import { employerKindLabels } from '#db/vocabulary/employers.ts'
import { benefitLabels } from '#db/vocabulary/pay.ts'

export const handle = { access: 'anyone' }

export const loader = fromPostgres(async ({ params, context }) => {
  const job = await jobBySlug(context.db, params.slug ?? '')
  if (!job) notFound()
  const now = new Date()
  const posting = jobPosting(job, context.settings.baseUrl, now, false)
  return json({ ...(await jobPage(context, job, now)), markup: posting && jsonLdText(posting) })
})

type Shown = JobPage & { markup: string | null }

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: 'POS 99: not here · Place of Service' }]
  const { closing, canonical, ...job } = data as Shown
  return [
    { title: resultTitle(job) },
    { name: 'description', content: resultSnippet(job) },
    { tagName: 'link', rel: 'canonical', href: canonical },
    ...(closing ? [{ name: 'robots', content: 'noindex' }] : []),
  ]
}

export default function JobForm() {
  const page = useLoaderData<typeof loader>() as Shown
  const { nonce } = useServed()
  const { facts, employer, history, similar, markup } = page
  return (
    <main id="main" className="sheet form">
      {markup && <script type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={{ __html: markup }} />}
      <Heading page={page} />
      <ClaimBoxes facts={facts} employerKind={employer.kind} weeklyHours={page.weeklyHours} timeZone={page.timeZone} />
      <Box number="21" caption="What it asks" wide={7}>
        <Requirements facts={facts} countsTowardRemoval={page.countsTowardRemoval} />
      </Box>
      <Box number="22" caption="Remote policy, and its history" wide={5}>
        <PolicyFacts policy={facts} />
        {history.length > 0 && <PolicyHistory history={history} kind={employer.kind} />}
      </Box>
      <Box number="12" caption="Pay, worked out" wide={7}>
        <PaySum facts={facts} weeklyHours={page.weeklyHours} />
      </Box>
      <Box number="13" caption="Benefits" wide={5}>
        <p>
          {facts.benefits.map((benefit) => benefitLabels[benefit]).join(' · ') || (
            <span className="soft">not stated</span>
          )}
        </p>
      </Box>
      <Box number="19" caption="In the employer’s words" wide={similar.length ? 8 : 12} className="prose">
        <Description text={page.description} />
      </Box>
      {similar.length > 0 && (
        <Box number="33" caption="More like this" wide={4} className="noprint">
          <ul className="similar">
            {similar.map((line) => (
              <li key={line.id}>
                <a href={line.href}>{line.title.map((part) => part.text).join('')}</a>
                <span className="soft">{line.employer.map((part) => part.text).join('')}</span>
                <span className="value">
                  {line.pay === 'not stated' ? 'pay not stated' : line.pay} · {line.open}
                </span>
              </li>
            ))}
          </ul>
        </Box>
      )}
    </main>
  )
}

function Heading({ page }: { page: JobPage }) {
  const { facts, employer, closing, sourceSaidUntil } = page
  const applyUrl = closing ? null : facts.apply_url
  const said = [
    employer.kind && employerKindLabels[employer.kind],
    !employer.claimed && 'unclaimed page',
    page.postedOn && `posted ${saidDay(page.postedOn)}`,
    page.confirmedOn && `confirmed ${saidDay(page.confirmedOn)}`,
    sourceSaidUntil && `its source said until ${saidDay(sourceSaidUntil)}`,
  ].filter((part) => typeof part === 'string')
  return (
    <>
      <section className={`box tint ${closing || applyUrl ? 'w8' : 'w12'}`}>
        <p className="caption">
          <b aria-hidden="true">1</b>Job
        </p>
        <h1>{facts.title}</h1>
        <p>
          {employer.name}
          {employer.verified && <Verified />}
        </p>
        <p className="soft">
          {said.map((part, position) => (
            <Fragment key={part}>
              {position > 0 && ' · '}
              <span className="whole">{part}</span>
            </Fragment>
          ))}
        </p>
      </section>
      {closing && (
        <p className="box w4 tint closed">
          <strong>{closing.day ? `${closing.says} on ${saidDay(closing.day)}` : closing.says}</strong>
          <span className="soft">It takes no applications.</span>
        </p>
      )}
      {applyUrl && (
        <div className="box w4 tint apply noprint">
          <a className="button" href={applyUrl} rel="nofollow noopener">
            {page.source ? 'Apply at the source' : 'Apply at the employer'}
          </a>
        </div>
      )}
    </>
  )
}

function Requirements({ facts, countsTowardRemoval }: Pick<JobPage, 'facts' | 'countsTowardRemoval'>) {
  return (
    <ul className="asked">
      {requirementWords(facts, countsTowardRemoval).map(({ strength, says, more }) => (
        <li key={says}>
          <span className={`value ${strength}`}>{strength || '·'}</span>
          <span className={strength ? undefined : 'soft'}>
            {says} {more && <small>{more}</small>}
          </span>
        </li>
      ))}
    </ul>
  )
}
