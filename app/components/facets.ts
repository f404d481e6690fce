// The lists beside the results: each value with its count, the busiest first, what is chosen never hidden.
import { specialtyGroups } from '#db/vocabulary/specialties.ts'

export type FacetValue = { value: string; label: string; code: string | null; count: string; checked: boolean }
export type FacetGroup = { label: string | null; values: FacetValue[] }
export type Facet = {
  param: string
  caption: string
  shown: FacetValue[]
  rest: FacetGroup[]
  /** "12 don’t say", where a choice in this list left those out. */
  silent: string | null
}

const shownAtOnce = 8

type Counted = {
  param: string
  caption: string
  values: readonly string[]
  counts: Record<string, number>
  chosen: string[]
  labelOf(value: string): string
  codeOf?(value: string): string | null
  silent: string | null
}

export function facetOf({ param, caption, counts, chosen, labelOf, codeOf, silent, values: known }: Counted): Facet {
  const values = known
    .filter((value) => counts[value] || chosen.includes(value))
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
    .map((value) => ({
      value,
      label: labelOf(value),
      code: codeOf?.(value) ?? null,
      count: (counts[value] ?? 0).toLocaleString('en-US'),
      checked: chosen.includes(value),
    }))
  const shown = new Set([...values.slice(0, shownAtOnce), ...values.filter((value) => value.checked)])
  const rest = values.filter((value) => !shown.has(value))
  return {
    param,
    caption,
    shown: [...shown],
    rest: param === 'specialty' ? byGroup(rest) : rest.length ? [{ label: null, values: rest }] : [],
    silent,
  }
}

function byGroup(values: FacetValue[]): FacetGroup[] {
  return specialtyGroups
    .map(({ label, members }) => ({
      label,
      values: values.filter(({ value }) => (members as readonly string[]).includes(value)),
    }))
    .filter((group) => group.values.length > 0)
}
