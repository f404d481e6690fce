import { sql } from 'drizzle-orm'
import { bigint, pgEnum, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core'
import { employerKinds } from '#db/vocabulary/employers.ts'

export const employerKind = pgEnum('employer_kind', employerKinds)

export const employers = pgTable(
  'employers',
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    kind: employerKind(),
    website: text(),
    createdAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** When somebody of the employer took the page over; null for one that is only known from imported jobs. */
    claimedAt: timestamp({ withTimezone: true }),
    verifiedAt: timestamp({ withTimezone: true }),
    version: bigint({ mode: 'number' }).notNull().default(0),
  },
  (table) => [
    uniqueIndex('employers_unclaimed_name')
      .on(sql`lower(${table.name})`)
      .where(sql`claimed_at is null`),
  ],
)

export type Employer = typeof employers.$inferSelect
export type NewEmployer = typeof employers.$inferInsert
