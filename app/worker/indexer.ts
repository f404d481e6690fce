// Empties the dirty set into the index. One at a time: a second worker waits for the first one's lock.
import { sweep } from '#app/worker/sweep.ts'
import { stepRebuild } from '#app/worker/rebuild.ts'
import type { Db } from '#db/client.ts'
import type { Lock } from '#db/lock.ts'
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
/** One indexer at a time, among all workers of a database. */
export const indexerLock = 8_240_025

export type Ground = { db: Db; search: Search }
export type Note = (event: string, facts?: Record<string, unknown>) => void

/**
 * Indexes until `signal` aborts, whenever the lock is ours. Whatever goes wrong is noted, and tried again: the marks stay
 * until the index has them.
 */
export async function runIndexer(ground: Ground, lock: Lock, signal: AbortSignal, note: Note): Promise<void> {
  const bell = newBell()
  const ring = () => bell.ring()
  signal.addEventListener('abort', ring)
  const listening = ground.db.$client.listen('dirty', ring, ring).catch(() => null)
  let sweptAt = -Infinity
  while (!signal.aborted) {
    try {
      let moved = 0
      if (await lock.take()) {
        // Each turn: an index folder that was removed, or an engine that was replaced, is noticed before it is written to.
        const state = await ensureIndex(ground.search)
        if (state === 'outdated') await askRebuild(ground.db, 'job')
        if (state === 'made' || performance.now() - sweptAt > sweepEveryMs) {
          note('sweep', { index: state, ...(await sweep(ground)) })
          sweptAt = performance.now()
        }
        moved = (await indexBatch(ground)) + (await stepRebuild(ground, note))
      }
      if (!moved) await bell.wait(pollMs)
    } catch (error) {
      note('indexing failed', { error: String(error) })
      await bell.wait(restAfterErrorMs)
    }
  }
  signal.removeEventListener('abort', ring)
  await (await listening)?.unlisten().catch(() => {})
  await lock.release()
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
  const published = (await jobsById(ground.db, ids)).filter(
    (job) => job.status === 'published' && !job.employer.suspended,
  )
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

type Bell = { ring: () => void; wait: (ms: number) => Promise<void> }

/** Something to wait on that others can ring; a ring while nobody waits is kept for the next who does. */
function newBell(): Bell {
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
