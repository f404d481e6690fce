import { askFormId } from '#app/components/ask-form.tsx'
import { FacetBox, NarrowBox } from '#app/components/facet-box.tsx'
import type { Facet } from '#app/components/facets.ts'

type Props = {
  facets: Facet[]
  asked: { rateMax: number | null; availableWithin: number | null }
  silent: { rate: string | null; available: string | null }
  onType(): void
  onChoose(): void
}

export function NarrowList({ facets, asked, silent, onType, onChoose }: Props) {
  const box = facets.length + 2
  return (
    <aside className="sheet facets" aria-label="Narrow it down">
      {facets.map((facet, position) => (
        <FacetBox key={facet.param} facet={facet} number={position + 2} onChoose={onChoose} />
      ))}
      <NarrowBox number={box} caption="Rate" onChange={onType}>
        <label className="amount">
          $ an hour, at most
          <input
            form={askFormId}
            name="rate_max"
            type="number"
            min="1"
            max="1000"
            step="any"
            inputMode="decimal"
            defaultValue={asked.rateMax ?? ''}
          />
        </label>
        {silent.rate && <p className="soft">{silent.rate}</p>}
      </NarrowBox>
      <NarrowBox number={box + 1} caption="Available" onChange={onChoose}>
        <label className="amount">
          <span className="unseen">Available within</span>
          <AvailableWithin asked={asked.availableWithin} />
        </label>
        {silent.available && <p className="soft">{silent.available}</p>}
      </NarrowBox>
      <noscript>
        <button form={askFormId} className="button">
          Show results
        </button>
      </noscript>
    </aside>
  )
}

function AvailableWithin({ asked }: { asked: number | null }) {
  const days = [0, 7, 14, 30, 90]
  if (asked !== null && !days.includes(asked)) days.push(asked)
  const value = String(asked ?? '')
  return (
    <select form={askFormId} name="available_within" defaultValue={value} data-asked={value}>
      <option value="">at any time</option>
      {days.map((count) => (
        <option key={count} value={count}>
          {count === 0 ? 'now' : `within ${count === 1 ? 'a day' : `${count} days`}`}
        </option>
      ))}
    </select>
  )
}
