import type { Place } from '#app/components/place-words.ts'

export function PlaceBadge({ place }: { place: Place }) {
  return (
    <span className={`place ${place.looks}`}>
      <i>{place.code}</i>
      <span>
        {place.words} <small>{place.detail}</small>
      </span>
    </span>
  )
}
