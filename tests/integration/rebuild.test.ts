import { eq } from 'drizzle-orm'
import { indexBatch, indexerLock, runIndexer } from '#app/worker/indexer.ts'
import { stepRebuild } from '#app/worker/rebuild.ts'
import { verifyIndex } from '#app/worker/sweep.ts'
import { findJobs } from '#app/find.ts'
import { readFilters } from '#db/jobs/filters.ts'
import { openLock } from '#db/lock.ts'
import { jobs } from '#db/jobs/schema.ts'
import { askRebuild, advanceRebuild, rebuildById, rebuildUnderWay } from '#db/outbox/changes.ts'
import { seedJobs } from '#db/seed/generate.ts'
import { indexUid } from '#search/client.ts'
import { besideUid, ensureIndex, indexExists } from '#search/rebuild.ts'
import { describe, expect, test } from '#tests/support/test.ts'

const quiet = () => {}
const clean = { missing: 0, extra: 0, stale: 0 }
const all = readFilters(new URLSearchParams('per_page=1')).filters

describe('the index built anew', () => {
  test('is never without results, and holds what changed meanwhile', async ({ db, search, breaker, drain, board }) => {
    await seedJobs(db, 200, new Date())
    const changed = await board.job({ title: 'Before' })
    await drain()
    const { total } = await findJobs({ db, search, breaker }, all, false)
    const { id } = await askRebuild(db, 'job')
    expect((await askRebuild(db, 'job')).id).toBe(id)

    while (await stepRebuild({ db, search }, quiet)) {
      const { state } = (await rebuildById(db, id))!
      if (state === 'filling') await db.update(jobs).set({ title: 'Meanwhile' }).where(eq(jobs.id, changed))
      await indexBatch({ db, search })
      expect((await findJobs({ db, search, breaker }, all, false)).total, state).toBe(total)
    }
    await drain()
    expect(await verifyIndex({ db, search })).toEqual(clean)
    expect(await indexExists(search, besideUid(search, 'jobs', id))).toBe(false)
  })

  test.for(['asked', 'filling', 'swapping', 'swapped'] as const)(
    'goes on after a crash in the middle of %s',
    async (crashed, { db, search, drain, board }) => {
      await board.job()
      await drain()
      const { id } = await askRebuild(db, 'job')
      let state = await stateOf()
      while (state !== crashed) {
        await stepRebuild({ db, search }, quiet)
        state = await stateOf()
      }
      // The step is done, and the process ends before it could write that down.
      const before = (await rebuildUnderWay(db, 'job'))!
      await stepRebuild({ db, search }, quiet)
      await advanceRebuild(db, id, {
        state: before.state,
        filledTo: before.filledTo,
        filled: before.filled,
        endedAt: null,
      })

      while (await stepRebuild({ db, search }, quiet));
      await drain()
      expect(await verifyIndex({ db, search })).toEqual(clean)
      expect(await ensureIndex(search, 'jobs')).toBe('ready')

      async function stateOf() {
        return (await rebuildById(db, id))!.state
      }
    },
  )

  test('follows by itself when the index’s folder was removed under the board', async ({ db, search, board, urls }) => {
    await board.job()
    await search.meili.deleteIndex(indexUid(search, 'jobs')).waitTask()
    const stop = new AbortController()
    const mended = new Promise<void>((resolve) => {
      void runIndexer(
        { db, search },
        openLock(urls.app, indexerLock),
        stop.signal,
        (event) => event === 'sweep' && resolve(),
      )
    })
    await mended
    await expect.poll(() => verifyIndex({ db, search }), { timeout: 20_000 }).toEqual(clean)
    expect(await ensureIndex(search, 'jobs')).toBe('ready')
    stop.abort()
  })
})
