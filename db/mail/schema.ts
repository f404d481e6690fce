import { sql } from 'drizzle-orm'
import { index, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

const instant = () => timestamp({ withTimezone: true })

/** Every letter of the board: handed to SMTP until a reply accepts it or refuses it for good; without SMTP it is kept. */
export const letters = pgTable(
  'letters',
  {
    id: text().primaryKey(),
    /** Whom, why and of which period: the same letter is written once. */
    reason: text().notNull().unique(),
    kind: text().notNull(),
    to: text().notNull(),
    subject: text().notNull(),
    /** Emptied when a letter that holds a secret link has been sent. */
    text: text(),
    html: text(),
    /** Where one POST ends such letters: named in a header, for the reader's own button. Emptied with the words. */
    unsubscribe: text(),
    createdAt: instant().notNull().defaultNow(),
    sentAt: instant(),
    refusedAt: instant(),
    refusal: text(),
  },
  (table) => [
    index('letters_newest')
      .on(table.createdAt.desc())
      .where(sql`sent_at is null`),
    index('letters_to').on(sql`lower(${table.to})`),
  ],
)

export type Letter = typeof letters.$inferSelect
