// What an employer says against a decision, once for each, and what it is answered.
import { and, desc, eq, gte, inArray, isNull } from 'drizzle-orm'
import { audit } from '#db/audit/changes.ts'
import type { Db, Tx } from '#db/client.ts'
import { addresseesOf, type Addressee } from '#db/employers/queries.ts'
import { may, type Member } from '#db/employers/roles.ts'
import { newId } from '#db/ids.ts'
import type { Job } from '#db/jobs/queries.ts'
import { jobs } from '#db/jobs/schema.ts'
import { actsFor, lockJob, type Refused } from '#db/trust/changes.ts'
import type { AnswerInput } from '#db/trust/input.ts'
import { appeals, reviews } from '#db/trust/schema.ts'

export type Appeal = typeof appeals.$inferSelect
export type Standing = { decision: 'changes-asked' | 'removed'; note: string; at: Date; appeal: Appeal | null }

/** The last decision on a job, where it went against its employer and still holds, with the appeal that was made since. */
export async function standingDecision(db: Db | Tx, job: Pick<Job, 'id' | 'status'>): Promise<Standing | null> {
  const [last] = await db
    .select({ decision: reviews.decision, note: reviews.note, at: reviews.closedAt })
    .from(reviews)
    .where(and(eq(reviews.jobId, job.id), inArray(reviews.decision, ['approved', 'changes-asked', 'removed'])))
    .orderBy(desc(reviews.closedAt), desc(reviews.id))
    .limit(1)
  if (!last?.at || !holds(last.decision, job.status)) return null
  const [appeal] = await db
    .select()
    .from(appeals)
    .where(and(eq(appeals.jobId, job.id), gte(appeals.createdAt, last.at)))
    .orderBy(desc(appeals.createdAt))
    .limit(1)
  const { note, at } = last
  return { decision: last.decision as Standing['decision'], note: note ?? '', at, appeal: appeal ?? null }
}

function holds(decision: string | null, status: Job['status']): boolean {
  if (decision === 'removed') return status === 'removed'
  return decision === 'changes-asked' && (status === 'draft' || status === 'paused')
}

export async function appealDecision(
  db: Db,
  member: Member,
  jobId: string,
  words: string,
  now: Date,
): Promise<{ id: string } | Refused> {
  if (!may(member, 'appeal')) return { refused: 'not-allowed' }
  const { actor, employerId } = member
  return db.transaction(async (tx) => {
    const found = await lockJob(tx, jobId)
    if (!found || found.job.employer.id !== employerId) return { refused: 'not-here' as const }
    const { job } = found
    const standing = await standingDecision(tx, job)
    if (!standing) return { refused: 'no-decision' as const }
    if (standing.appeal) return { refused: standing.appeal.answeredAt ? ('answered' as const) : ('appealed' as const) }
    const id = newId()
    await tx.insert(appeals).values({ id, jobId: job.id, by: actor, words, createdAt: now })
    await audit(tx, { actor, act: 'job.appealed', thing: job.id, employerId, detail: { appeal: id, words } })
    return { id }
  })
}

export type Answered = { id: string; granted: boolean; answer: string; job: Job; to: Addressee[] }

/** A granted appeal gives a removed job back to its employer: paused where it was public, else as the draft it was. */
export function answerAppeal(
  db: Db,
  admin: string,
  id: string,
  { granted, answer }: AnswerInput,
  tell: (tx: Tx, answered: Answered) => Promise<void>,
  now: Date,
): Promise<Job | Refused> {
  return db.transaction(async (tx) => {
    const [known] = await tx
      .select({ jobId: appeals.jobId, by: appeals.by })
      .from(appeals)
      .where(eq(appeals.id, id.replaceAll('\0', '')))
    const found = known && (await lockJob(tx, known.jobId))
    if (!found) return { refused: 'not-here' as const }
    const { job } = found
    const employerId = job.employer.id
    if (await actsFor(tx, admin, employerId)) return { refused: 'own-employer' as const }
    const standing = await standingDecision(tx, job)
    const [answered] = await tx
      .update(appeals)
      .set({ answeredAt: now, answeredBy: admin, granted, answer })
      .where(and(eq(appeals.id, id), isNull(appeals.answeredAt)))
      .returning({ id: appeals.id })
    if (!answered) return { refused: 'decided' as const }
    if (granted && standing?.decision === 'removed') {
      const status = job.postedAt ? ('paused' as const) : ('draft' as const)
      await tx.update(jobs).set({ status, closedAt: null, outcome: null }).where(eq(jobs.id, job.id))
    }
    const detail = { appeal: id, granted, answer }
    await audit(tx, { actor: admin, act: 'appeal.answered', thing: job.id, employerId, detail })
    await tell(tx, { id, granted, answer, job, to: await addresseesOf(tx, employerId, known.by) })
    return job
  })
}
