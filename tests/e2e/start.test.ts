import { gzipSync } from 'node:zlib'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { command, freePort, runCommand, startBoard, type RunningBoard } from '#tests/support/process.ts'

let folder: string
let env: Record<string, string>
let board: RunningBoard

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'place-of-service-e2e-'))
  env = { DATA_DIR: join(folder, 'data'), PORT: String(await freePort()), SEED_JOBS: '300' }
  board = await startBoard(env)
})

afterAll(async () => {
  await board?.stop()
  expect(processesOn(folder)).toEqual([])
  await rm(folder, { recursive: true, force: true })
})

describe('npm start', () => {
  test('shows what it does, and is ready when a search is answered by search itself', async () => {
    expect(board.output()).toMatch(/Seeding .* 300 jobs/)
    const answer = await fetch(`${board.url}/api/v1/jobs`)
    expect(answer.headers.get('x-search')).toBe('index')
    expect(((await answer.json()) as { total: number }).total).toBeGreaterThan(150)
  })

  test('says in one sentence that the port is in use', async () => {
    const taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, resolve))
    const port = String((taken.address() as { port: number }).port)
    const { code, output } = await runCommand('start', [], { ...env, DATA_DIR: join(folder, 'other'), PORT: port })
    await new Promise((resolve) => taken.close(resolve))
    expect(code).toBe(1)
    expect(output.trim()).toBe(`Port ${port} is in use; choose another with PORT.`)
  })

  test('says in one sentence that DATA_DIR can’t be written to', async () => {
    const file = join(folder, 'file')
    await writeFile(file, '')
    await chmod(file, 0o444)
    const { code, output } = await runCommand('verify', [], { ...env, DATA_DIR: join(file, 'data') })
    expect(code).toBe(1)
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(output).toContain('DATA_DIR')
  })

  test('names a setting that can’t be used', async () => {
    const { code, output } = await runCommand('start', [], { ...env, PORT: 'eighty' })
    expect([code, output]).toEqual([1, expect.stringContaining('PORT')])
  })
})

describe('what a stranger may send', () => {
  test.each([
    '//evil.example/jobs',
    '/jobs/%00',
    '/jobs/%E0%A4%A',
    '/api/v1/jobs/%00',
    '/nowhere',
    '/__manifest?p=/jobs',
    '/api/v1/nothing',
  ])('%s is answered without a fault of ours', async (path) => {
    const answer = await fetch(board.url + path, { redirect: 'manual' })
    expect([400, 404]).toContain(answer.status)
    expect(await answer.text()).not.toMatch(/at .*\.(ts|js):\d+/)
  })

  test('every answer says what a page may load, and that nobody may frame it', async () => {
    for (const path of ['/', '/jobs', '/api/v1/jobs', '/healthz', '/nowhere']) {
      const { headers } = await fetch(board.url + path)
      expect(headers.get('content-security-policy'), path).toMatch(
        /script-src 'self' 'nonce-[^']+'.*frame-ancestors 'none'/,
      )
      expect(headers.get('x-content-type-options'), path).toBe('nosniff')
    }
  })
})

