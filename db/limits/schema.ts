import { index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** How often a door was used by whom, in the window that ends at `resetsAt`. In Postgres, so that it holds across processes. */
export const limits = pgTable(
  'limits',
  {
    key: text().primaryKey(),
    spent: integer().notNull(),
    resetsAt: timestamp({ withTimezone: true }).notNull(),
  },
  (table) => [index('limits_over').on(table.resetsAt)],
)
