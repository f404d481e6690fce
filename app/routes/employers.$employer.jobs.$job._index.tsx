import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { saidDay } from '#app/components/dates.ts'
import { Do } from '#app/components/field.tsx'
import { Questions } from '#app/components/job-questions.tsx'
import { sentenceOf } from '#app/components/phrases.ts'
import { PostingForm, type PostingFormModel } from '#app/components/posting-form.tsx'
import { typedIn } from '#app/http/form.ts'
import { forbidden, notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { requireOwnJob, saveJob } from '#app/intake/own-job.ts'
import { readPostingForm } from '#app/intake/posting-form.ts'
import { obstacleErrors, postingModel } from '#app/intake/posting-model.ts'
import { questionsOf } from '#db/applications/queries.ts'
import { may } from '#db/employers/roles.ts'
import { jobRefusals } from '#db/jobs/changing.ts'
import { lifeSteps, mayFollow, pledgeOf } from '#db/jobs/life.ts'
import { closedAlready, obstaclesOf } from '#db/jobs/publishing.ts'
import { standingDecision } from '#db/trust/appeals.ts'
import { jobOutcomeLabels, jobOutcomes, jobStatusLabels } from '#db/vocabulary/jobs.ts'

export const handle = { access: 'member', script: true }
export const meta = () => [{ title: 'Your posting · Place of Service' }]

const done: Record<string, string> = {
  published: 'It is published, and found in search within seconds.',
  submitted: 'It waits for one of us to look at it; you hear from us by mail. Nobody else sees it meanwhile.',
  saved: 'Saved.',
  withdrawn: 'It is taken back.',
  paused: 'It is paused: search does not show it.',
  resumed: 'It is open again.',
  renewed: 'It stands for another 30 days.',
  confirmed: 'Thank you: it is shown as confirmed today.',
  closed: 'It is closed.',
  asked: 'Your questions are kept.',
}

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { member, job } = await requireOwnJob({ request, params, context }, 'see-workspace')
  const { searchParams } = new URL(request.url)
  const model = await postingModel(context.db, job)
  const past = job.status === 'draft' ? closedAlready(job.facts, new Date()) : []
  const obstacles = [...obstaclesOf(job, model.contradictions), ...past]
  const standing = await standingDecision(context.db, job)
  const refused = sentenceOf(jobRefusals, searchParams.get('refused'))
  const tooLong = searchParams.get('refused') === 'long-question' ? 'A question has 300 characters at most.' : null
  const pledge = job.status === 'published' ? pledgeOf(job, new Date()) : null
  return json({
    at: `/employers/${member.employerSlug}/jobs/${job.id}`,
    employer: job.employer,
    title: job.facts.title,
    slug: job.slug,
    status: job.status,
    imported: job.source !== null,
    appliesElsewhere: job.facts.apply_url !== null,
    steps: lifeSteps.filter((step) => mayFollow(job.status, step)),
    mayEdit: may(member, 'draft-job') && job.source === null && mayFollow(job.status, 'edit'),
    mayAct: may(member, 'publish-job'),
    model: refused && obstacles.length ? { ...model, errors: obstacleErrors(obstacles) } : model,
    obstacles: obstacles.map(({ says }) => says),
    questions: await questionsOf(context.db, job.id),
    said: refused ?? tooLong ?? sentenceOf(done, searchParams.get('done')),
    expiresOn: job.expiresAt?.toISOString() ?? null,
    unconfirmedOn: pledge?.unconfirmedOn.toISOString() ?? null,
    note: standing?.note ?? null,
    mayAppeal: standing !== null && may(member, 'appeal'),
  })
})

/** Saves the form; asked to publish, it hands on to the route that does. */
export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { member, job } = await requireOwnJob({ request, params, context }, 'draft-job')
  const typed = await typedIn(request)
  const { input, errors } = readPostingForm(typed)
  if (errors) return json({ model: await postingModel(context.db, job, { typed, errors }) }, 422)
  const saved = await saveJob(context, member, job.id, input)
  const at = `/employers/${member.employerSlug}/jobs/${job.id}`
  if (!('refused' in saved))
    return typed.then === 'publish' ? redirect(`${at}/publish`, 307) : redirect(`${at}?done=saved`, 303)
  if (saved.refused === 'not-here') notFound()
  if (saved.refused === 'not-allowed') forbidden()
  const wrong = saved.obstacles ? obstacleErrors(saved.obstacles) : { form: jobRefusals[saved.refused] }
  return json({ model: await postingModel(context.db, job, { typed, errors: wrong }) }, 422)
})

