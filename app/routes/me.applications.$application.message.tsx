import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Back } from '#app/components/answered.tsx'
import { WritePage } from '#app/components/thread.tsx'
import { requirePerson } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { messageInput } from '#db/applications/input.ts'
import { writeAbout } from '#db/applications/messages.ts'
import { applicationOf } from '#db/applications/queries.ts'
import { applicationRefusals } from '#db/applications/stages.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Your message · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { person } = await requirePerson(request, context)
  const { id, job } = (await applicationOf(context.db, person.id, params.application ?? '')) ?? notFound()
  return json({ at: `/me/applications/${id}`, them: job.employer, about: job.facts.title })
})

/** What is refused comes back as it was typed. */
export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const { value, typed, errors } = await readForm(request, messageInput)
  if (errors) return json({ typed, errors }, 422)
  const wait = await throttle(context, 'message', person.id)
  if (wait !== null) return json({ typed, errors: { form: waitWords(wait) } }, 429)
  const sent = await writeAbout(context.db, { personId: person.id }, params.application ?? '', value.text, new Date())
  if (!('refused' in sent)) return redirect(`/me/applications/${params.application}?done=written#messages`, 303)
  if (sent.refused === 'not-here') notFound()
  return json({ typed, errors: { form: applicationRefusals[sent.refused] } }, 409)
})

export default function Message() {
  return <WritePage {...useLoaderData<typeof loader>()} back={useActionData<typeof action>() as Back} />
}
