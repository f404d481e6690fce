// The two servers that every command needs: outside ones by their URLs, else embedded ones in the data folder.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { startPostgres, type EmbeddedPostgres } from '#db/embedded.ts'
import { startMeilisearch, type EmbeddedMeilisearch } from '#search/embedded.ts'
import { searchKeys } from '#search/keys.ts'
import { enter } from '#app/commands/presence.ts'
import { Refusal } from '#app/commands/refusal.ts'

export type ServerSettings = {
  dataDir: string
  databaseUrl?: string
  databaseOwnerUrl?: string
  meiliUrl?: string
  meiliKey?: string
}

export type Servers = {
  databaseUrl: string
  ownerUrl: string
  meili: { url: string; masterKey: string }
  /** Stops the embedded servers if no other living process uses this data folder. */
  close(): Promise<void>
  /** Starts an embedded server again when it is gone; the answer ends this. */
  keepUp(meiliPatienceMs?: number): () => void
}

type Embedded = { postgres?: EmbeddedPostgres; meili?: EmbeddedMeilisearch }

const POSTGRES_GLANCE_MS = 250
const MEILI_GLANCE_MS = 1_000
// On purpose: search falls back to Postgres meanwhile, and an engine that falls at every start is not started in a frenzy.
const MEILI_PATIENCE_MS = 15_000

export async function openServers(settings: ServerSettings, say: (line: string) => void): Promise<Servers> {
  const { dataDir } = settings
  const presence = await enterDataDir(dataDir)
  const embedded: Embedded = {}
  const watches: (() => void)[] = []
  let closing: Promise<void> | undefined

  const close = () => (closing ??= presence.alone(leave))
  const leave = async () => {
    for (const end of watches) end()
    if (!(await presence.leave())) return
    await Promise.all([embedded.meili?.stop(), embedded.postgres?.stop()])
  }

  try {
    await presence.alone(async () => {
      if (!settings.databaseUrl) embedded.postgres = await startPostgres(join(dataDir, 'postgres'))
      if (!settings.meiliUrl) embedded.meili = await startMeilisearch(join(dataDir, 'meilisearch'))
    })
  } catch (error) {
    await close()
    throw new Refusal((error as Error).message, { cause: error })
  }

  const restart = (what: string, start: () => Promise<void>) =>
    presence.alone(async () => {
      if (closing) return
      await start()
      say(`${what} was gone and runs again.`)
    })

  const restartPostgres = () =>
    restart('Postgres', async () => {
      const port = portOf(embedded.postgres!.url)
      embedded.postgres = await startPostgres(join(dataDir, 'postgres'), { port })
    })

  const restartMeili = () =>
    restart('Meilisearch', async () => {
      const { url, masterKey } = embedded.meili!
      embedded.meili = await startMeilisearch(join(dataDir, 'meilisearch'), { masterKey, port: portOf(url) })
      // The engine keeps its keys in its folder: where that was lost, web and worker would be strangers to it.
      await searchKeys(url, masterKey)
    })

  return {
    databaseUrl: settings.databaseUrl ?? embedded.postgres!.url,
    ownerUrl: ownerUrl(settings, embedded),
    meili: embedded.meili ?? { url: settings.meiliUrl!, masterKey: settings.meiliKey ?? '' },
    close,
    keepUp(meiliPatienceMs = MEILI_PATIENCE_MS) {
      const { postgres, meili } = embedded
      if (postgres) watches.push(watch(() => embedded.postgres!.alive(), POSTGRES_GLANCE_MS, 0, restartPostgres, say))
      if (meili) watches.push(watch(() => embedded.meili!.alive(), MEILI_GLANCE_MS, meiliPatienceMs, restartMeili, say))
      return () => watches.splice(0).forEach((end) => end())
    },
  }
}

async function enterDataDir(dataDir: string) {
  try {
    await mkdir(dataDir, { recursive: true })
    return await enter(dataDir)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Refusal(`DATA_DIR must be a folder that can be written to, and ${dataDir} is none (${code}).`)
  }
}

function ownerUrl({ databaseOwnerUrl, databaseUrl }: ServerSettings, { postgres }: Embedded): string {
  return postgres ? postgres.ownerUrl : (databaseOwnerUrl ?? databaseUrl)!
}

function portOf(url: string): number {
  return Number(new URL(url).port)
}

function watch(
  isUp: () => Promise<boolean>,
  everyMs: number,
  patienceMs: number,
  restart: () => Promise<void>,
  say: (line: string) => void,
): () => void {
  let ended = false
  let lastUp = Date.now()
  let complaint = ''

  const glance = async () => {
    if (await isUp()) {
      lastUp = Date.now()
    } else if (!ended && Date.now() - lastUp >= patienceMs) {
      await restart().then(() => (complaint = ''), complain)
      lastUp = Date.now()
    }
    if (!ended) timer = setTimeout(glance, everyMs)
  }
  const complain = (error: Error) => {
    if (error.message !== complaint) say(error.message)
    complaint = error.message
  }

  let timer = setTimeout(glance, everyMs)
  return () => {
    ended = true
    clearTimeout(timer)
  }
}
