// One Postgres and one Meilisearch for all integration tests of a run, and a migrated template that each file clones.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '#db/embedded.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { startMeilisearch } from '#search/embedded.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    databaseUrl: string
    ownerUrl: string
    adminUrl: string
    meili: { url: string; key: string }
  }
}

export default async function startServers(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'place-of-service-'))
  const postgres = await startPostgres(join(folder, 'postgres'))
  const meili = await startMeilisearch(join(folder, 'meilisearch'))
  await migrateDatabase(postgres.ownerUrl, postgres.url)
  project.provide('databaseUrl', postgres.url)
  project.provide('ownerUrl', postgres.ownerUrl)
  project.provide('adminUrl', postgres.adminUrl)
  project.provide('meili', { url: meili.url, key: meili.masterKey })

  return async () => {
    await Promise.all([postgres.stop(), meili.stop()])
    await rm(folder, { recursive: true, force: true })
  }
}
