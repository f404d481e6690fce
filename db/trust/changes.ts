// Moderation: what waits for a person's eyes, what that person decides, and what readers report.
import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import { audit } from '#db/audit/changes.ts'
import type { Db, Tx } from '#db/client.ts'
import { addresseesOf, type Addressee } from '#db/employers/queries.ts'
import { members } from '#db/employers/schema.ts'
import { newId } from '#db/ids.ts'
import { putLive } from '#db/jobs/changes.ts'
import type { Changed } from '#db/jobs/changing.ts'
import { jobsById, type Job } from '#db/jobs/queries.ts'
import { jobs } from '#db/jobs/schema.ts'
import type { ReportInput } from '#db/trust/input.ts'
import { reports, reviews, type Sign } from '#db/trust/schema.ts'
import type { JobStatus } from '#db/vocabulary/jobs.ts'
import type { ReportedKind, ReviewCause, ReviewDecision } from '#db/vocabulary/trust.ts'

export const trustRefusals = {
  decided: 'Somebody has decided this already.',
  'changed-meanwhile': 'It was changed while you looked at it. Look at it again, then decide.',
  'own-employer': 'You act for this employer: somebody else decides.',
  'own-profile': 'It is your own profile: somebody else decides.',
  'not-here': 'There is nothing to decide.',
  imported: 'Nobody here can change an imported job: leave it, or remove it.',
  suspended: 'Its employer is suspended: restore that first.',
  'not-allowed': 'Your role does not allow this.',
  reported: 'You have reported this already, and somebody will look at it.',
  appealed: 'You have written to us about this, and somebody will answer.',
  answered: 'We have looked at this again, and answered.',
  'no-decision': 'There is no decision to write against.',
} as const
export type TrustRefusal = keyof typeof trustRefusals
export type Refused = { refused: TrustRefusal }

/** A posting waits: once, however often it is sent in. */
export async function holdJob(
  tx: Tx,
  { id }: Changed,
  cause: ReviewCause,
  { score, signs }: { score: number; signs: Sign[] },
): Promise<void> {
  await tx
    .insert(reviews)
    .values({ id: newId(), jobId: id, cause, score, signs })
    .onConflictDoUpdate({
      target: reviews.jobId,
      targetWhere: sql`closed_at is null`,
      set: { cause, score, signs },
    })
}

/** What a poster takes back need not be looked at. */
export async function dropReview(tx: Db | Tx, jobId: string, by: string, now: Date): Promise<void> {
  await tx
    .update(reviews)
    .set({ closedAt: now, decision: 'withdrawn', decidedBy: by })
    .where(and(eq(reviews.jobId, jobId), isNull(reviews.closedAt)))
}

export type Decision = Exclude<ReviewDecision, 'withdrawn'>

const decidable: Record<Decision, readonly JobStatus[]> = {
  approved: ['in-review'],
  'changes-asked': ['in-review', 'published', 'paused'],
  removed: ['in-review', 'published', 'paused', 'filled', 'expired'],
}

export function mayDecide(decision: Decision, job: Pick<Job, 'status' | 'source' | 'employer'>): TrustRefusal | null {
  if (!decidable[decision].includes(job.status)) return 'decided'
  if (decision === 'changes-asked' && job.source !== null) return 'imported'
  if (decision === 'approved' && job.employer.suspended) return 'suspended'
  return null
}

/** What those of the employer are told; `id` is the decision's own. */
export type Decided = { id: string; decision: Decision; job: Job; note: string; to: Addressee[] }

/**
 * A moderator's word on a job: it goes live, back to its employer, or away. Its open review and reports end with it.
 * @param said.version of the job as the moderator saw it: what was edited or decided meanwhile is looked at again
 */
export function decideJob(
  db: Db,
  admin: string,
  jobId: string,
  { decision, note, version }: { decision: Decision; note: string; version: number },
  tell: (tx: Tx, decided: Decided) => Promise<void>,
  now: Date,
): Promise<Job | Refused> {
  return db.transaction(async (tx) => {
    const found = await lockJob(tx, jobId)
    if (!found) return { refused: 'not-here' as const }
    const { job, postedBy } = found
    const employerId = job.employer.id
    if (await actsFor(tx, admin, employerId)) return { refused: 'own-employer' as const }
    const refused = mayDecide(decision, job)
    if (refused) return { refused }
    if (job.version !== version) return { refused: 'changed-meanwhile' as const }

    if (decision === 'approved') await putLive(tx, job, now)
    else
      await tx
        .update(jobs)
        .set(afterRefusal(decision, job, now))
        .where(eq(jobs.id, job.id))
    const id = await closeReview(tx, job.id, { closedAt: now, decision, decidedBy: admin, note })
    await closeReports(tx, 'job', job.id, admin, decision === 'approved' ? 'kept' : 'acted', now)
    const detail = { decision, note, before: job.status }
    await audit(tx, { actor: admin, act: 'job.decided', thing: job.id, employerId, detail })
    await tell(tx, { id, decision, job, note, to: await addresseesOf(tx, employerId, postedBy) })
    return job
  })
}

