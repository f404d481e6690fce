import { sql } from 'drizzle-orm'
import { check, index, pgEnum, pgTable, primaryKey, smallint, text, timestamp, unique } from 'drizzle-orm/pg-core'
import { state } from '#db/enums.ts'
import { jobs } from '#db/jobs/schema.ts'
import { people } from '#db/people/schema.ts'
import { alertPaces, searchesAtMost } from '#db/vocabulary/alerts.ts'

export const alertPace = pgEnum('alert_pace', alertPaces)

const instant = () => timestamp({ withTimezone: true })
const ofPerson = () =>
  text()
    .notNull()
    .references(() => people.id, { onDelete: 'cascade' })
const ofJob = () =>
  text()
    .notNull()
    .references(() => jobs.id, { onDelete: 'cascade' })

export const savedJobs = pgTable(
  'saved_jobs',
  {
    personId: ofPerson(),
    jobId: ofJob(),
    savedAt: instant().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.jobId] }), index('saved_jobs_of_job').on(table.jobId)],
)

export const savedSearches = pgTable(
  'saved_searches',
  {
    id: text().primaryKey(),
    personId: ofPerson(),
    /** Its seat among its person's: once all are taken there is none for another. */
    seat: smallint().notNull(),
    name: text().notNull(),
    /** What it asks, as the canonical query of /jobs has it, without order and page. */
    query: text().notNull(),
    /** Where it says that its person lives, by hand or in words. */
    states: state()
      .array()
      .notNull()
      .default(sql`'{}'`),
    pace: alertPace().notNull(),
    savedAt: instant().notNull().defaultNow(),
    /** When its last letter was written. */
    toldAt: instant(),
  },
  (table) => [
    unique('saved_searches_once').on(table.personId, table.query),
    unique('saved_searches_seats').on(table.personId, table.seat),
    check('saved_searches_at_most', sql`seat between 1 and ${sql.raw(String(searchesAtMost))}`),
    check('saved_searches_named', sql`length(trim(name)) > 0 and length(name) <= 100`),
    check('saved_searches_query_length', sql`length(query) <= 2000`),
  ],
)

/** The jobs that a saved search found since it was saved, each once; `toldAt` is null until a letter told of it. */
export const foundJobs = pgTable(
  'found_jobs',
  {
    searchId: text()
      .notNull()
      .references(() => savedSearches.id, { onDelete: 'cascade' }),
    jobId: ofJob(),
    foundAt: instant().notNull(),
    toldAt: instant(),
  },
  (table) => [
    primaryKey({ columns: [table.searchId, table.jobId] }),
    index('found_jobs_of_job').on(table.jobId),
    index('found_jobs_untold')
      .on(table.searchId)
      .where(sql`told_at is null`),
  ],
)

export type SavedSearch = typeof savedSearches.$inferSelect
