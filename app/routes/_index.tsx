import { json, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AskForm } from '#app/components/ask-form.tsx'
import { jobLine } from '#app/components/job-line.ts'
import { JobLines } from '#app/components/job-lines.tsx'
import { countOf } from '#app/components/phrases.ts'
import { PlaceBadge } from '#app/components/place-badge.tsx'
import { placeLooks } from '#app/components/place-words.ts'
import { findJobs } from '#app/find.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { noFilters } from '#db/jobs/filters.ts'
import { workplaceCode } from '#db/vocabulary/place-of-service.ts'
import { workplaceLabels, workplaces, type Workplace } from '#db/vocabulary/workplaces.ts'
import { readItem } from '#search/document.ts'

export const handle = { access: 'anyone' }

export const loader = fromPostgres(async ({ context }) => {
  const found = await findJobs(context, { ...noFilters(), sort: 'newest', per_page: 6 }, true)
  return json({
    canonical: `${context.settings.baseUrl}/`,
    total: found.total,
    lines: found.items.map((item) => jobLine(readItem(item))),
    counts: workplaces.map((workplace) => ({
      workplace,
      place: {
        code: workplaceCode(workplace),
        words: workplaceLabels[workplace],
        detail: details[workplace],
        looks: placeLooks[workplace],
      },
      count: found.facets.workplace?.[workplace] ?? 0,
    })),
  })
})

const details: Record<Workplace, string> = {
  remote: 'at home',
  hybrid: 'some of each',
  'on-site': 'hospital, office',
  travel: 'from site to site',
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: 'Place of Service: jobs for medical coders' },
  {
    name: 'description',
    content:
      'A job board for medical coders. Where the work is done, which states it is open to and what it pays, or that the posting doesn’t say.',
  },
  ...(data ? [{ tagName: 'link', rel: 'canonical', href: data.canonical }] : []),
]

export default function Home() {
  const { total, lines, counts } = useLoaderData<typeof loader>()
  return (
    <main id="main">
      <div className="welcome">
        <h1>Where is the work done?</h1>
        <p>
          On every claim, box 24B says where the service was given. Here a coding job says it too: at home, at a
          hospital, in an office or some of each; from which states; and what it truly pays an hour. What a posting
          leaves out is shown as not stated.
        </p>
      </div>
      <AskForm ask={{ q: '', state: '', kept: [] }} />
      <ul className="sheet counts">
        {counts
          .filter(({ count }) => count > 0)
          .map(({ workplace, place, count }) => (
            <li key={workplace} className="box">
              <a href={`/jobs?workplace=${workplace}`}>
                <PlaceBadge place={place} />
                <strong className="value">
                  {count.toLocaleString('en-US')}
                  <span className="unseen"> jobs</span>
                </strong>
              </a>
            </li>
          ))}
      </ul>
      <div className="results-head">
        <h2>Newest</h2>
        <a href="/jobs?apprentice=1">For new coders</a>
        <a className="end" href="/jobs?sort=newest">
          All {countOf(total, 'job')}
        </a>
      </div>
      <JobLines lines={lines} heading="h3" />
    </main>
  )
}
