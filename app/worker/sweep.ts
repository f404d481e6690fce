import { indexed, type Entry } from '#app/worker/kinds.ts'
import type { Db } from '#db/client.ts'
import { kinds, markDirty } from '#db/outbox/changes.ts'
import type { IndexName, Search } from '#search/client.ts'
import { compareIndex, pageSize, type Differences } from '#search/compare.ts'
import { documentHash } from '#search/document.ts'

type Ground = { db: Db; search: Search }
export type Tally = { missing: number; extra: number; stale: number }

/** Finds what bypassed the triggers, or was true for a time, by comparing versions, and marks it; the indexer does the rest. */
export async function sweep({ db, search }: Ground, of = kinds.slice(), now = new Date()): Promise<Tally> {
  const found = { ...clean }
  for (const kind of of) {
    const { indexes, versions, among, schema, lasting } = indexed[kind]
    for (const index of indexes) {
      const pages = pagesOf((after) => versions(db, index, after, pageSize), byId)
      const differences = compareIndex(search, index, pages, (ids) => among(db, index, ids), {
        fields: ['id', '_v', '_schema', ...(lasting?.fields ?? [])],
        same: (expected, held) =>
          held._v === expected.version && held._schema === schema && (lasting?.still(held, now) ?? true),
      })
      await tally(found, differences, (ids) => markDirty(db, kind, ids))
    }
  }
  return found
}

/** Compares every document, field by field, with what the database would make of it. Repairs nothing. */
export async function verifyIndex({ db, search }: Ground, now = new Date()): Promise<Tally> {
  const found = { ...clean }
  for (const kind of kinds) {
    const { indexes, page, among } = indexed[kind]
    for (const index of indexes) {
      const pages = ownDocuments(index, (after) => page(db, after, pageSize, now))
      const differences = compareIndex(search, index, pages, (ids) => among(db, index, ids), {
        same: (document, held) => documentHash(document) === documentHash(held),
      })
      await tally(found, differences, async () => {})
    }
  }
  return found
}

const clean: Tally = { missing: 0, extra: 0, stale: 0 }
const byId = ({ id }: { id: string }) => id

async function* ownDocuments(index: IndexName, read: (after: string) => Promise<Entry[]>) {
  for await (const page of pagesOf(read, ({ document }) => document.id))
    yield page.filter(({ indexes }) => indexes.includes(index)).map(({ document }) => document)
}

async function* pagesOf<Row>(read: (after: string) => Promise<Row[]>, idOf: (row: Row) => string) {
  for (let after = ''; ;) {
    const page = await read(after)
    const last = page.at(-1)
    if (!last) return
    yield page
    after = idOf(last)
  }
}

async function tally(
  found: Tally,
  differences: AsyncIterable<Differences>,
  repair: (ids: string[]) => Promise<void>,
): Promise<void> {
  for await (const { missing, extra, stale } of differences) {
    found.missing += missing.length
    found.extra += extra.length
    found.stale += stale.length
    await repair([...missing, ...extra, ...stale])
  }
}