function afterRefusal(decision: 'changes-asked' | 'removed', { postedAt }: Job, now: Date) {
  if (decision === 'removed') return { status: 'removed' as const, closedAt: now }
  return { status: postedAt ? ('paused' as const) : ('draft' as const) }
}

/** A decision that no review asked for, on a report or of one's own accord, is written down as one all the same. */
async function closeReview(
  tx: Tx,
  jobId: string,
  closed: { closedAt: Date; decision: Decision; decidedBy: string; note: string },
): Promise<string> {
  const [waiting] = await tx
    .update(reviews)
    .set(closed)
    .where(and(eq(reviews.jobId, jobId), isNull(reviews.closedAt)))
    .returning({ id: reviews.id })
  if (waiting) return waiting.id
  const id = newId()
  await tx
    .insert(reviews)
    .values({ id, jobId, cause: 'reported', score: 0, signs: [], openedAt: closed.closedAt, ...closed })
  return id
}

export async function lockJob(tx: Tx, id: string): Promise<{ job: Job; postedBy: string | null } | undefined> {
  const known = id.replaceAll('\0', '')
  const [row] = await tx.select({ postedBy: jobs.postedBy }).from(jobs).where(eq(jobs.id, known)).for('update')
  const [job] = row ? await jobsById(tx, [known]) : []
  return row && job && { job, postedBy: row.postedBy }
}

/** Nobody decides for an employer that they act for. */
export async function actsFor(tx: Db | Tx, personId: string, employerId: string): Promise<boolean> {
  return (await tx.$count(members, and(eq(members.personId, personId), eq(members.employerId, employerId)))) > 0
}

/**
 * One open report of each reader: it hides nothing by itself. Its audit line names no employer, who must not learn of it.
 * @param reporter a person's id, or `visitor:` and a hash of where a stranger comes from
 */
export function report(
  db: Db,
  kind: ReportedKind,
  subjectId: string,
  reporter: string,
  { reason, words }: ReportInput,
): Promise<{ id: string } | Refused> {
  return db.transaction(async (tx) => {
    const [made] = await tx
      .insert(reports)
      .values({ id: newId(), kind, subjectId, reporter, reason, words })
      .onConflictDoNothing()
      .returning({ id: reports.id })
    if (!made) return { refused: 'reported' as const }
    await audit(tx, { actor: reporter, act: `${kind}.reported`, thing: subjectId, detail: { report: made.id, reason } })
    return made
  })
}

/** Looked at, and nothing to do. What was reported after `newest`, the last report that was seen, stays. */
export function dismissReports(
  db: Db,
  admin: string,
  jobId: string,
  newest: string,
  now: Date,
): Promise<Refused | null> {
  return db.transaction(async (tx) => {
    const found = await lockJob(tx, jobId)
    if (!found) return { refused: 'not-here' as const }
    if (await actsFor(tx, admin, found.job.employer.id)) return { refused: 'own-employer' as const }
    const closed = await closeReports(tx, 'job', found.job.id, admin, 'kept', now, newest)
    if (!closed) return { refused: 'decided' as const }
    await audit(tx, { actor: admin, act: 'reports.dismissed', thing: found.job.id, detail: { reports: closed } })
    return null
  })
}

export async function closeReports(
  tx: Tx,
  kind: ReportedKind,
  subjectId: string,
  admin: string,
  outcome: 'kept' | 'acted',
  now: Date,
  newest?: string,
): Promise<number> {
  const isOpen = and(eq(reports.kind, kind), eq(reports.subjectId, subjectId), isNull(reports.closedAt))
  const closed = await tx
    .update(reports)
    .set({ closedAt: now, closedBy: admin, outcome })
    .where(newest === undefined ? isOpen : and(isOpen, lte(reports.id, newest)))
    .returning({ id: reports.id })
  return closed.length
}
