import { DollarsAnHour, FacetBox, NarrowBox, NarrowSheet, WithinDays } from '#app/components/facet-box.tsx'
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
    <NarrowSheet>
      {facets.map((facet, position) => (
        <FacetBox key={facet.param} facet={facet} number={position + 2} onChoose={onChoose} />
      ))}
      <NarrowBox number={box} caption="Rate" onChange={onType}>
        <DollarsAnHour name="rate_max" bound="at most" value={asked.rateMax} />
        {silent.rate && <p className="soft">{silent.rate}</p>}
      </NarrowBox>
      <NarrowBox number={box + 1} caption="Available" onChange={onChoose}>
        <WithinDays
          name="available_within"
          label="Available within"
          days={[0, 7, 14, 30, 90]}
          asked={asked.availableWithin}
          says={(days) => (days === 0 ? 'now' : `within ${days === 1 ? 'a day' : `${days} days`}`)}
        />
        {silent.available && <p className="soft">{silent.available}</p>}
      </NarrowBox>
    </NarrowSheet>
  )
}
