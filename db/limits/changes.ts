import { lt, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { limits } from '#db/limits/schema.ts'

export type Limit = { most: number; seconds: number }

/** Counts one use of a door. Null while it may be used, else the seconds until it may be again. */
export async function spend(db: Db, key: string, { most, seconds }: Limit, now: Date): Promise<number | null> {
  const resetsAt = new Date(now.getTime() + seconds * 1000).toISOString()
  const over = sql`${limits.resetsAt} <= ${now.toISOString()}::timestamptz`
  const [use] = await db
    .insert(limits)
    .values({ key, spent: 1, resetsAt: sql`${resetsAt}::timestamptz` })
    .onConflictDoUpdate({
      target: limits.key,
      set: {
        spent: sql`case when ${over} then 1 else ${limits.spent} + 1 end`,
        resetsAt: sql`case when ${over} then ${resetsAt}::timestamptz else ${limits.resetsAt} end`,
      },
    })
    .returning({ spent: limits.spent, resetsAt: limits.resetsAt })
  if (!use || use.spent <= most) return null
  return Math.max(1, Math.ceil((use.resetsAt.getTime() - now.getTime()) / 1000))
}

export async function forgetSpent(db: Db, now: Date): Promise<void> {
  await db.delete(limits).where(lt(limits.resetsAt, now))
}
