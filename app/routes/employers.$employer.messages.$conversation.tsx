import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { Back } from '#app/components/answered.tsx'
import { sentenceOf } from '#app/components/phrases.ts'
import { aboutThread, Answer, Messages } from '#app/components/thread.tsx'
import { Workspace } from '#app/components/workspace.tsx'
import { requireMember } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { forbidden, notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { workspaceOf } from '#app/http/workspace.ts'
import { messageInput } from '#db/applications/contact-input.ts'
import { markRead, sendMessage } from '#db/applications/messages.ts'
import { messagesOf } from '#db/applications/queries.ts'
import { applicationRefusals } from '#db/applications/stages.ts'
import { threadOf } from '#db/applications/threads.ts'
import { employerBySlug } from '#db/employers/queries.ts'

export const handle = { access: 'member' }
export const meta = () => [{ title: 'Messages · Place of Service' }, { name: 'robots', content: 'noindex' }]

const done: Record<string, string> = {
  sent: 'Sent. They hear of it by mail.',
  there: 'You have written to them about this already: here is the thread.',
}

export const loader = fromPostgres(async ({ request, params, context }) => {
  const member = await requireMember(request, context, params.employer, 'contact-freelancers')
  const thread = (await threadOf(context.db, member, params.conversation ?? '')) ?? notFound()
  const employer = (await employerBySlug(context.db, member.employerSlug))!
  await markRead(context.db, member, thread.id, new Date())
  return json({
    workspace: await workspaceOf(context.db, employer, member),
    thread,
    messages: (await messagesOf(context.db, thread.id)).map(({ author: _, ...message }) => message),
    said: sentenceOf(done, new URL(request.url).searchParams.get('done')),
  })
})

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'contact-freelancers')
  const thread = (await threadOf(context.db, member, params.conversation ?? '')) ?? notFound()
  if (thread.closed) notFound()
  const { value, typed, errors } = await readForm(request, messageInput)
  if (errors) return json({ typed, errors }, 422)
  const wait = await throttle(context, 'message', member.actor)
  if (wait !== null) return json({ typed, errors: { form: waitWords(wait) } }, 429)
  const outcome = await sendMessage(context.db, member, thread.id, value.text, new Date())
  if (!('refused' in outcome)) {
    return redirect(`/employers/${member.employerSlug}/messages/${thread.id}?done=sent#main`, 303)
  }
  if (outcome.refused === 'not-allowed') forbidden()
  return json({ typed, errors: { form: applicationRefusals[outcome.refused] } }, 409)
})

export default function EmployerThread() {
  const { workspace, thread, messages, said } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as Back
  const at = `/employers/${workspace.slug}/messages`
  return (
    <Workspace of={workspace} here="messages">
      {said && !back && (
        <p className="note" role="status">
          {said}
        </p>
      )}
      <div className="sheet slip thread">
        <div className="box tint">
          <p className="caption">
            <a href={at}>Messages</a>
          </p>
          <h1>{thread.handle ? <a href={`/freelancers/${thread.handle}`}>{thread.coder}</a> : thread.coder}</h1>
          <p className="soft">{aboutThread(thread)}</p>
        </div>
        <Messages messages={messages} mine="employer" other={thread.coder} />
        {thread.invitation === 'declined' && <p className="box">They declined. The thread is over.</p>}
        {(thread.invitation !== 'declined' || back) && <Answer back={back} action={`${at}/${thread.id}`} />}
      </div>
    </Workspace>
  )
}
