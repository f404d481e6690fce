import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CameBack, type Back } from '#app/components/answered.tsx'
import { saidDay } from '#app/components/dates.ts'
import { TextArea } from '#app/components/field.tsx'
import { requireMember } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { refusedAnswer } from '#app/http/moderation.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { jobOf } from '#db/jobs/queries.ts'
import { appealDecision, standingDecision } from '#db/trust/appeals.ts'
import { trustRefusals } from '#db/trust/changes.ts'
import { appealInput } from '#db/trust/input.ts'
import { reviewDecisionLabels } from '#db/vocabulary/trust.ts'

export const handle = { access: 'member' }
export const meta = () => [{ title: 'Appeal · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const member = await requireMember(request, context, params.employer, 'appeal')
  const job = await jobOf(context.db, member.employerId, params.job ?? '')
  if (!job) notFound()
  const standing = await standingDecision(context.db, job)
  const at = `/employers/${member.employerSlug}/jobs/${job.id}`
  return json({ at, title: job.facts.title, standing, none: trustRefusals['no-decision'] })
})

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'appeal')
  const { value, typed, errors } = await readForm(request, appealInput)
  if (errors) return json({ typed, errors }, 422)
  const outcome = await appealDecision(context.db, member, params.job ?? '', value.words, new Date())
  if ('refused' in outcome) return refusedAnswer(outcome.refused, typed)
  return redirect(`/employers/${member.employerSlug}/jobs/${params.job}/appeal`, 303)
})

export default function Appeal() {
  const { at, title, standing, none } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as Back
  const appeal = standing?.appeal
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Appeal</h1>
        <p>
          <a href={at}>{title}</a>
        </p>
      </div>
      <CameBack back={back} labels={{ words: 'Your words' }} />
      {!standing && <p className="box">{none}</p>}
      {standing && (
        <div className="box">
          <p className="caption">
            {reviewDecisionLabels[standing.decision]} on {saidDay(standing.at)}
          </p>
          <p>
            We said: <q className="value">{standing.note}</q>
          </p>
        </div>
      )}
      {appeal && (
        <div className="box">
          <p className="caption">You wrote on {saidDay(appeal.createdAt)}</p>
          <p className="value as-sent">{appeal.words}</p>
        </div>
      )}
      {appeal && !appeal.answeredAt && <p className="box">Somebody will answer. You hear of it by mail.</p>}
      {appeal?.answeredAt && (
        <div className="box">
          <p className="caption">
            {appeal.granted ? 'Granted' : 'Denied'} on {saidDay(appeal.answeredAt)}
          </p>
          <p className="value as-sent">{appeal.answer}</p>
        </div>
      )}
      {standing && !appeal && (
        <form method="post" className="sheet" noValidate>
          <TextArea
            name="words"
            label="Your words"
            value={back?.typed.words}
            error={back?.errors.words}
            hint="Why it should be decided otherwise. Somebody looks at the job again and answers, once for each decision."
            required
            maxLength={2000}
          />
          <div className="box">
            <button className="button">Send it</button>
          </div>
        </form>
      )}
    </main>
  )
}
