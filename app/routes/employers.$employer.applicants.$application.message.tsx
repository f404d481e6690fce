import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Back } from '#app/components/answered.tsx'
import { WritePage } from '#app/components/thread.tsx'
import { requireMember } from '#app/http/access.ts'
import { requireHiring } from '#app/http/applicants.ts'
import { readForm } from '#app/http/form.ts'
import { forbidden, notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { goneName } from '#app/routes/employers.$employer.applicants._index/applicant-line.ts'
import { applicantOf } from '#db/applications/applicants.ts'
import { messageInput } from '#db/applications/input.ts'
import { writeAbout } from '#db/applications/messages.ts'
import { applicationRefusals } from '#db/applications/stages.ts'

export const handle = { access: 'member' }
export const meta = () => [{ title: 'Your message · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { member } = await requireHiring({ request, params, context }, 'answer-applicants')
  const { id, profile, title } = (await applicantOf(context.db, member, params.application ?? '')) ?? notFound()
  const at = `/employers/${member.employerSlug}/applicants/${id}`
  return json({ at, them: profile?.name ?? goneName, about: title })
})

/** What is refused comes back as it was typed. */
export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'answer-applicants')
  const { value, typed, errors } = await readForm(request, messageInput)
  if (errors) return json({ typed, errors }, 422)
  const wait = await throttle(context, 'message', member.actor)
  if (wait !== null) return json({ typed, errors: { form: waitWords(wait) } }, 429)
  const sent = await writeAbout(context.db, member, params.application ?? '', value.text, new Date())
  if (!('refused' in sent)) {
    return redirect(`/employers/${member.employerSlug}/applicants/${params.application}?done=written#messages`, 303)
  }
  if (sent.refused === 'not-here') notFound()
  if (sent.refused === 'not-allowed') forbidden()
  return json({ typed, errors: { form: applicationRefusals[sent.refused] } }, 409)
})

export default function Message() {
  return <WritePage {...useLoaderData<typeof loader>()} back={useActionData<typeof action>() as Back} />
}
