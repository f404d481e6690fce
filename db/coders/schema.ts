import { boolean, index, pgEnum, pgTable, text, timestamp } from 'drizzle-orm/pg-core'
import { people } from '#db/people/schema.ts'
import { states } from '#db/vocabulary/states.ts'

export const state = pgEnum('state', states)

/** A person who looks for work. */
export const coders = pgTable(
  'coders',
  {
    personId: text()
      .primaryKey()
      .references(() => people.id, { onDelete: 'cascade' }),
    livesIn: state(),
    looking: boolean().notNull().default(false),
    updatedAt: timestamp({ withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('coders_looking').on(table.livesIn, table.looking)],
)
