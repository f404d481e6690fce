import { sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'

/** What a change asks to happen after it is committed, and the ids that each needs. */
export type Effects = {
  /** Lets saved searches look at jobs that were published, or changed while they are. */
  announce: { jobs: string[] }
  /** Draws the text out of a résumé. */
  'read-resume': { resume: string }
  /** Hands a letter to the mail server. */
  'send-letter': { letter: string }
  /** Writes what a saved search found and has not told, if a letter of it is due. */
  'tell-alert': { search: string }
  /** Tells an employer's members that somebody applied. */
  'tell-application': { application: string }
  /** Tells the other side that somebody wrote to them. */
  'tell-message': { message: string }
  /** Tells those who saved a job, or applied for it, that its policy changed; `entry` is the policy's row. */
  'tell-policy-change': { job: string; entry: number }
  /** Tells a coder where their application stands by now; `event` is the step that brought it there. */
  'tell-stage': { application: string; event: number }
}
export type Effect = keyof Effects

/**
 * Asks for an effect within a transaction: it is lost with it, and else happens at least once. The same `key` twice,
 * while the first still waits, is one.
 */
export async function enqueue<Name extends Effect>(
  tx: Db | Tx,
  name: Name,
  payload: Effects[Name],
  key?: string,
): Promise<void> {
  await tx.execute(
    sql`select graphile_worker.add_job(${name}::text, ${JSON.stringify(payload)}::json, job_key => ${key ?? null}::text)`,
  )
}

/** Effects that are due, and those that were given up after their last try. */
export async function effectsState(db: Db): Promise<{ waiting: number; failed: number }> {
  const [row] = await db.execute<{ waiting: number; failed: number }>(
    sql`select (count(*) filter (where attempts < max_attempts and run_at <= now()))::int as waiting,
               (count(*) filter (where attempts >= max_attempts))::int as failed from graphile_worker._private_jobs`,
  )
  return row ?? { waiting: 0, failed: 0 }
}
