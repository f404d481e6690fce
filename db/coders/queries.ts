import { sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'

/** How many people search for work and live in each state. */
export async function searchingByState(db: Db): Promise<Map<string, number>> {
  const rows = await db.execute<{ state: string; count: number }>(
    sql`select lives_in as state, count(*)::int as count from coders where looking and lives_in is not null group by lives_in`,
  )
  return new Map(rows.map(({ state, count }) => [state, count]))
}
