// Asks search; if it is away asks Postgres, and says so. What a page shows is true as Postgres has it now.
import type { BoardContext } from '#app/context.ts'
import { currentVersions, findJobIds } from '#db/jobs/find.ts'
import type { JobFilters } from '#db/jobs/filters.ts'
import { jobsById } from '#db/jobs/queries.ts'
import { jobItem, type JobItem } from '#search/document.ts'
import { searchJobs, type Counting, type Facets, type Hits, type Part } from '#search/find.ts'

export type { Part }
export type FoundJob = { item: JobItem; title: Part[]; employer: Part[] }

export type Found = {
  jobs: FoundJob[]
  total: number
  page: number
  per_page: number
  /** How many jobs each value would find, its own list's choices set aside; `not-stated` counts those that don't say. */
  facets: Facets
  /** True when search is away and Postgres answered. */
  away: boolean
}

type Ground = Pick<BoardContext, 'db' | 'search' | 'breaker'>

/** @param counting which facets are counted: every one, those that pages show, or none */
export async function findJobs(
  ground: Ground,
  filters: JobFilters,
  counting: Counting,
  now = new Date(),
): Promise<Found> {
  const hits = await askSearch(ground, filters, now, counting)
  const { page, per_page } = filters
  if (!hits) {
    const { ids, total, facets } = await findJobIds(ground.db, filters, now, counting !== 'none')
    return { jobs: await jobsInOrder(ground, ids), total, page, per_page, facets, away: true }
  }
  return {
    jobs: await trueHits(ground, hits, filters, now),
    total: hits.total,
    page,
    per_page,
    facets: hits.facets,
    away: false,
  }
}

async function askSearch(
  { search, breaker }: Ground,
  filters: JobFilters,
  now: Date,
  counting: Counting,
): Promise<Hits | null> {
  if (!breaker.allows()) return null
  try {
    const hits = await searchJobs(search, filters, Math.floor(now.getTime() / 1000), counting)
    breaker.succeeded()
    return hits
  } catch {
    breaker.failed()
    return null
  }
}

/** Drops the hits that no longer answer to the search, and reads anew those that have changed since they were indexed. */
async function trueHits({ db }: Ground, { hits }: Hits, filters: JobFilters, now: Date): Promise<FoundJob[]> {
  const versions = await currentVersions(
    db,
    hits.map((hit) => hit.id),
    filters,
    now,
  )
  const changed = hits.filter((hit) => versions.has(hit.id) && versions.get(hit.id) !== hit.version)
  const fresh = new Map(
    (
      await jobsById(
        db,
        changed.map((hit) => hit.id),
      )
    ).map((job) => [job.id, jobItem(job)]),
  )
  return hits
    .filter((hit) => versions.has(hit.id))
    .map((hit) => {
      const item = fresh.get(hit.id)
      return item ? plain(item) : { item: hit.item, title: hit.title, employer: hit.employer }
    })
}

async function jobsInOrder({ db }: Ground, ids: string[]): Promise<FoundJob[]> {
  const found = new Map((await jobsById(db, ids)).map((job) => [job.id, jobItem(job)]))
  return ids.flatMap((id) => found.get(id) ?? []).map(plain)
}

const plain = (item: JobItem): FoundJob => ({
  item,
  title: [{ text: item.title, hit: false }],
  employer: [{ text: item.employer.name, hit: false }],
})
