// Moderation: what waits for a person's eyes, what readers report, and what an employer says against a decision.
import { and, eq, isNull, sql } from 'drizzle-orm'
import { audit } from '#db/audit/changes.ts'
import type { Db, Tx } from '#db/client.ts'
import { lockEmployer, markVerified } from '#db/employers/changes.ts'
import { addresseesOf, type Addressee } from '#db/employers/queries.ts'
import { may, type Member } from '#db/employers/roles.ts'
import { employers, type Employer } from '#db/employers/schema.ts'
import { newId } from '#db/ids.ts'
import { putLive, type Changed } from '#db/jobs/changes.ts'
import { jobsById, type Job } from '#db/jobs/queries.ts'
import { jobs } from '#db/jobs/schema.ts'
import { appeals, reports, reviews, type Sign } from '#db/trust/schema.ts'
import type { ReportReason, ReviewCause, ReviewDecision } from '#db/vocabulary/trust.ts'

export const trustRefusals = {
  decided: 'Somebody has decided this already.',
  'not-here': 'There is nothing to decide.',
  'not-allowed': 'Your role does not allow this.',
  reported: 'You have reported this already, and somebody will look at it.',
  appealed: 'You have written to us about this, and somebody will answer.',
  'no-decision': 'There is no decision to write against.',
} as const
export type TrustRefusal = keyof typeof trustRefusals
type Refused = { refused: TrustRefusal }

/** Tells those of the employer, in the transaction of what they are told. */
export type Tell = (tx: Tx, to: Addressee[], job: Job, note: string) => Promise<void>

/** A posting waits: once, however often it is sent in. */
export async function holdJob(
  tx: Tx,
  { id }: Changed,
  cause: ReviewCause,
  { score, signs }: { score: number; signs: Sign[] },
): Promise<void> {
  await tx
    .insert(reviews)
    .values({ id: newId(), jobId: id, cause, score: Math.min(score, 32_000), signs })
    .onConflictDoUpdate({
      target: reviews.jobId,
      targetWhere: sql`closed_at is null`,
      set: { cause, score: Math.min(score, 32_000), signs },
    })
}

/** What a poster takes back need not be looked at. */
export async function dropReview(tx: Db | Tx, jobId: string, by: string, now: Date): Promise<void> {
  await tx
    .update(reviews)
    .set({ closedAt: now, decision: 'withdrawn', decidedBy: by })
    .where(and(eq(reviews.jobId, jobId), isNull(reviews.closedAt)))
}

type Decision = Exclude<ReviewDecision, 'withdrawn'>

/** A moderator's word on a job: it goes live, back to its employer, or away. Its open review and reports end with it. */
export function decideJob(
  db: Db,
  admin: string,
  jobId: string,
  decision: Decision,
  note: string,
  tell: Tell,
  now: Date,
): Promise<Job | Refused> {
  return db.transaction(async (tx) => {
    const [row] = await tx
      .select({ status: jobs.status, postedBy: jobs.postedBy })
      .from(jobs)
      .where(eq(jobs.id, jobId))
      .for('update')
    const [job] = row ? await jobsById(tx, [jobId]) : []
    if (!row || !job) return { refused: 'not-here' as const }
    if (row.status === 'draft' || row.status === 'removed') return { refused: 'decided' as const }
    if (decision === 'approved' && row.status === 'in-review') await putLive(tx, job, now)
    if (decision === 'changes-asked') {
      const status = job.postedAt ? 'paused' : 'draft'
      await tx.update(jobs).set({ status }).where(eq(jobs.id, jobId))
    }
    if (decision === 'removed')
      await tx.update(jobs).set({ status: 'removed', closedAt: now }).where(eq(jobs.id, jobId))

    const closed = { closedAt: now, decision, decidedBy: admin, note }
    const [review] = await tx
      .update(reviews)
      .set(closed)
      .where(and(eq(reviews.jobId, jobId), isNull(reviews.closedAt)))
      .returning({ id: reviews.id })
    // A decision that no review asked for, on a report or of one's own accord, is written down as one all the same.
    if (!review) {
      await tx
        .insert(reviews)
        .values({ id: newId(), jobId, cause: 'reported', score: 0, signs: [], openedAt: now, ...closed })
    }
    await closeReports(tx, 'job', jobId, admin, decision === 'approved' ? 'kept' : 'acted', now)
    const detail = { decision, note }
    await audit(tx, { actor: admin, act: 'job.decided', thing: jobId, employerId: job.employer.id, detail })
    await tell(tx, await addresseesOf(tx, job.employer.id, row.postedBy), job, note)
    return job
  })
}

/** One open report of each reader. `reporter` is a person's id, or a hash of where a stranger comes from. */
export async function reportThing(
  db: Db,
  kind: 'job' | 'profile',
  subjectId: string,
  reporter: string,
  { reason, words }: { reason: ReportReason; words: string },
): Promise<{ id: string } | Refused> {
  const [made] = await db
    .insert(reports)
    .values({ id: newId(), kind, subjectId, reporter, reason, words })
    .onConflictDoNothing()
    .returning({ id: reports.id })
  return made ?? { refused: 'reported' }
}

