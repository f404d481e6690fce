import { index, integer, jsonb, pgTable, smallint, text, timestamp } from 'drizzle-orm/pg-core'

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

/** A write that was answered: sent again with the same key within a day, it gets the same answer and changes nothing. */
export const answeredWrites = pgTable(
  'answered_writes',
  {
    /** Whose, and the key that they sent. */
    key: text().primaryKey(),
    /** Of the method, the path and the body: another write under the same key is refused. */
    hash: text().notNull(),
    /** Null while the first one is under way. */
    status: smallint(),
    answer: jsonb(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('answered_writes_at').on(table.at)],
)
