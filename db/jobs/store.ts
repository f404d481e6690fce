// What every change of a job stores beside its row.
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import type { JobFacts, rowsOf } from '#db/jobs/facts.ts'
import { changedFacts, policyOf, type RemotePolicy } from '#db/jobs/policy.ts'
import { policyHistory, productivityStandards, requirements } from '#db/jobs/schema.ts'

type Parts = ReturnType<typeof rowsOf>

export async function replaceParts(
  tx: Tx,
  jobId: string,
  asked: Parts['requirements'],
  pace: Parts['productivity'],
  known: boolean,
) {
  if (known) {
    await tx.delete(requirements).where(eq(requirements.jobId, jobId))
    await tx.delete(productivityStandards).where(eq(productivityStandards.jobId, jobId))
  }
  if (asked.length) await tx.insert(requirements).values(asked.map((row) => ({ ...row, jobId })))
  if (pace.length) await tx.insert(productivityStandards).values(pace.map((row) => ({ ...row, jobId })))
}

/** Adds to the history what differs from the last policy in it. Answers the entry of a change; null for a first one, or none. */
export async function recordPolicy(
  tx: Tx,
  jobId: string,
  facts: JobFacts,
  since: Date,
  known: boolean,
): Promise<number | null> {
  const policy = policyOf(facts)
  const last = known ? await lastPolicy(tx, jobId) : undefined
  if (last && !changedFacts(last, policy).length) return null
  const [entry] = await tx.insert(policyHistory).values({ jobId, policy, since }).returning({ id: policyHistory.id })
  return last ? entry!.id : null
}

async function lastPolicy(tx: Tx, jobId: string): Promise<RemotePolicy | undefined> {
  const [last] = await tx
    .select({ policy: policyHistory.policy })
    .from(policyHistory)
    .where(eq(policyHistory.jobId, jobId))
    .orderBy(sql`${policyHistory.since} desc, ${policyHistory.id} desc`)
    .limit(1)
  return last?.policy
}
