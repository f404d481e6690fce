import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CameBack, type Back } from '#app/components/answered.tsx'
import { saidDay } from '#app/components/dates.ts'
import { Choice, TextArea } from '#app/components/field.tsx'
import { requireAdmin } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { refusedAnswer } from '#app/http/moderation.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { tellAnswer } from '#app/mail/decision-letters.ts'
import { answerAppeal, standingDecision } from '#db/trust/appeals.ts'
import { actsFor } from '#db/trust/changes.ts'
import { answerInput } from '#db/trust/input.ts'
import { appealById, jobForModerator } from '#db/trust/queries.ts'
import { reviewDecisionLabels } from '#db/vocabulary/trust.ts'

export const handle = { access: 'admin' }
export const meta = () => [{ title: 'An appeal · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { person } = await requireAdmin(request, context)
  const appeal = await appealById(context.db, params.appeal ?? '')
  const found = appeal && (await jobForModerator(context.db, appeal.jobId))
  if (!found) notFound()
  const { id, facts, employer } = found.job
  const own = await actsFor(context.db, person.id, employer.id)
  const standing = await standingDecision(context.db, found.job)
  return json({ appeal, own, standing, job: { id, title: facts.title, employer: employer.name } })
})

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requireAdmin(request, context)
  const { value, typed, errors } = await readForm(request, answerInput)
  if (errors) return json({ typed, errors }, 422)
  const tell = tellAnswer(context.settings.baseUrl)
  const outcome = await answerAppeal(context.db, person.id, params.appeal ?? '', value, tell, new Date())
  return 'refused' in outcome ? refusedAnswer(outcome.refused, typed) : redirect(`/admin/jobs/${outcome.id}`, 303)
})

export default function Appeal() {
  const { appeal, own, standing, job } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as Back
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <p className="caption">
          <b aria-hidden="true">30</b>Appeal
        </p>
        <h1>
          <a href={`/admin/jobs/${job.id}`}>{job.title}</a>
        </h1>
        <p className="soft">{job.employer}</p>
      </div>
      <CameBack back={back} labels={{ granted: 'Decision', answer: 'Answer' }} />
      {standing && (
        <div className="box">
          <p className="caption">We decided on {saidDay(standing.at)}</p>
          <p>
            {reviewDecisionLabels[standing.decision]}: <q className="value">{standing.note}</q>
          </p>
        </div>
      )}
      <div className="box">
        <p className="caption">They wrote on {saidDay(appeal.createdAt)}</p>
        <p className="value as-sent">{appeal.words}</p>
      </div>
      {own && <p className="box">You act for this employer: somebody else decides.</p>}
      {appeal.answeredAt && (
        <div className="box">
          <p className="caption">
            {appeal.granted ? 'Granted' : 'Denied'} on {saidDay(appeal.answeredAt)}
          </p>
          <p className="value as-sent">{appeal.answer}</p>
        </div>
      )}
      {!own && !appeal.answeredAt && (
        <form method="post" className="sheet" noValidate>
          <Choice
            name="granted"
            label="Decision"
            none="choose"
            options={[
              { value: 'yes', label: 'Grant it: a removed job goes back to its employer' },
              { value: 'no', label: 'Deny it: the decision stands' },
            ]}
            value={back?.typed.granted}
            error={back?.errors.granted}
            required
          />
          <TextArea
            name="answer"
            label="Answer"
            value={back?.typed.answer}
            error={back?.errors.answer}
            hint="They read it in a letter."
            required
            maxLength={2000}
          />
          <div className="box">
            <button className="button">Answer</button>
          </div>
        </form>
      )}
    </main>
  )
}
