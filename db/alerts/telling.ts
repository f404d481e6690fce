// What saved searches find, and what of it their letters have told: a job is found once for each search, and told once.
import { and, asc, eq, exists, inArray, isNull, ne, sql } from 'drizzle-orm'
import { foundJobs, savedSearches, type SavedSearch } from '#db/alerts/schema.ts'
import type { Db, Tx } from '#db/client.ts'
import { employers } from '#db/employers/schema.ts'
import { isInSearch } from '#db/jobs/queries.ts'
import { jobs } from '#db/jobs/schema.ts'
import { dirty } from '#db/outbox/schema.ts'
import { enqueue } from '#db/outbox/effects.ts'
import { people } from '#db/people/schema.ts'

/** Those that letters come of. */
export function searchesThatWait(db: Db): Promise<SavedSearch[]> {
  return db.select().from(savedSearches).where(ne(savedSearches.pace, 'off')).orderBy(asc(savedSearches.id))
}

/** The version of each job's row, and whether the index has yet to look at one of them. */
export async function versionsIn(db: Db, jobIds: string[]): Promise<{ versions: Map<string, number>; ahead: boolean }> {
  const rows = await db
    .select({
      id: jobs.id,
      version: jobs.version,
      marked: exists(
        db
          .select()
          .from(dirty)
          .where(and(eq(dirty.kind, 'job'), eq(dirty.id, jobs.id), isNull(dirty.parkedReason))),
      ).mapWith(Boolean),
    })
    .from(jobs)
    .where(inArray(jobs.id, jobIds))
  return { versions: new Map(rows.map(({ id, version }) => [id, version])), ahead: rows.some(({ marked }) => marked) }
}

/**
 * Keeps what searches found among jobs, if it was published after they were saved, and forgets what they no longer find
 * and no letter told. A search that tells at once is asked to. A job that has changed since `versions` is asked about again
 * by whoever changed it.
 * @param found the jobs that each search found, by the search's id
 */
export function keepFound(
  db: Db,
  found: ReadonlyMap<string, string[]>,
  versions: ReadonlyMap<string, number>,
  now: Date,
): Promise<void> {
  const pairs = [...found].flatMap(([search, ids]) => ids.map((job) => ({ search, job })))
  const searchIds = sql.param(pairs.map(({ search }) => search))
  const jobIds = sql.param(pairs.map(({ job }) => job))
  return db.transaction(async (tx) => {
    const pair = sql`unnest(${searchIds}::text[], ${jobIds}::text[]) as pair (search_id, job_id)`
    const kept = await tx.execute<{ search: string }>(sql`
      insert into ${foundJobs} (search_id, job_id, found_at)
      select s.id, j.id, ${now.toISOString()}::timestamptz from ${pair}
      join ${savedSearches} s on s.id = pair.search_id and s.pace <> 'off'
      join ${jobs} j on j.id = pair.job_id and ${cameAt} > s.saved_at
      on conflict do nothing returning search_id as search`)
    await tx.execute(sql`
      delete from ${foundJobs} f using ${jobs} j, unnest(
        ${sql.param([...versions.keys()])}::text[], ${sql.param([...versions.values()])}::bigint[]) as asked (job_id, version)
      where f.told_at is null and f.search_id = any(${sql.param([...found.keys()])}::text[])
        and j.id = f.job_id and asked.job_id = j.id and asked.version = j.version
        and not exists (select from ${pair} where pair.search_id = f.search_id and pair.job_id = f.job_id)`)
    const atOnce = await tx
      .select({ id: savedSearches.id })
      .from(savedSearches)
      .where(
        and(inArray(savedSearches.id, [...new Set(kept.map((row) => row.search))]), eq(savedSearches.pace, 'at-once')),
      )
    for (const { id } of atOnce) await enqueue(tx, 'tell-alert', { search: id }, `alert ${id}`)
  })
}

/** When it came to this board: an imported job bears the day of its source. */
const cameAt = sql.raw(`coalesce(j.reopened_at, case when j.source is null then j.posted_at else j.created_at end)`)

/** Those that have something to tell, whenever that is due. */
export function searchesWithNews(db: Db, now: Date): Promise<SavedSearch[]> {
  const news = db
    .select()
    .from(foundJobs)
    .innerJoin(jobs, eq(jobs.id, foundJobs.jobId))
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(and(eq(foundJobs.searchId, savedSearches.id), isNull(foundJobs.toldAt), isInSearch(now)))
  return db
    .select()
    .from(savedSearches)
    .where(and(ne(savedSearches.pace, 'off'), exists(news)))
    .orderBy(asc(savedSearches.id))
}

export type Telling = SavedSearch & { to: string; personName: string }

/** Nobody else tells it until this transaction ends. Undefined where it is gone, or its address was never proved. */
export async function lockSearch(tx: Tx, id: string): Promise<Telling | undefined> {
  const [locked] = await tx
    .select({ search: savedSearches, to: people.email, personName: people.name })
    .from(savedSearches)
    .innerJoin(people, eq(people.id, savedSearches.personId))
    .where(and(eq(savedSearches.id, id), eq(people.emailVerified, true)))
    .for('update', { of: savedSearches })
  return locked && { ...locked.search, to: locked.to, personName: locked.personName }
}

/** What it found and has not told, as far as search still shows it, the newest first. */
export async function untoldJobs(tx: Tx, searchId: string, now: Date): Promise<string[]> {
  const rows = await tx
    .select({ id: jobs.id })
    .from(foundJobs)
    .innerJoin(jobs, eq(jobs.id, foundJobs.jobId))
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(and(eq(foundJobs.searchId, searchId), isNull(foundJobs.toldAt), isInSearch(now)))
    .orderBy(sql`${jobs.postedAt} desc, ${jobs.id} desc`)
  return rows.map(({ id }) => id)
}

export async function jobsTold(tx: Tx, searchId: string, jobIds: string[], now: Date): Promise<void> {
  await tx
    .update(foundJobs)
    .set({ toldAt: now })
    .where(and(eq(foundJobs.searchId, searchId), inArray(foundJobs.jobId, jobIds)))
  await tx.update(savedSearches).set({ toldAt: now }).where(eq(savedSearches.id, searchId))
}
