// A person who looks for work: the profile, what it holds, who may not see it, and what was measured of their work.
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  index,
  jsonb,
  numeric,
  pgEnum,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
} from 'drizzle-orm/pg-core'
import type { SkillKey, SkillScore } from '#db/coders/skill-score.ts'
import { employers } from '#db/employers/schema.ts'
import { chartType, credential, payBasis, state, workplace } from '#db/enums.ts'
import { people } from '#db/people/schema.ts'
import { accuracyMethods, experienceKinds, verificationStates, visibilities } from '#db/vocabulary/coders.ts'

export const visibility = pgEnum('visibility', visibilities)
export const verificationState = pgEnum('verification_state', verificationStates)
export const experienceKind = pgEnum('experience_kind', experienceKinds)
export const accuracyMethod = pgEnum('accuracy_method', accuracyMethods)

const instant = () => timestamp({ withTimezone: true })
const none = sql`'{}'`
const personId = () =>
  text()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })

/** One profile for each person who looks for work, or takes contracts. */
export const coders = pgTable(
  'coders',
  {
    personId: text()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    version: bigint({ mode: 'number' }).notNull().default(0),
    /** What their public page is called; chosen when the profile is first published, and kept. */
    handle: text().unique(),
    visibility: visibility().notNull().default('hidden'),
    headline: text().notNull().default(''),
    about: text().notNull().default(''),

    looking: boolean().notNull().default(false),
    livesIn: state(),
    /** Other states that they may work from. */
    mayWorkFrom: state().array().notNull().default(none),
    workplaces: workplace().array().notNull().default(none),
    /** Months of coding in all, as employers count years. */
    codingMonths: smallint(),
    payFloorCents: bigint({ mode: 'number' }),

    /** IANA name; hours are meant in it. */
    timeZone: text(),
    hoursFrom: smallint(),
    hoursTo: smallint(),
    weekends: boolean(),

    /** From when a contract may begin. */
    availableFrom: date(),
    /** Cents an hour that the rates come to at their lowest: what a search compares. */
    rateCents: bigint({ mode: 'number' }),
    publishedAt: instant(),
    updatedAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('coders_looking').on(table.livesIn, table.looking),
    check('coders_handle', sql`handle ~ '^[a-z0-9][a-z0-9-]{2,39}$'`),
    check('coders_shown_named', sql`visibility = 'hidden' or handle is not null`),
    check('coders_lengths', sql`length(headline) <= 120 and length(about) <= 5000`),
    check('coders_months', sql`coding_months between 0 and 720`),
    check('coders_pay_floor', sql`pay_floor_cents between 1 and 10000000`),
    check('coders_hours', sql`hours_from between 0 and 24 and hours_to between 0 and 24`),
  ],
)

export const heldCredentials = pgTable(
  'held_credentials',
  {
    personId: personId(),
    credential: credential().notNull(),
    issuedOn: date(),
    expiresOn: date(),
    /** Seen by nobody but its owner and an admin who verifies it. */
    memberNumber: text(),
    verification: verificationState().notNull().default('self-declared'),
    verifiedBy: text(),
    verifiedAt: instant(),
    /** Continuing-education units of this cycle. */
    ceuEarned: smallint(),
    ceuNeeded: smallint(),
    cycleEndsOn: date(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.credential] }),
    check('held_dates', sql`issued_on <= expires_on`),
    check('held_member_number', sql`length(member_number) <= 40`),
    check('held_ceu', sql`ceu_earned between 0 and 500 and ceu_needed between 0 and 500`),
  ],
)

/** Months of work by what was coded, in which field, with which software. */
export const experience = pgTable(
  'experience',
  {
    personId: personId(),
    kind: experienceKind().notNull(),
    /** A chart type, a specialty or a tool, as its vocabulary has it. */
    value: text().notNull(),
    months: smallint().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.kind, table.value] }),
    check('experience_months', sql`months between 0 and 720`),
  ],
)

/** How far an apprentice has come toward removing the A. */
export const apprenticeships = pgTable(
  'apprenticeships',
  {
    personId: personId(),
    credential: credential().notNull(),
    /** Months of coding work that a signed letter proves. */
    workMonths: smallint().notNull().default(0),
    courseHours: smallint().notNull().default(0),
    practicode: boolean().notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.credential] }),
    check('apprenticeships_counts', sql`work_months between 0 and 720 and course_hours between 0 and 5000`),
  ],
)

/** What a freelancer takes, in each form that they quote. */
export const rates = pgTable(
  'rates',
  {
    personId: personId(),
    position: smallint().notNull(),
    basis: payBasis().notNull(),
    /** Null: for any charts. */
    chartType: chartType(),
    cents: bigint({ mode: 'number' }).notNull(),
    /** What it comes to in an hour, by the rule that jobs' pay is worked out with; null where it can't be told. */
    hourlyCents: bigint({ mode: 'number' }),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.position] }),
    check('rates_positive', sql`cents between 1 and 100000000 and hourly_cents > 0`),
  ],
)

