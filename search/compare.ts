import { indexUid, refusalIn, type IndexName, type Search } from '#search/client.ts'

export type Differences = { missing: string[]; extra: string[]; stale: string[] }
type Held = { id: string } & Record<string, unknown>

/**
 * Holds an index against what it should be: `pages` of what is expected, in pages, and `known`, which of some ids are
 * expected at all. `same` decides with the fields that were asked for.
 */
export async function* compareIndex<Expected extends { id: string }>(
  search: Search,
  name: IndexName,
  pages: AsyncIterable<Expected[]>,
  known: (ids: string[]) => Promise<Set<string>>,
  options: { fields?: string[]; same: (expected: Expected, held: Held) => boolean },
): AsyncGenerator<Differences> {
  for await (const page of pages) {
    if (!page.length) continue
    const ids = page.map((expected) => expected.id)
    const held = new Map(
      (await heldBy(search, name, { ids, limit: ids.length, fields: options.fields })).map((document) => [
        document.id,
        document,
      ]),
    )
    const missing = ids.filter((id) => !held.has(id))
    const stale = page.filter((expected) => {
      const document = held.get(expected.id)
      return document && !options.same(expected, document)
    })
    yield { missing, extra: [], stale: stale.map((expected) => expected.id) }
  }

  for (let offset = 0; ; offset += pageSize) {
    const ids = (await heldBy(search, name, { fields: ['id'], offset, limit: pageSize })).map((document) => document.id)
    if (!ids.length) return
    const expected = await known(ids)
    yield { missing: [], extra: ids.filter((id) => !expected.has(id)), stale: [] }
  }
}

export const pageSize = 1000

type Asked = { ids?: string[]; fields?: string[]; offset?: number; limit: number }

/** An index that was never made holds nothing. */
async function heldBy(search: Search, name: IndexName, asked: Asked): Promise<Held[]> {
  try {
    const { results } = await search.meili.index(indexUid(search, name)).getDocuments(asked as never)
    return results as unknown as Held[]
  } catch (error) {
    if (refusalIn(error)?.code === 'index_not_found') return []
    throw error
  }
}
