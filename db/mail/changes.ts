import { eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { newId } from '#db/ids.ts'
import { letters } from '#db/mail/schema.ts'
import { enqueue } from '#db/outbox/effects.ts'

export type NewLetter = {
  to: string
  /** Whom, why and of which period: a second letter of the same reason is not written. */
  reason: string
  kind: string
  subject: string
  text: string
  html: string
  /** Where one POST ends letters of its kind. */
  unsubscribe?: string
}

/** Writes a letter and asks for its sending: both or neither, in the transaction of what it tells of where there is one. */
export async function writeLetter(db: Db | Tx, letter: NewLetter): Promise<void> {
  const id = newId()
  await db.transaction(async (tx) => {
    const [written] = await tx
      .insert(letters)
      .values({ id, ...letter })
      .onConflictDoNothing({ target: letters.reason })
      .returning({ id: letters.id })
    if (written) await enqueue(tx, 'send-letter', { letter: id }, `letter ${id}`)
  })
}

const noWords = { text: null, html: null, unsubscribe: null }

/** Marks it as accepted by a mail server; `secret` ones hold links that nobody else should read from here. */
export async function letterSent(db: Db, id: string, now: Date, secret: boolean): Promise<void> {
  const emptied = secret ? noWords : {}
  await db
    .update(letters)
    .set({ sentAt: now, ...emptied })
    .where(eq(letters.id, id))
}

export async function letterRefused(db: Db, id: string, now: Date, refusal: string): Promise<void> {
  await db
    .update(letters)
    .set({ refusedAt: now, refusal, ...noWords })
    .where(eq(letters.id, id))
}

/** Letters of people who were erased: none is kept. */
export async function forgetLettersTo(tx: Db | Tx, address: string): Promise<void> {
  await tx.delete(letters).where(sql`lower(${letters.to}) = lower(${address})`)
}