export default function OwnJob() {
  const page = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>() as { model: PostingFormModel } | undefined
  const { at, status, steps } = page
  const model = answer?.model ?? (page.model as PostingFormModel)
  const draft = status === 'draft'
  return (
    <main id="main">
      <div className="sheet form">
        <div className="box tint w8">
          <p className="caption">
            <b aria-hidden="true">1</b>
            {jobStatusLabels[status]}
          </p>
          <h1>{page.title || 'Untitled'}</h1>
          <p className="soft">
            <a href={`/employers/${page.employer.slug}/jobs`}>{page.employer.name}</a>
            {page.expiresOn && status === 'published' && ` · stands until ${saidDay(page.expiresOn)}`}
            {page.unconfirmedOn && ` · confirmed until ${saidDay(page.unconfirmedOn)}`}
          </p>
        </div>
        <div className="box tint w4 actions">
          <a href={`${at}/preview`}>Preview</a>
          {status !== 'draft' && status !== 'in-review' && status !== 'removed' && (
            <a href={`/jobs/${page.slug}`}>Its page</a>
          )}
          {page.mayAppeal && <a href={`${at}/appeal`}>Appeal</a>}
        </div>
        {page.said && (
          <p className="box w12 note" role="status">
            {page.said}
          </p>
        )}
        {page.note && (
          <p className="box w12 note">
            We asked: <q className="value">{page.note}</q>
          </p>
        )}
        {page.mayAct && !draft && (
          <div className="box w12 actions">
            {steps.includes('confirm') && <Do action={`${at}/confirm`}>It is still open</Do>}
            {steps.includes('renew') && (
              <Do action={`${at}/renew`} quiet>
                Renew for 30 days
              </Do>
            )}
            {steps.includes('pause') && (
              <Do action={`${at}/pause`} quiet>
                Pause
              </Do>
            )}
            {steps.includes('resume') && <Do action={`${at}/resume`}>Open it again</Do>}
            {steps.includes('withdraw') && (
              <Do action={`${at}/withdraw`} quiet>
                Take it back
              </Do>
            )}
            <Do action={`${at}/copy`} quiet>
              Copy
            </Do>
          </div>
        )}
        {page.mayAct && steps.includes('close') && (
          <form method="post" action={`${at}/close`} className="box w12 actions">
            <label htmlFor="outcome">What became of the opening?</label>
            <select id="outcome" name="outcome" required>
              {jobOutcomes.map((outcome) => (
                <option key={outcome} value={outcome}>
                  {jobOutcomeLabels[outcome]}
                </option>
              ))}
            </select>
            <button className="button quiet">Close it</button>
          </form>
        )}
      </div>
      {page.mayEdit ? (
        <PostingForm
          model={model}
          saveTo={`${at}/save`}
          buttons={
            <>
              {draft && (
                <button className="button" name="then" value="publish" autoFocus>
                  Publish
                </button>
              )}
              <button className={draft ? 'button quiet' : 'button'}>Save</button>
              {draft && page.obstacles.length > 0 && (
                <span className="soft">
                  {page.obstacles.length === 1
                    ? page.obstacles[0]
                    : `${page.obstacles.length} things are missing or unclear.`}
                </span>
              )}
              {Object.entries(model.errors).length > 0 && (
                <span className="wrong">{Object.values(model.errors)[0]}</span>
              )}
            </>
          }
        />
      ) : (
        <p className="note">
          {page.imported
            ? 'This job came from another board, and is changed there.'
            : 'As it stands now, it is not edited here.'}
        </p>
      )}
      {page.mayEdit && !page.appliesElsewhere && <Questions at={at} questions={page.questions} />}
      {page.mayAct && (draft || steps.includes('remove')) && (
        <div className="actions removing">
          <Do action={`${at}/remove`} quiet>
            {draft ? 'Delete this draft' : 'Remove it for good'}
          </Do>
        </div>
      )}
    </main>
  )
}
