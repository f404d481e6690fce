import { desc, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import type { PostingPast } from '#db/jobs/remote-record.ts'
import { jobs, policyHistory, type JobRow } from '#db/jobs/schema.ts'

export type KnownPast = PostingPast & Pick<JobRow, 'title' | 'slug' | 'status'>

type Entry = { since: string; policy: PostingPast['history'][number]['policy'] }

/** The pasts of an employer's postings that began remote, whatever became of them; the newest first. */
export async function remotePastsOf(db: Db, employerId: string): Promise<KnownPast[]> {
  const { id, title, slug, status, closedAt, expiresAt } = jobs
  const history = sql<Entry[]>`(
    select json_agg(json_build_object('since', h.since, 'policy',
      json_build_object('workplace', h.policy->'workplace', 'permanence', h.policy->'permanence')) order by h.since, h.id)
    from ${policyHistory} h where h.job_id = ${jobs.id})`
  const rows = await db
    .select({ id, title, slug, status, closedAt, expiresAt, history })
    .from(jobs)
    .where(
      sql`${jobs.employerId} = ${employerId} and 'remote' = (
        select h.policy->>'workplace' from ${policyHistory} h where h.job_id = ${jobs.id} order by h.since, h.id limit 1)`,
    )
    .orderBy(desc(jobs.postedAt), desc(jobs.id))
  return rows.map((row) => ({
    ...row,
    history: row.history.map(({ since, policy }) => ({ since: new Date(since), policy })),
  }))
}
