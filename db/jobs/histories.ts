import { desc, eq, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import type { PostingPast } from '#db/jobs/remote-record.ts'
import { jobs, policyHistory, type JobRow } from '#db/jobs/schema.ts'

export type KnownPast = PostingPast & Pick<JobRow, 'title' | 'slug' | 'status'>

type Entry = { since: string; policy: PostingPast['history'][number]['policy'] }

/** The pasts of an employer's postings that began remote, whatever became of them; the newest first. */
export async function remotePastsOf(db: Db, employerId: string): Promise<KnownPast[]> {
  const { id, title, slug, status, closedAt, expiresAt } = jobs
  const { since, policy } = policyHistory
  const inOrder = sql`order by ${since}, ${policyHistory.id}`
  const words = sql`json_build_object('workplace', ${policy}->'workplace', 'permanence', ${policy}->'permanence')`
  const history = sql<Entry[]>`json_agg(json_build_object('since', ${since}, 'policy', ${words}) ${inOrder})`
  const rows = await db
    .select({ id, title, slug, status, closedAt, expiresAt, history })
    .from(jobs)
    .innerJoin(policyHistory, eq(policyHistory.jobId, id))
    .where(eq(jobs.employerId, employerId))
    .groupBy(id)
    .having(sql`(array_agg(${policy}->>'workplace' ${inOrder}))[1] = 'remote'`)
    .orderBy(desc(jobs.postedAt), desc(id))
  return rows.map((row) => ({
    ...row,
    history: row.history.map(({ since, policy }) => ({ since: new Date(since), policy })),
  }))
}
