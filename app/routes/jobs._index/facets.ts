import { facetOf, type Facet } from '#app/components/facets.ts'
import { countOf } from '#app/components/phrases.ts'
import type { Found } from '#app/find.ts'
import { valueLabel } from '#app/components/value-labels.ts'
import { listParams, type JobFilters, type ListParam } from '#db/jobs/filters.ts'
import { workplaceCode } from '#db/vocabulary/place-of-service.ts'
import type { Workplace } from '#db/vocabulary/workplaces.ts'

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

export function facetsOf(filters: JobFilters, found: Found): Facet[] {
  return facetParams
    .map((param) =>
      facetOf({
        param,
        caption: captions[param],
        values: listParams[param],
        counts: found.facets[param] ?? {},
        chosen: filters.lists[param].any,
        labelOf: (value) => valueLabel(param, value),
        codeOf: (value) => (param === 'workplace' ? workplaceCode(value as Workplace) : null),
        silent: silentWords(param, filters, found),
      }),
    )
    .filter((facet) => facet.shown.length > 0)
}

/** How many jobs a choice left out because they don't say; null where nothing was chosen or all of them say. */
export function silentWords(param: ListParam | 'pay_min', filters: JobFilters, found: Found): string | null {
  const chosen = param === 'pay_min' ? filters.pay_min !== null : filters.lists[param].any.length > 0
  const silent = found.facets[param]?.['not-stated']
  return chosen && silent ? countOf(silent, 'job doesn’t say', 'don’t say') : null
}
