import { and, eq } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { jobOf, type Job } from '#db/jobs/queries.ts'
import { jobs } from '#db/jobs/schema.ts'

/** A job of an employer's, which nobody else changes before this transaction ends. */
export async function lockJob(tx: Db, employerId: string, id: string): Promise<Job | undefined> {
  const own = and(eq(jobs.id, id.replaceAll('\0', '')), eq(jobs.employerId, employerId))
  await tx.select({ id: jobs.id }).from(jobs).where(own).for('update')
  return jobOf(tx, employerId, id)
}
