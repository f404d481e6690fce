import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdir, open, readFile, readdir, realpath, rename, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { platform } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import postgres from 'postgres'
import { placeBinaries, type PostgresBinaries } from '#db/postgres-binaries.ts'
import { DATABASE, ENVIRONMENT, HERE, makeData, readCredentials, reasonIn, type Account } from '#db/postgres-data.ts'

export type EmbeddedPostgres = {
  /** Role `board`: signs in, owns nothing; migrations grant it what the application may do. */
  url: string
  /** Role `owner`: owns and migrates the database. */
  ownerUrl: string
  /** The superuser, for backups and for tests that clone databases. */
  adminUrl: string
  pid: number
  alive(): Promise<boolean>
  stop(): Promise<void>
}

type Postmaster = { pid: number; port: number; ready: boolean }

const NOBODY = 65534

/**
 * Starts Postgres on `folder`, or adopts the one that already runs there. With `port` it listens there or not at all;
 * else on the port it had last, if that is free. Throws an Error of one sentence that a person can act on.
 */
export async function startPostgres(folder: string, options: { port?: number } = {}): Promise<EmbeddedPostgres> {
  try {
    await mkdir(folder, { recursive: true })
    const home = await realpath(folder)
    const data = join(home, 'data')

    const running = await settledPostmaster(data)
    const adopted = running && (await adopt(home, running))
    if (adopted) return adopted

    const account = await chooseAccount(data)
    const binaries = await placeBinaries(home, account?.uid)
    if (!(await postgresMajor(data))) await makeData(home, binaries, account)
    await refuseOtherMajor(data, binaries)

    return describe(home, await launch(home, binaries, account, options.port))
  } catch (error) {
    throw inOneSentence(error as NodeJS.ErrnoException, folder)
  }
}

async function settledPostmaster(data: string): Promise<Postmaster | undefined> {
  for (;;) {
    const postmaster = await readPostmaster(data)
    if (!postmaster || postmaster.ready) return postmaster
    await delay(20)
  }
}

async function readPostmaster(data: string): Promise<Postmaster | undefined> {
  const lines = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  const pid = Number(lines[0])
  if (!pid || !(await runsOn(pid, data))) return undefined
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/** A pid alone proves nothing, since pids come again; the command line names the folder, and a zombie has none. */
async function runsOn(pid: number, data: string): Promise<boolean> {
  if (platform() === 'linux') {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    return words.split('\0').includes(marker(data))
  }
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

function marker(data: string) {
  return `board.data=${data}`
}

/** Nothing when it was just being killed: for some milliseconds a dying process still has its command line. */
async function adopt(home: string, { pid, port }: Postmaster): Promise<EmbeddedPostgres | undefined> {
  const found = await describe(home, { pid, port })
  const sql = postgres(found.ownerUrl, { max: 1, connect_timeout: 10 })
  try {
    await sql`select 1`
    return found
  } catch {
    if (await goneWithin(join(home, 'data'), 2000)) return undefined
    throw new Error(`The Postgres that runs in ${home} (process ${pid}) does not answer; stop it and start again.`)
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function goneWithin(data: string, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; await delay(20)) {
    if (!(await readPostmaster(data))) return true
  }
  return false
}

async function describe(home: string, { pid, port }: { pid: number; port: number }): Promise<EmbeddedPostgres> {
  const secret = await readCredentials(home)
  const address = `127.0.0.1:${port}/${DATABASE}`
  const data = join(home, 'data')
  return {
    url: `postgres://board:${secret.board}@${address}`,
    ownerUrl: `postgres://owner:${secret.owner}@${address}`,
    adminUrl: `postgres://postgres:${secret.admin}@${address}`,
    pid,
    alive: async () => Boolean(await readPostmaster(data)),
    stop: () => stopPostmaster(data),
  }
}

/** Postgres refuses to be root: root starts it as whoever owns the data already, else as nobody. */
async function chooseAccount(data: string): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(data).catch(() => undefined)
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : { uid: NOBODY, gid: NOBODY }
}

async function postgresMajor(data: string): Promise<string | undefined> {
  const files = await readdir(data).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
    return [] as string[]
  })
  if (!files.length) return undefined
  if (!files.includes('PG_VERSION')) throw new Error(`${data} holds files, but no database; move it away.`)
  return (await readFile(join(data, 'PG_VERSION'), 'utf8')).trim()
}

