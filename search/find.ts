import type { MultiSearchQuery } from 'meilisearch'
import type { JobFilters, ListParam } from '#db/jobs/filters.ts'
import { nationwide } from '#db/vocabulary/states.ts'
import { indexUid, type Search } from '#search/client.ts'
import { documentSchema, everyState, notStated } from '#search/document.ts'
import { amongRequest, jobsRequest, totalRequest } from '#search/query.ts'
import { facetAttributes } from '#search/settings.ts'

/** `item` is a JobItem, or a FreelancerItem, as JSON; `version` the row's that it was made of, null where it can't be used. */
export type Hit = { id: string; version: number | null; item: string }
export type Counts = Record<string, number>
export type Facets = Partial<Record<ListParam | 'pay_min', Counts>>
export type Hits = { hits: Hit[]; total: number; facets: Facets }

/** Asks the index. Throws when it refuses, is away, or takes longer than the client's time limit. */
export async function searchJobs(search: Search, filters: JobFilters, now: number, counted: boolean): Promise<Hits> {
  const { queries, countedApart } = jobsRequest(indexUid(search, 'jobs'), filters, now, counted)
  return askPage(search.meili, queries, countedApart, facetsOf, (hit) => hit._schema === documentSchema)
}

/**
 * A page, and beside it the counts of those lists whose own choices are set aside, in the order of `countedApart`.
 * @param usable whether a hit's item can be shown as it is; else it is read anew from Postgres until the index has caught up
 */
export async function askPage<Param extends string>(
  meili: Search['meili'],
  queries: MultiSearchQuery[],
  countedApart: Param[],
  facetsOf: (result: Result | undefined) => Partial<Record<Param, Counts>>,
  usable: (hit: RawHit) => boolean,
): Promise<{ hits: Hit[]; total: number; facets: Partial<Record<Param, Counts>> }> {
  const { results } = (await meili.multiSearch({ queries })) as unknown as { results: Result[] }
  const [page, ...apart] = results
  if (!page) throw new Error('search answered without a result')

  const facets = facetsOf(page)
  countedApart.forEach((param, position) => {
    facets[param] = facetsOf(apart[position])[param] ?? {}
  })
  return { hits: page.hits.map((hit) => readHit(hit, usable(hit))), total: page.totalHits, facets }
}

/** How many jobs each of several searches would find, in one round trip. Throws as `searchJobs` does. */
export async function searchTotals(search: Search, several: JobFilters[], now: number): Promise<number[]> {
  const queries = several.map((filters) => totalRequest(indexUid(search, 'jobs'), filters, now))
  const { results } = await search.meili.multiSearch({ queries })
  return results.map(({ estimatedTotalHits }) => estimatedTotalHits ?? 0)
}

/** Which of these jobs each of several searches finds, in one round trip. Throws as `searchJobs` does. */
export async function searchAmong(
  search: Search,
  several: JobFilters[],
  ids: string[],
  now: number,
): Promise<string[][]> {
  const queries = several.map((filters) => amongRequest(indexUid(search, 'jobs'), filters, ids, now))
  const { results } = await search.meili.multiSearch({ queries })
  return results.map(({ hits }) => hits.map((hit) => (hit as unknown as RawHit).id))
}

/** A question that costs nothing, asked as every search is. */
export async function searchAnswers(search: Search): Promise<boolean> {
  await search.meili.index(indexUid(search, 'jobs')).search('', { limit: 0 })
  return true
}

type RawHit = { id: string; _v: number; _schema: number; _until?: number | null; item: string }
export type Result = { hits: RawHit[]; totalHits: number; facetDistribution?: Record<string, Counts> }

function readHit({ id, _v, item }: RawHit, usable: boolean): Hit {
  return { id, version: usable ? _v : null, item }
}

/** Counts by parameter: jobs open to every state count for each of them, and of pay only those that don't say. */
function facetsOf(result: Result | undefined): Facets {
  const found = result?.facetDistribution ?? {}
  const facets: Facets = {}
  for (const param of facetAttributes) if (found[param]) facets[param] = found[param]
  if (facets.state) facets.state = spreadEveryState(facets.state)
  const silent = found.pay?.[notStated]
  if (silent) facets.pay_min = { [notStated]: silent }
  return facets
}

function spreadEveryState({ [everyState]: all = 0, ...counts }: Counts): Counts {
  if (all) for (const state of nationwide) counts[state] = (counts[state] ?? 0) + all
  return counts
}
