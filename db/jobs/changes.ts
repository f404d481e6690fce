import { and, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { jobs } from '#db/jobs/schema.ts'

/** Closes the published jobs whose time has come, `atOnce` in each transaction. Says how many there were. */
export async function expireJobs(db: Db, now: Date, atOnce = 5000): Promise<number> {
  const isDue = and(eq(jobs.status, 'published'), lte(jobs.expiresAt, now))
  const due = db.select({ id: jobs.id }).from(jobs).where(isDue).limit(atOnce)
  let count = 0
  for (let closed = atOnce; closed === atOnce; count += closed) {
    const rows = await db
      .update(jobs)
      .set({ status: 'expired', closedAt: sql`${jobs.expiresAt}` })
      // Asked again: one that somebody renews meanwhile is locked until then, and no longer due after.
      .where(and(inArray(jobs.id, due), isDue))
      .returning({ id: jobs.id })
    closed = rows.length
  }
  return count
}
