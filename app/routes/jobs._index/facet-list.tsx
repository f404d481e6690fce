import { askFormId } from '#app/components/ask-form.tsx'
import { Choice, FacetBox, NarrowBox } from '#app/components/facet-box.tsx'
import type { Facet, FacetValue } from '#app/components/facets.ts'

type Asked = { payMin: number | null; postedWithin: number | null; apprentice: FacetValue }
type Props = { facets: Facet[]; asked: Asked; silentPay: string | null; onType(): void; onChoose(): void }

export function FacetList({ facets, asked, silentPay, onType, onChoose }: Props) {
  const box = facets.length + 2
  return (
    <aside className="sheet facets" aria-label="Narrow it down">
      {facets.map((facet, position) => (
        <FacetBox key={facet.param} facet={facet} number={position + 2} onChoose={onChoose}>
          {facet.param === 'credential' && <Choice name="apprentice" choice={asked.apprentice} />}
        </FacetBox>
      ))}
      <NarrowBox number={box} caption="Pay" onChange={onType}>
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
      </NarrowBox>
      <NarrowBox number={box + 1} caption="Posted" onChange={onChoose}>
        <label className="amount">
          <span className="unseen">Posted within</span>
          <PostedWithin asked={asked.postedWithin} />
        </label>
      </NarrowBox>
      <noscript>
        <button form={askFormId} className="button">
          Show results
        </button>
      </noscript>
    </aside>
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
