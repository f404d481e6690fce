import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CameBack } from '#app/components/answered.tsx'
import type { BoardContext } from '#app/context.ts'
import { requirePerson } from '#app/http/access.ts'
import { letFormsLeave } from '#app/http/content-policy.ts'
import { readForm } from '#app/http/form.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { ApplyForm, Elsewhere, Preview, type Back } from '#app/routes/jobs_.$slug.apply/pieces.tsx'
import { sendApplication } from '#app/routes/jobs_.$slug.apply/send.ts'
import { countClick, noApplying, shownMark } from '#db/applications/changes.ts'
import { answerName, applicationInput } from '#db/applications/input.ts'
import { appliedTo, questionsOf, type Question } from '#db/applications/queries.ts'
import { sentJobOf, sentProfileOf } from '#db/applications/snapshot.ts'
import { applicationRefusals } from '#db/applications/stages.ts'
import { coderOf } from '#db/coders/queries.ts'
import { resumesOf } from '#db/coders/resumes.ts'
import { memberOf } from '#db/employers/queries.ts'
import { jobBySlug, type Job } from '#db/jobs/queries.ts'

/** Going on to an employer's own site needs no account; applying here does. */
export const handle = { access: 'anyone' }
export const meta = () => [{ title: 'Apply · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const job = (await jobBySlug(context.db, params.slug ?? '')) ?? notFound()
  const shown = { slug: job.slug, title: job.facts.title, employer: job.employer.name }
  const refused = noApplying(job, new Date())
  const site = siteOf(job)
  if (refused === 'elsewhere' && site) {
    letFormsLeave(context.answerHeaders)
    return json({ ...shown, host: site.host, imported: job.source !== null })
  }
  const { person } = await requirePerson(request, context)
  const applied = await appliedTo(context.db, person.id, job.id)
  if (applied) return redirect(`/me/applications/${applied.id}`)
  if (refused) return json({ ...shown, says: applicationRefusals[refused] })
  if (await memberOf(context.db, job.employer.slug, person.id))
    return json({ ...shown, says: applicationRefusals['acts-for-employer'] })
  const coder = await coderOf(context.db, person.id)
  if (!coder) return json({ ...shown, says: applicationRefusals['no-profile'], begins: true })
  return json({
    ...shown,
    profile: sentProfileOf(coder),
    questions: await questionsOf(context.db, job.id),
    resumes: (await resumesOf(context.db, person.id)).map(({ id, name }) => ({ id, name })),
  })
})

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const job = (await jobBySlug(context.db, params.slug ?? '')) ?? notFound()
  const site = siteOf(job)
  if (noApplying(job, new Date()) === 'elsewhere' && site) return goOn(context, job, site)

  const { person } = await requirePerson(request, context)
  const { value, typed, errors } = await readForm(request, applicationInput)
  if (errors) return json({ typed, errors }, 422)
  if (value.step === 'change') return json({ typed, errors: {} })
  const questions = await questionsOf(context.db, job.id)
  const silent = unanswered(questions, value.answers)
  if (Object.keys(silent).length) return json({ typed, errors: silent }, 422)
  const resume = (await resumesOf(context.db, person.id)).find(({ id }) => id === value.resume)
  if (value.resume && !resume) return json({ typed, errors: { resume: applicationRefusals['no-resume'] } }, 422)

  const preview = async () => {
    const coder = await coderOf(context.db, person.id)
    return coder && { mark: shownMark(sentJobOf(job), sentProfileOf(coder), questions), resume: resume?.name ?? null }
  }
  if (value.step === 'look') return json({ typed, errors: {}, preview: await preview() })

  const wait = await throttle(context, 'apply', person.id)
  if (wait !== null) return json({ typed, errors: { form: waitWords(wait) } }, 429)
  const sent = await sendApplication(context, person.id, job.id, { ...value, resume })
  if (!('refused' in sent)) return redirect(`/me/applications/${sent.id}?done=sent`, 303)
  if (sent.refused === 'applied-already') return redirect(`/me/applications/${sent.applied}?done=already`, 303)
  if (sent.refused === 'not-here') notFound()
  // Shown anew, as it is now, before it can be sent.
  const again = sent.refused === 'changed-meanwhile' ? { preview: await preview() } : {}
  return json({ typed, errors: { form: applicationRefusals[sent.refused] }, ...again }, 409)
})

/** Where an employer takes applications itself: nothing but a web address leads anywhere. */
function siteOf({ facts }: Job): URL | null {
  const site = facts.apply_url && URL.canParse(facts.apply_url) ? new URL(facts.apply_url) : null
  return site && ['https:', 'http:'].includes(site.protocol) ? site : null
}

/** A flood of them leads on all the same, and is not counted. */
async function goOn(context: BoardContext, job: Job, site: URL): Promise<Response> {
  if ((await throttle(context, 'apply')) === null) await countClick(context.db, job.id, new Date())
  return redirect(site.href, { status: 303, headers: { 'referrer-policy': 'no-referrer' } })
}

function unanswered(questions: Question[], answers: string[]): Record<string, string> {
  const silent = questions.flatMap(({ required }, position) => (required && !answers[position] ? [position] : []))
  return Object.fromEntries(silent.map((position) => [answerName(position), 'Answer this: they must know it.']))
}

export default function Apply() {
  const page = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as Back | undefined
  const { slug, title, employer } = page
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>{back?.preview ? 'This is what will be sent' : 'Apply'}</h1>
        <p>
          <a href={`/jobs/${slug}`}>{title}</a>, <span className="soft">{employer}</span>
        </p>
      </div>
      <CameBack back={back} labels={{ note: 'A note', resume: 'Résumé' }} />
      {'host' in page && <Elsewhere slug={slug} host={page.host} imported={page.imported} />}
      {'says' in page && (
        <p className="box">
          {page.says}{' '}
          {'begins' in page && (
            <a href={`/me/profile?next=${encodeURIComponent(`/jobs/${slug}/apply`)}`}>Make my profile</a>
          )}
        </p>
      )}
      {'profile' in page &&
        (back?.preview ? (
          <Preview of={page} typed={back.typed} preview={back.preview} />
        ) : (
          <ApplyForm of={page} back={back} />
        ))}
    </main>
  )
}
