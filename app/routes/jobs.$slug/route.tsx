import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { saidDay } from '#app/components/dates.ts'
import { Do } from '#app/components/field.tsx'
import { resultSnippet, resultTitle } from '#app/components/google-look.ts'
import { jobPosting, jsonLdText } from '#app/components/job-posting.ts'
import { letFormsLeave } from '#app/http/content-policy.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { readVisitor } from '#app/http/session.ts'
import type { AskFit } from '#app/routes/jobs.$slug/fit-box.tsx'
import { ApplyBox } from '#app/routes/jobs.$slug/apply-box.tsx'
import { applyingOf, type Applying } from '#app/routes/jobs.$slug/applying.ts'
import { JobPageForm } from '#app/routes/jobs.$slug/job-form.tsx'
import { jobPage, type JobPage } from '#app/routes/jobs.$slug/job-page.ts'
import { useServed } from '#app/served.ts'
import { coderOf } from '#db/coders/queries.ts'
import { dayOf } from '#db/day.ts'
import { fit, type Fit } from '#db/jobs/fit.ts'
import { isSaved } from '#db/alerts/queries.ts'
import { appliedTo } from '#db/applications/queries.ts'
import { jobBySlug } from '#db/jobs/queries.ts'

export const handle = { access: 'anyone' }

export const loader = fromPostgres(async ({ request, params, context }) => {
  const job = await jobBySlug(context.db, params.slug ?? '')
  if (!job) notFound()
  const now = new Date()
  const visitor = await readVisitor(request, context)
  const coder = visitor && (await coderOf(context.db, visitor.person.id))
  const saved = visitor ? await isSaved(context.db, visitor.person.id, job.id) : false
  const applied = visitor ? await appliedTo(context.db, visitor.person.id, job.id) : undefined
  const applying = applyingOf(job, applied, now)
  if (applying?.way === 'elsewhere') letFormsLeave(context.answerHeaders)
  const page = await jobPage(context, job, now, dayAsked(request))
  const posting = page.on ? null : jobPosting(job, context.settings.baseUrl, now, false)
  const judged = coder && !page.on ? fit(coder, job.facts, dayOf(now)) : null
  const askFit = judged ? null : visitor ? ('profile' as const) : ('sign-in' as const)
  const markup = posting && jsonLdText(posting)
  return json({ ...page, fit: judged, askFit, slug: job.slug, saved, applying, markup })
})

/** A past day, whose policy is shown: `?on=2026-03-01`. */
function dayAsked(request: Request): string | null {
  const on = new URL(request.url).searchParams.get('on')
  return on && /^\d{4}-\d{2}-\d{2}$/.test(on) && !Number.isNaN(Date.parse(on)) ? on : null
}

type Shown = JobPage & {
  fit: Fit | null
  askFit: AskFit
  slug: string
  saved: boolean
  applying: Applying
  markup: string | null
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: 'POS 99: not here · Place of Service' }]
  const { closing, canonical, on, ...job } = data as Shown
  return [
    { title: resultTitle(job) },
    { name: 'description', content: resultSnippet(job) },
    { tagName: 'link', rel: 'canonical', href: canonical },
    ...(closing || on ? [{ name: 'robots', content: 'noindex' }] : []),
  ]
}

export default function JobRoute() {
  const page = useLoaderData<typeof loader>() as Shown
  const { nonce } = useServed()
  const { markup, slug, saved, applying, on } = page
  return (
    <main id="main">
      {markup && <script type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={{ __html: markup }} />}
      {on && (
        <p className="note">
          The policy as it stood on {saidDay(on)}. <a href={`/jobs/${slug}`}>As it is now</a>
        </p>
      )}
      <JobPageForm
        page={page}
        fit={page.fit}
        askFit={page.askFit}
        apply={applying && <ApplyBox slug={slug} applying={applying} />}
        extra={
          <div className="box w12 actions noprint after">
            <Do action={`/jobs/${slug}/${saved ? 'unsave' : 'save'}`} quiet>
              {saved ? 'Saved: take it off' : 'Save this job'}
            </Do>
            <span className="soft">
              {saved
                ? 'You hear by mail when its policy changes.'
                : 'Who saves it hears by mail when its policy changes.'}
            </span>
            <a href={`/jobs/${slug}/report`} rel="nofollow">
              Report this job
            </a>
          </div>
        }
      />
    </main>
  )
}
