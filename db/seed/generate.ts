import { eq, getTableColumns, sql } from 'drizzle-orm'
import { toSnakeCase } from 'drizzle-orm/casing'
import type { PgTable } from 'drizzle-orm/pg-core'
import { setImmediate as turn } from 'node:timers/promises'
import type { Db, Tx } from '#db/client.ts'
import { capacities, coders, experience, heldCredentials, rates } from '#db/coders/schema.ts'
import { employers } from '#db/employers/schema.ts'
import { jobs, policyHistory, productivityStandards, requirements } from '#db/jobs/schema.ts'
import { people } from '#db/people/schema.ts'
import { coderAt, codersBefore, type SeededCoder } from '#db/seed/coders.ts'
import { employerAt, type SeededEmployer } from '#db/seed/employers.ts'
import { employersBefore, jobAt, type SeededJob } from '#db/seed/job.ts'
import { seeded } from '#db/seed/schema.ts'

const batchSize = 1000

type Batch = { from: number; to: number; employers: SeededEmployer[]; jobs: SeededJob[]; coders: SeededCoder[] }

/**
 * Adds the next `count` generated jobs and tells `say` how many are done. The counter moves with each batch, so that a
 * run that was killed is gone on with where it ended. Answers how many were added.
 */
export async function seedJobs(
  db: Db,
  count: number,
  today: Date,
  say: (done: number) => void = () => {},
): Promise<number> {
  await db.insert(seeded).values({}).onConflictDoNothing()
  const [counter] = await db.select().from(seeded)
  const start = counter!.jobs
  const make = (from: number) => makeBatch(from, Math.min(from + batchSize, start + count), today)

  let batch = await make(start)
  while (batch.jobs.length) {
    const [next] = await Promise.all([make(batch.to), db.transaction((tx) => addBatch(tx, batch))])
    say(batch.to - start)
    batch = next
  }
  return count
}

/** A few at a time, so that Postgres is kept busy with the batch before meanwhile. */
async function makeBatch(from: number, to: number, today: Date): Promise<Batch> {
  const batch: Batch = { from, to, employers: [], jobs: [], coders: [] }
  for (let number = employersBefore(from); number < employersBefore(to); number++) {
    batch.employers.push(employerAt(number))
  }
  for (let number = from; number < to; number++) {
    batch.jobs.push(jobAt(number, today))
    if (number % 25 === 0) await turn()
  }
  for (let number = codersBefore(from); number < codersBefore(to); number++) batch.coders.push(coderAt(number, today))
  return batch
}

async function addBatch(tx: Tx, { from, to, employers: newcomers, jobs: made, coders: seekers }: Batch): Promise<void> {
  // A batch lost with the machine is made again, for the counter is lost with it.
  await tx.execute(sql`set local synchronous_commit = off`)
  const moved = await tx
    .update(seeded)
    .set({ jobs: to, employers: employersBefore(to) })
    .where(eq(seeded.jobs, from))
    .returning()
  if (!moved.length) throw new Error('Another seed is running on this database; wait for it to end.')

  await insertRows(
    tx,
    employers,
    newcomers.map((employer) => employer.row),
  )
  await insertRows(
    tx,
    jobs,
    made.map(({ job }) => job),
  )
  await insertRows(
    tx,
    requirements,
    made.flatMap((each) => each.requirements),
  )
  await insertRows(
    tx,
    productivityStandards,
    made.flatMap((each) => each.productivity),
  )
  await insertRows(
    tx,
    policyHistory,
    made.flatMap((each) => each.history),
  )
  await insertCoders(tx, seekers)
}

async function insertCoders(tx: Tx, made: SeededCoder[]): Promise<void> {
  await insertRows(tx, people, made.map(({ person }) => person)) // prettier-ignore
  await insertRows(tx, coders, made.map(({ coder }) => coder)) // prettier-ignore
  await insertRows(tx, heldCredentials, made.flatMap(({ credentials }) => credentials)) // prettier-ignore
  await insertRows(tx, experience, made.flatMap((each) => each.experience)) // prettier-ignore
  await insertRows(tx, rates, made.flatMap((each) => each.rates)) // prettier-ignore
  await insertRows(tx, capacities, made.flatMap((each) => each.capacities)) // prettier-ignore
}

/** One JSON parameter: a parameter for each value is slow, and there may be no more than 65,535. */
async function insertRows(tx: Tx, table: PgTable, rows: Record<string, unknown>[]): Promise<void> {
  if (!rows.length) return
  const known = getTableColumns(table)
  const keys = Object.keys(rows[0]!).filter((key) => key in known)
  const columns = sql.join(
    keys.map((key) => sql.identifier(toSnakeCase(key))),
    sql`, `,
  )
  const said = JSON.stringify(rows.map((row) => Object.fromEntries(keys.map((key) => [toSnakeCase(key), row[key]]))))
  await tx.execute(
    sql`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, ${said}::json)`,
  )
}
