import type { ReactNode } from 'react'
import type { FitWords } from '#app/components/fit-words.ts'
import type { JobLine } from '#app/components/job-line.ts'
import { PlaceBadge } from '#app/components/place-badge.tsx'
import type { Part } from '#search/highlight.ts'

/** @param heading the level at which each job's title stands */
export function JobLines({ lines, heading: Heading = 'h2' }: { lines: JobLine[]; heading?: 'h2' | 'h3' }) {
  return (
    <ol className="lines">
      {lines.map((line) => (
        <li className="line" key={line.id}>
          <div className="line-head">
            <Heading>
              <a href={line.href}>
                <Marked parts={line.title} />
              </a>
            </Heading>
            <span className="who">
              <Marked parts={line.employer} />
              {line.verified && <Verified />}
            </span>
            {line.fit && <FitMark fit={line.fit} />}
            {line.flag && <span className="flag">{line.flag}</span>}
          </div>
          <dl>
            <Fact name="posted" box="A" caption="Posted">
              {line.posted ? <time dateTime={line.posted.at}>{line.posted.typed}</time> : 'not stated'}
            </Fact>
            <Fact name="where" box="B" caption="Place">
              <PlaceBadge place={line.place} />
            </Fact>
            <Fact name="asks" box="D" caption="Asks for">
              <Marked parts={line.asks} />
            </Fact>
            <Fact name="open" box="E" caption="Open to">
              {line.open}
            </Fact>
            <Fact name="pay" box="F" caption="$ an hour">
              {line.pay === 'not stated' ? line.pay : <strong>{line.pay}</strong>}
              {line.estimated && <abbr title="estimated"> est.</abbr>}
            </Fact>
          </dl>
        </li>
      ))}
    </ol>
  )
}

export function FitMark({ fit: { mark, says } }: { fit: FitWords }) {
  return (
    <span className="fit value">
      <b aria-hidden={mark === '✓'}>{mark}</b> {says}
    </span>
  )
}

export function Verified() {
  return (
    <span className="verified">
      <span aria-hidden="true"> ✓</span>
      <span className="unseen">, verified</span>
    </span>
  )
}

export function Fact({
  name,
  box,
  caption,
  children,
}: {
  name: string
  box: string
  caption: string
  children: ReactNode
}) {
  return (
    <div className={name}>
      <dt className="caption">
        <b aria-hidden="true">{box}</b>
        {caption}
      </dt>
      <dd className="value">{children}</dd>
    </div>
  )
}

export function Marked({ parts }: { parts: Part[] }) {
  return parts.map((part, position) => (part.hit ? <mark key={position}>{part.text}</mark> : part.text))
}
