// Asks search; if it is away asks Postgres, and says so. What a page shows is true as Postgres has it now.
import { closestFirst, hasWishes, withoutWishes } from '#app/close.ts'
import type { BoardContext } from '#app/context.ts'
import { findJobIds, openVersions, stillFound } from '#db/jobs/find.ts'
import { chosenParams, type JobFilters } from '#db/jobs/filters.ts'
import { jobsById } from '#db/jobs/queries.ts'
import { refusalIn } from '#search/client.ts'
import { itemText } from '#search/document.ts'
import { searchJobs, searchTotals, type Facets, type Hits } from '#search/find.ts'
import { readQuery, searchOf, type QueryReading } from '#search/reading/query.ts'
import type { Read } from '#search/reading/typed.ts'

export type Found = {
  /** Each a JobItem as JSON: the API hands them on unread. */
  items: string[]
  total: number
  /** How many of the items, the last ones, miss a wish of the words; `total` counts them. */
  close: number
  page: number
  per_page: number
  /** How many jobs each value would find, its own list's choices set aside; `not-stated` counts those that don't say. */
  facets: Facets
  /** How the words were read, and what of it was applied. */
  reading: QueryReading
  /** True when search is away and Postgres answered. */
  away: boolean
}

/** What a search is asked of. */
export type Ground = Pick<BoardContext, 'db' | 'search' | 'breaker'>

/** @param counted whether the lists are counted beside the hits */
export async function findJobs(
  ground: Ground,
  filters: JobFilters,
  counted: boolean,
  now = new Date(),
): Promise<Found> {
  const { page, per_page } = filters
  const { reading, asked: typed } = asTyped(filters)
  const first = await find(ground, typed, counted, now)
  const close = await closeTo(ground, reading, filters, first, now)
  if (close.length) {
    const items = [...first.items, ...close]
    return { ...first, items, total: items.length, close: close.length, page, per_page, reading }
  }
  if (first.total || !reading.read.some(({ offered }) => !offered))
    return { ...first, close: 0, page, per_page, reading }

  const relaxed = await relax(ground, reading, filters, now)
  if (!relaxed) return { ...first, close: 0, page, per_page, reading }
  const asked = asReadBy(relaxed, filters)
  // A sort that was chosen stays as it is.
  const reorders = filters.sort === 'relevance' && hasWishes(reading) && page * per_page <= consideredAtMost
  const ordered = reorders ? { ...asked, page: 1, per_page: consideredAtMost } : asked
  const found = await find(ground, ordered, counted, now)
  const items = reorders ? closestFirst(found.items, reading, now).slice((page - 1) * per_page) : found.items
  return { ...found, items: items.slice(0, per_page), close: 0, page, per_page, reading: relaxed }
}

/** Fewer than these leave room for close ones. */
const fewJobs = 10
/** How many of the wider jobs are put in order of what they meet. */
const consideredAtMost = 60

/** What fills up a first page that is not full: jobs that miss a wish of the words. */
async function closeTo(
  ground: Ground,
  reading: QueryReading,
  filters: JobFilters,
  found: Listed,
  now: Date,
): Promise<string[]> {
  const room = filters.per_page - found.total
  const few = found.total > 0 && found.total < fewJobs && room > 0 && filters.page === 1
  const wider = few && !found.away ? withoutWishes(reading) : undefined
  if (!wider) return []
  const near = await find(ground, { ...asReadBy(wider, filters), per_page: consideredAtMost }, false, now)
  const listed = new Set(found.items)
  const others = near.items.filter((item) => !listed.has(item))
  return closestFirst(others, reading, now).slice(0, room)
}

/** A search as it is first asked: its words as they were read. */
export function asTyped(filters: JobFilters): { reading: QueryReading; asked: JobFilters } {
  const reading = readQuery(filters.q, filters.unread, chosenParams(filters))
  return { reading, asked: asReadBy(reading, filters) }
}

const asReadBy = (reading: QueryReading, filters: JobFilters): JobFilters => ({ ...filters, ...searchOf(reading) })

/**
 * A reading that would empty the page is offered instead: wishes first, else the one whose absence brings most jobs. Words
 * that no job has at all, or that stand beside much that was understood, are let go of before any of that.
 */
async function relax(
  ground: Ground,
  reading: QueryReading,
  filters: JobFilters,
  now: Date,
): Promise<QueryReading | undefined> {
  const without = (gone: (read: Read) => boolean): QueryReading => ({
    ...reading,
    read: reading.read.map((read) => (gone(read) ? { ...read, offered: true } : read)),
  })
  const totals = (several: QueryReading[]) =>
    totalsOf(
      ground,
      several.map((one) => asReadBy(one, filters)),
      now,
    )
  const firstFound = async (several: QueryReading[]) => {
    const found = await totals(several)
    return several.find((_, at) => found[at])
  }
  const applied = reading.read.filter(({ offered }) => !offered)
  const all = without(() => true)
  const silent = { ...reading, words: '', nouns: '' }
  const wider = withoutWishes(reading)
  const idle = reading.words && (applied.length > 1 || !(await firstFound([all])))
  const likely = await firstFound([...(idle ? [silent] : []), ...(wider ? [wider] : [])])
  if (likely) return likely

  const single = applied.map((read) => without((one) => one === read))
  const brings = await totals(single)
  const most = Math.max(...brings)
  return most ? single[brings.indexOf(most)] : firstFound([all, { ...all, words: filters.q, nouns: '' }])
}

/** How many jobs each of several searches, as they were read, would find. */
export async function totalsOf(ground: Ground, several: JobFilters[], now: Date): Promise<number[]> {
  if (!several.length) return []
  const asked = await viaSearch(ground, (search) => searchTotals(search, several, Math.floor(now.getTime() / 1000)))
  if (asked) return asked
  const one = async (filters: JobFilters) =>
    (await findJobIds(ground.db, { ...filters, page: 1, per_page: 1 }, now, false)).total
  return Promise.all(several.map(one))
}

type Listed = Pick<Found, 'items' | 'total' | 'facets' | 'away'>

async function find(ground: Ground, filters: JobFilters, counted: boolean, now: Date): Promise<Listed> {
  const hits = await askSearch(ground, filters, now, counted)
  if (hits) {
    const items = await trueItems(ground, hits, filters, now)
    return { items, total: hits.total, facets: hits.facets, away: false }
  }
  const { ids, total, facets } = await findJobIds(ground.db, filters, now, counted)
  const items = await itemsOf(ground, ids)
  return { items, total, facets, away: true }
}

const askSearch = (ground: Ground, filters: JobFilters, now: Date, counted: boolean): Promise<Hits | null> =>
  viaSearch(ground, (search) => searchJobs(search, filters, Math.floor(now.getTime() / 1000), counted))

/** Null while search is away. */
export async function viaSearch<Answer>(
  { search, breaker }: Pick<Ground, 'search' | 'breaker'>,
  ask: (search: Ground['search']) => Promise<Answer>,
): Promise<Answer | null> {
  if (!breaker.allows()) return null
  try {
    const answer = await ask(search)
    breaker.succeeded()
    return answer
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
