import { readdirSync } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { accesses } from '#app/http/access.ts'
import { builtFiles, webServer } from '#app/http/server.ts'
import type { BoardContext } from '#app/context.ts'
import { newContext } from '#tests/support/context.ts'
import { describe, expect, test as base } from '#tests/support/test.ts'
import { action as read } from '#app/routes/api.v1.read.ts'
import { limits } from '#db/limits/schema.ts'
import { loader as jobRoute } from '#app/routes/api.v1.jobs.$id.ts'
import * as jobsModule from '#app/routes/api.v1.jobs._index.ts'
import { searchPage } from '#app/routes/jobs._index/search-page.ts'
import { jobPage } from '#app/routes/jobs.$slug/job-page.ts'
import { connect, disconnect } from '#db/client.ts'
import { readFilters } from '#db/jobs/filters.ts'
import { jobBySlug } from '#db/jobs/queries.ts'
import { openSearch } from '#search/client.ts'
import { loader as metrics } from '#app/routes/metrics.ts'
import { loader as readyz } from '#app/routes/readyz.ts'

const { loader: jobsRoute } = jobsModule
const routes = join(import.meta.dirname, '..', '..', 'app', 'routes')

const test = base.extend<{
  context: BoardContext
  get: (loader: Loader, path: string, params?: object) => Promise<Response>
}>({
  context: async ({ db, search, breaker }, use) => use(newContext({ db, search, breaker })),
  get: async ({ context }, use) =>
    use(
      (loader, path, params = {}) =>
        loader({ request: new Request(`http://localhost${path}`), params, context } as never) as Promise<Response>,
    ),
})
type Loader = (args: never) => unknown

const noSearch = () => openSearch({ url: 'http://127.0.0.1:1', key: 'k', prefix: 'x_' })

base('every route says who may come in', async () => {
  const files = readdirSync(routes, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^[^/]+\.tsx?$|\/route\.tsx?$/.test(file),
  )
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) {
    const route = (await import(join(routes, file))) as { handle?: { access?: string } }
    expect(accesses, file).toContain(route.handle?.access)
  }
})

describe('POST /api/v1/read', () => {
  const send = (body: unknown) =>
    new Request('http://localhost/api/v1/read', {
      method: 'POST',
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })

  test('reads a posting into facts, each with the words that it was read from', async ({ context }) => {
    const text = '<p>Code inpatient charts from home. CCS required.</p><p>$31 - $36 an hour.</p>'
    const request = send({ title: 'Inpatient Coder (Remote)', text })
    const answer = await read({ request, context, params: {} })
    const body = (await answer.json()) as { evidence: Record<string, { in: string; start: number; end: number }[]> }
    expect(Object.keys(body).sort()).toEqual(['evidence', 'facts', 'kind', 'reasons'])
    expect(body).toMatchObject({
      kind: 'coding',
      facts: {
        title: 'Inpatient Coder',
        workplace: 'remote',
        credentials: { required: [['CCS']] },
        pay: { basis: 'hourly', min: 31, max: 36, hourly_min: 31, hourly_max: 36, estimated: false },
      },
    })
    const words = (fact: string) => body.evidence[fact]!.map(({ start, end }) => text.slice(start, end)).join(' ')
    expect(words('credentials')).toContain('CCS')
    expect(words('pay')).toContain('$31 - $36')
  })

  test.for([
    [{ title: 'x' }, 422],
    ['no json', 422],
    [{ text: 'x', more: 1 }, 422],
    [{ text: 'x'.repeat(200_001) }, 413],
    ['x'.repeat(1_300_000), 413],
  ] as const)('what can’t be read is refused in one sentence: %#', async ([body, status], { context }) => {
    const answer = await read({ request: send(body), context, params: {} })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  })

  test('one address reads so many postings a minute, and is told when to come again', async ({ context, db }) => {
    await db.insert(limits).values({ key: 'read 203.0.113.9', spent: 3000, resetsAt: new Date(Date.now() + 30_000) })
    const other = await read({ request: send({ text: 'x' }), context, params: {} })
    expect(other.status).toBe(200)
    const answer = await read({
      request: send({ text: 'x' }),
      context: { ...context, address: '203.0.113.9' },
      params: {},
    })
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(20)
  })
})

describe('what the words were read as', () => {
  test('stands in the answer with its words, and narrows the search', async ({ board, drain, get }) => {
    const id = await board.job({ title: 'Okapi Coder' })
    await drain()
    type Body = { total: number; items: { id: string }[]; reading: { words: string; read: { applied: boolean }[] } }
    const ask = async (query: string) => (await (await get(jobsRoute, `/api/v1/jobs?${query}`)).json()) as Body
    const narrowed = await ask('q=okapi+remote')
    expect(narrowed.reading).toEqual({
      words: 'okapi',
      read: [
        { words: 'remote', start: 6, end: 12, param: 'workplace', value: 'remote', says: 'Remote', applied: true },
      ],
      close: 0,
    })
    expect(narrowed.items.map((item) => item.id)).toEqual([id])
    const back = await ask('q=okapi+remote&unread=remote')
    expect(back.reading).toEqual({ words: 'okapi remote', read: [], close: 0 })
  })

  test('a reading that would empty the page is offered, not applied', async ({ board, drain, get }) => {
    await board.job({ title: 'Tapir Coder' })
    await drain()
    const answer = await get(jobsRoute, '/api/v1/jobs?q=tapir+%24240')
    expect(await answer.json()).toMatchObject({
      total: 1,
      reading: { read: [{ words: '$240', param: 'pay_min', value: '240', applied: false }] },
    })
  })
})

