// One coder's application to one job: what was sent, where it stands, who said what, and when.
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import type { SentProfile, SentJob } from '#db/applications/snapshot.ts'
import { employers } from '#db/employers/schema.ts'
import { jobs } from '#db/jobs/schema.ts'
import { people } from '#db/people/schema.ts'
import { declineReasons, stages } from '#db/vocabulary/applications.ts'

export const stage = pgEnum('stage', stages)
export const declineReason = pgEnum('decline_reason', declineReasons)

const instant = () => timestamp({ withTimezone: true })

/** What an employer asks beside the profile. */
export const jobQuestions = pgTable(
  'job_questions',
  {
    jobId: text()
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    position: smallint().notNull(),
    question: text().notNull(),
    required: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.position] }),
    check('job_questions_length', sql`length(trim(question)) between 1 and 300`),
  ],
)

export const applications = pgTable(
  'applications',
  {
    id: text().primaryKey(),
    jobId: text()
      .notNull()
      .references(() => jobs.id),
    employerId: text()
      .notNull()
      .references(() => employers.id),
    /** Null once the coder has deleted their account: a stone without a name stays with the employer. */
    personId: text().references(() => people.id, { onDelete: 'set null' }),
    stage: stage().notNull().default('sent'),
    /** Moves with every change: who decides what they no longer see is told so. */
    version: integer().notNull().default(1),
    sentAt: instant().notNull().defaultNow(),
    seenAt: instant(),
    /** The first time that the employer did more than look. */
    answeredAt: instant(),
    endedAt: instant(),

    note: text().notNull().default(''),
    answers: jsonb().$type<{ question: string; answer: string }[]>().notNull().default([]),
    /** A copy of the résumé of its own, so that a later change of the profile leaves it. */
    resumeFile: text(),
    resumeName: text(),
    /** Posting, pay and policy as they stood when it was sent; never changed after. */
    job: jsonb().$type<SentJob>().notNull(),
    profile: jsonb().$type<SentProfile>(),

    rating: smallint(),
    declineReason: declineReason(),
    /** Read by that coder alone. */
    declineNote: text(),
  },
  (table) => [
    unique('applications_once').on(table.jobId, table.personId),
    index('applications_of_person').on(table.personId, table.sentAt),
    index('applications_of_employer').on(table.employerId, table.stage),
    check('applications_lengths', sql`length(note) <= 5000 and length(decline_note) <= 2000`),
    check('applications_rating', sql`rating between 1 and 5`),
    check('applications_declined', sql`(stage = 'declined') = (decline_reason is not null)`),
    check('applications_ended', sql`(stage in ('hired', 'declined', 'withdrawn')) = (ended_at is not null)`),
  ],
)

/** Every step of an application. Append only, as history and audit are; people by id alone. */
export const applicationEvents = pgTable(
  'application_events',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    applicationId: text().notNull(),
    at: instant().notNull().defaultNow(),
    /** A person's id, or `board`. */
    actor: text().notNull(),
    side: text({ enum: ['coder', 'employer', 'board'] }).notNull(),
    before: stage(),
    after: stage().notNull(),
  },
  (table) => [index('application_events_of').on(table.applicationId, table.id)],
)

/** What members write to each other about an application; the coder never sees it. */
export const applicationNotes = pgTable(
  'application_notes',
  {
    id: text().primaryKey(),
    applicationId: text()
      .notNull()
      .references(() => applications.id, { onDelete: 'cascade' }),
    author: text().notNull(),
    text: text().notNull(),
    at: instant().notNull().defaultNow(),
  },
  (table) => [
    index('application_notes_of').on(table.applicationId),
    check('application_notes_length', sql`length(trim(text)) between 1 and 5000`),
  ],
)

/** One thread between an employer and a coder: of an application, or begun by an invitation to a freelancer. */
export const conversations = pgTable(
  'conversations',
  {
    id: text().primaryKey(),
    employerId: text()
      .notNull()
      .references(() => employers.id),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    /** The job that it is about, or that the coder is invited to. */
    jobId: text().references(() => jobs.id),
    applicationId: text()
      .unique()
      .references(() => applications.id, { onDelete: 'cascade' }),
    startedBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    /** What the invited said: null while they have not. */
    invitation: text({ enum: ['open', 'accepted', 'declined'] }),
  },
  (table) => [
    index('conversations_of_person').on(table.personId),
    index('conversations_of_employer').on(table.employerId),
  ],
)

export const messages = pgTable(
  'messages',
  {
    id: text().primaryKey(),
    conversationId: text()
      .notNull()
      .references(() => conversations.id, { onDelete: 'cascade' }),
    side: text({ enum: ['coder', 'employer'] }).notNull(),
    /** A person's id. */
    author: text().notNull(),
    text: text().notNull(),
    sentAt: instant().notNull().defaultNow(),
    readAt: instant(),
  },
  (table) => [
    index('messages_of').on(table.conversationId, table.id),
    check('messages_length', sql`length(trim(text)) between 1 and 10000`),
  ],
)

/** How often coders went on to an employer's own site, by day. */
export const outboundClicks = pgTable(
  'outbound_clicks',
  {
    jobId: text()
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    day: date().notNull(),
    clicks: integer().notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.day] })],
)

export type ApplicationRow = typeof applications.$inferSelect
