import { and, asc, desc, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { auditLog } from '#db/audit/schema.ts'
import type { Db } from '#db/client.ts'
import { coders } from '#db/coders/schema.ts'
import { employerBySlug } from '#db/employers/queries.ts'
import { employers, members } from '#db/employers/schema.ts'
import { jobsById, posterOf, type Job, type Poster } from '#db/jobs/queries.ts'
import { jobs } from '#db/jobs/schema.ts'
import { people } from '#db/people/schema.ts'
import { appeals, reports, reviews } from '#db/trust/schema.ts'
import type { ReportedKind, ReportReason } from '#db/vocabulary/trust.ts'

/** What a list shows at most. */
export const shown = 100

/** Postings that wait, the highest score first. */
export function openReviews(db: Db) {
  return db
    .select({
      review: reviews,
      title: jobs.title,
      employer: employers.name,
      verified: sql<boolean>`${employers.verifiedAt} is not null`,
    })
    .from(reviews)
    .innerJoin(jobs, eq(jobs.id, reviews.jobId))
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(and(isNull(reviews.closedAt), eq(jobs.status, 'in-review')))
    .orderBy(desc(reviews.score), asc(reviews.openedAt))
    .limit(shown)
}

/** Jobs with open reports and how many, most first: many reports of one job crowd out no other. */
export function reportedJobs(db: Db) {
  const count = sql<number>`count(*)::int`
  const since = sql<Date>`min(${reports.createdAt})`.mapWith(reports.createdAt)
  return db
    .select({
      jobId: jobs.id,
      title: jobs.title,
      status: jobs.status,
      employer: employers.name,
      verified: sql<boolean>`${employers.verifiedAt} is not null`,
      count,
      since,
      reasons: sql<ReportReason[]>`array_agg(distinct ${reports.reason}::text)`,
    })
    .from(reports)
    .innerJoin(jobs, eq(jobs.id, reports.subjectId))
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(and(eq(reports.kind, 'job'), isNull(reports.closedAt)))
    .groupBy(jobs.id, employers.id)
    .orderBy(desc(count), asc(since))
    .limit(shown)
}

/** Profiles with open reports and how many, most first. */
export function reportedProfiles(db: Db) {
  const count = sql<number>`count(*)::int`
  const since = sql<Date>`min(${reports.createdAt})`.mapWith(reports.createdAt)
  return db
    .select({
      personId: coders.personId,
      handle: coders.handle,
      visibility: coders.visibility,
      count,
      since,
      reasons: sql<ReportReason[]>`array_agg(distinct ${reports.reason}::text)`,
    })
    .from(reports)
    .innerJoin(coders, eq(coders.personId, reports.subjectId))
    .where(and(eq(reports.kind, 'profile'), isNull(reports.closedAt)))
    .groupBy(coders.personId)
    .orderBy(desc(count), asc(since))
    .limit(shown)
}

export function openAppeals(db: Db) {
  return db
    .select({ appeal: appeals, title: jobs.title, status: jobs.status, employer: employers.name })
    .from(appeals)
    .innerJoin(jobs, eq(jobs.id, appeals.jobId))
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(isNull(appeals.answeredAt))
    .orderBy(asc(appeals.createdAt))
    .limit(shown)
}

export function suspendedEmployers(db: Db) {
  return db
    .select({ name: employers.name, slug: employers.slug, since: employers.suspendedAt })
    .from(employers)
    .where(isNotNull(employers.suspendedAt))
    .orderBy(desc(employers.suspendedAt))
    .limit(shown)
}

/** Any job, but for a draft that was never sent in: that is its employer's own. */
export async function jobForModerator(
  db: Db,
  id: string,
): Promise<{ job: Job; postedBy: string | null; poster: Poster } | undefined> {
  const known = id.replaceAll('\0', '')
  const [row] = await db.select({ postedBy: jobs.postedBy }).from(jobs).where(eq(jobs.id, known))
  const [job] = row ? await jobsById(db, [known]) : []
  if (!row || !job?.employer.id) return undefined
  if (job.status === 'draft' && !(await db.$count(reviews, eq(reviews.jobId, known)))) return undefined
  return {
    job,
    postedBy: row.postedBy,
    poster: await posterOf(db, job.employer.id, row.postedBy ?? '', job.description),
  }
}

/** Every review of a job, the newest first. */
export function reviewsOf(db: Db, jobId: string) {
  return db.select().from(reviews).where(eq(reviews.jobId, jobId)).orderBy(desc(reviews.openedAt), desc(reviews.id))
}

/** Reports of a job or a profile, open ones first, then the newest. */
export function reportsOf(db: Db, kind: ReportedKind, id: string) {
  return db
    .select()
    .from(reports)
    .where(and(eq(reports.kind, kind), eq(reports.subjectId, id)))
    .orderBy(sql`${reports.closedAt} is not null`, desc(reports.id))
    .limit(shown)
}

export function appealsOf(db: Db, jobId: string) {
  return db.select().from(appeals).where(eq(appeals.jobId, jobId)).orderBy(desc(appeals.createdAt))
}

export async function appealById(db: Db, id: string) {
  const [appeal] = await db
    .select()
    .from(appeals)
    .where(eq(appeals.id, id.replaceAll('\0', '')))
  return appeal
}

/** What a moderator may know of an employer: of its members' addresses no more than the domains. */
export async function employerForModerator(db: Db, slug: string) {
  const employer = await employerBySlug(db, slug)
  if (!employer) return undefined
  const [who, counts] = await Promise.all([
    db
      .select({
        id: people.id,
        role: members.role,
        since: members.since,
        domain: sql<string>`split_part(${people.email}, '@', 2)`,
        proven: people.emailVerified,
      })
      .from(members)
      .innerJoin(people, eq(people.id, members.personId))
      .where(eq(members.employerId, employer.id))
      .orderBy(asc(members.since)),
    db
      .select({ status: jobs.status, count: sql<number>`count(*)::int` })
      .from(jobs)
      .where(eq(jobs.employerId, employer.id))
      .groupBy(jobs.status)
      .orderBy(jobs.status),
  ])
  return { employer, members: who, counts }
}

/** The log, the newest first; with `thing`, what was done to it or for that employer. A page goes on before `before`. */
export function auditLines(db: Db, { thing, before }: { thing?: string; before?: number }, limit = shown) {
  return db
    .select({ line: auditLog, name: people.name })
    .from(auditLog)
    .leftJoin(people, eq(people.id, auditLog.actor))
    .where(
      and(
        thing ? or(eq(auditLog.thing, thing), eq(auditLog.employerId, thing)) : undefined,
        before ? lt(auditLog.id, before) : undefined,
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(limit)
}
