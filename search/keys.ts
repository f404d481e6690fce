import { Meilisearch } from 'meilisearch'

export type SearchKeys = { read: string; write: string }

const readUid = '3f1c6c5e-2f54-4f0e-9a52-0b8f5d1c7a01'
const writeUid = '3f1c6c5e-2f54-4f0e-9a52-0b8f5d1c7a02'

/**
 * The key that only searches, for web, and the one that writes, for the worker. Their uids are fixed, so that the same
 * master key gives the same keys anywhere. A key that may not make keys serves for both.
 */
export async function searchKeys(url: string, masterKey: string): Promise<SearchKeys> {
  const meili = new Meilisearch({ host: url, apiKey: masterKey })
  const make = (uid: string, name: string, actions: string[]) =>
    meili.createKey({ uid, name, actions: actions as never, indexes: ['*'], expiresAt: null }).then((key) => key.key)
  const keyOf = (uid: string, name: string, actions: string[]) =>
    meili.getKey(uid).then(
      (key) => key.key,
      () => make(uid, name, actions),
    )
  try {
    return {
      read: await keyOf(readUid, 'place-of-service web', ['search']),
      write: await keyOf(writeUid, 'place-of-service worker', [
        'search',
        'documents.*',
        'indexes.*',
        'settings.*',
        'tasks.*',
        'stats.get',
      ]),
    }
  } catch {
    return { read: masterKey, write: masterKey }
  }
}
