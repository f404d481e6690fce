import { openSearch, refusalIn } from '#search/client.ts'

export type SearchKeys = { read: string; readMembers: string; write: string }

const readKey = {
  uid: '3f1c6c5e-2f54-4f0e-9a52-0b8f5d1c7a03',
  name: 'place-of-service web',
  actions: ['search'],
  indexes: ['jobs', 'freelancers'],
}
const membersKey = {
  uid: '3f1c6c5e-2f54-4f0e-9a52-0b8f5d1c7a04',
  name: 'place-of-service web, for members of employers',
  actions: ['search'],
  indexes: ['employers_freelancers'],
}
const writeKey = {
  uid: '3f1c6c5e-2f54-4f0e-9a52-0b8f5d1c7a02',
  name: 'place-of-service worker',
  actions: ['search', 'documents.*', 'indexes.*', 'settings.*', 'tasks.*'],
  indexes: ['*'],
}

/**
 * The keys that only search, for web, one of them what is for members of employers alone, and the one that writes, for the
 * worker; made where the engine does not know them yet. Their uids are fixed, so that the same master key gives the same keys
 * anywhere, and again after its folder was lost.
 * A key that may not manage keys serves for all.
 */
export async function searchKeys(url: string, masterKey: string): Promise<SearchKeys> {
  const { meili } = openSearch({ url, key: masterKey })
  const keyOf = async ({ uid, name, actions, indexes }: typeof readKey) => {
    try {
      return (await meili.getKey(uid)).key
    } catch (error) {
      if (refusalIn(error)?.code !== 'api_key_not_found') throw error
      return meili.createKey({ uid, name, actions: actions as never, indexes, expiresAt: null }).then(
        ({ key }) => key,
        // Somebody who starts at the same moment has just made it.
        async (already) => {
          if (refusalIn(already)?.code !== 'api_key_already_exists') throw already
          return (await meili.getKey(uid)).key
        },
      )
    }
  }
  try {
    return { read: await keyOf(readKey), readMembers: await keyOf(membersKey), write: await keyOf(writeKey) }
  } catch (error) {
    if (!refusalIn(error)) throw error
    return { read: masterKey, readMembers: masterKey, write: masterKey }
  }
}
