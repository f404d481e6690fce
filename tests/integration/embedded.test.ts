import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openServers } from '#app/commands/servers.ts'
import { Refusal } from '#app/commands/refusal.ts'
import { startPostgres } from '#db/embedded.ts'
import { copyEngine, startMeilisearch } from '#search/embedded.ts'
import { openSearch, refusalIn } from '#search/client.ts'
import { searchAnswers } from '#search/find.ts'
import { searchKeys } from '#search/keys.ts'

let folder: string
const opened: { stop(): Promise<void> }[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'embedded-'))
})
afterEach(async () => {
  for (const server of opened.splice(0)) await server.stop()
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function start<T extends { stop(): Promise<void> }>(starting: Promise<T>): Promise<T> {
  const server = await starting
  opened.push(server)
  return server
}

async function ask<T>(url: string, statement: string): Promise<T[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  try {
    return (await sql.unsafe(statement)) as unknown as T[]
  } finally {
    await sql.end()
  }
}

function isRunning(pid: number): Promise<boolean> {
  return readFile(`/proc/${pid}/cmdline`, 'utf8').then(Boolean, () => false)
}

async function until(condition: () => Promise<boolean>) {
  while (!(await condition())) await delay(20)
}

async function complaintOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(Error)
  return (error as Error).message
}

const ONE_SENTENCE = /^[^\n]{20,240}\.$/

describe('the embedded Postgres', () => {
  const own = () => join(folder, 'postgres')

  test('opens the database to its owner and to the application, each with its own rights', async () => {
    const server = await start(startPostgres(own()))

    await ask(server.ownerUrl, 'create extension pg_trgm')
    await ask(server.ownerUrl, `create table words (word text); insert into words values ('place')`)
    expect(await ask(server.ownerUrl, 'select word from words')).toEqual([{ word: 'place' }])
    const shape = `select pg_encoding_to_char(encoding) as encoding, datcollate from pg_database where datname = current_database()`
    expect(await ask(server.url, shape)).toEqual([{ encoding: 'UTF8', datcollate: 'C.UTF-8' }])

    await expect(ask(server.url, 'select * from words')).rejects.toThrow('permission denied')
    await expect(ask(server.url, 'create table mine (id int)')).rejects.toThrow('permission denied')
    await expect(ask(server.url, 'create database another')).rejects.toThrow('permission denied')
    await expect(ask(server.ownerUrl, 'create role another')).rejects.toThrow('permission denied')
    await ask(server.ownerUrl, 'grant select on words to board')
    expect(await ask(server.url, 'select word from words')).toEqual([{ word: 'place' }])
    await expect(ask(server.url, 'delete from words')).rejects.toThrow('permission denied')
  })

  test('lets nobody in without the password, which only its user can read', async () => {
    const server = await start(startPostgres(own()))
    const guess = server.ownerUrl.replace(/:[0-9a-f]+@/, ':guess@')

    await expect(ask(guess, 'select 1')).rejects.toThrow('password authentication failed')
    expect((await stat(join(own(), 'credentials.json'))).mode & 0o777).toBe(0o600)
  })

  test('is shared by whoever starts it a second time', async () => {
    const first = await start(startPostgres(own()))
    const second = await startPostgres(own())

    expect(second.pid).toBe(first.pid)
    expect(second.url).toBe(first.url)
  })

  test('keeps its rows and its port through a kill -9, and can be started again at once', async () => {
    const before = await start(startPostgres(own()))
    await ask(before.ownerUrl, `insert into words values ('answered')`)
    process.kill(before.pid, 'SIGKILL')

    const after = await start(startPostgres(own()))
    expect(after.pid).not.toBe(before.pid)
    expect(after.url).toBe(before.url)
    expect(await ask(after.ownerUrl, `select 1 as kept from words where word = 'answered'`)).toHaveLength(1)
  })

  test('starts although another process lives under the pid that it had', async () => {
    const before = await start(startPostgres(own()))
    process.kill(before.pid, 'SIGKILL')
    await until(async () => !(await isRunning(before.pid)))
    const account = process.getuid!() === 0 ? { uid: 65534, gid: 65534 } : {}
    const other = spawn('sleep', ['60'], account)
    const file = join(own(), 'data/postmaster.pid')
    const [, ...rest] = (await readFile(file, 'utf8')).split('\n')
    await writeFile(file, [other.pid, ...rest].join('\n'))

    const after = await start(startPostgres(own()))
    expect(await ask(after.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(other.exitCode).toBeNull()
    other.kill('SIGKILL')
  })

  test('takes another port when somebody sits on its own', async () => {
    const before = await startPostgres(own())
    await before.stop()
    const squatter = createServer().listen(Number(new URL(before.url).port), '127.0.0.1')
    await once(squatter, 'listening')

    const after = await start(startPostgres(own()))
    expect(after.url).not.toBe(before.url)
    squatter.close()
  })

  test('leaves no process when stopped', async () => {
    const server = await startPostgres(own())
    await server.stop()

    expect(await isRunning(server.pid)).toBe(false)
    expect(await server.alive()).toBe(false)
  })

  test('begins again where a first start was cut off', async () => {
    const half = join(folder, 'cut-off')
    await mkdir(join(half, 'data.new-cut/base'), { recursive: true })
    await writeFile(join(half, 'data.new-cut/PG_VERSION'), '18\n')
    await writeFile(join(half, 'credentials.json'), '{"admin":"a"')

    const server = await start(startPostgres(half))
    expect(await ask(server.url, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('refuses data of another version, and a folder that is none, in one sentence each', async () => {
    const old = join(folder, 'old')
    await mkdir(join(old, 'data'), { recursive: true })
    await writeFile(join(old, 'data/PG_VERSION'), '15\n')
    const version = await complaintOf(startPostgres(old))
    expect(version).toMatch(ONE_SENTENCE)
    expect(version).toContain('Postgres 15')

    await writeFile(join(folder, 'file'), '')
    expect(await complaintOf(startPostgres(join(folder, 'file/postgres')))).toMatch(ONE_SENTENCE)

    await mkdir(join(folder, 'full/data'), { recursive: true })
    await writeFile(join(folder, 'full/data/letter'), 'kept')
    expect(await complaintOf(startPostgres(join(folder, 'full')))).toMatch(ONE_SENTENCE)
    expect(await readFile(join(folder, 'full/data/letter'), 'utf8')).toBe('kept')
  })
})

describe('the embedded Meilisearch', () => {
  const own = () => join(folder, 'meilisearch')
  const call = (server: { url: string; masterKey: string }, path: string, method = 'GET', body?: object) =>
    fetch(`${server.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${server.masterKey}`, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
    })

  test('begins with an empty index and says so once', async () => {
    const first = await startMeilisearch(own())
    expect(first.fresh).toBe(true)
    await first.stop()

    const second = await start(startMeilisearch(own()))
    expect(second.fresh).toBe(false)
    expect(second.url).toBe(first.url)
    expect(second.masterKey).toBe(first.masterKey)
  })

  test('answers only those who know its key, and its engine is the released one', async () => {
    const server = await start(startMeilisearch(own()))

    expect((await call({ ...server, masterKey: 'guess' }, '/version')).status).toBe(403)
    expect(await (await call(server, '/version')).json()).toMatchObject({ pkgVersion: expect.any(String) })
    expect((await stat(join(own(), 'master-key'))).mode & 0o777).toBe(0o600)
  })

  test('is shared by whoever starts it a second time', async () => {
    const first = await start(startMeilisearch(own()))
    const second = await startMeilisearch(own())

    expect(second).toMatchObject({ pid: first.pid, url: first.url, fresh: false })
  })

  test('gives the same lesser keys to several who ask at the same moment, and its own to none', async () => {
    const { url, masterKey } = await start(startMeilisearch(own()))

    const given = await Promise.all(Array.from({ length: 6 }, () => searchKeys(url, masterKey)))
    expect(new Set(given.map((keys) => JSON.stringify(keys))).size).toBe(1)
    expect(Object.values(given[0]!)).not.toContain(masterKey)
  })

  test('keeps its index through a kill -9', async () => {
    const before = await start(startMeilisearch(own()))
    const task = (await (await call(before, '/indexes', 'POST', { uid: 'kept', primaryKey: 'id' })).json()) as {
      taskUid: number
    }
    await until(async () => {
      const { status } = (await (await call(before, `/tasks/${task.taskUid}`)).json()) as { status: string }
      return status === 'succeeded'
    })
    process.kill(before.pid, 'SIGKILL')

    const after = await start(startMeilisearch(own()))
    expect(after.pid).not.toBe(before.pid)
    expect(after.fresh).toBe(false)
    expect((await call(after, '/indexes/kept')).status).toBe(200)
  })

  test('begins anew, and says so, where the index is of another version or broken', async () => {
    await writeFile(join(own(), 'index/VERSION'), '1.2.0')
    const older = await startMeilisearch(own())
    expect(older.fresh).toBe(true)
    await older.stop()

    await writeFile(join(own(), 'index/tasks/data.mdb'), 'junk')
    expect((await start(startMeilisearch(own()))).fresh).toBe(true)
  })

  test('does not throw an index away because its port is taken', async () => {
    const before = await startMeilisearch(own())
    await before.stop()
    const port = Number(new URL(before.url).port)
    const squatter = createServer().listen(port, '127.0.0.1')
    await once(squatter, 'listening')

    expect(await complaintOf(startMeilisearch(own(), { port }))).toMatch(ONE_SENTENCE)
    expect(await start(startMeilisearch(own()))).toMatchObject({ fresh: false })
    squatter.close()
  })

  test('leaves no process when stopped', async () => {
    const server = await startMeilisearch(own())
    await server.stop()

    expect(await isRunning(server.pid)).toBe(false)
    expect(await server.alive()).toBe(false)
  })

  test('never makes an engine runnable that is not the released one', async () => {
    const program = join(folder, 'meilisearch-forged')
    await writeFile(join(folder, 'forged'), '#!/bin/sh\n')

    expect(await complaintOf(copyEngine(join(folder, 'forged'), program))).toMatch(ONE_SENTENCE)
    await expect(access(program)).rejects.toThrow()
    await expect(access(`${program}.new`)).rejects.toThrow()
  })
})

describe('a command that opens the servers', () => {
  const dataDir = () => join(folder, 'board')
  const children: ChildProcess[] = []
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL')
  })
  afterAll(async () => (await open(dataDir())).close())

  async function open(board: string, said: string[] = []) {
    const servers = await openServers({ dataDir: board }, (line) => said.push(line))
    opened.push({ stop: servers.close })
    return servers
  }

  /** Another command on the same folder: opens, tells the pids, and closes when its input ends. */
  async function command(): Promise<{ child: ChildProcess; line: Promise<string>; leave(): Promise<void> }> {
    const script = `
      import { openServers } from '#app/commands/servers.ts'
      const servers = await openServers({ dataDir: process.env.BOARD }, () => {})
      console.log(servers.databaseUrl + ' ' + servers.meili.url)
      for await (const _ of process.stdin);
      await servers.close()`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      env: { ...process.env, BOARD: dataDir() },
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    children.push(child)
    const line = once(createInterface(child.stdout!), 'line').then(([first]) => first as string)
    const leave = async () => {
      child.stdin!.end()
      await once(child, 'exit')
    }
    return { child, line, leave }
  }

  const answers = (line: string) =>
    ask(line.split(' ')[0]!, 'select 1').then(
      () => true,
      () => false,
    )

  test('shares them with another that began at the same moment; who leaves last stops them', async () => {
    const [one, two] = await Promise.all([command(), command()])
    const line = await one.line
    expect(await two.line).toBe(line)

    await one.leave()
    expect(await answers(line)).toBe(true)
    await two.leave()
    expect(await answers(line)).toBe(false)
    await expect(fetch(`${line.split(' ')[1]}/health`)).rejects.toThrow()
  })

  test('does not wait for one that was killed, not even while it held the lock', async () => {
    const killed = await command()
    const line = await killed.line
    const born = (await readFile(`/proc/${killed.child.pid}/stat`, 'utf8')).split(') ')[1]!.split(' ')[19]
    killed.child.kill('SIGKILL')
    await once(killed.child, 'exit')
    await writeFile(join(dataDir(), 'run/lock'), `${killed.child.pid} ${born}`)
    expect(await answers(line)).toBe(true)

    const next = await command()
    expect(await next.line).toBe(line)
    await next.leave()
    expect(await answers(line)).toBe(false)
  })

  test('keeps Postgres up while it watches, and never while it closes', async () => {
    const said: string[] = []
    const servers = await open(dataDir(), said)
    servers.keepUp()
    const postmaster = join(dataDir(), 'postgres/data/postmaster.pid')
    const pid = Number((await readFile(postmaster, 'utf8')).split('\n')[0])
    process.kill(pid, 'SIGKILL')

    await until(async () => said.length > 0)
    expect(said).toEqual(['Postgres was gone and runs again.'])
    expect(await answers(servers.databaseUrl)).toBe(true)
    await servers.close()
    expect(await answers(servers.databaseUrl)).toBe(false)
  })

  test('starts Meilisearch again with an empty index and its old keys when its folder was deleted', async () => {
    const said: string[] = []
    const servers = await open(dataDir(), said)
    const { read } = await searchKeys(servers.meili.url, servers.meili.masterKey)
    servers.keepUp(500)
    await rm(join(dataDir(), 'meilisearch/index'), { recursive: true })

    await until(async () => said.length > 0)
    expect(said).toEqual(['Meilisearch was gone and runs again.'])
    // The index is gone until the worker makes it; whoever held a key before is still known.
    const search = openSearch({ url: servers.meili.url, key: read })
    const refused = await searchAnswers(search).catch((error: unknown) => refusalIn(error)?.code)
    expect(refused).toBe('index_not_found')
    await servers.close()
  })

  test('uses outside servers where it is given their addresses, and starts none', async () => {
    const outside = join(folder, 'outside')
    const settings = {
      dataDir: outside,
      databaseUrl: 'postgres://board@db/x',
      meiliUrl: 'http://search',
      meiliKey: 'k',
    }
    const servers = await openServers(settings, () => {})

    expect(servers).toMatchObject({ databaseUrl: settings.databaseUrl, ownerUrl: settings.databaseUrl })
    expect(servers.meili).toEqual({ url: 'http://search', masterKey: 'k' })
    await servers.close()
    await expect(access(join(outside, 'postgres'))).rejects.toThrow()
    await expect(access(join(outside, 'meilisearch'))).rejects.toThrow()
  })

  test('refuses a data folder that it cannot have, in one sentence', async () => {
    await writeFile(join(folder, 'a-file'), '')
    const opening = openServers({ dataDir: join(folder, 'a-file/data') }, () => {})

    await expect(opening).rejects.toBeInstanceOf(Refusal)
    expect(await complaintOf(opening)).toMatch(ONE_SENTENCE)
  })
})
