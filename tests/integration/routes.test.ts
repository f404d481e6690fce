import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pino } from 'pino'
import { accesses } from '#app/http/access.ts'
import { readSettings } from '#app/settings.ts'
import type { BoardContext } from '#app/context.ts'
import { describe, expect, test as base } from '#tests/support/test.ts'
import { loader as jobRoute } from '#app/routes/api.v1.jobs.$id.ts'
import { loader as jobsRoute } from '#app/routes/api.v1.jobs._index.ts'
import { loader as metrics } from '#app/routes/metrics.ts'
import { loader as readyz } from '#app/routes/readyz.ts'

const routes = join(import.meta.dirname, '..', '..', 'app', 'routes')

const test = base.extend<{
  context: BoardContext
  get: (loader: Loader, path: string, params?: object) => Promise<Response>
}>({
  context: async ({ db, search, breaker }, use) =>
    use({
      db,
      search,
      breaker,
      settings: readSettings({}),
      log: pino({ level: 'silent' }),
      nonce: 'n',
      requestId: 'r',
      address: '127.0.0.1',
    }),
  get: async ({ context }, use) =>
    use(
      (loader, path, params = {}) =>
        loader({ request: new Request(`http://localhost${path}`), params, context } as never) as Promise<Response>,
    ),
})
type Loader = (args: never) => unknown

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

describe('GET /api/v1/jobs', () => {
  test('answers in the shape of the contract', async ({ board, drain, get }) => {
    const id = await board.job({ title: 'Wombat Coder' })
    await drain()
    const answer = await get(jobsRoute, '/api/v1/jobs?q=wombat&workplace=remote')
    const body = (await answer.json()) as { items: Record<string, unknown>[] }
    expect(body).toMatchObject({ total: 1, page: 1, per_page: 20, reading: { words: 'wombat', read: [] } })
    expect(Object.keys(body).sort()).toEqual(['facets', 'items', 'page', 'per_page', 'reading', 'total'])
    expect(body.items[0]).toMatchObject({
      id,
      title: 'Wombat Coder',
      url: `http://localhost:3000/jobs/job-${id}`,
      status: 'published',
      policy_changes: 0,
      eligible_states: { mode: 'all', states: [] },
      pay: { basis: 'hourly', min: 28, max: 34, hourly_min: 28, hourly_max: 34, estimated: false },
      employer: { name: expect.any(String), slug: expect.any(String), verified: false },
    })
    expect(body.items[0]).not.toHaveProperty('employer_kind')
  })

  test.for(['colour=red', 'workplace=moon', 'page=51', 'fit=qualify', 'per_page=0'])(
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
