// An index built anew beside the live one: each step is written down before the next, so that a crash goes on from there.
import type { Ground, Note } from '#app/worker/indexer.ts'
import { sweep } from '#app/worker/sweep.ts'
import { publishedJobs } from '#db/jobs/queries.ts'
import { advanceRebuild, rebuildUnderWay } from '#db/outbox/changes.ts'
import type { Rebuild } from '#db/outbox/schema.ts'
import { jobsIndex } from '#search/client.ts'
import { jobDocument } from '#search/document.ts'
import { besideUid, drainTasks, dropIndex, indexExists, makeIndex, swapIn } from '#search/rebuild.ts'
import { DocumentsRefused, writeDocuments } from '#search/sync.ts'

const pageSize = 2000

/** Takes the next step of a rebuild, if one is under way. Says how many steps it took: 1, or 0 when there is nothing to do. */
export async function stepRebuild(ground: Ground, note: Note): Promise<number> {
  const rebuild = await rebuildUnderWay(ground.db, 'job')
  if (!rebuild) return 0
  await steps[rebuild.state](ground, rebuild, besideUid(ground.search, rebuild.id))
  note('rebuild', { id: rebuild.id, state: rebuild.state, filled: rebuild.filled })
  return 1
}

type Step = (ground: Ground, rebuild: Rebuild, beside: string) => Promise<void>

const steps: Record<Rebuild['state'], Step> = {
  async asked({ db, search }, rebuild, beside) {
    await makeIndex(search, beside)
    await advanceRebuild(db, rebuild.id, { state: 'filling' })
  },

  // The indexer, which takes these steps between its batches, writes what changes meanwhile to both indexes.
  async filling({ db, search }, rebuild, beside) {
    if (!(await indexExists(search, beside)))
      return advanceRebuild(db, rebuild.id, { state: 'asked', filledTo: '', filled: 0 })
    const page = await publishedJobs(db, rebuild.filledTo, pageSize)
    const last = page.at(-1)
    if (!last) return advanceRebuild(db, rebuild.id, { state: 'swapping' })
    await fill(search, beside, page.map(jobDocument))
    await advanceRebuild(db, rebuild.id, { filledTo: last.id, filled: rebuild.filled + page.length })
  },

  async swapping({ db, search }, rebuild, beside) {
    await drainTasks(search, [jobsIndex(search), beside])
    await swapIn(search, beside, rebuild.askedAt)
    await advanceRebuild(db, rebuild.id, { state: 'swapped' })
  },

  async swapped(ground, rebuild, beside) {
    await drainTasks(ground.search, [jobsIndex(ground.search), beside])
    await dropIndex(ground.search, beside)
    await sweep(ground)
    await advanceRebuild(ground.db, rebuild.id, { state: 'done', endedAt: new Date() })
  },

  async done() {},
}

/** A document that the index refuses is left out here: its own mark parks it with the reason. */
async function fill(search: Ground['search'], uid: string, documents: ReturnType<typeof jobDocument>[]): Promise<void> {
  try {
    await writeDocuments(search, [uid], { put: documents, remove: [] })
  } catch (error) {
    if (!(error instanceof DocumentsRefused)) throw error
    if (documents.length === 1) return
    const middle = Math.ceil(documents.length / 2)
    await fill(search, uid, documents.slice(0, middle))
    await fill(search, uid, documents.slice(middle))
  }
}
