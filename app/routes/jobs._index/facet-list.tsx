import type { ReactNode } from 'react'
import { askFormId } from '#app/components/ask-form.tsx'
import type { Facet, FacetValue } from '#app/routes/jobs._index/facets.ts'

type Asked = { payMin: number | null; postedWithin: number | null; apprentice: FacetValue }
type Props = { facets: Facet[]; asked: Asked; silentPay: string | null; onType(): void; onChoose(): void }

export function FacetList({ facets, asked, silentPay, onType, onChoose }: Props) {
  const box = facets.length + 2
  return (
    <aside className="sheet facets" aria-label="Narrow it down">
      {facets.map((facet, position) => (
        <Box key={facet.param} number={position + 2} caption={facet.caption} onChange={onChoose}>
          {facet.shown.map((value) => (
            <Choice key={value.value} name={facet.param} choice={value} />
          ))}
          {facet.param === 'credential' && <Choice name="apprentice" choice={asked.apprentice} />}
          {facet.rest.length > 0 && <More facet={facet} />}
          {facet.silent && <p className="soft">{facet.silent}</p>}
        </Box>
      ))}
      <Box number={box} caption="Pay" onChange={onType}>
        <label className="amount">
          $ an hour, at least
          <input
            form={askFormId}
            name="pay_min"
            type="number"
            min="1"
            max="1000"
            step="any"
            inputMode="decimal"
            defaultValue={asked.payMin ?? ''}
          />
        </label>
        {silentPay && <p className="soft">{silentPay}</p>}
      </Box>
      <Box number={box + 1} caption="Posted" onChange={onChoose}>
        <label className="amount">
          <span className="unseen">Posted within</span>
          <PostedWithin asked={asked.postedWithin} />
        </label>
      </Box>
      <noscript>
        <button form={askFormId} className="button">
          Show results
        </button>
      </noscript>
    </aside>
  )
}

function Box({
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

function Choice({ name, choice }: { name: string; choice: FacetValue }) {
  return (
    <label className="choice">
      <input form={askFormId} type="checkbox" name={name} value={choice.value} defaultChecked={choice.checked} />
      {choice.code && <span className="value code">{choice.code}</span>}
      <span>{choice.label}</span>
      <span className="value count">{choice.count}</span>
    </label>
  )
}

function PostedWithin({ asked }: { asked: number | null }) {
  const days = [1, 3, 7, 14, 30, 90]
  if (asked !== null && !days.includes(asked)) days.push(asked)
  const value = String(asked ?? '')
  return (
    <select form={askFormId} name="posted_within" defaultValue={value} data-asked={value}>
      <option value="">at any time</option>
      {days.map((count) => (
        <option key={count} value={count}>
          {count === 1 ? 'since yesterday' : `in the last ${count} days`}
        </option>
      ))}
    </select>
  )
}