/** Looked at, and nothing to do. */
export function dismissReports(
  db: Db,
  admin: string,
  kind: 'job' | 'profile',
  subjectId: string,
  now: Date,
): Promise<void> {
  return db.transaction(async (tx) => {
    await closeReports(tx, kind, subjectId, admin, 'kept', now)
    await audit(tx, { actor: admin, act: 'reports.dismissed', thing: subjectId })
  })
}

async function closeReports(
  tx: Tx,
  kind: 'job' | 'profile',
  subjectId: string,
  admin: string,
  outcome: 'kept' | 'acted',
  now: Date,
) {
  await tx
    .update(reports)
    .set({ closedAt: now, closedBy: admin, outcome })
    .where(and(eq(reports.kind, kind), eq(reports.subjectId, subjectId), isNull(reports.closedAt)))
}

/** Nothing of a suspended employer is shown or found; its jobs stay as they are for when it returns. */
export function suspendEmployer(
  db: Db,
  admin: string,
  slug: string,
  suspended: boolean,
  note: string,
  tell: (tx: Tx, to: Addressee[], employer: Employer, note: string) => Promise<void>,
  now: Date,
): Promise<Employer | Refused> {
  return db.transaction(async (tx) => {
    const employer = await lockBySlug(tx, slug)
    if (!employer) return { refused: 'not-here' as const }
    if ((employer.suspendedAt !== null) === suspended) return { refused: 'decided' as const }
    await tx
      .update(employers)
      .set({ suspendedAt: suspended ? now : null })
      .where(eq(employers.id, employer.id))
    const act = suspended ? 'employer.suspended' : 'employer.restored'
    await audit(tx, { actor: admin, act, thing: employer.id, employerId: employer.id, detail: { note } })
    await tell(tx, await addresseesOf(tx, employer.id, null), employer, note)
    return employer
  })
}

/** By a moderator's word, where no address proves it; or no longer. */
export function verifyEmployer(db: Db, admin: string, slug: string, verified: boolean): Promise<Employer | Refused> {
  return db.transaction(async (tx) => {
    const employer = await lockBySlug(tx, slug)
    if (!employer) return { refused: 'not-here' as const }
    if ((employer.verifiedAt !== null) === verified) return { refused: 'decided' as const }
    if (verified) return markVerified(tx, employer, admin, 'admin')
    await tx.update(employers).set({ verifiedAt: null, verifiedBy: null }).where(eq(employers.id, employer.id))
    await audit(tx, { actor: admin, act: 'employer.unverified', thing: employer.id, employerId: employer.id })
    return { ...employer, verifiedAt: null, verifiedBy: null }
  })
}

async function lockBySlug(tx: Tx, slug: string): Promise<Employer | undefined> {
  const [found] = await tx.select({ id: employers.id }).from(employers).where(eq(employers.slug, slug))
  return found && lockEmployer(tx, found.id)
}

/** Against the last decision on a job, once until it is answered. */
export async function appeal(db: Db, member: Member, jobId: string, words: string): Promise<{ id: string } | Refused> {
  if (!may(member, 'appeal')) return { refused: 'not-allowed' }
  return db.transaction(async (tx) => {
    const [against] = await tx
      .select({ id: reviews.id })
      .from(reviews)
      .innerJoin(jobs, eq(jobs.id, reviews.jobId))
      .where(
        and(eq(jobs.id, jobId), eq(jobs.employerId, member.employerId), sql`decision in ('changes-asked', 'removed')`),
      )
      .limit(1)
    if (!against) return { refused: 'no-decision' as const }
    const [made] = await tx
      .insert(appeals)
      .values({ id: newId(), jobId, by: member.actor, words })
      .onConflictDoNothing()
      .returning({ id: appeals.id })
    if (!made) return { refused: 'appealed' as const }
    await audit(tx, { actor: member.actor, act: 'job.appealed', thing: jobId, employerId: member.employerId })
    return made
  })
}

/** A granted appeal gives the job back to its employer: paused where it was public, else as the draft it was. */
export function answerAppeal(
  db: Db,
  admin: string,
  id: string,
  { granted, answer }: { granted: boolean; answer: string },
  tell: (tx: Tx, to: Addressee[], job: Job, granted: boolean, answer: string) => Promise<void>,
  now: Date,
): Promise<Job | Refused> {
  return db.transaction(async (tx) => {
    const [open] = await tx
      .update(appeals)
      .set({ answeredAt: now, answeredBy: admin, granted, answer })
      .where(and(eq(appeals.id, id), isNull(appeals.answeredAt)))
      .returning({ jobId: appeals.jobId, by: appeals.by })
    if (!open) return { refused: 'decided' as const }
    const [job] = await jobsById(tx, [open.jobId])
    if (granted && job!.status === 'removed') {
      await tx
        .update(jobs)
        .set({ status: job!.postedAt ? 'paused' : 'draft', closedAt: null, outcome: null })
        .where(eq(jobs.id, open.jobId))
    }
    const detail = { granted, answer }
    await audit(tx, { actor: admin, act: 'appeal.answered', thing: open.jobId, employerId: job!.employer.id, detail })
    await tell(tx, await addresseesOf(tx, job!.employer.id, open.by), job!, granted, answer)
    return job!
  })
}
