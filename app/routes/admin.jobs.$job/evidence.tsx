import { Fragment } from 'react'
import { markedParts } from '#app/routes/admin.jobs.$job/marked-parts.ts'
import type { ScamSign } from '#db/jobs/scam.ts'

/** A text with the words that are signs marked, each with the number of its sign. */
export function AsSent({ text, signs, where }: { text: string; signs: ScamSign[]; where: 'title' | 'text' }) {
  return markedParts(text, signs, where).map(({ words, signs: numbers }, position) =>
    numbers.length ? (
      <Fragment key={position}>
        <mark>{words}</mark>
        {numbers.map((number) => (
          <sup key={number}>
            <a href={`#sign-${number}`} aria-label={`Sign ${number}`}>
              {number}
            </a>
          </sup>
        ))}
      </Fragment>
    ) : (
      words
    ),
  )
}

export function Signs({ signs }: { signs: ScamSign[] }) {
  return (
    <section aria-labelledby="signs-heading" className="signs">
      <h2 className="caption" id="signs-heading">
        <b aria-hidden="true">23</b>Signs
      </h2>
      {!signs.length && <p className="soft">None.</p>}
      <ol>
        {signs.map(({ rule, weight, words, says }, at) => (
          <li key={rule} id={`sign-${at + 1}`}>
            <p>
              <strong className="value">
                {at + 1}. {rule} {weight < 0 ? `−${-weight}` : `+${weight}`}
              </strong>
            </p>
            <p>
              <q className="value">{words}</q>
            </p>
            <p className="soft">{says}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
