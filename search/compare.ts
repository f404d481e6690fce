import { jobsIndex, type Search } from '#search/client.ts'

export type Differences = { missing: string[]; extra: string[]; stale: string[] }
type Held = { id: string } & Record<string, unknown>

/**
 * Holds the index against what it should be: `pages` of what is expected, in pages, and `known`, which of some ids are
 * expected at all. `same` decides with the fields that were asked for.
 */
export async function* compareIndex<Expected extends { id: string }>(
  search: Search,
  pages: AsyncIterable<Expected[]>,
  known: (ids: string[]) => Promise<Set<string>>,
  options: { fields?: string[]; same: (expected: Expected, held: Held) => boolean },
): AsyncGenerator<Differences> {
  const index = search.meili.index(jobsIndex(search))

  for await (const page of pages) {
    const ids = page.map((expected) => expected.id)
    const { results } = await index.getDocuments<Held>({ ids, limit: ids.length, fields: options.fields as string[] })
    const held = new Map((results as Held[]).map((document) => [document.id, document]))
    const missing = ids.filter((id) => !held.has(id))
    const stale = page.filter((expected) => {
      const document = held.get(expected.id)
      return document && !options.same(expected, document)
    })
    yield { missing, extra: [], stale: stale.map((expected) => expected.id) }
  }

  for (let offset = 0; ; offset += pageSize) {
    const { results } = await index.getDocuments<Held>({ fields: ['id'] as string[], offset, limit: pageSize })
    if (!results.length) return
    const ids = (results as Held[]).map((document) => document.id)
    const expected = await known(ids)
    yield { missing: [], extra: ids.filter((id) => !expected.has(id)), stale: [] }
  }
}

export const pageSize = 1000
