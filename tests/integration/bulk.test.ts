import { eq } from 'drizzle-orm'
import type { BoardContext } from '#app/context.ts'
import { templateRows } from '#app/intake/bulk-columns.ts'
import { csvText } from '#app/intake/csv-text.ts'
import { action as publish, loader as showBatch } from '#app/routes/employers.$employer.jobs.batches.$batch.publish.tsx'
import { action as undo } from '#app/routes/employers.$employer.jobs.batches.$batch.undo.ts'
import { loader as list } from '#app/routes/employers.$employer.jobs.batches._index.tsx'
import { action as dryRun, loader as page } from '#app/routes/employers.$employer.jobs.upload._index.tsx'
import { action as take } from '#app/routes/employers.$employer.jobs.upload.take.ts'
import { loader as template } from '#app/routes/employers.$employer.jobs.upload.template.ts'
import { auditLog } from '#db/audit/schema.ts'
import { batches, jobs } from '#db/jobs/schema.ts'
import type { MemberRole } from '#db/vocabulary/employers.ts'
import { aMember, aPerson, cookieOf, newContext } from '#tests/support/context.ts'
import { describe, expect, test as base } from '#tests/support/test.ts'

type Route = (args: never) => Promise<Response>
type Desk = {
  employerId: string
  /** A form's fields; without any it is a GET. */
  ask: (route: Route, fields?: Record<string, string | File> | null, batch?: string) => Promise<Response>
}

const test = base.extend<{ desk: (role?: MemberRole) => Promise<Desk> }>({
  /** Where a member of a verified employer works. */
  desk: async ({ db, search, breaker, board }, use) =>
    use(async (role = 'recruiter') => {
      const context = (): BoardContext => newContext({ db, search, breaker })
      const employerId = await board.employer({ verifiedAt: new Date() })
      const person = await aPerson(db)
      const { employerSlug } = await aMember(db, employerId, person, role)
      const cookie = await cookieOf(context(), person)
      const ask: Desk['ask'] = async (route, fields = null, batch) => {
        const body = new FormData()
        for (const [name, value] of Object.entries(fields ?? {})) body.append(name, value)
        const request = new Request('http://localhost/x', {
          headers: { cookie },
          ...(fields && { method: 'POST', body }),
        })
        try {
          return await route({ request, params: { employer: employerSlug, batch }, context: context() } as never)
        } catch (thrown) {
          if (thrown instanceof Response) return thrown
          throw thrown
        }
      }
      return { employerId, ask }
    }),
})

const csv = [
  'title,description,workplace,eligible_states,pay_basis,pay_min,pay_max,credentials_required',
  'Inpatient Coder,You code inpatient charts from home.,remote,all,hourly,31,36,CCS',
  'Surgery Coder,You code surgery.,remote,,hourly,30,34,CPC',
  'Broken Coder,You code.,remote,all,hourly,40,30,CPC',
].join('\n')
const fileOf = (text: string) => new File([text], 'november.csv', { type: 'text/csv' })
const batchIn = (answer: Response) => /batches\/([^/]+)\/publish$/.exec(answer.headers.get('location') ?? '')![1]!

