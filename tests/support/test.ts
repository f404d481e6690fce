import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { test as base, inject } from 'vitest'
import { newBreaker, type Breaker } from '#app/breaker.ts'
import { newDocumentReader, type ReadDocument } from '#app/uploads/documents.ts'
import { openUploads, type Uploads } from '#app/uploads/store.ts'
import { runDueEffects } from '#app/worker/effects.ts'
import { indexBatch } from '#app/worker/indexer.ts'
import { connect, disconnect, type Db } from '#db/client.ts'
import { indexNames, openSearch, type Search } from '#search/client.ts'
import { makeIndex } from '#search/rebuild.ts'
import { newBoard, type TestBoard } from '#tests/support/board.ts'
import { testSecret } from '#tests/support/context.ts'

export { expect, describe } from 'vitest'

type Fixtures = {
  /** A database of this file's own, cloned from the migrated template, as the application's role sees it. */
  db: Db
  /** The same database as its owner. */
  ownerDb: Db
  search: Search
  breaker: Breaker
  board: TestBoard
  /** Where this file's uploads are kept, and who reads them. */
  files: { dataDir: string; uploads: Uploads; readDocument: ReadDocument }
  /** Works off every effect that is due and every mark, as the worker does without a mail server. Throws what an effect threw. */
  drain: () => Promise<void>
}

export const test = base.extend<Fixtures & { urls: { app: string; owner: string } }>({
  urls: [
    async ({}, use) => {
      const name = `test_${randomBytes(6).toString('hex')}`
      const admin = postgres(inDatabase(inject('adminUrl'), 'postgres'), { max: 1, onnotice: () => {} })
      const template = new URL(inject('ownerUrl')).pathname.slice(1)
      // A template is cloned by one at a time.
      await admin`select pg_advisory_lock(1)`
      const owner = new URL(inject('ownerUrl')).username
      await admin`create database ${admin(name)} template ${admin(template)} owner ${admin(owner)}`
      await admin`select pg_advisory_unlock(1)`
      await use({ app: inDatabase(inject('databaseUrl'), name), owner: inDatabase(inject('ownerUrl'), name) })
      await admin`drop database ${admin(name)} with (force)`
      await admin.end()
    },
    { scope: 'file' },
  ],
  db: [
    async ({ urls }, use) => {
      const db = connect(urls.app, { max: 4 })
      await use(db)
      await disconnect(db)
    },
    { scope: 'file' },
  ],
  ownerDb: [
    async ({ urls }, use) => {
      const db = connect(urls.owner, { max: 2 })
      await use(db)
      await disconnect(db)
    },
    { scope: 'file' },
  ],
  search: [
    async ({}, use) => {
      const { url, key } = inject('meili')
      const search = openSearch({ url, key, prefix: `t${randomBytes(6).toString('hex')}_` })
      for (const name of indexNames) await makeIndex(search, name)
      await use(search)
    },
    { scope: 'file' },
  ],
  breaker: async ({}, use) => use(newBreaker()),
  board: async ({ db }, use) => use(newBoard(db)),
  files: [
    async ({}, use) => {
      const dataDir = await mkdtemp(join(tmpdir(), 'uploads-'))
      await use({ dataDir, uploads: openUploads({ dataDir, s3Url: undefined }), readDocument: newDocumentReader() })
      await rm(dataDir, { recursive: true, force: true })
    },
    { scope: 'file' },
  ],
  drain: async ({ db, search, urls, files }, use) =>
    use(async () => {
      const failed: unknown[] = []
      const baseUrl = 'http://localhost:3000'
      const ground = { db, search, databaseUrl: urls.app, baseUrl, secret: testSecret, mailer: null, ...files }
      await runDueEffects(ground, (event, facts) => failed.push({ event, ...facts }))
      if (failed.length) throw new Error(`Effects failed: ${JSON.stringify(failed)}`)
      while (await indexBatch({ db, search }));
    }),
})

function inDatabase(url: string, name: string): string {
  const there = new URL(url)
  there.pathname = `/${name}`
  return there.href
}
