import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

export type Db = PostgresJsDatabase<Record<string, never>> & { $client: postgres.Sql }
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

/** Connects lazily: the first query opens the first connection. `end` the client to let the process go. */
export function connect(url: string, options: { max?: number } = {}): Db {
  const client = postgres(url, {
    max: options.max ?? 10,
    onnotice: () => {},
    // Tries again soon, so that a page is answered with what went wrong and not kept waiting; the driver's own pause is 20 s.
    backoff: ((attempt: number) => Math.min(0.05 * 2 ** attempt, 1)) as never,
    connection: { application_name: 'place-of-service' },
  })
  return drizzle({ client, casing: 'snake_case' }) as Db
}

export async function disconnect(db: Db): Promise<void> {
  await db.$client.end({ timeout: 5 })
}
