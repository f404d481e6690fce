import { bigint, index, jsonb, pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Who did what to which thing. Append only, like the policy history; people are named by id alone. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp({ withTimezone: true }).notNull().defaultNow(),
    /** A person's id, `token:` and a token's, or `board` for what the clock or the operator did. */
    actor: text().notNull(),
    act: text().notNull(),
    thing: text().notNull(),
    employerId: text(),
    detail: jsonb().$type<Record<string, unknown>>(),
  },
  (table) => [
    index('audit_of_thing').on(table.thing, table.id),
    index('audit_of_employer').on(table.employerId, table.id),
  ],
)
