import { desc, eq, isNull, and } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { letters, type Letter } from '#db/mail/schema.ts'

export async function letterById(db: Db, id: string): Promise<Letter | undefined> {
  const [letter] = await db.select().from(letters).where(eq(letters.id, id))
  return letter
}

/** The newest letters that no mail server has taken. */
export function lettersKept(db: Db, limit: number): Promise<Letter[]> {
  return db
    .select()
    .from(letters)
    .where(and(isNull(letters.sentAt), isNull(letters.refusedAt)))
    .orderBy(desc(letters.createdAt), desc(letters.id))
    .limit(limit)
}
