import { fork, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { buildPages } from '#app/commands/pages.ts'
import { Refusal } from '#app/commands/refusal.ts'
import { migrateOrRefusal, run, say, settingsOrRefusal } from '#app/commands/run.ts'
import { openServers, type Servers } from '#app/commands/servers.ts'
import { untilStopped } from '#app/commands/signals.ts'
import type { Settings } from '#app/settings.ts'
import { connect, disconnect, type Db } from '#db/client.ts'
import { countJobs } from '#db/jobs/queries.ts'
import { dirtyState } from '#db/outbox/changes.ts'
import { seedJobs } from '#db/seed/generate.ts'
import { searchKeys } from '#search/keys.ts'

const reload = process.argv.includes('--reload')

await run(async () => {
  const settings = settingsOrRefusal()
  const stopped = untilStopped().then(() => 'stopped' as const)
  await refuseBusyPort(settings.port)
  if (!reload) await buildPages(say)
  say('Starting Postgres and Meilisearch …')
  const servers = await openServers(settings, say)
  const children: Keeper[] = []
  try {
    const first = await Promise.race([becomeReady(settings, servers, children), stopped])
    if (first === 'ready') {
      say(`Place of Service is ready at ${settings.baseUrl}`)
      await stopped
    }
    say('Stopping …')
    return 0
  } finally {
    await Promise.all(children.map((child) => child.stop()))
    await servers.close()
  }
})
process.exit()

async function becomeReady(settings: Settings, servers: Servers, children: Keeper[]): Promise<'ready'> {
  sayRoles(settings)
  await migrateOrRefusal(servers)
  servers.keepUp()
  const db = connect(servers.databaseUrl, { max: 2 })
  try {
    await seedEmptyBoard(db, settings)
    const env = await environment(settings, servers)
    const worker = keepRunning('worker.ts', env.worker)
    const web = keepRunning('web.ts', env.web, reload ? ['--reload'] : [])
    children.push(worker, web)
    await Promise.all([web.listening, indexed(db)])
    await answered(settings)
    return 'ready'
  } finally {
    await disconnect(db)
  }
}

async function refuseBusyPort(port: number): Promise<void> {
  const probe = createServer()
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Refusal(error.code === 'EADDRINUSE' ? `Port ${port} is in use; choose another with PORT.` : error.message),
      ),
    )
    probe.listen(port, resolve)
  })
  await new Promise((resolve) => probe.close(resolve))
}

function sayRoles({ databaseUrl, databaseOwnerUrl }: Settings) {
  if (databaseUrl && !databaseOwnerUrl) {
    say('DATABASE_OWNER_URL is not set: one role owns and uses the database, so only triggers guard the history.')
  }
}

async function seedEmptyBoard(db: Db, { seedJobs: jobs }: Settings): Promise<void> {
  if (!jobs || (await countJobs(db))) return
  say(`Seeding a demonstration board of ${jobs.toLocaleString('en-US')} jobs …`)
  await seedJobs(db, jobs, new Date())
}

async function environment(settings: Settings, servers: Servers) {
  const keys = await searchKeys(servers.meili.url, servers.meili.masterKey)
  const base = {
    ...process.env,
    SECRET: settings.secret ?? (await keptSecret(settings.dataDir)),
    BASE_URL: settings.baseUrl,
    DATABASE_URL: servers.databaseUrl,
    DATABASE_OWNER_URL: '',
    MEILI_URL: servers.meili.url,
  }
  return {
    web: { ...base, MEILI_KEY: keys.read, MEILI_MEMBERS_KEY: keys.readMembers, PORT: String(settings.port) },
    worker: { ...base, MEILI_KEY: keys.write },
  }
}

/** Made at the first start. */
async function keptSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'secret')
  await writeFile(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    },
  )
  return (await readFile(path, 'utf8')).trim()
}

type Keeper = { listening: Promise<void>; stop(): Promise<void> }

/** Runs a process, and starts it again when it ends by itself. */
function keepRunning(file: string, env: NodeJS.ProcessEnv, args: string[] = []): Keeper {
  let stopping = false
  let child: ChildProcess
  let heard = () => {}
  const listening = new Promise<void>((resolve) => (heard = resolve))
  const start = () => {
    child = fork(join(import.meta.dirname, file), args, {
      env: { ...env, NODE_ENV: reload ? 'development' : 'production' },
      execArgv: process.execArgv,
      // Ctrl-C reaches the whole terminal group; the children are stopped by us, in order.
      detached: true,
    })
    child.on('message', () => heard())
    child.on('exit', async (code, signal) => {
      if (stopping) return
      say(`${file} ended (${signal ?? code}) and is started again.`)
      await rest(1000)
      if (!stopping) start()
    })
  }
  start()
  return {
    listening,
    async stop() {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      const limit = setTimeout(() => child.kill('SIGKILL'), 22_000)
      await ended
      clearTimeout(limit)
    },
  }
}

async function indexed(db: Db): Promise<void> {
  let told = Infinity
  for (;;) {
    const { waiting } = await dirtyState(db)
    if (!waiting) return
    if (told - waiting >= 5000 || told === Infinity) {
      say(`Indexing: ${waiting.toLocaleString('en-US')} jobs to go …`)
      told = waiting
    }
    await rest(100)
  }
}

/** Ready means that a search is answered, by search itself. */
async function answered({ port }: Settings): Promise<void> {
  for (;;) {
    const answer = await fetch(`http://localhost:${port}/api/v1/jobs?per_page=1`).catch(() => null)
    if (answer?.ok && answer.headers.get('x-search') !== 'away') return
    await rest(100)
  }
}
