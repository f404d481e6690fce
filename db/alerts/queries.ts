import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import { savedJobs } from '#db/alerts/schema.ts'
import { applications } from '#db/applications/schema.ts'
import type { Db } from '#db/client.ts'
import { employers } from '#db/employers/schema.ts'
import { publicStatuses, type RemotePolicy } from '#db/jobs/policy.ts'
import { jobs, policyHistory } from '#db/jobs/schema.ts'
import { people } from '#db/people/schema.ts'

/** `application` is the id of theirs, where they applied and it has not ended. */
export type Follower = { id: string; name: string; email: string; application: string | null }

/** Who saved a job, or applied for it and waits, and has proved their address: each once. */
export function followersOf(db: Db, jobId: string): Promise<Follower[]> {
  return db
    .select({ id: people.id, name: people.name, email: people.email, application: applications.id })
    .from(people)
    .leftJoin(savedJobs, and(eq(savedJobs.personId, people.id), eq(savedJobs.jobId, jobId)))
    .leftJoin(
      applications,
      and(eq(applications.personId, people.id), eq(applications.jobId, jobId), isNull(applications.endedAt)),
    )
    .where(
      and(
        or(isNotNull(savedJobs.personId), isNotNull(applications.id)),
        eq(people.emailVerified, true),
        // Both are few; every person is not.
        sql`${people.id} in (select person_id from saved_jobs where job_id = ${jobId}
          union all select person_id from applications where job_id = ${jobId})`,
      ),
    )
    .orderBy(asc(people.id))
}

export type PolicyChange = { title: string; slug: string; employer: string; before: RemotePolicy; after: RemotePolicy }

/** An entry of a job's policy history and the one before it; undefined for the first, and where nobody may see the job. */
export async function policyChangeById(db: Db, jobId: string, entry: number): Promise<PolicyChange | undefined> {
  const [now, then] = await db
    .select({ title: jobs.title, slug: jobs.slug, employer: employers.name, policy: policyHistory.policy })
    .from(policyHistory)
    .innerJoin(jobs, eq(jobs.id, policyHistory.jobId))
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(
      and(
        eq(policyHistory.jobId, jobId),
        lte(policyHistory.id, entry),
        inArray(jobs.status, publicStatuses),
        isNull(employers.suspendedAt),
      ),
    )
    .orderBy(desc(policyHistory.id))
    .limit(2)
  if (!now || !then) return undefined
  const { title, slug, employer, policy } = now
  return { title, slug, employer, before: then.policy, after: policy }
}

export async function isSaved(db: Db, personId: string, jobId: string): Promise<boolean> {
  return (await db.$count(savedJobs, and(eq(savedJobs.personId, personId), eq(savedJobs.jobId, jobId)))) > 0
}

/** The jobs that a person saved, the last one first; what nobody may see any more is left out. */
export function savedJobsOf(db: Db, personId: string) {
  return db
    .select({
      slug: jobs.slug,
      title: jobs.title,
      status: jobs.status,
      employer: employers.name,
      savedAt: savedJobs.savedAt,
    })
    .from(savedJobs)
    .innerJoin(jobs, eq(jobs.id, savedJobs.jobId))
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(and(eq(savedJobs.personId, personId), inArray(jobs.status, publicStatuses), isNull(employers.suspendedAt)))
    .orderBy(desc(savedJobs.savedAt))
    .limit(500)
}
