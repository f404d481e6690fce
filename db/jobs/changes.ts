import { and, eq, lte, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { jobs } from '#db/jobs/schema.ts'

/** Closes the published jobs whose time has come, some thousand at once. Says how many there were. */
export async function expireJobs(db: Db, now: Date): Promise<number> {
  const due = db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.status, 'published'), lte(jobs.expiresAt, now)))
    .limit(5000)
  const closed = await db
    .update(jobs)
    .set({ status: 'expired', closedAt: sql`${jobs.expiresAt}` })
    .where(sql`${jobs.id} in ${due}`)
    .returning({ id: jobs.id })
  return closed.length
}
