import { Fragment, type ReactNode } from 'react'
import { saidDay } from '#app/components/dates.ts'
import { Verified } from '#app/components/job-lines.tsx'
import { ResponseRecordBox } from '#app/components/response-record.tsx'
import { Box } from '#app/components/box.tsx'
import { ClaimBoxes } from '#app/routes/jobs.$slug/claim.tsx'
import { Description } from '#app/components/description.tsx'
import { FitBox, HowToSee, Requirements, type AskFit } from '#app/routes/jobs.$slug/fit-box.tsx'
import type { JobPage } from '#app/routes/jobs.$slug/job-page.ts'
import { PaySum } from '#app/routes/jobs.$slug/pay-box.tsx'
import { PolicyFacts, PolicyHistory } from '#app/components/policy-box.tsx'
import { requirementWords } from '#app/components/requirement-words.ts'
import type { Fit } from '#db/jobs/fit.ts'
import { employerKindLabels } from '#db/vocabulary/employers.ts'
import { benefitLabels } from '#db/vocabulary/pay.ts'

type Props = { page: JobPage; apply?: ReactNode; extra?: ReactNode; fit?: Fit | null; askFit?: AskFit }

/**
 * A job as one filled form: its page, and the preview of it. `apply` stands beside the heading, `extra` under it; `fit` is
 * for a coder with a profile, `askFit` what anybody else does to be judged.
 */
export function JobPageForm({ page, apply, extra, fit, askFit }: Props) {
  const { facts, employer, history, similar, explanations, responses } = page
  return (
    <div className="sheet form">
      <Heading page={page} apply={apply} />
      {extra}
      <ClaimBoxes facts={facts} employerKind={employer.kind} weeklyHours={page.weeklyHours} timeZone={page.timeZone} />
      {fit ? (
        <Box number="21" caption="Do you qualify?" wide={7}>
          <FitBox fit={fit} facts={facts} countsTowardRemoval={page.countsTowardRemoval} />
        </Box>
      ) : (
        <Box number="21" caption="What it asks" wide={7}>
          <Requirements lines={requirementWords(facts, page.countsTowardRemoval)} />
          {askFit && <HowToSee askFit={askFit} slug={page.slug} />}
        </Box>
      )}
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
      {responses && <ResponseRecordBox record={responses} />}
      {explanations.length > 0 && (
        <Box number="19a" caption="Where words and fields differ, and why" wide={12}>
          <ul className="explained">
            {explanations.map(({ code, words, why }) => (
              <li key={code}>
                <q className="value">{words}</q> <span>The employer says: {why}</span>
              </li>
            ))}
          </ul>
        </Box>
      )}
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
    </div>
  )
}

function Heading({ page, apply }: { page: JobPage; apply: ReactNode }) {
  const { facts, employer, closing, sourceSaidUntil } = page
  const said = [
    employer.kind && employerKindLabels[employer.kind],
    !employer.claimed && 'unclaimed page',
    page.postedOn && `posted ${saidDay(page.postedOn)}`,
    page.confirmedOn && !page.unconfirmed && `confirmed ${saidDay(page.confirmedOn)}`,
    page.unconfirmed && page.confirmedOn && `unconfirmed since ${saidDay(page.confirmedOn)}`,
    sourceSaidUntil && `its source said until ${saidDay(sourceSaidUntil)}`,
  ].filter((part) => typeof part === 'string')
  return (
    <>
      <section className={`box tint ${closing || apply ? 'w8' : 'w12'}`}>
        <p className="caption">
          <b aria-hidden="true">1</b>Job
        </p>
        <h1>{facts.title}</h1>
        <p>
          {employer.slug ? <a href={`/employers/${employer.slug}`}>{employer.name}</a> : employer.name}
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
      {!closing && apply}
    </>
  )
}
