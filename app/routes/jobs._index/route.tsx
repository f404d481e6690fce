import { json, type MetaFunction } from '@remix-run/node'
import { Link, useLoaderData, useNavigation } from '@remix-run/react'
import { useRef } from 'react'
import { AskForm, askFormId } from '#app/components/ask-form.tsx'
import { JobLines } from '#app/components/job-lines.tsx'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { FacetList } from '#app/routes/jobs._index/facet-list.tsx'
import { useInstantSearch } from '#app/routes/jobs._index/instant-search.ts'
import type { PageLinks } from '#app/routes/jobs._index/page-links.ts'
import { searchPage, type SearchPage } from '#app/routes/jobs._index/search-page.ts'
import { readFilters } from '#db/jobs/filters.ts'

export const handle = { access: 'anyone', script: true }

export const loader = fromPostgres(async ({ request, context }) => {
  const { filters, bad } = readFilters(new URL(request.url).searchParams)
  return json(await searchPage(context, filters, bad))
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
  const { onType, onChoose, onSubmit, then } = useInstantSearch(askFormId)
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
          {page.lines.length > 0 && <JobLines lines={page.lines} />}
          {page.closeLines.length > 0 && (
            <section className="close">
              <h2>Close: each misses something that you typed</h2>
              <JobLines lines={page.closeLines} heading="h3" />
            </section>
          )}
          {page.pastEnd && <PastEnd first={page.pastEnd} />}
          {!page.lines.length && !page.closeLines.length && !page.pastEnd && (
            <NothingFound suggestions={page.suggestions} chips={page.chips} />
          )}
          {page.links && <Pages links={page.links} onFollow={toHeading} />}
        </div>
      </div>
    </main>
  )
}

type ChipsProps = Pick<SearchPage, 'chips' | 'clear'> & { then(act: () => void): void; otherwise(): void }

function Chips({ chips, clear, then, otherwise }: ChipsProps) {
  const row = useRef<HTMLUListElement>(null)
  const toNext = (position: number) =>
    then(() => {
      const next = row.current?.querySelectorAll('a')[position]
      if (next) next.focus()
      else otherwise()
    })
  if (!chips.length) return <div className="chips" />
  return (
    <ul className="chips" ref={row} aria-label="What you asked for">
      {chips.map(({ label, href }, position) => (
        <li key={label}>
          <Link
            className="chip"
            to={href}
            aria-label={`Remove ${label}`}
            preventScrollReset
            onClick={() => toNext(position)}
          >
            {label}
          </Link>
        </li>
      ))}
      {clear && (
        <li>
          <Link to={clear} preventScrollReset onClick={() => then(otherwise)}>
            Take all away
          </Link>
        </li>
      )}
    </ul>
  )
}

function Readings({ readings }: Pick<SearchPage, 'readings'>) {
  if (!readings.length) return null
  return (
    <div className="readings">
      <p className="caption" id="readings">
        Read from your words
      </p>
      <ul className="chips" aria-labelledby="readings">
        {readings.map(({ words, says, applied, href }) => (
          <li key={`${words} ${says}`}>
            {href ? (
              <Link
                className={applied ? 'chip' : 'chip offered'}
                to={href}
                aria-label={applied ? `Search “${words}” as words, not as ${says}` : `Use ${says} for “${words}”`}
                preventScrollReset
              >
                {says}
              </Link>
            ) : (
              <span className="soft">{says}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Notices({ away, passedOver }: Pick<SearchPage, 'away' | 'passedOver'>) {
  return (
    <>
      {away && <p className="note">Search is resting; these results are simpler.</p>}
      {passedOver.length > 0 && (
        <div className="note">
          <p>We passed over what we could not use:</p>
          <ul>
            {passedOver.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

function PastEnd({ first }: { first: string }) {
  return (
    <div className="sheet">
      <div className="box nothing">
        <p>The jobs found end before this page.</p>
        <p>
          <Link to={first}>To the first page</Link>
        </p>
      </div>
    </div>
  )
}

function NothingFound({ suggestions, chips }: Pick<SearchPage, 'suggestions' | 'chips'>) {
  return (
    <div className="sheet">
      <div className="box nothing">
        <p>No job answers to all of this today.</p>
        {suggestions?.length === 0 && chips.length > 0 && <p>Letting go of any one part brings nothing either.</p>}
        {suggestions && suggestions.length > 0 && (
          <ul>
            {suggestions.map(({ label, brings, href }) => (
              <li key={href}>
                <a href={href}>Without {label}</a>: <span className="value">{brings}</span>
              </li>
            ))}
          </ul>
        )}
        <p>
          <a href="/jobs">Begin anew</a>
        </p>
      </div>
    </div>
  )
}

function Pages({ links, onFollow }: { links: PageLinks; onFollow(): void }) {
  return (
    <nav className="pages" aria-label="Pages">
      {links.before && (
        <Link to={links.before} rel="prev" preventScrollReset onClick={onFollow}>
          Previous
        </Link>
      )}
      {links.pages.map((link, position) =>
        link ? (
          <Link
            key={link.page}
            className="value"
            to={link.href}
            aria-label={`Page ${link.page}`}
            aria-current={link.current ? 'page' : undefined}
            preventScrollReset
            onClick={onFollow}
          >
            {link.page}
          </Link>
        ) : (
          <span key={`gap ${position}`}>…</span>
        ),
      )}
      {links.after && (
        <Link to={links.after} rel="next" preventScrollReset onClick={onFollow}>
          Next
        </Link>
      )}
    </nav>
  )
}
