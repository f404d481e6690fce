import type { FreelancerFilters, FreelancerParam } from '#db/coders/filters.ts'
import type { Reach } from '#db/coders/freelancers.ts'
import { indexUid, type Search } from '#search/client.ts'
import { notStated } from '#search/document.ts'
import { askPage, type Counts, type Hit, type Result } from '#search/find.ts'
import { freelancerSchema, isInForce } from '#search/freelancer-document.ts'
import { freelancersRequest, statedLists } from '#search/freelancer-query.ts'
import { freelancerFacets } from '#search/settings.ts'

export type FreelancerCounts = Partial<Record<FreelancerParam, Counts>>
export type FreelancerHits = { hits: Hit[]; total: number; facets: FreelancerCounts }

/**
 * Asks the index that the searcher may see, less what blocks them. Throws when it refuses, is away, or takes too long.
 * @param own the searcher's own profile, which no block hides from them
 */
export function searchFreelancers(
  search: Search,
  filters: FreelancerFilters,
  { visibilities, ...blocked }: Reach,
  own: string | null,
  now: number,
  counted: boolean,
): Promise<FreelancerHits> {
  const trusted = visibilities.includes('employers-only')
  const uid = indexUid(search, trusted ? 'employers_freelancers' : 'freelancers')
  const { queries, countedApart } = freelancersRequest(uid, filters, { ...blocked, own }, now, counted)
  const meili = trusted ? search.membersMeili : search.meili
  return askPage(
    meili,
    queries,
    countedApart,
    facetsOf,
    ({ _schema, _until = null }) => _schema === freelancerSchema && isInForce({ _until }, now),
  )
}

function facetsOf(result: Result | undefined): FreelancerCounts {
  const found = result?.facetDistribution ?? {}
  const facets: FreelancerCounts = {}
  for (const param of freelancerFacets) if (found[param]) facets[param] = found[param]
  for (const param of ['rate_max', 'available_within'] as const) {
    const silent = found[statedLists[param]]?.[notStated]
    if (silent) facets[param] = { [notStated]: silent }
  }
  return facets
}
