// Writes that a program may send again: the first one claims its key in a row of its own, and the answer is stored in the
// transaction that holds what was done. Whoever is killed between leaves both or neither.
import { and, eq, isNull, lt, lte, or } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { answeredWrites } from '#db/limits/schema.ts'

export type Answer = { body: string; headers: Record<string, string> }
export type Claim =
  | { is: 'ours'; at: Date }
  | { is: 'answered'; status: number; answer: Answer }
  | { is: 'under-way' }
  | { is: 'another-write' }

const minute = 60_000
const day = 24 * 60 * minute

/** @param hash of what is written: the same key with another one is another write */
export async function claimWrite(db: Db, key: string, hash: string, now: Date): Promise<Claim> {
  const claim = { hash, status: null, answer: null, at: now }
  const over = or(
    lte(answeredWrites.at, before(now, day)),
    // Whoever claimed it is gone, or too late: their answer finds no claim of theirs to stand in.
    and(isNull(answeredWrites.status), lte(answeredWrites.at, before(now, minute))),
  )
  const [ours] = await db
    .insert(answeredWrites)
    .values({ key, ...claim })
    .onConflictDoUpdate({ target: answeredWrites.key, set: claim, setWhere: over })
    .returning({ at: answeredWrites.at })
  if (ours) return { is: 'ours', at: ours.at }
  const [found] = await db.select().from(answeredWrites).where(eq(answeredWrites.key, key))
  if (found && found.hash !== hash) return { is: 'another-write' }
  if (!found || found.status === null) return { is: 'under-way' }
  return { is: 'answered', status: found.status, answer: found.answer as Answer }
}

/** In the transaction of the write. False when the claim is another's by now: then nothing may be kept of it. */
export async function answerWrite(tx: Db, key: string, claimedAt: Date, status: number, answer: Answer) {
  const answered = await tx
    .update(answeredWrites)
    .set({ status, answer })
    .where(held(key, claimedAt))
    .returning({ key: answeredWrites.key })
  return answered.length > 0
}

export async function freeWrite(db: Db, key: string, claimedAt: Date): Promise<void> {
  await db.delete(answeredWrites).where(held(key, claimedAt))
}

export async function forgetWrites(db: Db, now: Date): Promise<void> {
  await db.delete(answeredWrites).where(lt(answeredWrites.at, before(now, day)))
}

const held = (key: string, claimedAt: Date) =>
  and(eq(answeredWrites.key, key), eq(answeredWrites.at, claimedAt), isNull(answeredWrites.status))
const before = (now: Date, span: number) => new Date(now.getTime() - span)