describe('an upload', () => {
  test('is tried first: each row is shown, and nothing is stored', async ({ desk, db }) => {
    const { ask } = await desk()
    const count = async () => [await db.$count(jobs), await db.$count(batches), await db.$count(auditLog)]
    const before = await count()
    const { tried } = (await (await ask(dryRun as Route, { file: fileOf(csv) })).json()) as { tried: object }
    expect(tried).toMatchObject({
      file: 'november.csv',
      csv,
      rows: [
        { row: 2, title: 'Inpatient Coder', taken: true, wrong: [], missing: [] },
        { row: 3, title: 'Surgery Coder', taken: true, missing: [expect.stringContaining('states')] },
        { row: 4, title: 'Broken Coder', taken: false, wrong: [{ column: 'pay_max' }] },
      ],
    })
    expect(await count()).toEqual(before)
  })

  test('is taken as drafts, published where complete, and undone', async ({ desk, db }) => {
    const { ask, employerId } = await desk()
    const own = () => db.select().from(jobs).where(eq(jobs.employerId, employerId)).orderBy(jobs.id)
    const batch = batchIn(await ask(take as Route, { name: 'november.csv', csv: csv.replaceAll('\n', '\r\n') }))
    expect(await own()).toMatchObject([
      { title: 'Inpatient Coder', status: 'draft', batchId: batch },
      { title: 'Surgery Coder', status: 'draft', batchId: batch },
    ])
    expect(await (await ask(showBatch as Route, null, batch)).json()).toMatchObject({ jobs: [{}, {}] })

    const done = await (await ask(publish as Route, {}, batch)).json()
    const [first, second] = await own()
    expect(done).toEqual({
      published: 1,
      submitted: 0,
      kept: { [second!.id]: [expect.stringContaining('states')] },
      later: 0,
    })
    expect([first!.status, second!.status]).toEqual(['published', 'draft'])
    const lists = async () => ((await (await ask(list as Route)).json()) as { batches: object[] }).batches
    expect(await lists()).toMatchObject([{ file: 'november.csv', counts: { published: 1, draft: 1 }, undoneAt: null }])

    const undone = await ask(undo as Route, {}, batch)
    expect(undone.headers.get('location')).toMatch(/deleted=1&removed=1$/)
    expect(await own()).toMatchObject([{ id: first!.id, status: 'removed' }])
    expect(await lists()).toMatchObject([{ counts: { removed: 1 }, undoneAt: expect.any(String) }])
    const acts = (await db.select().from(auditLog).where(eq(auditLog.employerId, employerId))).map(({ act }) => act)
    expect(acts).toEqual([
      'job.drafted',
      'job.drafted',
      'batch.taken',
      'job.published',
      'job.removed',
      'job.removed',
      'batch.undone',
    ])
    expect((await ask(undo as Route, {}, batch)).headers.get('location')).toMatch(/refused=undone$/)
    expect((await ask(publish as Route, {}, batch)).status).toBe(404)
  })

  test('is taken whole or not at all', async ({ desk, db, ownerDb }) => {
    const { ask, employerId } = await desk()
    await ownerDb.execute(`alter table jobs add constraint breaks check (title <> 'Surgery Coder') not valid`)
    await expect(ask(take as Route, { name: 'x.csv', csv })).rejects.toThrow()
    await ownerDb.execute('alter table jobs drop constraint breaks')
    expect(await db.$count(jobs, eq(jobs.employerId, employerId))).toBe(0)
    expect(await db.$count(batches, eq(batches.employerId, employerId))).toBe(0)
  })

  test.for([
    ['5,001 rows', `title\n${'Coder\n'.repeat(5001)}`, 422],
    ['6 MB', `title\n${'x'.repeat(6_000_000)}`, 413],
    ['no text', 'title\0', 422],
    ['nothing', '', 422],
  ] as const)('with %s is refused', async ([, text, status], { desk }) => {
    const { ask } = await desk()
    const answer = await ask(dryRun as Route, { file: fileOf(text) })
    expect(answer.status).toBe(status)
    expect(await answer.json()).toMatchObject({ refused: expect.any(String), tried: null })
    expect((await ask(take as Route, { name: 'x', csv: text })).status).toBe(422)
  })

  test('is not for a viewer, nor for strangers', async ({ desk, db }) => {
    const viewer = await desk('viewer')
    const batch = batchIn(await (await desk()).ask(take as Route, { name: 'x', csv }))
    const before = await db.$count(jobs)
    for (const [route, fields] of [
      [page, null],
      [template, null],
      [list, null],
      [dryRun, { file: fileOf(csv) }],
      [take, { name: 'x', csv }],
      [undo, {}],
      [publish, {}],
    ] as const) {
      expect((await viewer.ask(route as Route, fields, batch)).status).toBe(403)
    }
    const other = await desk()
    for (const [route, fields] of [
      [showBatch, null],
      [undo, {}],
      [publish, {}],
    ] as const) {
      expect((await other.ask(route as Route, fields, batch)).status).toBe(404)
    }
    expect(await db.$count(jobs)).toBe(before)
  })

  test('begins with a template of every column', async ({ desk }) => {
    const answer = await (await desk()).ask(template as Route)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(Buffer.from(await answer.arrayBuffer()).toString()).toBe(csvText(templateRows()))
  })
})
