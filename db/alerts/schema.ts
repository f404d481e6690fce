import { index, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import { jobs } from '#db/jobs/schema.ts'
import { people } from '#db/people/schema.ts'

export const savedJobs = pgTable(
  'saved_jobs',
  {
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    jobId: text()
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    savedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.personId, table.jobId] }), index('saved_jobs_of_job').on(table.jobId)],
)
