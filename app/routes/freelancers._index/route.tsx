import { json, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useNavigation } from '@remix-run/react'
import { useRef } from 'react'
import { AskForm, askFormId } from '#app/components/ask-form.tsx'
import { useInstantSearch } from '#app/components/instant-search.ts'
import { Chips, NothingFound, Notices, Pages, PastEnd, Readings } from '#app/components/search-parts.tsx'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { readVisitor } from '#app/http/session.ts'
import { FreelancerLines } from '#app/routes/freelancers._index/freelancer-lines.tsx'
import { freelancersPage, type FreelancersPage } from '#app/routes/freelancers._index/freelancers-page.ts'
import { NarrowList } from '#app/routes/freelancers._index/narrow-list.tsx'
import { readFreelancerFilters } from '#db/coders/filters.ts'
import { viewerOf } from '#db/coders/freelancers.ts'

export const handle = { access: 'anyone', script: true }

export const loader = fromPostgres(async ({ request, context }) => {
  const { filters, bad } = readFreelancerFilters(new URL(request.url).searchParams)
  const visitor = await readVisitor(request, context)
  const viewer = await viewerOf(context.db, visitor?.person.id ?? null)
  return json(await freelancersPage(context, filters, viewer, bad))
})

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: 'Find freelancers · Place of Service' },
  {
    name: 'description',
    content:
      'Medical coders who take contracts: what they code, what they hold, from where, for what rate and from when.',
  },
  ...(data ? [{ tagName: 'link', rel: 'canonical', href: data.canonical }] : []),
  ...(data?.index ? [] : [{ name: 'robots', content: 'noindex, follow' }]),
]

const asks = { action: '/freelancers', words: 'Credential, chart type, specialty or code', state: 'May work from' }

export default function FindFreelancers() {
  const page = useLoaderData<typeof loader>() as FreelancersPage
  const waiting = useNavigation().state !== 'idle'
  const { onType, onChoose, onSubmit, then } = useInstantSearch(askFormId, '/freelancers')
  const heading = useRef<HTMLHeadingElement>(null)
  const toHeading = () => then(() => heading.current?.focus())

  return (
    <main id="main">
      <AskForm ask={page.ask} asks={asks} onType={onType} onChoose={onChoose} onSubmit={onSubmit} />
      <Chips chips={page.chips} clear={page.clear} then={then} otherwise={() => heading.current?.focus()} />
      <Readings readings={page.readings} />
      <div className="beside">
        <details className="narrow">
          <summary>Narrow it down</summary>
          <NarrowList
            facets={page.facets}
            asked={page.asked}
            silent={page.silent}
            onType={onType}
            onChoose={onChoose}
          />
        </details>
        <div className="results" aria-busy={waiting}>
          <Notices away={page.away} passedOver={page.passedOver} />
          <div className="results-head">
            <h1 ref={heading} tabIndex={-1}>
              {page.count}
            </h1>
            {page.silent.state && <span className="soft">{page.silent.state}</span>}
            <nav className="sorts" aria-label="Sort">
              {page.sorts.map(({ label, href, current }) => (
                <Link key={href} to={href} aria-current={current || undefined} preventScrollReset onClick={toHeading}>
                  {label}
                </Link>
              ))}
            </nav>
          </div>
          <p className="unseen" role="status">
            {page.count}
          </p>
          {page.lines.length > 0 && <FreelancerLines lines={page.lines} />}
          {page.pastEnd && <PastEnd first={page.pastEnd} things="freelancers" />}
          {!page.lines.length && !page.pastEnd && (
            <NothingFound suggestions={page.suggestions} chips={page.chips} thing="freelancer" all="/freelancers" />
          )}
          {page.links && <Pages links={page.links} onFollow={toHeading} />}
        </div>
      </div>
    </main>
  )
}
