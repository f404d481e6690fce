// The lists beside the results: each value with its count, the busiest first, what is chosen never hidden.
import { countOf } from '#app/components/phrases.ts'
import type { Found } from '#app/find.ts'
import { valueLabel } from '#app/routes/jobs._index/value-labels.ts'
import { listParams, type JobFilters, type ListParam } from '#db/jobs/filters.ts'
import { workplaceCode } from '#db/vocabulary/place-of-service.ts'
import { specialtyGroups } from '#db/vocabulary/specialties.ts'
import type { Workplace } from '#db/vocabulary/workplaces.ts'

export type FacetValue = { value: string; label: string; code: string | null; count: string; checked: boolean }
export type FacetGroup = { label: string | null; values: FacetValue[] }
export type Facet = {
  param: ListParam
  caption: string
  shown: FacetValue[]
  rest: FacetGroup[]
  /** "12 don’t say", where a choice in this list left those jobs out. */
  silent: string | null
}

const captions = {
  workplace: 'Place of service',
  credential: 'Credential',
  chart_type: 'Chart type',
  specialty: 'Specialty',
  employment: 'Employment',
  seniority: 'Level',
  tool: 'Tool',
  schedule: 'Schedule',
} satisfies Partial<Record<ListParam, string>>
type FacetParam = keyof typeof captions

/** The lists that have a control of their own, in its order. */
export const facetParams = Object.keys(captions) as FacetParam[]

const shownAtOnce = 8

export function facetsOf(filters: JobFilters, found: Found): Facet[] {
  return facetParams
    .map((param) => {
      const values = valuesOf(param, filters, found)
      const shown = new Set([...values.slice(0, shownAtOnce), ...values.filter((value) => value.checked)])
      const rest = values.filter((value) => !shown.has(value))
      return {
        param,
        caption: captions[param],
        shown: [...shown],
        rest: param === 'specialty' ? byGroup(rest) : rest.length ? [{ label: null, values: rest }] : [],
        silent: silentWords(param, filters, found),
      }
    })
    .filter((facet) => facet.shown.length > 0)
}

/** How many jobs a choice left out because they don't say; null where nothing was chosen or all of them say. */
export function silentWords(param: ListParam | 'pay_min', filters: JobFilters, found: Found): string | null {
  const chosen = param === 'pay_min' ? filters.pay_min !== null : filters.lists[param].any.length > 0
  const silent = found.facets[param]?.['not-stated']
  return chosen && silent ? countOf(silent, 'job doesn’t say', 'don’t say') : null
}

function valuesOf(param: FacetParam, filters: JobFilters, found: Found): FacetValue[] {
  const counts = found.facets[param] ?? {}
  const chosen = filters.lists[param].any
  return (listParams[param] as readonly string[])
    .filter((value) => counts[value] || chosen.includes(value))
    .sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0))
    .map((value) => ({
      value,
      label: valueLabel(param, value),
      code: param === 'workplace' ? workplaceCode(value as Workplace) : null,
      count: (counts[value] ?? 0).toLocaleString('en-US'),
      checked: chosen.includes(value),
    }))
}

function byGroup(values: FacetValue[]): FacetGroup[] {
  return specialtyGroups
    .map(({ label, members }) => ({
      label,
      values: values.filter(({ value }) => (members as readonly string[]).includes(value)),
    }))
    .filter((group) => group.values.length > 0)
}
