import { and, eq } from 'drizzle-orm'
import { savedJobs } from '#db/alerts/schema.ts'
import type { Db } from '#db/client.ts'

export async function saveJobFor(db: Db, personId: string, jobId: string): Promise<void> {
  await db.insert(savedJobs).values({ personId, jobId }).onConflictDoNothing()
}

export async function unsaveJobFor(db: Db, personId: string, jobId: string): Promise<void> {
  await db.delete(savedJobs).where(and(eq(savedJobs.personId, personId), eq(savedJobs.jobId, jobId)))
}
