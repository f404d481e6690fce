import { json, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CameBack, type Back } from '#app/components/answered.tsx'
import { Choice, TextArea } from '#app/components/field.tsx'
import { Workspace } from '#app/components/workspace.tsx'
import { requireMember } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { forbidden, notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { workspaceOf } from '#app/http/workspace.ts'
import { contactRefusals, inviteFreelancer, openJobsOf } from '#db/applications/contact.ts'
import { contactInput } from '#db/applications/contact-input.ts'
import { maySee, shownByHandle, viewerOf } from '#db/coders/freelancers.ts'
import { coderOf } from '#db/coders/queries.ts'
import { employerBySlug } from '#db/employers/queries.ts'

export const handle = { access: 'member' }
export const meta = () => [
  { title: 'Write to a freelancer · Place of Service' },
  { name: 'robots', content: 'noindex' },
]

export const loader = fromPostgres(async (args) => {
  const { member, coder } = await requireSeen(args)
  const { db } = args.context
  const employer = (await employerBySlug(db, member.employerSlug))!
  return json({
    workspace: await workspaceOf(db, employer, member),
    name: coder.name,
    headline: coder.headline,
    handle: coder.handle!,
    jobs: await openJobsOf(db, member.employerId, new Date()),
  })
})

export const action = fromPostgres(async (args: ActionFunctionArgs) => {
  const { request, context } = args
  const { member, coder } = await requireSeen(args)
  const { value, typed, errors } = await readForm(request, contactInput)
  if (errors) return json({ typed, errors }, 422)
  const wait = await throttle(context, 'contact', member.employerId)
  if (wait !== null) return json({ typed, errors: { form: waitWords(wait) } }, 429)
  const said = { jobId: value.job, text: value.text }
  const outcome = await inviteFreelancer(context.db, member, coder.handle!, said, new Date())
  const at = `/employers/${member.employerSlug}/messages`
  if (!('refused' in outcome)) return redirect(`${at}/${outcome.conversation}?done=sent#main`, 303)
  if (outcome.refused === 'not-here') notFound()
  if (outcome.refused === 'not-allowed') forbidden()
  // Whoever presses twice means one letter, and finds the thread.
  if (outcome.conversation) return redirect(`${at}/${outcome.conversation}?done=there#main`, 303)
  return json({ typed, errors: { form: contactRefusals[outcome.refused] } }, 409)
})

async function requireSeen({ request, params, context }: LoaderFunctionArgs) {
  const member = await requireMember(request, context, params.employer, 'contact-freelancers')
  const shown = await shownByHandle(context.db, params.handle ?? '')
  if (!shown || !maySee(await viewerOf(context.db, member.actor), shown)) notFound()
  return { member, coder: (await coderOf(context.db, shown.personId)) ?? notFound() }
}

export default function Contact() {
  const { workspace, name, headline, handle, jobs } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as Back
  return (
    <Workspace of={workspace} here="messages">
      <div className="sheet slip thread">
        <div className="box tint">
          <h1>Invite or write to {name}</h1>
          <p>
            <a href={`/freelancers/${handle}`}>{headline || name}</a>
          </p>
        </div>
        <CameBack back={back} labels={{ job: 'Invite to', text: 'What you write' }} />
        <form method="post" className="sheet" noValidate>
          <Choice
            name="job"
            label="Invite to"
            number="1"
            none="no job: just write"
            options={jobs.map(({ id, title }) => ({ value: id, label: title }))}
            value={back?.typed.job}
            error={back?.errors.job}
            hint={jobs.length ? undefined : 'You have no open job just now.'}
          />
          <TextArea
            name="text"
            label="What you write"
            number="2"
            rows={7}
            value={back?.typed.text}
            error={back?.errors.text}
            maxLength={10000}
            hint="They read it here and hear of it by mail. Neither of you sees the other’s address."
          />
          <div className="box actions">
            <button className="button">Send</button>
            <a href={`/freelancers/${handle}`}>Leave it</a>
          </div>
        </form>
      </div>
    </Workspace>
  )
}
