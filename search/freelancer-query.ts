import type { MultiSearchQuery } from 'meilisearch'
import type { FreelancerAsking, FreelancerFilters, FreelancerParam } from '#db/coders/filters.ts'
import type { Reach } from '#db/coders/freelancers.ts'
import { queryText, quote } from '#search/query.ts'
import { freelancerFacets } from '#search/settings.ts'

/** What may be found, less the profiles that block one of these; `own` is the searcher's profile, which blocks them never. */
export type Sight = Pick<Reach, 'employers' | 'domains'> & { own: string | null }

/** One round trip, as a search for jobs is. */
export type FreelancersRequest = { queries: MultiSearchQuery[]; countedApart: FreelancerParam[] }

/** The list that tells who says nothing of a number. */
export const statedLists = { rate_max: 'quotes_rate', available_within: 'says_when' } as const
const stated = Object.values(statedLists)
const numberParams = Object.keys(statedLists) as (keyof typeof statedLists)[]

/** @param now seconds since 1970 */
export function freelancersRequest(
  indexUid: string,
  filters: FreelancerFilters,
  sight: Sight,
  now: number,
  counted: boolean,
): FreelancersRequest {
  const text = queryText(filters)
  const lists = freelancerFacets.filter((param) => filters.lists[param].any.length > 0)
  const numbers = numberParams.filter((param) => filters[param] !== null)
  const countedApart = counted ? [...lists, ...numbers] : []
  const page = {
    indexUid,
    ...text,
    filter: filterOf(filters, sight, now),
    ...(counted && { facets: [...freelancerFacets.filter((param) => !countedApart.includes(param)), ...stated] }),
    page: filters.page,
    hitsPerPage: filters.per_page,
    attributesToRetrieve: ['id', '_v', '_schema', '_until', 'item'],
    ...(filters.sort === 'newest' && { sort: ['published_at:desc'] }),
    ...(filters.sort === 'rate' && { sort: ['rate:asc', 'published_at:desc'] }),
  }
  const counts = countedApart.map((param) => ({
    indexUid,
    ...text,
    filter: filterOf(filters, sight, now, param),
    facets: [param === 'rate_max' || param === 'available_within' ? statedLists[param] : param],
    limit: 0,
  }))
  return { queries: [page, ...counts] as MultiSearchQuery[], countedApart }
}

function filterOf(filters: FreelancerFilters, sight: Sight, now: number, except?: FreelancerParam): string[] {
  const clauses = sightClauses(sight)
  for (const param of freelancerFacets) {
    const { any, none } = filters.lists[param]
    if (any.length && param !== except) clauses.push(`${param} IN [${any.map(quote).join(', ')}]`)
    if (none.length) clauses.push(`${param} NOT IN [${none.map(quote).join(', ')}]`)
  }
  for (const param of numberParams) {
    const value = filters[param]
    if (value !== null && param !== except) clauses.push(clauseOf({ param, value: String(value) }, now))
  }
  for (const { name, any, left } of filters.meant) {
    const either = [...any.map((one) => clauseOf(one, now)), ...(name ? [`titled = ${quote(name)}`] : [])].join(' OR ')
    clauses.push(left ? `NOT (${either})` : `(${either})`)
  }
  return clauses
}

function sightClauses({ employers, domains, own }: Sight): string[] {
  const blocking = [
    ...(employers.length ? [`blocked_employers IN [${employers.map(quote).join(', ')}]`] : []),
    ...(domains.length ? [`blocked_domains IN [${domains.map(quote).join(', ')}]`] : []),
  ]
  if (!blocking.length) return []
  const unblocked = `NOT (${blocking.join(' OR ')})`
  return [own === null ? unblocked : `(${unblocked} OR id = ${quote(own)})`]
}

function clauseOf({ param, value }: FreelancerAsking, now: number): string {
  if (param === 'rate_max') return `rate <= ${Math.round(Number(value) * 100)}`
  if (param === 'available_within') return `available_from <= ${now + Number(value) * 86_400}`
  return `${param} = ${quote(value)}`
}
