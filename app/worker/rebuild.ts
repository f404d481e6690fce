// The indexes of a kind built anew beside the live ones: each step is written down before the next, so that a crash goes on from there.
import type { Ground, Note } from '#app/worker/indexer.ts'
import { indexed } from '#app/worker/kinds.ts'
import { sweep } from '#app/worker/sweep.ts'
import { advanceRebuild, kinds, rebuildUnderWay, type Kind } from '#db/outbox/changes.ts'
import type { Rebuild } from '#db/outbox/schema.ts'
import { indexUid, type IndexName } from '#search/client.ts'
import { besideUid, drainTasks, dropIndex, indexExists, makeIndex, swapIn } from '#search/rebuild.ts'
import { DocumentsRefused, writeDocuments } from '#search/sync.ts'

const pageSize = 2000

/** Takes the next step of a rebuild, if one is under way. Says how many steps it took: 1, or 0 when there is nothing to do. */
export async function stepRebuild(ground: Ground, note: Note): Promise<number> {
  for (const kind of kinds) {
    const rebuild = await rebuildUnderWay(ground.db, kind)
    if (!rebuild) continue
    await steps[rebuild.state](ground, rebuild, kind, pairsOf(ground, rebuild, kind))
    note('rebuild', { id: rebuild.id, kind, state: rebuild.state, filled: rebuild.filled })
    return 1
  }
  return 0
}

type Pair = { index: IndexName; live: string; beside: string }
type Step = (ground: Ground, rebuild: Rebuild, kind: Kind, pairs: Pair[]) => Promise<void>

const pairsOf = ({ search }: Ground, { id }: Rebuild, kind: Kind): Pair[] =>
  indexed[kind].indexes.map((index) => ({
    index,
    live: indexUid(search, index),
    beside: besideUid(search, index, id),
  }))
const uidsOf = (pairs: Pair[]) => pairs.flatMap(({ live, beside }) => [live, beside])

const steps: Record<Rebuild['state'], Step> = {
  async asked({ db, search }, rebuild, _, pairs) {
    for (const { index, beside } of pairs) await makeIndex(search, index, beside)
    await advanceRebuild(db, rebuild.id, { state: 'filling' })
  },

  // The indexer, which takes these steps between its batches, writes what changes meanwhile to both indexes.
  async filling({ db, search }, rebuild, kind, pairs) {
    for (const { beside } of pairs) {
      if (!(await indexExists(search, beside)))
        return advanceRebuild(db, rebuild.id, { state: 'asked', filledTo: '', filled: 0 })
    }
    const page = await indexed[kind].page(db, rebuild.filledTo, pageSize, new Date())
    const last = page.at(-1)
    if (!last) return advanceRebuild(db, rebuild.id, { state: 'swapping' })
    for (const { index, beside } of pairs) {
      const own = page.filter(({ indexes }) => indexes.includes(index)).map(({ document }) => document)
      await fill(search, beside, own)
    }
    await advanceRebuild(db, rebuild.id, { filledTo: last.document.id, filled: rebuild.filled + page.length })
  },

  async swapping({ db, search }, rebuild, _, pairs) {
    await drainTasks(search, uidsOf(pairs))
    await swapIn(search, pairs, rebuild.askedAt)
    await advanceRebuild(db, rebuild.id, { state: 'swapped' })
  },

  async swapped(ground, rebuild, kind, pairs) {
    await drainTasks(ground.search, uidsOf(pairs))
    for (const { beside } of pairs) await dropIndex(ground.search, beside)
    await sweep(ground, [kind])
    await advanceRebuild(ground.db, rebuild.id, { state: 'done', endedAt: new Date() })
  },

  async done() {},
}

/** A document that the index refuses is left out here: its own mark parks it with the reason. */
async function fill(search: Ground['search'], uid: string, documents: { id: string }[]): Promise<void> {
  try {
    await writeDocuments(search, [{ uid, put: documents, remove: [] }])
  } catch (error) {
    if (!(error instanceof DocumentsRefused)) throw error
    if (documents.length === 1) return
    const middle = Math.ceil(documents.length / 2)
    await fill(search, uid, documents.slice(0, middle))
    await fill(search, uid, documents.slice(middle))
  }
}
