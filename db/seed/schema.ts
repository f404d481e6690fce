import { integer, pgTable } from 'drizzle-orm/pg-core'

/** How far the generator has come, so that a second run goes on where the first one ended. One row. */
export const seeded = pgTable('seeded', {
  id: integer().primaryKey().default(1),
  jobs: integer().notNull().default(0),
  employers: integer().notNull().default(0),
})
