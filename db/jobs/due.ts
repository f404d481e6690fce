// Jobs whose poster must hear something by the clock, and has not: a letter's reason is its kind, the job, and the instant that
// it is about.
import { and, eq, gt, isNull, lte, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { employers } from '#db/employers/schema.ts'
import { isOpen } from '#db/jobs/queries.ts'
import { jobs } from '#db/jobs/schema.ts'

export type Due = {
  id: string
  title: string
  employerId: string
  employerSlug: string
  employer: string
  postedBy: string | null
  /** The last confirmation, or the end of what has expired. */
  since: Date
}

/** Open jobs whose last confirmation lies between so many days back. */
export function confirmationsDue(db: Db, kind: string, from: Date, to: Date, limit: number): Promise<Due[]> {
  return dueJobs(db, kind, jobs.confirmedAt, from, and(isOpen, lte(jobs.confirmedAt, to)), limit)
}

/** Jobs that expired since `from`. */
export function expiriesDue(db: Db, kind: string, from: Date, limit: number): Promise<Due[]> {
  return dueJobs(db, kind, jobs.expiresAt, from, and(eq(jobs.status, 'expired'), isNull(jobs.outcome)), limit)
}

/** Of the demonstration board's employers nobody can be asked, nor of what was imported. */
function dueJobs(
  db: Db,
  kind: string,
  instant: typeof jobs.confirmedAt | typeof jobs.expiresAt,
  from: Date,
  isDue: SQL | undefined,
  limit: number,
): Promise<Due[]> {
  const reason = sql`${kind} || ' ' || ${jobs.id} || ' ' || floor(extract(epoch from ${instant}))::bigint`
  return db
    .select({
      id: jobs.id,
      title: jobs.title,
      employerId: employers.id,
      employerSlug: employers.slug,
      employer: employers.name,
      postedBy: jobs.postedBy,
      since: sql<Date>`${instant}`.mapWith(instant),
    })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(
      and(
        isDue,
        gt(instant, from),
        isNull(jobs.source),
        sql`exists (select from members m where m.employer_id = ${employers.id})`,
        sql`not exists (select from letters l where l.reason = ${reason})`,
      ),
    )
    .limit(limit)
}
