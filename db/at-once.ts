import type { Db } from '#db/client.ts'

/** Several changes as one, all or none: the transactions that they open are savepoints of it. Listens to nothing. */
export function atOnce<Answer>(db: Db, change: (db: Db) => Promise<Answer>): Promise<Answer> {
  return db.transaction((tx) => change(tx as unknown as Db))
}