describe('GET /api/v1/jobs', () => {
  test('answers in the shape of the contract', async ({ board, drain, get }) => {
    const id = await board.job({ title: 'Wombat Coder' })
    await drain()
    const answer = await get(jobsRoute, '/api/v1/jobs?q=wombat&workplace=remote')
    const body = (await answer.json()) as { items: Record<string, unknown>[] }
    expect(body).toMatchObject({
      total: 1,
      page: 1,
      per_page: 20,
      reading: { words: 'wombat', read: expect.any(Array) },
    })
    expect(Object.keys(body).sort()).toEqual(['facets', 'items', 'page', 'per_page', 'reading', 'total'])
    expect(body.items[0]).toMatchObject({
      id,
      title: 'Wombat Coder',
      url: `http://localhost:3000/jobs/job-${id}`,
      status: 'published',
      policy_changes: 0,
      eligible_states: { mode: 'all', states: [] },
      pay: { basis: 'hourly', min: 28, max: 34, hourly_min: 28, hourly_max: 34, estimated: false },
      employer: { name: expect.any(String), slug: expect.any(String), verified: false, kind: expect.any(String) },
    })
  })

  test.for(['colour=red', 'workplace=moon', 'page=51', 'fit=maybe', 'per_page=0'])(
    'refuses %s by name',
    async (query, { get }) => {
      const answer = await get(jobsRoute, `/api/v1/jobs?${query}`)
      expect(answer.status).toBe(400)
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      const param = query.split('=')[0]!
      expect(await answer.json()).toMatchObject({
        status: 400,
        detail: expect.stringContaining(param),
        errors: [{ parameter: param }],
      })
    },
  )
})

describe('GET /api/v1/jobs/:id', () => {
  test('adds the description and the policy history', async ({ board, get }) => {
    const id = await board.job()
    const body = await (await get(jobRoute, `/api/v1/jobs/${id}`, { id })).json()
    expect(body).toMatchObject({
      id,
      description: expect.any(String),
      policy_history: [{ since: expect.any(String), policy: { workplace: 'remote' } }],
    })
  })

  test.for(['draft', 'in-review', 'removed'] as const)(
    'a job that is %s is not there',
    async (status, { board, get }) => {
      const id = await board.job({}, { status })
      expect((await get(jobRoute, `/api/v1/jobs/${id}`, { id })).status).toBe(404)
    },
  )

  test.for(['', '01', "' or 1=1", '\0', '../..'])('nothing is there under %s', async (id, { get }) => {
    expect((await get(jobRoute, '/api/v1/jobs/x', { id })).status).toBe(404)
  })
})

describe('what operators ask', () => {
  test('the board can answer, and says so', async ({ get }) => {
    expect(await (await get(readyz, '/readyz')).json()).toEqual({ status: 'ready', database: true, search: true })
  })

  test('metrics count what waits and what is parked', async ({ board, get }) => {
    await board.job()
    expect(await (await get(metrics, '/metrics')).text()).toMatch(/pos_dirty_waiting [1-9]/)
  })

  test.for([
    ['a stranger', { address: '203.0.113.7' }, {}],
    ['a neighbour in production', { settings: { production: true } }, {}],
    ['a wrong token', { settings: { metricsToken: 'right' } }, { authorization: 'Bearer wrong' }],
  ] as const)('%s finds no metrics', async ([, said, headers], { context }) => {
    const settings = { ...context.settings, ...('settings' in said ? said.settings : {}) }
    const request = new Request('http://localhost/metrics', { headers })
    const refused = metrics({ request, params: {}, context: { ...context, ...said, settings } } as never)
    await expect(refused).rejects.toMatchObject({ status: 404 })
  })
})

