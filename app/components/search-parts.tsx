// What a page of results shows around its lines: what was asked, what was read, where else to go.
import { Link } from '@remix-run/react'
import { useRef } from 'react'
import type { PageLinks } from '#app/components/page-links.ts'
import type { ReadingChip } from '#app/components/reading-chips.ts'

export type Chip = { label: string; href: string }
type ChipsProps = { chips: Chip[]; clear: string | null; then(act: () => void): void; otherwise(): void }

export function Chips({ chips, clear, then, otherwise }: ChipsProps) {
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

export function Readings({ readings }: { readings: ReadingChip[] }) {
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

export function Notices({ away, passedOver }: { away: boolean; passedOver: string[] }) {
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

export function PastEnd({ first, things }: { first: string; things: string }) {
  return (
    <div className="sheet">
      <div className="box nothing">
        <p>The {things} found end before this page.</p>
        <p>
          <Link to={first}>To the first page</Link>
        </p>
      </div>
    </div>
  )
}

/** What to let go of, and how much that brings. */
export type Suggestion = { label: string; brings: string; href: string }
type Nothing = { suggestions: Suggestion[] | null; chips: Chip[]; thing: string; all: string }

export function NothingFound({ suggestions, chips, thing, all }: Nothing) {
  return (
    <div className="sheet">
      <div className="box nothing">
        <p>No {thing} answers to all of this today.</p>
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
          <a href={all}>Begin anew</a>
        </p>
      </div>
    </div>
  )
}

export function Pages({ links, onFollow }: { links: PageLinks; onFollow(): void }) {
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
