import { Choice, DollarsAnHour, FacetBox, NarrowBox, NarrowSheet, WithinDays } from '#app/components/facet-box.tsx'
import type { Facet, FacetValue } from '#app/components/facets.ts'

type Asked = { payMin: number | null; postedWithin: number | null; apprentice: FacetValue }
type Props = { facets: Facet[]; asked: Asked; silentPay: string | null; onType(): void; onChoose(): void }

export function FacetList({ facets, asked, silentPay, onType, onChoose }: Props) {
  const box = facets.length + 2
  return (
    <NarrowSheet>
      {facets.map((facet, position) => (
        <FacetBox key={facet.param} facet={facet} number={position + 2} onChoose={onChoose}>
          {facet.param === 'credential' && <Choice name="apprentice" choice={asked.apprentice} />}
        </FacetBox>
      ))}
      <NarrowBox number={box} caption="Pay" onChange={onType}>
        <DollarsAnHour name="pay_min" bound="at least" value={asked.payMin} />
        {silentPay && <p className="soft">{silentPay}</p>}
      </NarrowBox>
      <NarrowBox number={box + 1} caption="Posted" onChange={onChoose}>
        <WithinDays
          name="posted_within"
          label="Posted within"
          days={[1, 3, 7, 14, 30, 90]}
          asked={asked.postedWithin}
          says={(days) => (days === 1 ? 'since yesterday' : `in the last ${days} days`)}
        />
      </NarrowBox>
    </NarrowSheet>
  )
}
