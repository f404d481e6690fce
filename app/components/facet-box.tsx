import type { ReactNode } from 'react'
import { askFormId } from '#app/components/ask-form.tsx'
import type { Facet, FacetValue } from '#app/components/facets.ts'

type Props = { facet: Facet; number: number; onChoose(): void; children?: ReactNode }

export function FacetBox({ facet, number, onChoose, children }: Props) {
  return (
    <NarrowBox number={number} caption={facet.caption} onChange={onChoose}>
      {facet.shown.map((value) => (
        <Choice key={value.value} name={facet.param} choice={value} />
      ))}
      {children}
      {facet.rest.length > 0 && <More facet={facet} />}
      {facet.silent && <p className="soft">{facet.silent}</p>}
    </NarrowBox>
  )
}

/** What narrows a search down, each part in a box of its own, with a button for pages without script. */
export function NarrowSheet({ children }: { children: ReactNode }) {
  return (
    <aside className="sheet facets" aria-label="Narrow it down">
      {children}
      <noscript>
        <button form={askFormId} className="button">
          Show results
        </button>
      </noscript>
    </aside>
  )
}

export function DollarsAnHour({ name, bound, value }: { name: string; bound: string; value: number | null }) {
  return (
    <label className="amount">
      $ an hour, {bound}
      <input
        form={askFormId}
        name={name}
        type="number"
        min="1"
        max="1000"
        step="any"
        inputMode="decimal"
        defaultValue={value ?? ''}
      />
    </label>
  )
}

/** A number of days out of some, and the one that was asked for by hand. */
export function WithinDays({
  name,
  label,
  days,
  asked,
  says,
}: {
  name: string
  label: string
  days: number[]
  asked: number | null
  says(count: number): string
}) {
  const offered = asked === null || days.includes(asked) ? days : [...days, asked]
  const value = String(asked ?? '')
  return (
    <label className="amount">
      <span className="unseen">{label}</span>
      <select form={askFormId} name={name} defaultValue={value} data-asked={value}>
        <option value="">at any time</option>
        {offered.map((count) => (
          <option key={count} value={count}>
            {says(count)}
          </option>
        ))}
      </select>
    </label>
  )
}

export function NarrowBox({
  number,
  caption,
  onChange,
  children,
}: {
  number: number
  caption: string
  onChange(): void
  children: ReactNode
}) {
  return (
    <fieldset className="box" onChange={onChange}>
      <legend className="caption">
        <b aria-hidden="true">{number}</b>
        {caption}
      </legend>
      {children}
    </fieldset>
  )
}

function More({ facet }: { facet: Facet }) {
  return (
    <details>
      <summary>More</summary>
      {facet.rest.map(({ label, values }) => (
        <div key={label ?? ''} role={label ? 'group' : undefined} aria-label={label ?? undefined}>
          {label && <p className="soft">{label}</p>}
          {values.map((value) => (
            <Choice key={value.value} name={facet.param} choice={value} />
          ))}
        </div>
      ))}
    </details>
  )
}

export function Choice({ name, choice }: { name: string; choice: FacetValue }) {
  return (
    <label className="choice">
      <input form={askFormId} type="checkbox" name={name} value={choice.value} defaultChecked={choice.checked} />
      {choice.code && <span className="value code">{choice.code}</span>}
      <span>{choice.label}</span>
      <span className="value count">{choice.count}</span>
    </label>
  )
}