describe('a page of search results', () => {
  const page = (context: BoardContext, query: string) => searchPage(context, readFilters(new URLSearchParams(query)))

  test('past the end says so and leads to the first page, instead of claiming that nothing was found', async ({
    board,
    drain,
    context,
  }) => {
    await board.job({ title: 'Quokka Coder' })
    await drain()
    expect(await page(context, 'q=quokka&page=3')).toMatchObject({
      count: '1 job',
      lines: [],
      pastEnd: '/jobs?q=quokka',
      suggestions: null,
    })
    expect(await page(context, 'q=quokka')).toMatchObject({ pastEnd: null, suggestions: null })
    expect(await page(context, 'q=nosuchmarsupial&workplace=remote')).toMatchObject({ pastEnd: null, lines: [] })
  })

  test('while search is away, neither suggestions nor similar jobs cost Postgres a search more', async ({
    board,
    drain,
    context,
  }) => {
    await board.job({ title: 'Numbat Coder' })
    const slug = `job-${await board.job({ title: 'Another Numbat Coder' })}`
    await drain()
    const job = (await jobBySlug(context.db, slug))!
    expect((await jobPage(context, job)).similar).not.toEqual([])
    expect((await page(context, 'q=numbat&seniority=lead')).suggestions).not.toEqual([])

    const away = { ...context, search: noSearch() }
    for (let failure = 0; failure < 5; failure++) context.breaker.failed()
    expect((await jobPage(away, job)).similar).toEqual([])
    expect(await page(away, 'q=numbat&seniority=lead')).toMatchObject({ away: true, lines: [], suggestions: null })
  })
})

describe('the web server', () => {
  type Ask = (method: string, path: string) => Promise<{ status: number; headers: Headers; body: string }>
  const served = test.extend<{ ask: Ask; bereft: BoardContext }>({
    bereft: async ({ context }, use) => {
      const db = connect('postgres://nobody@127.0.0.1:1/nothing', { max: 1 })
      await use({ ...context, db, search: noSearch() })
      await disconnect(db)
    },
    ask: async ({ bereft }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'place-of-service-'))
      await mkdir(join(folder, 'assets'))
      await writeFile(join(folder, 'assets', 'page-0a1b2c.js'), '1')
      await writeFile(join(folder, 'favicon.svg'), '<svg/>')
      const handler = createRequestHandler(apiBuild, 'production')
      const server = webServer(bereft, {
        handler: async () => handler,
        assets: builtFiles(folder),
        mode: 'production',
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const { port } = server.address() as AddressInfo
      await use(
        (method, path) =>
          new Promise((resolve, reject) => {
            request({ port, method, path, host: '127.0.0.1', agent: false }, async (answer) => {
              const headers = new Headers(answer.headers as Record<string, string>)
              resolve({ status: answer.statusCode!, headers, body: (await answer.toArray()).join('') })
            })
              .on('error', reject)
              .end()
          }),
      )
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true })
    },
  })

  const none = { module: '', imports: [], css: [] }
  const route = (id: string, path: string, module: object) => ({ [id]: { id, path, module } })
  const apiBuild = {
    entry: { module: { default: () => new Response('page'), handleError: () => {} } },
    routes: {
      ...route('jobs', 'api/v1/jobs', jobsModule),
      ...route('broken', 'api/v1/broken', {
        loader: () => {
          throw new Error('a slip of ours')
        },
      }),
      ...route('plain', 'plain', { loader: jobsModule.loader }),
    },
    assets: { version: '1', url: '', entry: none, routes: {} },
    future: {},
    publicPath: '/',
    assetsBuildDirectory: '',
    isSpaMode: false,
  } as unknown as ServerBuild

  served('says 503, and when to come again, while Postgres is away', async ({ ask }) => {
    const answer = await ask('GET', '/api/v1/jobs')
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(JSON.parse(answer.body)).toMatchObject({
      status: 503,
      instance: `urn:uuid:${answer.headers.get('x-request-id')}`,
    })
    const plain = await ask('GET', '/plain')
    expect([plain.status, plain.headers.get('retry-after')]).toEqual([503, '5'])
  })

  served.for([
    ['POST', '/api/v1/broken', 405],
    ['GET', '/api/v1/broken', 500],
  ] as const)('%s %s is a problem in the API’s one shape', async ([method, path, status], { ask }) => {
    const answer = await ask(method, path)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json'])
    expect(JSON.parse(answer.body)).toMatchObject({
      status,
      instance: `urn:uuid:${answer.headers.get('x-request-id')}`,
    })
    expect(answer.body).not.toContain('a slip of ours')
  })

  served.for(['/plain/%00', '/plain/%0d%0aset-cookie:x', '/api/v1/../../plain', '/api/v1/%2e%2E/plain', '/plain/.'])(
    '%s is no address that a browser sends',
    async (path, { ask }) => {
      expect((await ask('POST', path)).status).toBe(400)
    },
  )

  served.for([
    ['TRACE', '/', 'GET, HEAD, POST'],
    ['PUT', '/plain', 'GET, HEAD, POST'],
    ['DELETE', '/plain', 'GET, HEAD, POST'],
    ['TRACE', '/api/v1/broken', 'GET, HEAD, POST, PUT, PATCH, DELETE'],
  ] as const)('refuses %s %s, and names the methods there are', async ([method, path, allowed], { ask }) => {
    const answer = await ask(method, path)
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, allowed])
  })

  served('keeps for a year only files whose names say what is in them', async ({ ask }) => {
    const kept = async (path: string) => (await ask('GET', path)).headers.get('cache-control')
    expect(await kept('/assets/page-0a1b2c.js')).toBe('public, max-age=31536000, immutable')
    expect(await kept('/favicon.svg')).toBe('public, max-age=3600')
  })
})
