import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  jsonb,
  pgEnum,
  pgTable,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { jobs } from '#db/jobs/schema.ts'
import { reportedKinds, reportReasons, reviewCauses, reviewDecisions } from '#db/vocabulary/trust.ts'

export const reviewCause = pgEnum('review_cause', reviewCauses)
export const reviewDecision = pgEnum('review_decision', reviewDecisions)
export const reportReason = pgEnum('report_reason', reportReasons)
export const reportedKind = pgEnum('reported_kind', reportedKinds)

const instant = () => timestamp({ withTimezone: true })
const jobId = () =>
  text()
    .notNull()
    .references(() => jobs.id, { onDelete: 'cascade' })

/** What raised a score, with the words that did. */
export type Sign = {
  rule: string
  weight: number
  in: string
  start: number | null
  end: number | null
  words: string
  says: string
}

/** A posting that waits, or has waited, for a person's eyes. */
export const reviews = pgTable(
  'reviews',
  {
    id: text().primaryKey(),
    jobId: jobId(),
    cause: reviewCause().notNull(),
    score: smallint().notNull(),
    signs: jsonb().$type<Sign[]>().notNull(),
    openedAt: instant().notNull().defaultNow(),
    closedAt: instant(),
    decision: reviewDecision(),
    decidedBy: text(),
    /** What the employer is told. */
    note: text(),
  },
  (table) => [
    uniqueIndex('reviews_open')
      .on(table.jobId)
      .where(sql`closed_at is null`),
    index('reviews_waiting')
      .on(table.openedAt)
      .where(sql`closed_at is null`),
    check('reviews_decided', sql`(closed_at is null) = (decision is null)`),
  ],
)

export const reports = pgTable(
  'reports',
  {
    id: text().primaryKey(),
    kind: reportedKind().notNull(),
    subjectId: text().notNull(),
    /** A person's id, or a hash of the address block that a stranger came from. */
    reporter: text().notNull(),
    reason: reportReason().notNull(),
    words: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    closedAt: instant(),
    closedBy: text(),
    /** Whether something was done because of it. */
    outcome: text(),
  },
  (table) => [
    uniqueIndex('reports_open')
      .on(table.kind, table.subjectId, table.reporter)
      .where(sql`closed_at is null`),
    index('reports_waiting')
      .on(table.createdAt)
      .where(sql`closed_at is null`),
    check('reports_words_length', sql`length(words) <= 2000`),
  ],
)

/** An employer's word against a decision. */
export const appeals = pgTable(
  'appeals',
  {
    id: text().primaryKey(),
    jobId: jobId(),
    by: text().notNull(),
    words: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    answeredAt: instant(),
    answeredBy: text(),
    granted: boolean(),
    answer: text(),
  },
  (table) => [
    uniqueIndex('appeals_open')
      .on(table.jobId)
      .where(sql`answered_at is null`),
    check('appeals_words_length', sql`length(words) between 1 and 2000`),
  ],
)
