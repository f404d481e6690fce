import { asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { auditLog } from '#db/audit/schema.ts'
import type { Db } from '#db/client.ts'
import { employers } from '#db/employers/schema.ts'
import { jobs } from '#db/jobs/schema.ts'
import { appeals, reports, reviews } from '#db/trust/schema.ts'

const shown = 100

/** Postings that wait, the highest score first. */
export function openReviews(db: Db) {
  return db
    .select({
      review: reviews,
      title: jobs.title,
      status: jobs.status,
      employer: employers.name,
      employerSlug: employers.slug,
    })
    .from(reviews)
    .innerJoin(jobs, eq(jobs.id, reviews.jobId))
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(isNull(reviews.closedAt))
    .orderBy(desc(reviews.score), asc(reviews.openedAt))
    .limit(shown)
}

/** Open reports, those of one job together. */
export function openReports(db: Db) {
  return db
    .select({ report: reports, title: jobs.title, slug: jobs.slug, employer: employers.name })
    .from(reports)
    .innerJoin(jobs, eq(jobs.id, reports.subjectId))
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(sql`${reports.closedAt} is null and ${reports.kind} = 'job'`)
    .orderBy(asc(reports.subjectId), asc(reports.createdAt))
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

/** Every review of a job, the newest first. */
export function reviewsOf(db: Db, jobId: string) {
  return db.select().from(reviews).where(eq(reviews.jobId, jobId)).orderBy(desc(reviews.openedAt), desc(reviews.id))
}

export function appealsOf(db: Db, jobId: string) {
  return db.select().from(appeals).where(eq(appeals.jobId, jobId)).orderBy(desc(appeals.createdAt))
}

/** The log, the newest first; of one thing where `thing` is said. A page goes on before `before`. */
export function auditLines(db: Db, { thing, before }: { thing?: string; before?: number }) {
  return db
    .select()
    .from(auditLog)
    .where(sql`${thing ? sql`thing = ${thing}` : sql`true`} and ${before ? sql`id < ${before}` : sql`true`}`)
    .orderBy(desc(auditLog.id))
    .limit(shown)
}
