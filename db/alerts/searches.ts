// Saved searches: kept, named and let go of by their person.
import { and, asc, desc, eq, gt, sql } from 'drizzle-orm'
import { foundJobs, savedSearches, type SavedSearch } from '#db/alerts/schema.ts'
import type { Db } from '#db/client.ts'
import { pageSize } from '#db/asking.ts'
import { employers } from '#db/employers/schema.ts'
import { newId } from '#db/ids.ts'
import { filtersQuery, readFilters, type JobFilters } from '#db/jobs/filters.ts'
import { isInSearch } from '#db/jobs/queries.ts'
import { jobs } from '#db/jobs/schema.ts'
import { people } from '#db/people/schema.ts'
import { searchesAtMost, type AlertPace } from '#db/vocabulary/alerts.ts'
import type { State } from '#db/vocabulary/states.ts'

export const searchRefusals = {
  'too-many': `You keep ${searchesAtMost} searches, and that is the most. Delete one first.`,
  'saved-already': 'You keep this search already.',
  'too-long': 'This search is too long to be kept. Ask it with fewer words.',
} as const
/** `id` is the one that is kept already. */
export type Refused = { refused: keyof typeof searchRefusals; id?: string }

const longestQuery = 2000

/** What a saved search asks, whatever page and order it was saved from: equal searches are one. */
export function queryOf(filters: JobFilters): string {
  return filtersQuery({ ...filters, sort: 'relevance', page: 1, per_page: pageSize }).toString()
}

export const filtersOf = ({ query }: Pick<SavedSearch, 'query'>): JobFilters =>
  readFilters(new URLSearchParams(query)).filters

type Said = { name: string; filters: JobFilters; states: State[]; pace: AlertPace }

export async function saveSearch(
  db: Db,
  personId: string,
  { name, filters, states, pace }: Said,
  now: Date,
): Promise<{ id: string } | Refused> {
  const query = queryOf(filters)
  if (query.length > longestQuery) return { refused: 'too-long' }
  return db.transaction(async (tx) => {
    // One at a time, so that two don't take the same seat.
    await tx.select({ id: people.id }).from(people).where(eq(people.id, personId)).for('update')
    const kept = await tx
      .select({ id: savedSearches.id, seat: savedSearches.seat, query: savedSearches.query })
      .from(savedSearches)
      .where(eq(savedSearches.personId, personId))
    const same = kept.find((one) => one.query === query)
    if (same) return { refused: 'saved-already', id: same.id }
    const taken = new Set(kept.map(({ seat }) => seat))
    const seat = Array.from({ length: searchesAtMost }, (_, at) => at + 1).find((free) => !taken.has(free))
    if (!seat) return { refused: 'too-many' }
    const id = newId()
    await tx.insert(savedSearches).values({ id, personId, seat, name, query, states, pace, savedAt: now })
    return { id }
  })
}

/** Says whether it is theirs. */
export async function changeSearch(
  db: Db,
  personId: string,
  id: string,
  { name, pace }: Pick<SavedSearch, 'name' | 'pace'>,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [changed] = await tx
      .update(savedSearches)
      .set({ name, pace })
      .where(theirs(personId, id))
      .returning({ id: savedSearches.id })
    if (changed && pace === 'off') await tx.delete(foundJobs).where(untoldOf(id))
    return Boolean(changed)
  })
}

/** Ends its letters: by its person, or by whoever holds one of them. */
export async function silenceSearch(db: Db, id: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(savedSearches).set({ pace: 'off' }).where(eq(savedSearches.id, id))
    await tx.delete(foundJobs).where(untoldOf(id))
  })
}

/** Says whether it was theirs. */
export async function removeSearch(db: Db, personId: string, id: string): Promise<boolean> {
  const gone = await db.delete(savedSearches).where(theirs(personId, id)).returning({ id: savedSearches.id })
  return gone.length > 0
}

export async function searchById(db: Db, id: string): Promise<SavedSearch | undefined> {
  const [search] = await db.select().from(savedSearches).where(eq(savedSearches.id, id))
  return search
}

export async function searchOf(db: Db, personId: string, id: string): Promise<SavedSearch | undefined> {
  const [search] = await db.select().from(savedSearches).where(theirs(personId, id))
  return search
}

export type ListedSearch = SavedSearch & { fresh: number }

const freshMs = 7 * 24 * 60 * 60 * 1000

/** Those of a person by name, each with how many of the jobs that it found in the last seven days are still open. */
export async function searchesOf(db: Db, personId: string, now: Date): Promise<ListedSearch[]> {
  const searches = await db
    .select()
    .from(savedSearches)
    .where(eq(savedSearches.personId, personId))
    .orderBy(asc(sql`lower(${savedSearches.name})`), asc(savedSearches.id))
  const fresh = await db
    .select({ id: foundJobs.searchId, count: sql<number>`count(*)::int` })
    .from(foundJobs)
    .innerJoin(savedSearches, eq(savedSearches.id, foundJobs.searchId))
    .innerJoin(jobs, eq(jobs.id, foundJobs.jobId))
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(
      and(
        eq(savedSearches.personId, personId),
        gt(foundJobs.foundAt, new Date(now.getTime() - freshMs)),
        isInSearch(now),
      ),
    )
    .groupBy(foundJobs.searchId)
  const counts = new Map(fresh.map(({ id, count }) => [id, count]))
  return searches.map((search) => ({ ...search, fresh: counts.get(search.id) ?? 0 }))
}

/** What it found, the last first; what nobody finds any more is left out. */
export function jobsFoundBy(db: Db, searchId: string, now: Date, limit: number) {
  return db
    .select({ slug: jobs.slug, title: jobs.title, employer: employers.name, foundAt: foundJobs.foundAt })
    .from(foundJobs)
    .innerJoin(jobs, eq(jobs.id, foundJobs.jobId))
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(and(eq(foundJobs.searchId, searchId), isInSearch(now)))
    .orderBy(desc(foundJobs.foundAt), desc(jobs.id))
    .limit(limit)
}

/**
 * How many people look for work in each of some states, by their profile or by a search that is on; and how many do in one or
 * several of those where there are `least` or more.
 */
export async function searchingIn(
  db: Db,
  some: readonly State[],
  least: number,
): Promise<{ total: number; each: Map<State, number> }> {
  const rows = await db.execute<{ state: State | null; count: number }>(sql`
    with asked as (
      select distinct state, person_id from (
        select lives_in as state, person_id from coders where looking and lives_in is not null
        union all
        select unnest(states), person_id from ${savedSearches} where pace <> 'off'
      ) either where state = any(${sql.param(some)}::state[])
    ), each as (select state, count(*)::int as count from asked group by state)
    select state, count from each
    union all
    select null, count(distinct person_id)::int from asked join each using (state) where each.count >= ${least}`)
  const each = new Map(rows.flatMap(({ state, count }) => (state ? [[state, count] as const] : [])))
  return { total: rows.find(({ state }) => state === null)?.count ?? 0, each }
}

const theirs = (personId: string, id: string) =>
  and(eq(savedSearches.id, id.replaceAll('\0', '')), eq(savedSearches.personId, personId))

const untoldOf = (id: string) => and(eq(foundJobs.searchId, id), sql`told_at is null`)
