import {
  bigint,
  check,
  index,
  integer,
  pgEnum,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import { sql } from 'drizzle-orm'

/** One order for every version of a row and every mark: greater is later. Not commit order: never poll it. */
export const rowVersion = pgSequence('row_version')

/** What the index must look at again. Written by triggers only; says which, never what. */
export const dirty = pgTable(
  'dirty',
  {
    kind: text().notNull(),
    id: text().notNull(),
    version: bigint({ mode: 'number' })
      .notNull()
      .default(sql`nextval('row_version')`),
    markedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** Why the index refused this document. A parked mark waits until its row changes again. */
    parkedReason: text(),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.id] }),
    index('dirty_waiting')
      .on(table.kind, table.version)
      .where(sql`parked_reason is null`),
  ],
)

export const rebuildState = pgEnum('rebuild_state', ['asked', 'filling', 'swapping', 'swapped', 'done'])

/** One row for each time that an index is built anew beside the live one: how to go on after a crash at any step. */
export const rebuilds = pgTable(
  'rebuilds',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    kind: text().notNull(),
    state: rebuildState().notNull().default('asked'),
    /** The last id that the second index is known to hold. */
    filledTo: text().notNull().default(''),
    filled: integer().notNull().default(0),
    askedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
    endedAt: timestamp({ withTimezone: true }),
  },
  (table) => [check('rebuild_ended', sql`(${table.state} = 'done') = (${table.endedAt} is not null)`)],
)

export type Rebuild = typeof rebuilds.$inferSelect
