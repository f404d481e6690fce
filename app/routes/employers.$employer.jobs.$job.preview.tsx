import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { googleLook } from '#app/components/google-look.ts'
import { jobLine, type JobLine } from '#app/components/job-line.ts'
import { JobLines } from '#app/components/job-lines.tsx'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { requireOwnJob } from '#app/intake/own-job.ts'
import { JobPageForm } from '#app/routes/jobs.$slug/job-form.tsx'
import { jobPage, type JobPage } from '#app/routes/jobs.$slug/job-page.ts'
import { jobItem } from '#search/document.ts'

export const handle = { access: 'member' }
export const meta = () => [{ title: 'Preview · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { job } = await requireOwnJob({ request, params, context }, 'see-workspace')
  const { baseUrl } = context.settings
  // A draft has no days yet: it is shown as it would be today.
  const shown = { ...job, postedAt: job.postedAt ?? new Date(), slug: job.postedAt ? job.slug : 'your-job' }
  return json({
    back: `/employers/${params.employer}/jobs/${params.job}`,
    line: jobLine(jobItem(shown)),
    page: await jobPage(context, { ...shown, status: 'published' }),
    google: googleLook(shown, baseUrl),
  })
})

export default function Preview() {
  const { back, line, page, google } = useLoaderData<typeof loader>()
  return (
    <main id="main">
      <div className="welcome">
        <h1>As coders will see it</h1>
        <p>
          <a href={back}>Back to the form</a>
        </p>
      </div>
      <section aria-label="In search">
        <p className="caption">
          <b aria-hidden="true">A</b>In search
        </p>
        <JobLines lines={[line as JobLine]} heading="h2" />
      </section>
      <section aria-label="At Google" className="sheet google">
        <div className="box">
          <p className="caption">
            <b aria-hidden="true">B</b>At Google, about so
          </p>
          <p className="soft">{google.address}</p>
          <p className="google-title">{google.title}</p>
          <p>{google.says.join(' · ')}</p>
          {google.problems.length > 0 && (
            <ul className="warnings">
              {google.problems.map((says) => (
                <li key={says} className="soft">
                  {says}
                </li>
              ))}
            </ul>
          )}
        </div>
      </section>
      <p className="caption">
        <b aria-hidden="true">C</b>Its page
      </p>
      <JobPageForm page={page as JobPage} />
    </main>
  )
}
