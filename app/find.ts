// Asks search; if it is away asks Postgres, and says so. What a page shows is true as Postgres has it now.
import type { BoardContext } from '#app/context.ts'
import { findJobIds, openVersions, stillFound } from '#db/jobs/find.ts'
import type { JobFilters } from '#db/jobs/filters.ts'
import { jobsById } from '#db/jobs/queries.ts'
import { refusalIn } from '#search/client.ts'
import { itemText } from '#search/document.ts'
import { searchJobs, type Facets, type Hits } from '#search/find.ts'

export type Found = {
  /** Each a JobItem as JSON: the API hands them on unread. */
  items: string[]
  total: number
  page: number
  per_page: number
  /** How many jobs each value would find, its own list's choices set aside; `not-stated` counts those that don't say. */
  facets: Facets
  /** True when search is away and Postgres answered. */
  away: boolean
}

type Ground = Pick<BoardContext, 'db' | 'search' | 'breaker'>

/** @param counted whether the lists are counted beside the hits */
export async function findJobs(
  ground: Ground,
  filters: JobFilters,
  counted: boolean,
  now = new Date(),
): Promise<Found> {
  const { page, per_page } = filters
  const hits = await askSearch(ground, filters, now, counted)
  if (hits) {
    const items = await trueItems(ground, hits, filters, now)
    return { items, total: hits.total, page, per_page, facets: hits.facets, away: false }
  }
  const { ids, total, facets } = await findJobIds(ground.db, filters, now, counted)
  const items = await itemsOf(ground, ids)
  return { items, total, page, per_page, facets, away: true }
}

async function askSearch(
  { search, breaker }: Ground,
  filters: JobFilters,
  now: Date,
  counted: boolean,
): Promise<Hits | null> {
  if (!breaker.allows()) return null
  try {
    const hits = await searchJobs(search, filters, Math.floor(now.getTime() / 1000), counted)
    breaker.succeeded()
    return hits
  } catch (error) {
    // A question that the engine refuses says nothing of the engine.
    if (refusalIn(error)?.code.startsWith('invalid_search')) breaker.succeeded()
    else breaker.failed(error)
    return null
  }
}

/** Drops the hits that no longer answer to the search, and reads anew those that have changed since they were indexed. */
async function trueItems({ db }: Ground, { hits }: Hits, filters: JobFilters, now: Date): Promise<string[]> {
  const ids = hits.map((hit) => hit.id)
  const versions = await openVersions(db, ids, now)
  const items = new Map(
    hits.filter(({ id, version }) => versions.get(id) === version).map(({ id, item }) => [id, item]),
  )
  const changed = ids.filter((id) => versions.has(id) && !items.has(id))
  if (changed.length) {
    const still = await stillFound(db, changed, filters, now)
    for (const job of await jobsById(db, still)) items.set(job.id, itemText(job))
  }
  return inOrder(ids, items)
}

async function itemsOf({ db }: Ground, ids: string[]): Promise<string[]> {
  return inOrder(ids, new Map((await jobsById(db, ids)).map((job) => [job.id, itemText(job)])))
}

const inOrder = (ids: string[], items: Map<string, string>) => ids.flatMap((id) => items.get(id) ?? [])
