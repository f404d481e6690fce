import { json, redirect, type ActionFunctionArgs, type AppLoadContext } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { createHmac } from 'node:crypto'
import { CameBack, type Back } from '#app/components/answered.tsx'
import { Choice, TextArea } from '#app/components/field.tsx'
import { addressBlock } from '#app/http/client-address.ts'
import { readForm } from '#app/http/form.ts'
import { refusedAnswer } from '#app/http/moderation.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { readVisitor } from '#app/http/session.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { jobBySlug } from '#db/jobs/queries.ts'
import { reportJob } from '#db/trust/changes.ts'
import { reportInput } from '#db/trust/input.ts'
import { reportReasonLabels, reportReasons } from '#db/vocabulary/trust.ts'

export const handle = { access: 'anyone' }
export const meta = () => [{ title: 'Report a job · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const job = await jobBySlug(context.db, params.slug ?? '')
  if (!job) notFound()
  const sent = new URL(request.url).searchParams.has('sent')
  return json({ slug: job.slug, title: job.facts.title, employer: job.employer.name, sent })
})

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const job = await jobBySlug(context.db, params.slug ?? '')
  if (!job) notFound()
  const { value, typed, errors } = await readForm(request, reportInput)
  if (errors) return json({ typed, errors }, 422)
  const wait = await throttle(context, 'report')
  if (wait !== null) {
    const errors = { form: waitWords(wait) }
    return json({ typed, errors }, { status: 429, headers: { 'retry-after': String(wait) } })
  }
  const visitor = await readVisitor(request, context)
  const outcome = await reportJob(context.db, job.id, visitor?.person.id ?? placeOf(context), value)
  // To a stranger both end alike: whoever shares an office's address must not learn that somebody there has reported.
  if ('refused' in outcome && visitor) return refusedAnswer(outcome.refused, typed)
  return redirect(`/jobs/${job.slug}/report?sent`, 303)
})

/** Strangers from one address block count as one reader; the address itself is not kept. */
function placeOf({ settings, address }: AppLoadContext): string {
  const hash = createHmac('sha256', settings.secret ?? '').update(`report\n${addressBlock(address)}`)
  return `visitor:${hash.digest('base64url').slice(0, 22)}`
}

export default function Report() {
  const { slug, title, employer, sent } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as Back
  if (sent && !back) {
    return (
      <main id="main" className="sheet slip">
        <div className="box tint" role="status">
          <h1>Thank you</h1>
          <p>One of us looks at it. Until then the job stays as it is.</p>
          <p>
            <a href={`/jobs/${slug}`}>Back to the job</a>
          </p>
        </div>
      </main>
    )
  }
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Report this job</h1>
        <p>
          <a href={`/jobs/${slug}`}>{title}</a>, <span className="soft">{employer}</span>
        </p>
      </div>
      <CameBack back={back} labels={{ reason: 'What is wrong', words: 'In your words' }} />
      <form method="post" action={`/jobs/${slug}/report`} className="sheet" noValidate>
        <Choice
          name="reason"
          label="What is wrong"
          number="1"
          none="choose"
          options={reportReasons.map((reason) => ({ value: reason, label: reportReasonLabels[reason] }))}
          value={back?.typed.reason}
          error={back?.errors.reason}
          required
        />
        <TextArea
          name="words"
          label="In your words"
          number="2"
          value={back?.typed.words}
          error={back?.errors.words}
          hint="What you saw, or what they asked of you. The employer does not hear who reported. Name no patient."
          maxLength={2000}
        />
        <div className="box actions">
          <button className="button">Report</button>
          <span className="soft">One report of each reader, or each place, stands until it is looked at.</span>
        </div>
      </form>
    </main>
  )
}
