import { json, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useNavigation } from '@remix-run/react'
import { useRef } from 'react'
import { AskForm, askFormId } from '#app/components/ask-form.tsx'
import { JobLines } from '#app/components/job-lines.tsx'
import { Chips, NothingFound, Notices, Pages, PastEnd, Readings } from '#app/components/search-parts.tsx'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { readVisitor } from '#app/http/session.ts'
import { FacetList } from '#app/routes/jobs._index/facet-list.tsx'
import { useInstantSearch } from '#app/components/instant-search.ts'
import { FitLinks, Worth } from '#app/routes/jobs._index/fit-links.tsx'
import { searchPage, type SearchPage } from '#app/routes/jobs._index/search-page.ts'
import { coderOf } from '#db/coders/queries.ts'
import { readFilters } from '#db/jobs/filters.ts'

export const handle = { access: 'anyone', script: true }

export const loader = fromPostgres(async ({ request, context }) => {
  const query = new URL(request.url).searchParams
  const visitor = await readVisitor(request, context)
  const coder = visitor && ((await coderOf(context.db, visitor.person.id)) ?? 'no-profile')
  return json(await searchPage(context, readFilters(query), coder, query.has('worth')))
})

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: 'Find work · Place of Service' }]
  const { title, description, canonical, index } = data.head
  return [
    { title },
    { name: 'description', content: description },
    { tagName: 'link', rel: 'canonical', href: canonical },
    ...(index ? [] : [{ name: 'robots', content: 'noindex, follow' }]),
  ]
}

export default function FindWork() {
  const page = useLoaderData<typeof loader>() as SearchPage
  const waiting = useNavigation().state !== 'idle'
  const { onType, onChoose, onSubmit, then } = useInstantSearch(askFormId, '/jobs')
  const heading = useRef<HTMLHeadingElement>(null)
  const toHeading = () => then(() => heading.current?.focus())

  return (
    <main id="main">
      <AskForm ask={page.ask} onType={onType} onChoose={onChoose} onSubmit={onSubmit} />
      <Chips chips={page.chips} clear={page.clear} then={then} otherwise={() => heading.current?.focus()} />
      <Readings readings={page.readings} />
      <div className="beside">
        <details className="narrow">
          <summary>Narrow it down</summary>
          <FacetList
            facets={page.facets}
            asked={page.asked}
            silentPay={page.silent.pay}
            onType={onType}
            onChoose={onChoose}
          />
          {page.worth && <Worth worth={page.worth} />}
        </details>
        <div className="results" aria-busy={waiting}>
          {page.fit && <FitLinks fit={page.fit} onFollow={toHeading} />}
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
          {page.lines.length > 0 && <JobLines lines={page.lines} />}
          {page.closeLines.length > 0 && (
            <section className="close">
              <h2>Close: each misses something that you typed</h2>
              <JobLines lines={page.closeLines} heading="h3" />
            </section>
          )}
          {page.pastEnd && <PastEnd first={page.pastEnd} things="jobs" />}
          {!page.lines.length && !page.closeLines.length && !page.pastEnd && (
            <NothingFound suggestions={page.suggestions} chips={page.chips} thing="job" all="/jobs" />
          )}
          {page.links && <Pages links={page.links} onFollow={toHeading} />}
        </div>
      </div>
    </main>
  )
}