/** How many charts of a type a freelancer has room for in a week. */
export const capacities = pgTable(
  'capacities',
  {
    personId: personId(),
    chartType: chartType().notNull(),
    perWeek: smallint().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.personId, table.chartType] }),
    check('capacities_count', sql`per_week between 1 and 5000`),
  ],
)

/** Who must not see a profile: an employer with its members, or everybody with an address at a domain. */
export const blocks = pgTable(
  'blocks',
  {
    id: text().primaryKey(),
    personId: personId(),
    employerId: text().references(() => employers.id, { onDelete: 'cascade' }),
    domain: text(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    unique('blocks_once').on(table.personId, table.employerId, table.domain).nullsNotDistinct(),
    index('blocks_of_employer').on(table.employerId),
    index('blocks_of_domain').on(table.domain),
    check('blocks_one', sql`(employer_id is null) <> (domain is null)`),
  ],
)

export const resumes = pgTable(
  'resumes',
  {
    id: text().primaryKey(),
    personId: personId(),
    /** What its owner called it. */
    name: text().notNull(),
    /** The name it is kept under. */
    file: text().notNull().unique(),
    kind: text().notNull(),
    bytes: bigint({ mode: 'number' }).notNull(),
    /** What was read of it by the worker; null until then, and where nothing could be. */
    text: text(),
    readAt: instant(),
    /** Why nothing could be read. */
    refused: text(),
    createdAt: instant().notNull().defaultNow(),
  },
  (table) => [
    index('resumes_of_person').on(table.personId),
    check('resumes_size', sql`bytes between 1 and 5242880`),
    check('resumes_name', sql`length(name) between 1 and 200`),
  ],
)

/** One stretch of work for one employer, as its coder says, and what the employer attests of it. */
export const engagements = pgTable(
  'engagements',
  {
    id: text().primaryKey(),
    personId: personId(),
    employerId: text().references(() => employers.id, { onDelete: 'set null' }),
    employerName: text().notNull(),
    chartType: chartType().notNull(),
    beganOn: date().notNull(),
    endedOn: date().notNull(),
    charts: bigint({ mode: 'number' }).notNull(),
    hours: numeric({ precision: 8, scale: 2, mode: 'number' }),
    method: accuracyMethod(),
    /** Codes, or records where the method counts records. */
    audited: bigint({ mode: 'number' }),
    right: bigint({ mode: 'number' }),
    shown: boolean().notNull().default(false),
    createdAt: instant().notNull().defaultNow(),

    /** Of the secret in the letter that asks for the attestation. */
    tokenHash: text().unique(),
    askedOf: text(),
    askedAt: instant(),
    attestedAt: instant(),
    /** The name that whoever attested signed with. */
    attestedBy: text(),
    refusedAt: instant(),
    revokedAt: instant(),
    revokedWhy: text(),
  },
  (table) => [
    index('engagements_of_person').on(table.personId),
    check('engagements_named', sql`length(trim(employer_name)) between 1 and 120`),
    check('engagements_period', sql`began_on <= ended_on`),
    check('engagements_charts', sql`charts between 1 and 10000000 and hours between 0 and 100000`),
    check(
      'engagements_measured_whole',
      sql`(method is null) = (audited is null) and (method is null) = ("right" is null)`,
    ),
    check('engagements_measured', sql`audited between 1 and 10000000 and "right" between 0 and audited`),
    check('engagements_revoked', sql`revoked_at is null or attested_at is not null`),
  ],
)

/** A chart that an employer wrote for its own skill checks; the board's own are in db/coders/charts. */
export const skillCharts = pgTable(
  'skill_charts',
  {
    id: text().primaryKey(),
    employerId: text()
      .notNull()
      .references(() => employers.id, { onDelete: 'cascade' }),
    title: text().notNull(),
    chartType: chartType().notNull(),
    text: text().notNull(),
    /** Never leaves the server before an answer. */
    key: jsonb().$type<SkillKey>().notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    retiredAt: instant(),
  },
  (table) => [
    index('skill_charts_of_employer').on(table.employerId),
    check('skill_charts_lengths', sql`length(title) between 1 and 120 and length(text) between 1 and 20000`),
  ],
)

/** A coder's answer to a skill check: once for each chart. */
export const skillAttempts = pgTable(
  'skill_attempts',
  {
    id: text().primaryKey(),
    personId: personId(),
    /** A chart of the board's by its name, or an employer's by its id. */
    chartId: text().notNull(),
    chartType: chartType().notNull(),
    /** Who asked; null where the coder took it unasked. */
    employerId: text().references(() => employers.id, { onDelete: 'set null' }),
    startedAt: instant().notNull().defaultNow(),
    answeredAt: instant(),
    codes: text().array().notNull().default(none),
    principal: text(),
    score: jsonb().$type<SkillScore>(),
    shown: boolean().notNull().default(false),
  },
  (table) => [
    unique('skill_attempts_once').on(table.personId, table.chartId),
    index('skill_attempts_of_employer').on(table.employerId),
    check('skill_attempts_scored', sql`(answered_at is null) = (score is null)`),
  ],
)

export type CoderRow = typeof coders.$inferSelect
export type EngagementRow = typeof engagements.$inferSelect
