import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, disconnect, type Db } from '#db/client.ts'
import { startPostgres, type EmbeddedPostgres } from '#db/embedded.ts'
import { jobsById } from '#db/jobs/queries.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { cast } from '#db/seed/cast.ts'
import { seedJobs } from '#db/seed/generate.ts'
import { employersBefore, jobAt } from '#db/seed/job.ts'

const today = new Date('2026-11-18T15:00:00Z')

let folder: string
let server: EmbeddedPostgres
const opened: Db[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seed-'))
  server = await startPostgres(folder)
}, 60_000)
afterAll(async () => {
  for (const db of opened) await disconnect(db)
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

async function freshDatabase(): Promise<Db> {
  const name = `seed_${opened.length}`
  const at = (url: string) => Object.assign(new URL(url), { pathname: name }).href
  const owner = decodeURIComponent(new URL(server.ownerUrl).username)
  const admin = connect(server.adminUrl, { max: 1 })
  await admin.execute(sql`create database ${sql.identifier(name)} owner ${sql.identifier(owner)}`)
  await disconnect(admin)
  await migrateDatabase(at(server.ownerUrl), at(server.url))
  const db = connect(at(server.url))
  opened.push(db)
  return db
}

async function count(db: Db, table: string): Promise<number> {
  const [row] = await db.execute(sql`select count(*)::int as rows from ${sql.identifier(table)}`)
  return row!.rows as number
}

/** Versions and marks are the database's own; all else is the generator's. */
async function contents(db: Db): Promise<string> {
  const rows = await db.execute(sql`
    select (to_jsonb(e) - 'version')::text as row from employers e
    union all select (to_jsonb(j) - 'version')::text from jobs j
    union all select to_jsonb(r)::text from requirements r
    union all select to_jsonb(p)::text from productivity_standards p
    union all select (to_jsonb(h) - 'id')::text from policy_history h
    union all select (to_jsonb(c) - 'version' - 'updated_at')::text from coders c
    union all select to_jsonb(x)::text from experience x
    union all select to_jsonb(d)::text from held_credentials d
    union all select to_jsonb(q)::text from rates q
    order by 1`)
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

test(
  'seeding adds so many jobs, the next run adds the next ones, and every board is the same',
  { timeout: 60_000 },
  async () => {
    const once = await freshDatabase()
    expect(await seedJobs(once, 500, today)).toBe(500)
    expect(await count(once, 'jobs')).toBe(500)
    expect(await count(once, 'employers')).toBe(employersBefore(500))
    expect(await count(once, 'coders')).toBe(25)
    expect(await count(once, 'dirty')).toBe(525)

    const said: number[] = []
    await seedJobs(once, 1100, today, (done) => said.push(done))
    expect(said).toEqual([1000, 1100])
    expect(await count(once, 'jobs')).toBe(1600)

    const twice = await freshDatabase()
    await seedJobs(twice, 1600, today)
    expect(await contents(twice)).toBe(await contents(once))
    expect(await count(twice, 'policy_history')).toBe(await count(once, 'policy_history'))

    await seedJobs(twice, 1, today)
    expect(await contents(twice)).not.toBe(await contents(once))
  },
)

test('a seeded job is read back as it was made', async () => {
  const db = opened[0]!
  for (const number of [0, 3, cast.length, 321, 1599]) {
    const { job, facts, history } = jobAt(number, today)
    const [read] = await jobsById(db, [job.id])
    expect(read).toMatchObject({
      facts,
      slug: job.slug,
      description: job.description,
      postedAt: job.postedAt,
      status: job.status,
    })
    expect(read!.policyChanges).toBe(history.length - 1)
  }
})

test('a run of another day goes on with the employers that stand', async () => {
  const db = opened[0]!
  const before = await count(db, 'jobs')
  await seedJobs(db, 300, new Date('2026-12-24T09:00:00Z'))
  expect(await count(db, 'jobs')).toBe(before + 300)
})

test('two seeds at once do not make a job twice', async () => {
  const db = opened[0]!
  const before = await count(db, 'jobs')
  const outcomes = await Promise.allSettled([seedJobs(db, 50, today), seedJobs(db, 50, today)])
  const done = outcomes.filter(({ status }) => status === 'fulfilled').length
  expect(done).toBeGreaterThan(0)
  expect(await count(db, 'jobs')).toBe(before + 50 * done)
})
