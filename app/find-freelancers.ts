// Freelancers as one viewer may find them: asks search; if it is away asks Postgres, and says so. What a page shows is true as
// Postgres has it now.
import { viaSearch, type Ground } from '#app/find.ts'
import { askedOfFreelancers, type FreelancerAsking, type FreelancerFilters } from '#db/coders/filters.ts'
import { findFreelancerIds, stillFreelancers, type Question } from '#db/coders/find.ts'
import { reachOf, type Viewer } from '#db/coders/freelancers.ts'
import { freelancersById } from '#db/coders/indexed.ts'
import { searchFreelancers, type FreelancerCounts, type FreelancerHits } from '#search/find-freelancers.ts'
import { freelancerItemText } from '#search/freelancer-document.ts'
import { readFreelancerQuery } from '#search/reading/freelancer-query.ts'
import { searchOf, type QueryReading } from '#search/reading/query.ts'

export type FoundFreelancers = {
  /** Each a FreelancerItem as JSON. */
  items: string[]
  total: number
  page: number
  per_page: number
  /** How many freelancers each value would find, its own list's choices set aside. */
  facets: FreelancerCounts
  reading: QueryReading<FreelancerAsking>
  /** True when search is away and Postgres answered. */
  away: boolean
}

/** @param counted whether the lists are counted beside the hits */
export async function findFreelancers(
  ground: Ground,
  filters: FreelancerFilters,
  viewer: Viewer,
  counted: boolean,
  now = new Date(),
): Promise<FoundFreelancers> {
  const { page, per_page } = filters
  const chosen = new Set(askedOfFreelancers(filters).flatMap(({ param, left }) => (left ? [] : [param])))
  const reading = readFreelancerQuery(filters.q, filters.unread, chosen)
  const asked = { ...filters, ...searchOf(reading) }
  const found = await find(ground, { filters: asked, viewer, now }, counted)
  return { ...found, page, per_page, reading }
}

async function find(ground: Ground, asked: Question, counted: boolean) {
  const { filters, viewer, now } = asked
  const seconds = Math.floor(now.getTime() / 1000)
  const hits = await viaSearch(ground, (search) =>
    searchFreelancers(search, filters, reachOf(viewer), viewer.personId, seconds, counted),
  )
  if (hits) return { items: await trueItems(ground, hits, asked), total: hits.total, facets: hits.facets, away: false }
  const { ids, total, facets } = await findFreelancerIds(ground.db, asked, counted)
  const items = await itemsOf(ground, ids, now)
  return { items: ids.flatMap((id) => items.get(id) ?? []), total, facets, away: true }
}

/** Every hit is asked after: who hid, blocks this viewer, or whose credential has expired since is gone at once. */
async function trueItems({ db }: Ground, { hits }: FreelancerHits, asked: Question): Promise<string[]> {
  const ids = hits.map(({ id }) => id)
  // What its words were read to ask a headline may answer too, and only the index knows that.
  const versions = await stillFreelancers(db, ids, { ...asked, filters: { ...asked.filters, meant: [] } })
  const changed = hits.filter(({ id, version }) => versions.has(id) && versions.get(id) !== version)
  const still = await stillFreelancers(
    db,
    changed.map(({ id }) => id),
    asked,
  )
  const items = await itemsOf({ db }, [...still.keys()], asked.now)
  const asIndexed = hits.filter((hit) => versions.has(hit.id) && !changed.includes(hit))
  for (const { id, item } of asIndexed) items.set(id, item)
  return ids.flatMap((id) => items.get(id) ?? [])
}

async function itemsOf({ db }: Pick<Ground, 'db'>, ids: string[], now: Date): Promise<Map<string, string>> {
  const found = await freelancersById(db, ids)
  return new Map(found.map((freelancer) => [freelancer.personId, freelancerItemText(freelancer, now)]))
}
