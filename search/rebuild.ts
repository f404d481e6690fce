// The index as a whole: made, built anew beside itself, and swapped. Who decides when is the worker's business.
import { indexUid, refusalIn, type IndexName, type Search } from '#search/client.ts'
import { settingsHash, settingsOf } from '#search/settings.ts'
import { succeed } from '#search/sync.ts'

/** Makes the live index with today's settings where there is none. Says whether it was missing, or has other settings. */
export async function ensureIndex(search: Search, name: IndexName): Promise<'made' | 'ready' | 'outdated'> {
  const mark = await settingsMark(search, indexUid(search, name))
  if (mark === null) await makeIndex(search, name)
  return mark === null ? 'made' : mark === settingsHash(name) ? 'ready' : 'outdated'
}

export function besideUid(search: Search, name: IndexName, rebuildId: number): string {
  return `${indexUid(search, name)}_${rebuildId}`
}

/** An empty index with today's settings; one that is left from a broken attempt goes first. */
export async function makeIndex(search: Search, name: IndexName, uid = indexUid(search, name)): Promise<void> {
  await dropIndex(search, uid)
  await succeed(search, (await search.meili.createIndex(uid, { primaryKey: 'id' })).taskUid)
  const settings = settingsOf[name]
  const sortable = settings.sortableAttributes as string[]
  const marked = { ...settings, sortableAttributes: [...sortable, markWord + settingsHash(name)] }
  await succeed(search, (await search.meili.index(uid).updateSettings(marked)).taskUid)
}

/**
 * Puts each index of a rebuild in its live one's place, all at once. A swap that an earlier, broken attempt has already
 * asked for is waited for and not done again: a second swap would bring the old documents back.
 * @param since when this rebuild was asked for
 */
export async function swapIn(search: Search, pairs: { live: string; beside: string }[], since: Date): Promise<void> {
  const swaps = await search.meili.tasks.getTasks({
    types: ['indexSwap'],
    afterEnqueuedAt: since.toISOString(),
    limit: 100,
  })
  const earlier = swaps.results.find(
    (task) =>
      task.status !== 'failed' &&
      task.status !== 'canceled' &&
      (task.details as SwapDetails | undefined)?.swaps?.some((swap) =>
        pairs.some(({ beside }) => swap.indexes.includes(beside)),
      ),
  )
  const swap = pairs.map(({ live, beside }) => ({ indexes: [live, beside] as [string, string], rename: false }))
  const uid = earlier?.uid ?? (await search.meili.swapIndexes(swap)).taskUid
  await succeed(search, uid)
}

export async function dropIndex(search: Search, uid: string): Promise<void> {
  if (await indexExists(search, uid)) await succeed(search, (await search.meili.deleteIndex(uid)).taskUid)
}

/** Waits until nothing is queued for an index: a swap could lose it. */
export async function drainTasks(search: Search, uids: string[]): Promise<void> {
  for (;;) {
    const { results } = await search.meili.tasks.getTasks({
      indexUids: uids,
      statuses: ['enqueued', 'processing'],
      limit: 1,
    })
    const [waiting] = results
    if (!waiting) return
    await search.meili.tasks.waitForTask(waiting.uid, { interval: 50, timeout: 0 })
  }
}

export async function dropOldTasks(search: Search, before: Date): Promise<void> {
  await search.meili.tasks.deleteTasks({
    statuses: ['succeeded', 'failed', 'canceled'],
    beforeFinishedAt: before.toISOString(),
  })
}

export async function indexExists(search: Search, uid: string): Promise<boolean> {
  return (await settingsMark(search, uid)) !== null
}

// An index can't carry a note of its own; a sortable attribute that no document has does. (A word of the dictionary would
// too, and costs every search 3 ms.)
const markWord = 'settings_'
type SwapDetails = { swaps?: { indexes: string[] }[] }

/** Which settings an index was made with; '' when it was not made here, null when there is no such index. */
async function settingsMark(search: Search, uid: string): Promise<string | null> {
  try {
    const names = (await search.meili.index(uid).getSortableAttributes()) as string[]
    return names.find((name) => name.startsWith(markWord))?.slice(markWord.length) ?? ''
  } catch (error) {
    if (refusalIn(error)?.code === 'index_not_found') return null
    throw error
  }
}
