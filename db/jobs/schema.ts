import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  customType,
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
import { employers } from '#db/employers/schema.ts'
import { chartType, credential, employment, payBasis, specialty, state, tool, workplace } from '#db/enums.ts'
import type { RemotePolicy } from '#db/jobs/policy.ts'
import { apprenticePolicies } from '#db/vocabulary/credentials.ts'
import { jobOutcomes, jobStatuses } from '#db/vocabulary/jobs.ts'
import { benefits, productivityUnits } from '#db/vocabulary/pay.ts'
import { jobKinds, roleFamilies, seniorities } from '#db/vocabulary/roles.ts'
import { flexibilities, hybridPeriods, permanences, remediations, stateModes } from '#db/vocabulary/workplaces.ts'

export const hybridPeriod = pgEnum('hybrid_period', hybridPeriods)
export const stateMode = pgEnum('state_mode', stateModes)
export const permanence = pgEnum('permanence', permanences)
export const remediation = pgEnum('remediation', remediations)
export const flexibility = pgEnum('flexibility', flexibilities)
export const benefit = pgEnum('benefit', benefits)
export const productivityUnit = pgEnum('productivity_unit', productivityUnits)
export const roleFamily = pgEnum('role_family', roleFamilies)
export const seniority = pgEnum('seniority', seniorities)
export const jobKind = pgEnum('job_kind', jobKinds)
export const apprenticePolicy = pgEnum('apprentice_policy', apprenticePolicies)
export const jobStatus = pgEnum('job_status', jobStatuses)
export const jobOutcome = pgEnum('job_outcome', jobOutcomes)
export const requirementStrength = pgEnum('requirement_strength', ['required', 'required-within', 'preferred'])

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })
const instant = () => timestamp({ withTimezone: true })
const none = sql`'{}'`

/** A contradiction between a posting's text and its fields, and why both are right all the same. */
export type Explanation = { code: string; words: string; says: string; why: string }

/** An upload of many jobs, which can be undone. */
export const batches = pgTable(
  'batches',
  {
    id: text().primaryKey(),
    employerId: text()
      .notNull()
      .references(() => employers.id),
    by: text().notNull(),
    file: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    undoneAt: instant(),
  },
  (table) => [index('batches_of_employer').on(table.employerId, table.createdAt)],
)

