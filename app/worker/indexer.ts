// Empties the dirty set into the indexes. One at a time: a second worker waits for the first one's lock.
import { indexed } from '#app/worker/kinds.ts'
import { stepRebuild } from '#app/worker/rebuild.ts'
import { sweep } from '#app/worker/sweep.ts'
import type { Db } from '#db/client.ts'
import type { Lock } from '#db/lock.ts'
import {
  askRebuild,
  dropMarks,
  kinds,
  parkMark,
  rebuildUnderWay,
  takeMarks,
  type Kind,
  type Mark,
} from '#db/outbox/changes.ts'
import type { Rebuild } from '#db/outbox/schema.ts'
import { indexUid, type Search } from '#search/client.ts'
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
        const made = await ensureIndexes(ground)
        if (made || performance.now() - sweptAt > sweepEveryMs) {
          note('sweep', { made, ...(await sweep(ground)) })
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

/** Makes the indexes that are missing, and asks for those anew whose settings are older. Says whether it made one. */
async function ensureIndexes({ db, search }: Ground): Promise<boolean> {
  let made = false
  for (const kind of kinds) {
    for (const index of indexed[kind].indexes) {
      const state = await ensureIndex(search, index)
      if (state === 'outdated') await askRebuild(db, kind)
      made ||= state === 'made'
    }
  }
  return made
}

/** Puts or removes what a batch of marks of each kind points at. Says how many marks it took; 0 when none waits. */
export async function indexBatch(ground: Ground): Promise<number> {
  let taken = 0
  for (const kind of kinds) {
    const marks = await takeMarks(ground.db, kind, batch)
    if (!marks.length) continue
    const rebuild = await rebuildUnderWay(ground.db, kind)
    const both = rebuild && ['filling', 'swapping'].includes(rebuild.state) ? rebuild : undefined
    await writeMarks(ground, kind, both, marks)
    taken += marks.length
  }
  return taken
}

/** @param rebuild the one whose indexes are written to as well */
async function writeMarks(ground: Ground, kind: Kind, rebuild: Rebuild | undefined, marks: Mark[]): Promise<void> {
  const { db, search } = ground
  const ids = marks.map((mark) => mark.id)
  const entries = await indexed[kind].byId(db, ids, new Date())
  const changes = indexed[kind].indexes.flatMap((index) => {
    const put = entries.filter(({ indexes }) => indexes.includes(index)).map(({ document }) => document)
    const kept = new Set(put.map(({ id }) => id))
    const remove = ids.filter((id) => !kept.has(id))
    const uids = [indexUid(search, index), ...(rebuild ? [besideUid(search, index, rebuild.id)] : [])]
    return uids.map((uid) => ({ uid, put, remove }))
  })
  try {
    await writeDocuments(search, changes)
    await dropMarks(db, kind, marks)
  } catch (error) {
    if (!(error instanceof DocumentsRefused)) throw error
    const [only] = marks
    if (marks.length === 1 && only) return parkMark(db, kind, only, error.message)
    const middle = Math.ceil(marks.length / 2)
    await writeMarks(ground, kind, rebuild, marks.slice(0, middle))
    await writeMarks(ground, kind, rebuild, marks.slice(middle))
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
