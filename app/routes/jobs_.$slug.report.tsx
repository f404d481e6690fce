import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Back } from '#app/components/answered.tsx'
import { Reported, ReportForm } from '#app/components/report-form.tsx'
import { readForm } from '#app/http/form.ts'
import { refusedAnswer } from '#app/http/moderation.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { reporterOf } from '#app/http/reporter.ts'
import { readVisitor } from '#app/http/session.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { jobBySlug } from '#db/jobs/queries.ts'
import { report } from '#db/trust/changes.ts'
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
  const outcome = await report(context.db, 'job', job.id, reporterOf(context, visitor), value)
  // To a stranger both end alike: whoever shares an office's address must not learn that somebody there has reported.
  if ('refused' in outcome && visitor) return refusedAnswer(outcome.refused, typed)
  return redirect(`/jobs/${job.slug}/report?sent`, 303)
})

export default function Report() {
  const { slug, title, employer, sent } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as Back
  const at = `/jobs/${slug}`
  if (sent && !back) return <Reported what="job" at={at} />
  const reasons = reportReasons.map((reason) => ({ value: reason, label: reportReasonLabels[reason] }))
  return <ReportForm what="job" at={at} title={title} by={employer} of="employer" reasons={reasons} back={back} />
}
