// The page of a search, whatever is searched: the form, what was asked and read, what narrows it down, the lines.
import { Link, useNavigation } from '@remix-run/react'
import { useRef, type ComponentProps, type ReactNode } from 'react'
import { AskForm, askFormId } from '#app/components/ask-form.tsx'
import { useInstantSearch } from '#app/components/instant-search.ts'
import type { PageLinks } from '#app/components/page-links.ts'
import type { ReadingChip } from '#app/components/reading-chips.ts'
import {
  Chips,
  NothingFound,
  Notices,
  Pages,
  PastEnd,
  Readings,
  type Chip,
  type Suggestion,
} from '#app/components/search-parts.tsx'

type Framed = {
  ask: ComponentProps<typeof AskForm>['ask']
  chips: Chip[]
  clear: string | null
  readings: ReadingChip[]
  away: boolean
  passedOver: string[]
  count: string
  silent: { state: string | null }
  sorts: { label: string; href: string; current: boolean }[]
  pastEnd: string | null
  suggestions: Suggestion[] | null
  links: PageLinks | null
}

type Props = {
  page: Framed
  searching: Searching
  /** What one of the things found is called. */
  thing: string
  asks?: ComponentProps<typeof AskForm>['asks']
  /** What narrows it down. */
  narrow: ReactNode
  /** What stands above the results. */
  above?: ReactNode
  /** The lines found; null where there are none. */
  lines: ReactNode | null
}

type Searching = ReturnType<typeof useSearching>

/** Asks as one types; what is followed leads the focus to the heading of what it finds. @param path where it is asked */
export function useSearching(path: string) {
  const { then, ...on } = useInstantSearch(askFormId, path)
  const heading = useRef<HTMLHeadingElement>(null)
  const focusHeading = () => heading.current?.focus()
  return { path, heading, then, focusHeading, toHeading: () => then(focusHeading), ...on }
}

export function SearchFrame({ page, searching, thing, asks, narrow, above, lines }: Props) {
  const waiting = useNavigation().state !== 'idle'
  const { path, heading, then, focusHeading, toHeading, onType, onChoose, onSubmit } = searching
  return (
    <main id="main">
      <AskForm ask={page.ask} asks={asks} onType={onType} onChoose={onChoose} onSubmit={onSubmit} />
      <Chips chips={page.chips} clear={page.clear} then={then} otherwise={focusHeading} />
      <Readings readings={page.readings} />
      <div className="beside">
        <details className="narrow">
          <summary>Narrow it down</summary>
          {narrow}
        </details>
        <div className="results" aria-busy={waiting}>
          {above}
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
          {lines}
          {page.pastEnd && <PastEnd first={page.pastEnd} things={`${thing}s`} />}
          {lines === null && !page.pastEnd && (
            <NothingFound suggestions={page.suggestions} chips={page.chips} thing={thing} all={path} />
          )}
          {page.links && <Pages links={page.links} onFollow={toHeading} />}
        </div>
      </div>
    </main>
  )
}
