import type { MultiSearchResult } from 'meilisearch'
import type { JobFilters, ListParam } from '#db/jobs/filters.ts'
import { nationwide } from '#db/vocabulary/states.ts'
import { jobsIndex, type Search } from '#search/client.ts'
import { countKey, everyState, notStated, type JobItem } from '#search/document.ts'
import { hitEnd, hitStart, jobsRequest, type Counting } from '#search/query.ts'

/** A stretch of text, and whether it is what was searched for. */
export type Part = { text: string; hit: boolean }
export type Hit = { id: string; version: number; item: JobItem; title: Part[]; employer: Part[] }
export type Counts = Record<string, number>
export type Facets = Partial<Record<ListParam | 'pay_min', Counts>>
export type { Counting }
export type Hits = { hits: Hit[]; total: number; facets: Facets }

/** Asks the index. Throws when it refuses, is away, or takes longer than the client's time limit. */
export async function searchJobs(search: Search, filters: JobFilters, now: number, counting: Counting): Promise<Hits> {
  const { queries, countedApart } = jobsRequest(jobsIndex(search), filters, now, counting)
  const { results } = (await search.meili.multiSearch({ queries })) as unknown as { results: Result[] }
  const [page, ...apart] = results
  if (!page) throw new Error('search answered without a result')

  const facets = facetsOf(page.facetDistribution ?? {})
  countedApart.forEach((param, position) => {
    facets[param] = facetsOf(apart[position]?.facetDistribution ?? {})[param] ?? {}
  })
  return { hits: page.hits.map(readHit), total: page.totalHits, facets }
}

/** A question that costs nothing, asked as every search is. */
export async function searchAnswers(search: Search): Promise<boolean> {
  await search.meili.index(jobsIndex(search)).search('', { limit: 0 })
  return true
}

/** Splits what Meilisearch marked as found. */
export function parts(marked: string): Part[] {
  return marked
    .split(hitStart)
    .flatMap((stretch, position) => {
      if (position === 0) return [{ text: stretch, hit: false }]
      const [hit = '', ...rest] = stretch.split(hitEnd)
      return [
        { text: hit, hit: true },
        { text: rest.join(''), hit: false },
      ]
    })
    .filter((part) => part.text !== '')
}

type RawHit = { id: string; _v: number; item: string; _formatted: { title: string; employer_name: string } }
type Result = Pick<MultiSearchResult<RawHit>, 'facetDistribution'> & { hits: RawHit[]; totalHits: number }

function readHit(hit: RawHit): Hit {
  return {
    id: hit.id,
    version: hit._v,
    item: JSON.parse(hit.item) as JobItem,
    title: parts(hit._formatted.title),
    employer: parts(hit._formatted.employer_name),
  }
}

/** Takes the lists that were counted as one apart again, and names the pay counts as the parameter that they belong to. */
function facetsOf({ counts = {}, pay, state, ...lists }: Record<string, Counts>): Facets {
  const facets: Facets = { ...lists }
  for (const [key, count] of Object.entries(counts)) {
    const [list, value] = key.split('=') as [keyof Facets | 'pay', string]
    if (list !== 'pay') (facets[list] ??= {})[value] = count
  }
  if (state) facets.state = spreadEveryState(state)
  const silent = (pay ?? counts)[pay ? notStated : countKey('pay', notStated)]
  if (silent) facets.pay_min = { [notStated]: silent }
  return facets
}

/** Jobs open to every state count for each of them. */
function spreadEveryState({ [everyState]: all = 0, ...counts }: Counts): Counts {
  if (all) for (const state of nationwide) counts[state] = (counts[state] ?? 0) + all
  return counts
}
