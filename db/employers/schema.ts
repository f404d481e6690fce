import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { people } from '#db/people/schema.ts'
import { employerKinds, memberRoles } from '#db/vocabulary/employers.ts'

export const employerKind = pgEnum('employer_kind', employerKinds)
export const memberRole = pgEnum('member_role', memberRoles)

const instant = () => timestamp({ withTimezone: true })
const employerId = () =>
  text()
    .notNull()
    .references(() => employers.id)

export const employers = pgTable(
  'employers',
  {
    id: text().primaryKey(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    kind: employerKind(),
    website: text(),
    /** How many people work there, as they say; some pay laws begin at a size. */
    size: integer(),
    about: text(),
    /** Name of the uploaded picture. */
    logo: text(),
    createdAt: instant().notNull().defaultNow(),
    /** When somebody of the employer took the page over; null for one that is only known from imported jobs. */
    claimedAt: instant(),
    verifiedAt: instant(),
    /** The person at whose address or word it was verified. */
    verifiedBy: text(),
    /** When a moderator ended it: from then on no address proves it, only their word. */
    unverifiedAt: instant(),
    /** From then on nothing of it is shown or found. */
    suspendedAt: instant(),
    version: bigint({ mode: 'number' }).notNull().default(0),
  },
  (table) => [
    uniqueIndex('employers_unclaimed_name')
      .on(sql`lower(${table.name})`)
      .where(sql`claimed_at is null`),
    check('employers_named', sql`length(trim(name)) between 1 and 120`),
    check('employers_size', sql`size between 1 and 10000000`),
    check('employers_about_length', sql`length(about) <= 5000`),
  ],
)

export const members = pgTable(
  'members',
  {
    employerId: employerId(),
    personId: text()
      .notNull()
      .references(() => people.id, { onDelete: 'cascade' }),
    role: memberRole().notNull(),
    since: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.employerId, table.personId] }),
    index('members_of_person').on(table.personId),
  ],
)

export const invitations = pgTable(
  'invitations',
  {
    id: text().primaryKey(),
    employerId: employerId(),
    email: text().notNull(),
    role: memberRole().notNull(),
    /** Of the secret that the letter holds. */
    tokenHash: text().notNull().unique(),
    invitedBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    expiresAt: instant().notNull(),
    /** Accepted, taken back, or replaced by a newer one. */
    endedAt: instant(),
  },
  (table) => [
    uniqueIndex('invitations_open')
      .on(table.employerId, sql`lower(${table.email})`)
      .where(sql`ended_at is null`),
  ],
)

/** What an employer's programs sign in with. */
export const tokens = pgTable(
  'tokens',
  {
    id: text().primaryKey(),
    employerId: employerId(),
    name: text().notNull(),
    hash: text().notNull().unique(),
    /** Its first letters, by which a person knows it again. */
    begins: text().notNull(),
    createdBy: text().notNull(),
    createdAt: instant().notNull().defaultNow(),
    lastUsedAt: instant(),
    revokedAt: instant(),
  },
  (table) => [index('tokens_of_employer').on(table.employerId)],
)

export type Employer = typeof employers.$inferSelect
export type NewEmployer = typeof employers.$inferInsert
