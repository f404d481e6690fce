import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Back } from '#app/components/answered.tsx'
import { Do } from '#app/components/field.tsx'
import { sentenceOf } from '#app/components/phrases.ts'
import { aboutThread, Answer, Messages } from '#app/components/thread.tsx'
import { requirePerson } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { contactRefusals } from '#db/applications/contact.ts'
import { messageInput } from '#db/applications/contact-input.ts'
import { markRead, sendMessage } from '#db/applications/messages.ts'
import { messagesOf } from '#db/applications/queries.ts'
import { applicationRefusals } from '#db/applications/stages.ts'
import { threadOf } from '#db/applications/threads.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Messages · Place of Service' }, { name: 'robots', content: 'noindex' }]

const done: Record<string, string> = {
  sent: 'Sent. They hear of it by mail.',
  declined: 'Declined. They are told.',
  accepted: 'Accepted. They are told.',
}

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { person } = await requirePerson(request, context)
  const reader = { personId: person.id }
  const thread = (await threadOf(context.db, reader, params.conversation ?? '')) ?? notFound()
  await markRead(context.db, reader, thread.id, new Date())
  const { searchParams } = new URL(request.url)
  return json({
    thread,
    messages: (await messagesOf(context.db, thread.id)).map(({ author: _, ...message }) => message),
    said: sentenceOf(done, searchParams.get('done')),
    refused: sentenceOf(contactRefusals, searchParams.get('refused')),
  })
})

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const reader = { personId: person.id }
  const thread = (await threadOf(context.db, reader, params.conversation ?? '')) ?? notFound()
  const { value, typed, errors } = await readForm(request, messageInput)
  if (errors) return json({ typed, errors }, 422)
  const wait = await throttle(context, 'message', person.id)
  if (wait !== null) return json({ typed, errors: { form: waitWords(wait) } }, 429)
  if (thread.closed) return json({ typed, errors: { form: applicationRefusals['not-now'] } }, 409)
  const outcome = await sendMessage(context.db, reader, thread.id, value.text, new Date())
  if (!('refused' in outcome)) return redirect(`/me/messages/${thread.id}?done=sent#main`, 303)
  return json({ typed, errors: { form: applicationRefusals[outcome.refused] } }, 409)
})

export default function MyThread() {
  const { thread, messages, said, refused } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as Back
  const at = `/me/messages/${thread.id}`
  return (
    <main id="main" className="sheet slip thread">
      {said && !back && (
        <p className="note" role="status">
          {said}
        </p>
      )}
      {refused && (
        <p className="note" role="alert">
          {refused}
        </p>
      )}
      <div className="box tint">
        <p className="caption">
          <a href="/me/messages">Messages</a>
        </p>
        <h1>
          {thread.suspended ? thread.employer : <a href={`/employers/${thread.employerSlug}`}>{thread.employer}</a>}
        </h1>
        <p>
          {thread.jobSlug && !thread.suspended ? (
            <a href={`/jobs/${thread.jobSlug}`}>{aboutThread(thread)}</a>
          ) : (
            aboutThread(thread)
          )}
        </p>
      </div>
      <Messages messages={messages} mine="coder" other={thread.employer} />
      {thread.closed ? (
        <p className="box">
          You block this employer: they don’t find this thread any more, and nobody can write in it.{' '}
          <a href="/me/freelance#blocks">Your blocks</a>
        </p>
      ) : (
        <>
          {thread.invitation === 'open' && (
            <div className="box actions">
              <Do action={`${at}/accept`}>Accept, and go on to apply</Do>
              <Do action={`${at}/decline`} quiet>
                Decline
              </Do>
            </div>
          )}
          {thread.invitation === 'declined' && <p className="box">You declined. The thread is over.</p>}
        </>
      )}
      {((!thread.closed && thread.invitation !== 'declined') || back) && <Answer back={back} action={at} />}
    </main>
  )
}