describe('when something falls', () => {
  test('only Meilisearch: the page still finds jobs and says that search is away; then search is used again by itself', async () => {
    killByName('meilisearch')
    await expect
      .poll(async () => (await fetch(`${board.url}/api/v1/jobs?q=coder`)).headers.get('x-search'))
      .toBe('away')
    const page = await fetch(`${board.url}/jobs?q=coder`)
    expect(page.status).toBe(200)
    const html = await page.text()
    expect(html).toContain('Search is resting')
    expect(html).toMatch(/\/jobs\/[a-z0-9-]+/)
    await expect
      .poll(async () => (await fetch(`${board.url}/api/v1/jobs?q=coder`)).headers.get('x-search'), {
        timeout: 60_000,
        interval: 500,
      })
      .toBe('index')
  })

  test('Postgres, the worker, the web process: each is started again, and the others stay', async () => {
    for (const name of parts) {
      const others = parts.filter((part) => part !== name).flatMap(pidsOf)
      const [gone] = pidsOf(name)
      killByName(name)
      await expect.poll(() => pidsOf(name).some((pid) => pid !== gone), { timeout: 30_000 }).toBe(true)
      await expect
        .poll(async () => (await fetch(`${board.url}/readyz`).catch(() => null))?.status, {
          timeout: 30_000,
          interval: 200,
        })
        .toBe(200)
      expect(parts.filter((part) => part !== name).flatMap(pidsOf)).toEqual(others)
    }
  })

  test('everything, at any moment of an import: nothing that was told is lost, and the index is true again', async () => {
    const rows = Array.from({ length: 1500 }, (_, n) => ({
      id: `row-${n}`,
      title: `Medical Coder ${n}`,
      company: `Blue Heron ${n % 40}`,
      location: 'Remote',
      text: 'ICD-10-CM and CPT coding of pro-fee encounters. CPC required.',
    }))
    const file = join(folder, 'feed.jsonl.gz')
    await writeFile(file, gzipSync(rows.map((row) => JSON.stringify(row)).join('\n')))
    let told = 0

    for (const most of [20, 300, 900]) {
      const importing = command('import', [file], env)
      await new Promise<void>((resolve) => {
        let taken = 0
        importing.stdout!.on('data', (part: Buffer) => {
          taken += part.toString().match(/ taken: /g)?.length ?? 0
          told = Math.max(told, taken)
          if (taken >= most) resolve()
        })
        importing.once('exit', () => resolve())
      })
      const ended = new Promise((resolve) => board.process.once('exit', resolve))
      for (const pid of processesOn(folder)) kill(pid)
      await ended
      while (processesOn(folder).length) await rest(20)
      board = await startBoard(env)
      const { code, output } = await runCommand('verify', [], env)
      expect([code, output.trim()]).toEqual([0, '0 missing, 0 extra, 0 stale'])
    }
    expect(told).toBeGreaterThan(0)
    const { output } = await runCommand('import', [file], env)
    expect(output.trim().split('\n').at(-1)).toMatch(/^1500 rows: /)
    const again = await runCommand('import', [file], env)
    expect(again.output).toMatch(/1500 rows: 0 taken, 1500 left out/)
    expect((await runCommand('verify', [], env)).code).toBe(0)
  })
})

test('reindex builds the index anew beside a running board', async () => {
  const { code, output } = await runCommand('reindex', [], env)
  expect([code, output]).toEqual([0, expect.stringContaining('built anew')])
  expect((await runCommand('verify', [], env)).output).toContain('0 missing, 0 extra, 0 stale')
})

test('a second board runs beside the first without knowing of it, and stops cleanly', async () => {
  const other = await startBoard({ DATA_DIR: join(folder, 'second'), PORT: String(await freePort()), SEED_JOBS: '0' })
  const { total } = (await (await fetch(`${other.url}/api/v1/jobs`)).json()) as { total: number }
  expect(total).toBe(0)
  expect(await other.stop()).toBe(0)
  expect(processesOn(join(folder, 'second'))).toEqual([])
  expect((await fetch(`${board.url}/healthz`)).status).toBe(200)
})

/** Processes of this test alone: those that name its folder in their words or their settings. */
function processesOn(place: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => [read(pid, 'cmdline'), read(pid, 'environ')].some((text) => text.includes(place)))
    .map(Number)
}

const parts = ['-D /proc/self/cwd', 'commands/worker.ts', 'commands/web.ts']

function pidsOf(name: string): number[] {
  return processesOn(folder).filter((pid) => read(String(pid), 'cmdline').replaceAll('\0', ' ').includes(name))
}

function killByName(name: string) {
  const pids = pidsOf(name)
  expect(pids.length, name).toBeGreaterThan(0)
  for (const pid of pids) kill(pid)
}

function kill(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It went before we came.
  }
}

function read(pid: string, file: string): string {
  try {
    return existsSync(`/proc/${pid}`) ? readFileSync(`/proc/${pid}/${file}`, 'utf8') : ''
  } catch {
    return ''
  }
}
