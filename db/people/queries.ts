import { and, asc, desc, eq, gt, isNotNull } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { accounts, passkeys, sessions } from '#db/people/schema.ts'

export function sessionsOf(db: Db, personId: string, now: Date) {
  return db
    .select({
      id: sessions.id,
      userAgent: sessions.userAgent,
      createdAt: sessions.createdAt,
      updatedAt: sessions.updatedAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, personId), gt(sessions.expiresAt, now)))
    .orderBy(desc(sessions.updatedAt))
}

export function passkeysOf(db: Db, personId: string) {
  return db
    .select({ id: passkeys.id, name: passkeys.name, createdAt: passkeys.createdAt })
    .from(passkeys)
    .where(eq(passkeys.userId, personId))
    .orderBy(asc(passkeys.createdAt))
}

/** Who always signs in by a link or a passkey has none. */
export async function hasPassword(db: Db, personId: string): Promise<boolean> {
  return (await db.$count(accounts, and(eq(accounts.userId, personId), isNotNull(accounts.password)))) > 0
}
