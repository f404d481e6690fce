// Empties the dirty set into the index. One at a time: a second worker waits for the first one's lock.
import type postgres from 'postgres'
import { sweep } from '#app/worker/sweep.ts'
import { stepRebuild } from '#app/worker/rebuild.ts'
import type { Db } from '#db/client.ts'
import { jobsById } from '#db/jobs/queries.ts'
import { askRebuild, dropMarks, parkMark, rebuildUnderWay, takeMarks, type Mark } from '#db/outbox/changes.ts'
import { jobsIndex, type Search } from '#search/client.ts'
import { jobDocument } from '#search/document.ts'
import { besideUid, ensureIndex } from '#search/rebuild.ts'
import { DocumentsRefused, writeDocuments } from '#search/sync.ts'

const batch = 1000
const pollMs = 1000
const restAfterErrorMs = 1000
const sweepEveryMs = 3_600_000
const indexerLock = 8_240_025

export type Ground = { db: Db; search: Search }
export type Note = (event: string, facts?: Record<string, unknown>) => void

/** Indexes until `signal` aborts. Whatever goes wrong is noted, and tried again: the marks stay until the index has them. */
export async function runIndexer(ground: Ground, signal: AbortSignal, note: Note): Promise<void> {
  const bell = newBell()
  const stop = () => bell.ring()
  signal.addEventListener('abort', stop)
  const lock = await ground.db.$client.reserve()
  const listening = await ground.db.$client.listen(
    'dirty',
    () => bell.ring(),
    () => bell.ring(),
  )
  try {
    if (!(await holdLock(lock, signal))) return
    let sweptAt = -Infinity
    while (!signal.aborted) {
      try {
        // Each turn: an index folder that was removed, or an engine that was replaced, is noticed before it is written to.
        const state = await ensureIndex(ground.search)
        if (state === 'outdated') await askRebuild(ground.db, 'job')
        if (state === 'made' || performance.now() - sweptAt > sweepEveryMs) {
          note('sweep', { index: state, ...(await sweep(ground)) })
          sweptAt = performance.now()
        }
        const moved = (await indexBatch(ground)) + (await stepRebuild(ground, note))
        if (!moved) await bell.wait(pollMs)
      } catch (error) {
        note('indexing failed', { error: String(error) })
        if (await lockLost(lock)) throw error
        await bell.wait(restAfterErrorMs)
      }
    }
  } finally {
    signal.removeEventListener('abort', stop)
    await listening.unlisten().catch(() => {})
    lock.release()
  }
}

/** Puts or removes what a batch of marks points at. Says how many marks it took; 0 when none waits. */
export async function indexBatch({ db, search }: Ground): Promise<number> {
  const marks = await takeMarks(db, 'job', batch)
  if (!marks.length) return 0
  const rebuild = await rebuildUnderWay(db, 'job')
  const beside = rebuild && ['filling', 'swapping'].includes(rebuild.state) ? [besideUid(search, rebuild.id)] : []
  await writeMarks({ db, search }, [jobsIndex(search), ...beside], marks)
  return marks.length
}

async function writeMarks(ground: Ground, uids: string[], marks: Mark[]): Promise<void> {
  const ids = marks.map((mark) => mark.id)
  const published = (await jobsById(ground.db, ids)).filter((job) => job.status === 'published')
  const kept = new Set(published.map((job) => job.id))
  try {
    await writeDocuments(ground.search, uids, {
      put: published.map(jobDocument),
      remove: ids.filter((id) => !kept.has(id)),
    })
    await dropMarks(ground.db, 'job', marks)
  } catch (error) {
    if (!(error instanceof DocumentsRefused)) throw error
    const [only] = marks
    if (marks.length === 1 && only) return parkMark(ground.db, 'job', only, error.message)
    const middle = Math.ceil(marks.length / 2)
    await writeMarks(ground, uids, marks.slice(0, middle))
    await writeMarks(ground, uids, marks.slice(middle))
  }
}

async function holdLock(lock: postgres.ReservedSql, signal: AbortSignal): Promise<boolean> {
  const bell = newBell()
  signal.addEventListener('abort', () => bell.ring(), { once: true })
  while (!signal.aborted) {
    const [row] = await lock`select pg_try_advisory_lock(${indexerLock}) as held`
    if (row?.held) return true
    await bell.wait(pollMs)
  }
  return false
}

async function lockLost(lock: postgres.ReservedSql): Promise<boolean> {
  try {
    const [row] = await lock`
      select count(*)::int as held from pg_locks
      where locktype = 'advisory' and pid = pg_backend_pid() and objid = ${indexerLock}`
    return row?.held === 0
  } catch {
    return true
  }
}

/** Something to wait on that others can ring; a ring while nobody waits is kept for the next who does. */
function newBell() {
  let rung = false
  let wake: (() => void) | null = null
  return {
    ring() {
      rung = true
      wake?.()
    },
    async wait(ms: number) {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      wake = null
      rung = false
    },
  }
}
