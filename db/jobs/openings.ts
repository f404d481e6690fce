// What its employer says of an opening, whatever its posting says: not now, still there, taken, gone. Or its time is up.
import { and, eq, inArray, lte, sql } from 'drizzle-orm'
import { audit } from '#db/audit/changes.ts'
import type { Db } from '#db/client.ts'
import type { Member } from '#db/employers/roles.ts'
import { change, log, step, type Changed, type Refused } from '#db/jobs/changing.ts'
import { mayFollow, statusAfter } from '#db/jobs/life.ts'
import { jobs } from '#db/jobs/schema.ts'
import type { JobOutcome } from '#db/vocabulary/jobs.ts'

export function pauseJob(db: Db, member: Member, id: string): Promise<Changed | Refused> {
  return step(db, member, 'pause-job', id, 'pause', { status: 'paused' }, 'job.paused')
}

/** The pledge: somebody of the employer says that the opening is still there. By link or by button. */
export async function confirmJob(
  db: Db,
  by: Member | { actor: string },
  id: string,
  now: Date,
): Promise<Changed | Refused> {
  if ('role' in by) return step(db, by, 'pause-job', id, 'confirm', { confirmedAt: now }, 'job.confirmed')
  return db.transaction(async (tx) => {
    const [job] = await tx.select().from(jobs).where(eq(jobs.id, id)).for('update')
    if (!job) return { refused: 'not-here' }
    if (!mayFollow(job.status, 'confirm')) return { refused: 'not-now' }
    await tx.update(jobs).set({ confirmedAt: now }).where(eq(jobs.id, id))
    await audit(tx, { actor: by.actor, act: 'job.confirmed', thing: id, employerId: job.employerId })
    return { id, slug: job.slug, status: job.status }
  })
}

/** Closes it with what became of the opening. */
export function closeJob(
  db: Db,
  member: Member,
  id: string,
  outcome: JobOutcome,
  now: Date,
): Promise<Changed | Refused> {
  const after = { status: statusAfter[outcome], outcome, closedAt: now }
  return step(db, member, 'close-job', id, 'close', after, 'job.closed', { outcome })
}

/** A draft goes for good; what was public before stays as a removed row, with its history. */
export function removeJob(db: Db, member: Member, id: string, now: Date): Promise<Changed | Refused> {
  return change(db, member, 'close-job', id, null, async (tx, before) => {
    if (before.status === 'draft') {
      await tx.delete(jobs).where(eq(jobs.id, id))
    } else {
      if (!mayFollow(before.status, 'remove')) return { refused: 'not-now' }
      await tx.update(jobs).set({ status: 'removed', closedAt: now }).where(eq(jobs.id, id))
    }
    await log(tx, member, 'job.removed', id)
    return { id, slug: before.slug, status: 'removed' }
  })
}

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
