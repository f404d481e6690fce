import { and, eq, sql } from 'drizzle-orm'
import { audit } from '#db/audit/changes.ts'
import type { Db } from '#db/client.ts'
import { newId } from '#db/ids.ts'
import { accounts, people, sessions, type Person } from '#db/people/schema.ts'

export type NewAccount = { email: string; name: string; passwordHash: string; admin: boolean }

/** A verified account by the operator's hand; one that is there already gets this password, and keeps being an admin. */
export function makeAccount(db: Db, { email, name, passwordHash, admin }: NewAccount): Promise<Person> {
  return db.transaction(async (tx) => {
    const adminSince = admin ? sql`coalesce(${people.adminSince}, now())` : sql`${people.adminSince}`
    const [person] = await tx
      .insert(people)
      .values({
        id: newId(),
        email: email.toLowerCase(),
        name,
        emailVerified: true,
        adminSince: admin ? sql`now()` : null,
      })
      .onConflictDoUpdate({ target: people.email, set: { emailVerified: true, adminSince } })
      .returning()
    const { id } = person!
    await tx.delete(accounts).where(sql`${accounts.userId} = ${id} and ${accounts.providerId} = 'credential'`)
    await tx
      .insert(accounts)
      .values({ id: newId(), accountId: id, providerId: 'credential', userId: id, password: passwordHash })
    await audit(tx, { actor: 'board', act: 'account.made', thing: id, detail: { admin } })
    return person!
  })
}

/** By a link that only the address's owner has read. */
export async function verifyPerson(db: Db, personId: string): Promise<void> {
  await db.update(people).set({ emailVerified: true }).where(eq(people.id, personId))
}

/** An account that nobody verified holds nothing: whoever signs up next with its address begins anew, with their own password. */
export async function forgetUnverified(db: Db, email: string): Promise<void> {
  await db.delete(people).where(and(eq(people.email, email.toLowerCase()), eq(people.emailVerified, false)))
}

export async function endSession(db: Db, personId: string, sessionId: string): Promise<void> {
  await db.delete(sessions).where(and(eq(sessions.id, sessionId), eq(sessions.userId, personId)))
}
