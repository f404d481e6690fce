// Which workers live: each holds a lock in its name on a connection of its own, and Postgres lets go of it when the process dies.
import { sql } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import type { Db } from '#db/client.ts'
import { openLock, type Lock } from '#db/lock.ts'

/** A lock of the whole database by a name: a worker's is what the effects that it took bear. */
export function namedLock(databaseUrl: string, name: string): Lock {
  return openLock(databaseUrl, parseInt(createHash('md5').update(name).digest('hex').slice(0, 12), 16))
}

/** Gives back what dead workers took, which else stays theirs for hours, and names them. The living keep what they have. */
export async function freeDeadWorkers(db: Db): Promise<string[]> {
  const freed = await db.execute<{ worker: string }>(sql`
    with holders as (
      select distinct locked_by as worker from graphile_worker._private_jobs where locked_by is not null
    ), dead as materialized (
      select worker from holders
      where pg_try_advisory_xact_lock(('x' || substr(md5(worker), 1, 12))::bit(48)::bigint)
    )
    select worker, graphile_worker.force_unlock_workers(array[worker]) from dead`)
  return freed.map(({ worker }) => worker)
}