async function refuseOtherMajor(data: string, { major }: PostgresBinaries) {
  const found = await postgresMajor(data)
  if (found === major) return
  throw new Error(`${data} was made by Postgres ${found}, this is Postgres ${major}; move it away or set DATABASE_URL.`)
}

/** After both were killed, Postgres refuses for up to 2 s, until the last of its old children has noticed. */
async function launch(home: string, binaries: PostgresBinaries, account: Account, wanted?: number) {
  const data = join(home, 'data')
  const patience = Date.now() + 5_000
  for (;;) {
    await disownPid(data)
    const port = wanted ?? (await freePort(await notedPort(home)))
    const log = await openLog(join(home, 'log'))
    const from = (await log.stat()).size
    const child = spawn(binaries.postgres, ['-D', HERE, ...settings(data, port)], {
      cwd: data,
      ...account,
      env: ENVIRONMENT,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    const ended = new Promise<Error | true>((resolve) => {
      child.once('error', resolve)
      child.once('exit', () => resolve(true))
    })
    await log.close()

    const outcome = await Promise.race([ended, untilReady(data, child)])
    child.unref()
    if (outcome instanceof Error) throw outcome
    if (outcome !== true) {
      await writeFile(join(home, 'port'), `${port}\n`)
      return outcome
    }
    if (Date.now() > patience) throw new Error(reasonIn((await readFile(join(home, 'log'), 'utf8')).slice(from)))
    await delay(200)
  }
}

function settings(data: string, port: number): string[] {
  const chosen = [
    marker(data),
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'shared_buffers=256MB',
    'max_connections=100',
    'synchronous_commit=on',
    'jit=off',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_checkpoints=off',
  ]
  return chosen.flatMap((setting) => ['-c', setting])
}

/** Ends only with readiness or the child: for a moment after it was spawned, a child's command line is not yet its own. */
async function untilReady(data: string, child: ChildProcess): Promise<{ pid: number; port: number } | true> {
  while (child.pid && child.exitCode === null && child.signalCode === null) {
    const postmaster = await readPostmaster(data)
    if (postmaster?.pid === child.pid && postmaster.ready) return postmaster
    await delay(10)
  }
  return new Promise(() => {})
}

/**
 * A restarted container hands out the same pids again, and Postgres refuses while the old one lives as something else.
 * It passes over its parent's pid and still looks for children of the last postmaster, so ours is written there.
 */
async function disownPid(data: string) {
  const path = join(data, 'postmaster.pid')
  const lines = (await readFile(path, 'utf8').catch(() => '')).split('\n')
  if (!lines[0] || (await runsOn(Number(lines[0]), data))) return
  await writeFile(path, [process.pid, ...lines.slice(1)].join('\n'))
}

async function notedPort(home: string): Promise<number> {
  return Number(await readFile(join(home, 'port'), 'utf8').catch(() => '0'))
}

const lingerMs = 2_000

/**
 * The port it had, which the children of a killed server may hold for a moment longer; else any. Below 32768, where the
 * kernel takes no ports for outgoing connections: else our own clients may sit on it.
 */
async function freePort(preferred: number): Promise<number> {
  for (const since = Date.now(); preferred && Date.now() - since < lingerMs; await delay(20)) {
    if (await isFree(preferred)) return preferred
  }
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 12_000)
    if (await isFree(port)) return port
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
  const log = await open(path, 'a')
  await chmod(path, 0o600)
  return log
}

/** Fast shutdown; after 15 s the immediate one, which loses nothing either and is replayed at the next start. */
async function stopPostmaster(data: string) {
  const impatient = Date.now() + 15_000
  let told: NodeJS.Signals | undefined
  for (;;) {
    const postmaster = await readPostmaster(data)
    if (!postmaster) return
    const signal = Date.now() > impatient ? 'SIGQUIT' : 'SIGINT'
    if (signal !== told) tell(postmaster.pid, (told = signal))
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

function inOneSentence(error: NodeJS.ErrnoException, folder: string): Error {
  const { code, message } = error
  if (code === 'ENOSPC' || message.includes('No space left')) return new Error(`No space is left for ${folder}.`)
  if (error.syscall?.startsWith('spawn')) {
    if (code === 'EPERM')
      return new Error(`Root may not start Postgres as another user here; set DATABASE_URL instead.`)
    return new Error(`The packaged Postgres can't run on this machine (${code}); set DATABASE_URL instead.`)
  }
  if (code) return new Error(`Postgres needs a folder it can write to, and ${folder} is none (${code}).`)
  return /\.$/.test(message) ? error : new Error(`Postgres does not start in ${folder}: ${message}.`)
}
