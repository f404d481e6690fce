import { eq, sql } from 'drizzle-orm'
import { verifyIndex, sweep } from '#app/worker/sweep.ts'
import { employers } from '#db/employers/schema.ts'
import { jobs, requirements } from '#db/jobs/schema.ts'
import { dirty } from '#db/outbox/schema.ts'
import { dirtyState } from '#db/outbox/changes.ts'
import { indexUid } from '#search/client.ts'
import { writeDocuments } from '#search/sync.ts'
import { describe, expect, test } from '#tests/support/test.ts'

const clean = { missing: 0, extra: 0, stale: 0 }

describe('the index follows the database', () => {
  test('a published job is indexed field by field as the database has it', async ({ board, drain, db, search }) => {
    await board.job({ title: 'Interventional Radiology Coder' })
    await drain()
    expect(await verifyIndex({ db, search })).toEqual(clean)
    expect(await dirtyState(db)).toMatchObject({ waiting: 0, parked: 0 })
  })

  test('every change that a document is made of marks its job', async ({ board, drain, db }) => {
    const employerId = await board.employer()
    const id = await board.job({}, { employerId })
    const changes = [
      db.update(jobs).set({ title: 'Coder II' }).where(eq(jobs.id, id)),
      db
        .update(requirements)
        .set({ anyOf: ['CCS'] })
        .where(eq(requirements.jobId, id)),
      db.delete(requirements).where(eq(requirements.jobId, id)),
      db.update(employers).set({ name: 'Cedar Hollow Medical' }).where(eq(employers.id, employerId)),
      db.execute(
        sql`insert into policy_history (job_id, policy) select job_id, policy from policy_history where job_id = ${id}`,
      ),
      db.execute(sql`delete from productivity_standards where job_id = ${id}`),
    ]
    for (const change of changes) {
      await drain()
      expect(await db.select().from(dirty)).toEqual([])
      await change
      expect((await db.select().from(dirty)).map((mark) => mark.id)).toEqual([id])
    }
  })

  test('a job that is filled leaves the index', async ({ board, drain, db, search }) => {
    const id = await board.job()
    await drain()
    await db.update(jobs).set({ status: 'filled', closedAt: new Date() }).where(eq(jobs.id, id))
    await drain()
    await expect(search.meili.index(indexUid(search, 'jobs')).getDocument(id)).rejects.toThrow()
    expect(await verifyIndex({ db, search })).toEqual(clean)
  })

  test('a mark that was set again while it was worked off stays', async ({ board, db, search, drain }) => {
    const id = await board.job()
    const [taken] = await db.select().from(dirty).where(eq(dirty.id, id))
    await db.update(jobs).set({ title: 'Changed meanwhile' }).where(eq(jobs.id, id))
    const { dropMarks } = await import('#db/outbox/changes.ts')
    await dropMarks(db, 'job', [{ id, version: taken!.version }])
    expect(await db.select().from(dirty).where(eq(dirty.id, id))).toHaveLength(1)
    await drain()
    expect(await verifyIndex({ db, search })).toEqual(clean)
  })

  test('the sweep finds what bypassed the triggers, and the indexer mends it', async ({
    board,
    db,
    ownerDb,
    search,
    drain,
  }) => {
    const [missed, stale] = [await board.job(), await board.job()]
    await drain()
    await ownerDb.execute(sql`alter table jobs disable trigger jobs_updated`)
    await db.update(jobs).set({ title: 'Behind the index’s back' }).where(eq(jobs.id, stale))
    await ownerDb.execute(sql`alter table jobs enable trigger jobs_updated`)
    await writeDocuments(search, [{ uid: indexUid(search, 'jobs'), put: [{ id: 'ghost' }], remove: [missed] }])

    expect(await verifyIndex({ db, search })).toEqual({ missing: 1, extra: 1, stale: 1 })
    expect(await sweep({ db, search })).toEqual({ missing: 1, extra: 1, stale: 1 })
    await drain()
    expect(await verifyIndex({ db, search })).toEqual(clean)
  })

  test('a document that can’t be indexed is parked with its reason, and the rest goes on', async ({
    board,
    db,
    search,
    drain,
  }) => {
    const good = await board.job()
    const poison = await board.job({}, { id: 'not an id for an index' })
    await drain()
    const marks = await db.select().from(dirty)
    expect(marks).toMatchObject([{ id: poison, parkedReason: expect.stringContaining('not an id for an index') }])
    await expect(search.meili.index(indexUid(search, 'jobs')).getDocument(good)).resolves.toMatchObject({ id: good })
    await db
      .delete(jobs)
      .where(eq(jobs.id, poison))
      .catch(() => {})
  })
})
