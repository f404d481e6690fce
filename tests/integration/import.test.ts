import { eq, sql } from 'drizzle-orm'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach } from 'vitest'
import { importFile } from '#app/intake/import.ts'
import type { Db } from '#db/client.ts'
import { employers } from '#db/employers/schema.ts'
import { jobs, policyHistory } from '#db/jobs/schema.ts'
import { describe, expect, test } from '#tests/support/test.ts'

const data = join(import.meta.dirname, '../../../shared/data')
const present = existsSync(data)
const files = present ? readdirSync(data).filter((name) => /\.(?:csv|jsonl)(?:\.gz)?$/.test(name)) : []

const folder = mkdtempSync(join(tmpdir(), 'import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const now = new Date('2026-03-10T12:00:00Z')
const row = {
  id: '1',
  title: 'Inpatient Coder',
  company: 'Acme Health',
  location: 'Tampa, FL',
  salary: '$30/hour',
  text: 'CCS required.',
}

let file = 0
beforeEach(() => void file++)

async function importRows(db: Db, rows: unknown[], rules = { now, reopen: false }) {
  const path = join(folder, `source-${file}.jsonl`)
  writeFileSync(path, rows.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n'))
  const lines: string[] = []
  const count = await importFile(db, path, rules, (line) => lines.push(line))
  return {
    lines,
    count,
    jobs: await db
      .select()
      .from(jobs)
      .where(eq(jobs.source, `source-${file}`)),
  }
}

describe('a row', () => {
  test('becomes a published job of an unclaimed employer', async ({ db }) => {
    const {
      lines,
      jobs: [job],
    } = await importRows(db, [{ ...row, link: 'https://example.org/1', created_at: 'March 1, 2026' }])
    expect(lines).toEqual(['row 1 taken: Inpatient Coder, Acme Health', '1 rows: 1 taken, 0 left out'])
    expect(job).toMatchObject({
      status: 'published', kind: 'coding', placeCity: 'Tampa', placeState: 'FL', hourlyMaxCents: 3000,
      applyUrl: 'https://example.org/1', confirmedAt: null, reopenedAt: null,
      postedAt: new Date('2026-03-01'), expiresAt: new Date('2026-04-09T12:00:00Z'),
    }) // prettier-ignore
    const [employer] = await db.select().from(employers).where(eq(employers.id, job!.employerId!))
    expect(employer).toMatchObject({ name: 'Acme Health', claimedAt: null })
  })

  test('that is here already is left out, one that changed is taken again', async ({ db }) => {
    await importRows(db, [row])
    expect((await importRows(db, [row])).lines[0]).toBe('row 1 left out: already here')
    const {
      count,
      jobs: [job],
    } = await importRows(db, [{ ...row, salary: '$35/hour' }])
    expect(count.taken).toBe(1)
    expect(job?.hourlyMaxCents).toBe(3500)
  })

  test('that changes its policy adds to the history, one that changes its pay does not', async ({ db }) => {
    await importRows(db, [row])
    await importRows(db, [{ ...row, salary: '$36/hour' }])
    const {
      jobs: [job],
    } = await importRows(db, [{ ...row, location: 'Remote, Florida' }])
    const history = await db.select().from(policyHistory).where(eq(policyHistory.jobId, job!.id))
    expect(history.map(({ policy }) => policy.workplace)).toEqual([null, 'remote'])
  })

  test('that changes does not come back after people here have removed it', async ({ db }) => {
    await importRows(db, [row])
    await db
      .update(jobs)
      .set({ status: 'removed' })
      .where(eq(jobs.source, `source-${file}`))
    const {
      jobs: [job],
    } = await importRows(db, [{ ...row, text: 'CCS or CIC required.' }])
    expect(job?.status).toBe('removed')
  })

  test('is published to the end of its closing date where it stands', async ({ db }) => {
    const {
      jobs: [tampa],
    } = await importRows(db, [{ ...row, closing_date: '2026-03-20' }])
    expect(tampa?.expiresAt).toEqual(new Date('2026-03-21T04:00:00Z'))
    const {
      jobs: [remote],
    } = await importRows(db, [{ ...row, location: 'Remote', closing_date: '2026-03-20' }])
    expect(remote?.expiresAt).toEqual(new Date('2026-03-21T10:00:00Z'))
  })

  test('whose closing date has passed is kept as expired, and reopened when told, once', async ({ db }) => {
    const closed = { ...row, closing_date: '2026-03-01', created_at: '2025-11-01' }
    const {
      count,
      lines: [said],
      jobs: [expired],
    } = await importRows(db, [closed])
    expect(said).toBe('row 1 taken, closed since 2026-03-02: Inpatient Coder, Acme Health')
    expect(count.taken).toBe(1)
    expect(expired).toMatchObject({ status: 'expired', closedAt: new Date('2026-03-02T05:00:00Z') })

    const again = await importRows(db, [closed], { now, reopen: true })
    expect(again.count.taken).toBe(1)
    expect(again.jobs).toMatchObject([
      { status: 'published', reopenedAt: now, postedAt: now, expiresAt: new Date('2026-04-09T12:00:00Z') },
    ])
    expect((await importRows(db, [closed], { now, reopen: true })).count.taken).toBe(0)
  })

  test('of another trade, without a title, broken or refused by the database never stops the rest', async ({ db }) => {
    const { lines, count } = await importRows(db, [
      { ...row, id: 'a', title: 'Software Engineer' },
      '{"title": ',
      { ...row, id: 'b', title: '' },
      { ...row, id: 'c', text: 'x'.repeat(200_001) },
      { ...row, id: 'd' },
    ])
    expect(lines[0]).toBe(
      'row 1 left out: not a medical coding or health-information job (words of another trade in the title)',
    )
    expect(lines.slice(1, 4)).toEqual([
      'row 2 left out: not valid JSON',
      'row 3 left out: it has no title',
      'row 4 left out: its text is longer than 200,000 characters',
    ])
    expect(count).toEqual({ rows: 5, taken: 1, leftOut: 4 })
  })

  test('that the database refuses costs no other row its place, and is told in the file’s order', async ({
    db,
    ownerDb,
  }) => {
    await ownerDb.execute(sql`alter table jobs add constraint jobs_no_gamma check (title not like '%Gamma%')`)
    const { lines, jobs: found } = await importRows(db, [
      { ...row, id: 'a' },
      { ...row, id: 'b', title: 'Inpatient Coder Gamma' },
      { ...row, id: 'c' },
    ])
    await ownerDb.execute(sql`alter table jobs drop constraint jobs_no_gamma`)
    expect(lines).toEqual([
      'row 1 taken: Inpatient Coder, Acme Health',
      'row 2 left out: the database refuses it (jobs_no_gamma)',
      'row 3 taken: Inpatient Coder, Acme Health',
      '3 rows: 2 taken, 1 left out',
    ])
    expect(found.map((job) => job.sourceId).sort()).toEqual(['a', 'c'])
  })

  test('that is larger than Postgres allows is the row’s own fault', async ({ db, ownerDb }) => {
    await ownerDb.execute(sql`alter table jobs add constraint jobs_no_delta
      check (title not like '%Delta%' or length(repeat(title, 1073741823)) > 0)`)
    const { lines } = await importRows(db, [
      { ...row, id: 'a', title: 'Inpatient Coder Delta' },
      { ...row, id: 'b' },
    ])
    await ownerDb.execute(sql`alter table jobs drop constraint jobs_no_delta`)
    expect(lines.slice(0, 2)).toEqual([
      'row 1 left out: the database refuses it (requested length too large)',
      'row 2 taken: Inpatient Coder, Acme Health',
    ])
  })

  test('with an id of any length is known again by it', async ({ db }) => {
    const long = { ...row, id: randomBytes(20_000).toString('hex') }
    expect((await importRows(db, [long, { ...row, id: 'short' }])).count.taken).toBe(2)
    expect((await importRows(db, [long])).lines[0]).toBe('row 1 left out: already here')
  })

  test('open until the year 9999 is published for its month', async ({ db }) => {
    const { jobs: found } = await importRows(db, [{ ...row, closing_date: '12/31/9999' }])
    expect(found).toMatchObject([{ status: 'published', expiresAt: new Date('2026-04-09T12:00:00Z') }])
  })

  test('of doubtful figures is taken without them', async ({ db }) => {
    const text = '36 months of on-site clinic work or training.'
    const { jobs: found } = await importRows(db, [{ ...row, salary: '$5 a year', text }])
    expect(found).toMatchObject([{ onsiteTrainingWeeks: null, hourlyMinCents: null }])
  })

  test('is written once, with the parts that hang on it', async ({ db }) => {
    await importRows(db, [row])
    const versions = async () => Number((await db.execute(sql`select last_value from row_version`))[0]!.last_value)
    const before = await versions()
    const { jobs: found } = await importRows(db, [{ ...row, id: '2' }])
    // The row's own version is the first that its transaction took; every later one is a mark for the index.
    expect(found.find((job) => job.sourceId === '2')?.version).toBe(before + 1)
  })

  test('that meets a deadlock is stored in the end', async ({ db, ownerDb }) => {
    await importRows(db, [row, { ...row, id: '2' }])
    const [one, two] = await db
      .select({ id: jobs.id })
      .from(jobs)
      .where(eq(jobs.source, `source-${file}`))
      .orderBy(jobs.sourceId)
    let importing: ReturnType<typeof importRows> | undefined
    await ownerDb.transaction(async (tx) => {
      await tx.execute(sql`select 1 from jobs where id = ${two!.id} for update`)
      importing = importRows(db, [
        { ...row, salary: '$31/hour' },
        { ...row, id: '2', salary: '$32/hour' },
      ])
      const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      while (!(await db.execute(waiting)).length);
      // The import has waited longer, so it is the one to be ended.
      await tx.execute(sql`select 1 from jobs where id = ${one!.id} for update`)
    })
    expect((await importing!).jobs.map((job) => job.hourlyMaxCents).sort()).toEqual([3100, 3200])
  })

  test('that comes twice in one file is one job, as the later row has it', async ({ db }) => {
    const { count, jobs: found } = await importRows(db, [row, { ...row, salary: '$40/hour' }])
    expect(count.taken).toBe(2)
    expect(found.map((job) => job.hourlyMaxCents)).toEqual([4000])
  })

  test('shares its employer with the others that name it, in any case', async ({ db }) => {
    const rows = Array.from({ length: 20 }, (_, n) => ({
      ...row,
      id: n,
      company: n % 2 ? 'Beta Clinic' : 'BETA CLINIC',
    }))
    const { jobs: found } = await importRows(db, rows)
    expect(found).toHaveLength(20)
    expect(new Set(found.map((job) => job.employerId)).size).toBe(1)
  })
})

describe.skipIf(!present)('the files of ../shared/data (skipped where that folder is absent)', () => {
  for (const name of files) {
    test(`${name}: every row is taken or left out with a reason, and none is taken twice`, async ({ db }) => {
      const lines: string[] = []
      const first = await importFile(db, join(data, name), { now, reopen: false }, (line) => lines.push(line))
      expect(lines).toHaveLength(first.rows + 1)
      expect(lines.at(-1)).toBe(`${first.rows} rows: ${first.taken} taken, ${first.leftOut} left out`)
      expect(first.taken + first.leftOut).toBe(first.rows)
      expect(first.taken > 0).toBe(/federal|medical/.test(name))

      const second = await importFile(db, join(data, name), { now, reopen: false }, () => {})
      expect(second).toEqual({ rows: first.rows, taken: 0, leftOut: first.rows })
    }, 180_000)
  }

  test('hold coding jobs and adjacent ones', async ({ db }) => {
    const kinds = await db
      .select({ kind: jobs.kind, count: sql<number>`count(*)::int` })
      .from(jobs)
      .groupBy(jobs.kind)
    expect(kinds.map(({ kind }) => kind).sort()).toEqual(['adjacent', 'coding'])
  })
})
