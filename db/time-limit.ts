import { sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'

const timeLimitMs = 2000

/** Asks what may take long: each statement two seconds at most. */
export function withinLimit<Answer>(db: Db, ask: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('statement_timeout', ${String(timeLimitMs)}, true)`)
    return ask(tx)
  })
}

export function isTimeout(error: unknown): boolean {
  const code = (part: unknown) => (part as { code?: string } | undefined)?.code
  return code(error) === '57014' || code((error as { cause?: unknown } | undefined)?.cause) === '57014'
}