export const jobs = pgTable(
  'jobs',
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    /** Null only for a draft that nobody has claimed yet. */
    employerId: text().references(() => employers.id),
    /** The secret of the address of such a draft. */
    draftKey: text().unique(),
    version: bigint({ mode: 'number' }).notNull().default(0),

    /** Where an imported job came from; null for one that was posted here. */
    source: text(),
    sourceId: text(),
    sourceHash: text(),

    /** Who began it, and the upload that it came in with. */
    postedBy: text(),
    batchId: text().references(() => batches.id),

    status: jobStatus().notNull().default('draft'),
    outcome: jobOutcome(),
    createdAt: instant().notNull().defaultNow(),
    postedAt: instant(),
    confirmedAt: instant(),
    expiresAt: instant(),
    closedAt: instant(),
    closesOn: date(),
    /** When an import was told to publish a row although its source's closing date had passed. */
    reopenedAt: instant(),
    /** Until when search shows it: set by trigger, to the day it expires or the 21st after its last confirmation. */
    searchedUntil: instant(),
    editedAt: instant(),

    kind: jobKind().notNull(),
    title: text().notNull(),
    description: text().notNull(),
    roleFamily: roleFamily(),
    seniority: seniority(),

    workplace: workplace(),
    hybridDays: smallint(),
    hybridPeriod: hybridPeriod(),
    placeCity: text(),
    placeState: state(),
    stateMode: stateMode(),
    eligibleStates: state().array().notNull().default(none),
    usOnly: boolean(),
    onsiteTrainingWeeks: smallint(),
    permanence: permanence(),
    remediation: remediation(),
    travelPercent: smallint(),
    weekends: boolean(),
    flexibility: flexibility(),
    /** IANA name of the zone that core hours or a shift are meant in. */
    timeZone: text(),

    employment: employment().array().notNull().default(none),
    payBasis: payBasis(),
    payMinCents: bigint({ mode: 'number' }),
    payMaxCents: bigint({ mode: 'number' }),
    hourlyMinCents: bigint({ mode: 'number' }),
    hourlyMaxCents: bigint({ mode: 'number' }),
    payEstimated: boolean().notNull().default(false),
    weeklyHours: smallint(),
    benefits: benefit().array().notNull().default(none),

    anyCertification: boolean().notNull().default(false),
    apprenticePolicy: apprenticePolicy().notNull().default('not-stated'),
    countsTowardRemoval: boolean(),
    yearsMin: numeric({ precision: 4, scale: 2, mode: 'number' }),
    chartTypes: chartType().array().notNull().default(none),
    specialties: specialty().array().notNull().default(none),
    tools: tool().array().notNull().default(none),
    accuracyPercent: numeric({ precision: 4, scale: 1, mode: 'number' }),
    /** What a coder must hold and have done, each thing as the key that `fit` judges (db/jobs/fit.ts). */
    asks: text().array().notNull().default(none),

    applyUrl: text(),
    /** What the poster says to each contradiction that was left standing. */
    explanations: jsonb().$type<Explanation[]>().notNull().default([]),
    searchVector: tsvector().generatedAlwaysAs(
      sql`setweight(to_tsvector('english', title), 'A') || setweight(to_tsvector('english', left(description, 100000)), 'D')`,
    ),
  },
  (table) => [
    unique('jobs_source_row').on(table.source, table.sourceId),
    index('jobs_by_employer').on(table.employerId),
    index('jobs_newest')
      .on(table.postedAt.desc())
      .where(sql`status = 'published'`),
    index('jobs_of_batch').on(table.batchId),
    index('jobs_due')
      .on(table.expiresAt)
      .where(sql`status = 'published'`),
    index('jobs_words').using('gin', table.searchVector),

    check(
      'jobs_imported_whole',
      sql`(source is null) = (source_id is null) and (source is null) = (source_hash is null)`,
    ),
    check('jobs_dated', sql`status <> 'published' or (posted_at is not null and expires_at is not null)`),
    check('jobs_outcome_of_closed', sql`outcome is null or status in ('filled', 'expired', 'removed')`),
    check('jobs_title_said', sql`status = 'draft' or length(trim(title)) > 0`),
    check('jobs_title_length', sql`length(title) <= 300`),
    check('jobs_employer_known', sql`status = 'draft' or employer_id is not null`),
    check('jobs_draft_key', sql`draft_key is null or (status = 'draft' and employer_id is null)`),
    check('jobs_description_length', sql`length(description) <= 200000`),

    // What a workplace needs is asked of a job that was posted here and has left draft; an import may say less.
    check('jobs_workplace_said', sql`status = 'draft' or source is not null or workplace is not null`),
    check(
      'jobs_remote_says_states',
      sql`status = 'draft' or source is not null or workplace not in ('remote', 'travel') or state_mode is not null`,
    ),
    check(
      'jobs_site_says_place',
      sql`status = 'draft' or source is not null or workplace not in ('hybrid', 'on-site') or (place_city is not null and place_state is not null)`,
    ),
    check(
      'jobs_hybrid_says_days',
      sql`status = 'draft' or source is not null or workplace <> 'hybrid' or hybrid_days is not null`,
    ),
    check(
      'jobs_pay_said',
      sql`status = 'draft' or source is not null or pay_min_cents is not null or pay_max_cents is not null`,
    ),

    check('jobs_remote_has_no_place', sql`workplace <> 'remote' or (place_city is null and place_state is null)`),
    check(
      'jobs_states_fit_mode',
      sql`case when state_mode in ('include', 'exclude') then cardinality(eligible_states) > 0 else cardinality(eligible_states) = 0 end`,
    ),
    check('jobs_hybrid_days_whole', sql`(hybrid_days is null) = (hybrid_period is null)`),
    check('jobs_hybrid_days_count', sql`hybrid_days between 0 and case hybrid_period when 'week' then 7 else 31 end`),
    check('jobs_training_weeks', sql`onsite_training_weeks between 0 and 104`),
    check('jobs_travel_percent', sql`travel_percent between 0 and 100`),

    check(
      'jobs_pay_whole',
      sql`(pay_basis is null) = (pay_min_cents is null and pay_max_cents is null) and (pay_basis is not null or (hourly_min_cents is null and hourly_max_cents is null))`,
    ),
    check('jobs_pay_upright', sql`pay_min_cents <= pay_max_cents`),
    check('jobs_hourly_upright', sql`hourly_min_cents <= hourly_max_cents`),
    check(
      'jobs_pay_positive',
      sql`least(pay_min_cents, pay_max_cents, hourly_min_cents, hourly_max_cents) > 0 and greatest(pay_min_cents, pay_max_cents) < 100000000`,
    ),
    check('jobs_weekly_hours', sql`weekly_hours between 1 and 100`),
    check('jobs_years', sql`years_min between 0 and 60`),
    check('jobs_accuracy', sql`accuracy_percent between 50 and 100`),
  ],
)

/** Credentials that a job asks for: all rows of one strength are asked, any one of a row's members meets it. */
export const requirements = pgTable(
  'requirements',
  {
    jobId: text()
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    position: smallint().notNull(),
    strength: requirementStrength().notNull(),
    anyOf: credential().array().notNull(),
    /** Months after hire by which it is due. */
    withinMonths: smallint(),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.position] }),
    check('requirements_name_one', sql`cardinality(any_of) > 0`),
    check('requirements_within', sql`(strength = 'required-within') = (within_months is not null)`),
    check('requirements_months', sql`within_months between 1 and 120`),
  ],
)

export const productivityStandards = pgTable(
  'productivity_standards',
  {
    jobId: text()
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    position: smallint().notNull(),
    min: numeric({ precision: 8, scale: 2, mode: 'number' }),
    max: numeric({ precision: 8, scale: 2, mode: 'number' }),
    unit: productivityUnit().notNull(),
    chartType: chartType(),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.position] }),
    check('productivity_said', sql`min is not null or max is not null`),
    check('productivity_upright', sql`min <= max`),
    check('productivity_positive', sql`least(min, max) > 0`),
  ],
)

/** Every policy that a published job has had. Append only: no right and, by trigger, no way to change or remove a row. */
export const policyHistory = pgTable(
  'policy_history',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    jobId: text()
      .notNull()
      .references(() => jobs.id),
    since: instant().notNull().defaultNow(),
    policy: jsonb().$type<RemotePolicy>().notNull(),
  },
  (table) => [index('policy_history_of_job').on(table.jobId, table.since)],
)

export type JobRow = typeof jobs.$inferSelect
export type NewJobRow = typeof jobs.$inferInsert
export type RequirementRow = typeof requirements.$inferSelect
export type ProductivityRow = typeof productivityStandards.$inferSelect

/** Every key that some job asks by: written by trigger, so that a coder's search leaves none unjudged. Keys stay. */
export const askKeys = pgTable('ask_keys', { key: text().primaryKey() })
