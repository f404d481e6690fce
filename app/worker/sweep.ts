import type { Db } from '#db/client.ts'
import { publishedAmong, publishedJobs, publishedVersions } from '#db/jobs/queries.ts'
import { markDirty } from '#db/outbox/changes.ts'
import type { Search } from '#search/client.ts'
import { compareIndex, pageSize, type Differences } from '#search/compare.ts'
import { documentHash, documentSchema, jobDocument } from '#search/document.ts'

type Ground = { db: Db; search: Search }
export type Tally = { missing: number; extra: number; stale: number }

/** Finds what bypassed the triggers by comparing versions, and marks it; the indexer does the rest. */
export function sweep({ db, search }: Ground): Promise<Tally> {
  const pages = pagesOf((after) => publishedVersions(db, after, pageSize))
  const differences = compareIndex(search, pages, (ids) => publishedAmong(db, ids), {
    fields: ['id', '_v', '_schema'],
    same: (expected, held) => held._v === expected.version && held._schema === documentSchema,
  })
  return tally(differences, (ids) => markDirty(db, 'job', ids))
}

/** Compares every document, field by field, with what the database would make of it. Repairs nothing. */
export function verifyIndex({ db, search }: Ground): Promise<Tally> {
  const pages = pagesOf((after) => publishedJobs(db, after, pageSize))
  const differences = compareIndex(search, pages, (ids) => publishedAmong(db, ids), {
    same: (job, held) => documentHash(jobDocument(job)) === documentHash(held),
  })
  return tally(differences, async () => {})
}

async function* pagesOf<Row extends { id: string }>(read: (after: string) => Promise<Row[]>): AsyncGenerator<Row[]> {
  for (let after = ''; ;) {
    const page = await read(after)
    const last = page.at(-1)
    if (!last) return
    yield page
    after = last.id
  }
}

async function tally(
  differences: AsyncIterable<Differences>,
  repair: (ids: string[]) => Promise<void>,
): Promise<Tally> {
  const found = { missing: 0, extra: 0, stale: 0 }
  for await (const { missing, extra, stale } of differences) {
    found.missing += missing.length
    found.extra += extra.length
    found.stale += stale.length
    await repair([...missing, ...extra, ...stale])
  }
  return found
}
