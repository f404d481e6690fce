import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
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
import { maySee, shownByHandle, viewerOf } from '#db/coders/freelancers.ts'
import { coderOf } from '#db/coders/queries.ts'
import { report } from '#db/trust/changes.ts'
import { reportInput } from '#db/trust/input.ts'
import { profileReasonLabels } from '#db/vocabulary/trust.ts'

export const handle = { access: 'anyone' }
export const meta = () => [{ title: 'Report a profile · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async (args) => {
  const { shown } = await requireSeen(args)
  const coder = (await coderOf(args.context.db, shown.personId)) ?? notFound()
  const sent = new URL(args.request.url).searchParams.has('sent')
  return json({ handle: coder.handle!, name: coder.name, sent })
})

export const action = fromPostgres(async (args: ActionFunctionArgs) => {
  const { request, params, context } = args
  const { visitor, shown } = await requireSeen(args)
  const { value, typed, errors } = await readForm(request, reportInput)
  if (errors) return json({ typed, errors }, 422)
  const wait = await throttle(context, 'report')
  if (wait !== null) {
    const errors = { form: waitWords(wait) }
    return json({ typed, errors }, { status: 429, headers: { 'retry-after': String(wait) } })
  }
  const outcome = await report(context.db, 'profile', shown.personId, reporterOf(context, visitor), value)
  // To a stranger both end alike, as with jobs.
  if ('refused' in outcome && visitor) return refusedAnswer(outcome.refused, typed)
  return redirect(`/freelancers/${params.handle}/report?sent`, 303)
})

/** Nobody reports themself. */
async function requireSeen({ request, params, context }: LoaderFunctionArgs) {
  const visitor = await readVisitor(request, context)
  const shown = await shownByHandle(context.db, params.handle ?? '')
  const viewer = await viewerOf(context.db, visitor?.person.id ?? null)
  if (!shown || !maySee(viewer, shown) || viewer.personId === shown.personId) notFound()
  return { visitor, shown }
}

export default function Report() {
  const { handle, name, sent } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as Back
  const at = `/freelancers/${handle}`
  if (sent && !back) return <Reported what="profile" at={at} />
  const reasons = Object.entries(profileReasonLabels).map(([value, label]) => ({ value, label }))
  return <ReportForm what="profile" at={at} title={name} of="freelancer" reasons={reasons} back={back} />
}
