// Saved searches: what each tells, when, how often, and to whom.
import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { and, eq, sql } from 'drizzle-orm'
import type { AddressInfo } from 'node:net'
import { webServer } from '#app/http/server.ts'
import { saveSearch, searchingIn, silenceSearch } from '#db/alerts/searches.ts'
import { foundJobs, savedSearches } from '#db/alerts/schema.ts'
import { signedToken } from '#app/http/links.ts'
import { listedAtMost, lookAt, tellDueAlerts, tellSearch } from '#app/worker/alerts.ts'
import { indexBatch } from '#app/worker/indexer.ts'
import * as alert from '#app/routes/me.alerts.$alert._index.tsx'
import * as removal from '#app/routes/me.alerts.$alert.remove.ts'
import * as alerts from '#app/routes/me.alerts._index.tsx'
import * as saving from '#app/routes/me.alerts.new.tsx'
import * as unsubscribe from '#app/routes/unsubscribe.$token.tsx'
import { statesIn } from '#app/saved-search.ts'
import { coders } from '#db/coders/schema.ts'
import type { Db } from '#db/client.ts'
import { employers } from '#db/employers/schema.ts'
import { newId } from '#db/ids.ts'
import { publishJob, resumeJob } from '#db/jobs/changes.ts'
import { readFilters } from '#db/jobs/filters.ts'
import { pauseJob } from '#db/jobs/openings.ts'
import { jobOf } from '#db/jobs/queries.ts'
import { jobs } from '#db/jobs/schema.ts'
import { letters } from '#db/mail/schema.ts'
import type { Person } from '#db/people/schema.ts'
import { holdJob } from '#db/trust/changes.ts'
import type { AlertPace } from '#db/vocabulary/alerts.ts'
import { openSearch } from '#search/client.ts'
import { aMember, aPerson, cookieOf, newContext, testSecret } from '#tests/support/context.ts'
import { describe, expect, test as base } from '#tests/support/test.ts'

const baseUrl = 'http://localhost:3000'
const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const later = (ms: number) => new Date(Date.now() + ms)

type Saved = { id: string; person: Person }
type Asked = { route: { loader?: unknown; action?: unknown }; path: string; params?: Record<string, string> }

const test = base.extend<{
  /** Somebody saves a search, an hour ago where nothing else is said. */
  saved: (query: string, pace?: AlertPace, said?: { person?: Person; ago?: number }) => Promise<Saved>
  /** Puts into the index what waits, and has the searches look at these jobs. */
  look: (...ids: string[]) => Promise<void>
  told: (saved: Saved) => Promise<(typeof letters.$inferSelect)[]>
  due: (now: Date) => Promise<number>
  ask: (asked: Asked, person: Person | null, form?: Record<string, string>) => Promise<Response>
}>({
  saved: async ({ db }, use) =>
    use(async (query, pace = 'at-once', { person, ago = hour } = {}) => {
      const whose = person ?? (await aPerson(db))
      const { filters } = readFilters(new URLSearchParams(query))
      const said = { name: `What asks ${query}`.slice(0, 100), filters, states: statesIn(filters), pace }
      const kept = await saveSearch(db, whose.id, said, later(-ago))
      if ('refused' in kept) throw new Error(kept.refused)
      return { id: kept.id, person: whose }
    }),
  look: async ({ db, search }, use) =>
    use(async (...ids) => {
      while (await indexBatch({ db, search }));
      await lookAt({ db, search }, ids, new Date())
    }),
  told: async ({ db }, use) => use(({ person }) => db.select().from(letters).where(eq(letters.to, person.email))),
  due: async ({ db }, use) => use((now) => tellDueAlerts({ db, baseUrl, secret: testSecret }, now)),
  ask: async ({ db, search, breaker }, use) =>
    use(async ({ route, path, params = {} }, person, form) => {
      const context = newContext({ db, search, breaker })
      const headers: HeadersInit = person ? { cookie: await cookieOf(context, person) } : {}
      const body = form && new URLSearchParams(form)
      const request = new Request(`${baseUrl}${path}`, { method: form ? 'POST' : 'GET', headers, body })
      try {
        const act = (form ? route.action : route.loader) as (args: object) => Promise<Response>
        return await act({ request, params, context })
      } catch (error) {
        if (error instanceof Response) return error
        throw error
      }
    }),
})

async function several<Made>(count: number, make: () => Promise<Made>): Promise<Made[]> {
  const made: Made[] = []
  while (made.length < count) made.push(await make())
  return made
}

const fresh = () => ({ postedAt: new Date() })
const rowsOf = (db: Db, { id }: Saved) => db.select().from(foundJobs).where(eq(foundJobs.searchId, id))

test.beforeEach(async ({ db }) => void (await db.delete(savedSearches)))

describe('what is told', () => {
  test('is a job that is published and answers: at once, by one letter with its facts and links', async ({
    db,
    board,
    saved,
    told,
    drain,
    search,
  }) => {
    const mine = await saved('q=okapi+remote&credential=CPC')
    const twin = await saved('q=okapi+remote&credential=CPC')
    const other = await saved('q=okapi+hybrid')
    const employerId = await board.employer({ verifiedAt: new Date(), name: 'Cedar Hollow Okapi' })
    const member = await aMember(db, employerId, await aPerson(db), 'recruiter')
    const draft = { employerId, status: 'draft', postedAt: null, confirmedAt: null, expiresAt: null } as const
    const id = await board.job({ title: 'Okapi Coder' }, draft)
    const { version } = (await jobOf(db, employerId, id))!
    const scam = { score: 0, held: false, reasons: [] }
    const judged = { version, kind: 'coding' as const, contradictions: [], scam: scam as never }
    expect(await publishJob(db, member, id, judged, holdJob, new Date())).toMatchObject({ status: 'published' })
    while (await indexBatch({ db, search }));
    await drain()

    const [letter, ...more] = await told(mine)
    expect(more).toEqual([])
    expect(letter).toMatchObject({ kind: 'alert-found', subject: '1 new job: What asks q=okapi+remote&credential=CPC' })
    for (const text of [letter!.text!, letter!.html!]) {
      expect(text).toContain('Okapi Coder')
      expect(text).toContain('Cedar Hollow Okapi')
      expect(text).toContain('Home, remote · all states · $28–34 an hour')
      expect(text).toContain(`${baseUrl}/jobs/job-${id}`)
      expect(text.replaceAll('&amp;', '&')).toContain(`${baseUrl}/jobs?q=okapi+remote&credential=CPC&sort=newest`)
      expect(text).toContain(letter!.unsubscribe!)
    }
    expect(await told(twin)).toHaveLength(1)
    expect(await told(other)).toEqual([])

    // Paused and opened again it is no news.
    await pauseJob(db, member, id)
    const paused = (await jobOf(db, employerId, id))!
    await resumeJob(db, member, id, { ...judged, version: paused.version }, holdJob, new Date())
    while (await indexBatch({ db, search }));
    await drain()
    expect(await told(mine)).toHaveLength(1)
  })

  test('is told once, though searches look and tell many times side by side', async ({
    db,
    search,
    board,
    saved,
    look,
    told,
    drain,
  }) => {
    const mine = await saved('q=aardvark')
    const ids = await several(5, () => board.job({ title: 'Aardvark Coder' }, fresh()))
    await look(...ids)
    await Promise.all(ids.map((id) => lookAt({ db, search }, [id], new Date())))
    const ground = { db, baseUrl, secret: testSecret }
    const tellings = await Promise.all([...ids, ...ids].map(() => tellSearch(ground, mine.id, new Date())))
    expect(tellings.filter(Boolean)).toHaveLength(1)
    await look(...ids)
    await drain()
    expect(await tellDueAlerts(ground, later(400 * day))).toBe(0)
    const [letter, ...more] = await told(mine)
    expect(more).toEqual([])
    expect(letter!.subject).toContain('5 new jobs')
    expect((await rowsOf(db, mine)).filter(({ toldAt }) => toldAt)).toHaveLength(5)
  })

  test('is not lost when the worker dies: between finding and telling, and amid a telling', async ({
    db,
    board,
    saved,
    look,
    told,
    due,
  }) => {
    const mine = await saved('q=bandicoot')
    const id = await board.job({ title: 'Bandicoot Coder' }, fresh())
    await look(id)
    await db.execute(sql`delete from graphile_worker._private_jobs`)
    const dying = db.transaction(async (tx) => {
      expect(await tellSearch({ db: tx as unknown as Db, baseUrl, secret: testSecret }, mine.id, new Date())).toBe(true)
      throw new Error('killed')
    })
    await expect(dying).rejects.toThrow('killed')
    expect(await told(mine)).toEqual([])
    expect(await due(new Date())).toBe(1)
    expect(await told(mine)).toHaveLength(1)
  })

  test('waits for the index, and for a search that is away, and is told then', async ({
    db,
    search,
    board,
    saved,
    look,
    told,
    due,
  }) => {
    const mine = await saved('q=capybara')
    const id = await board.job({ title: 'Capybara Coder' }, fresh())
    await expect(lookAt({ db, search }, [id], new Date())).rejects.toThrow('has not seen')
    while (await indexBatch({ db, search }));
    const away = openSearch({ url: 'http://127.0.0.1:1', key: 'k', prefix: 'x_' })
    await expect(lookAt({ db, search: away }, [id], new Date())).rejects.toThrow()
    await due(new Date())
    expect(await told(mine)).toEqual([])
    await look(id)
    await due(new Date())
    expect(await told(mine)).toHaveLength(1)
  })

  test('is never what was published before the search was saved, though it is changed after', async ({
    db,
    board,
    saved,
    look,
  }) => {
    const id = await board.job({ title: 'Dugong Coder' }, { postedAt: later(-2 * hour) })
    const mine = await saved('q=dugong')
    await db.update(jobs).set({ editedAt: new Date() }).where(eq(jobs.id, id))
    await look(id)
    expect(await rowsOf(db, mine)).toEqual([])
  })

  test('of an imported job goes by when it came here, not by its source’s day', async ({ db, board, saved, look }) => {
    const mine = await saved('q=echidna')
    const source = { source: 'elsewhere', sourceId: newId(), sourceHash: 'h', postedAt: later(-9 * day) }
    const id = await board.job({ title: 'Echidna Coder' }, source)
    await look(id)
    expect(await rowsOf(db, mine)).toHaveLength(1)
  })

  test('is a job that was changed and answers now; one that was changed and answers no more is forgotten', async ({
    db,
    board,
    saved,
    look,
  }) => {
    const remote = await saved('q=fossa&workplace=remote', 'weekly')
    const travel = await saved('q=fossa&workplace=travel', 'weekly')
    const id = await board.job({ title: 'Fossa Coder' }, fresh())
    await look(id)
    expect([(await rowsOf(db, remote)).length, (await rowsOf(db, travel)).length]).toEqual([1, 0])
    await db.update(jobs).set({ workplace: 'travel' }).where(eq(jobs.id, id))
    await look(id)
    expect([(await rowsOf(db, remote)).length, (await rowsOf(db, travel)).length]).toEqual([0, 1])
  })

  test('is only what search shows when the letter is written, and the rest once it is shown again', async ({
    db,
    board,
    saved,
    look,
    told,
    due,
  }) => {
    const mine = await saved('q=gerenuk', 'daily', { ago: 2 * day })
    const employerId = await board.employer()
    const paused = await board.job({ title: 'Gerenuk Coder' }, fresh())
    const unconfirmed = await board.job({ title: 'Gerenuk Coder' }, fresh())
    const suspended = await board.job({ title: 'Gerenuk Coder' }, { ...fresh(), employerId })
    await look(paused, unconfirmed, suspended)
    await db.update(jobs).set({ status: 'paused' }).where(eq(jobs.id, paused))
    await db
      .update(jobs)
      .set({ confirmedAt: later(-21 * day) })
      .where(eq(jobs.id, unconfirmed))
    await db.update(employers).set({ suspendedAt: new Date() }).where(eq(employers.id, employerId))
    expect(await due(new Date())).toBe(0)
    await db.update(jobs).set({ status: 'published' }).where(eq(jobs.id, paused))
    await db.update(jobs).set({ confirmedAt: new Date() }).where(eq(jobs.id, unconfirmed))
    await db.update(employers).set({ suspendedAt: null }).where(eq(employers.id, employerId))
    expect(await due(new Date())).toBe(1)
    expect((await told(mine))[0]!.subject).toContain('3 new jobs')
  })

  test('lists so many jobs, and leads to the rest', async ({ board, saved, look, told, due }) => {
    const mine = await saved('q=hartebeest', 'daily', { ago: 2 * day })
    const many = listedAtMost + 3
    const ids = await several(many, () => board.job({ title: 'Hartebeest Coder' }, fresh()))
    await look(...ids)
    await due(new Date())
    const [letter] = await told(mine)
    expect(letter!.subject).toContain(`${many} new jobs`)
    expect(letter!.text!.match(/^Hartebeest Coder$/gm)).toHaveLength(listedAtMost)
    expect(letter!.text).toContain('And 3 more jobs.')
    expect(await due(later(2 * day))).toBe(0)
  })

  test('to who asks what they qualify for follows their profile as it is today', async ({ db, board, saved, look }) => {
    const mine = await saved('q=impala&fit=qualify', 'weekly')
    const facts = {
      title: 'Impala Coder',
      years_min: null,
      eligible_states: { mode: 'include', states: ['TX'] } as never,
      credentials: {
        required: [],
        required_within: [],
        preferred: [],
        any_certification: false,
        apprentice_policy: 'not-stated' as const,
      },
    }
    const before = await board.job(facts, fresh())
    await look(before)
    expect(await rowsOf(db, mine)).toEqual([])
    await db.insert(coders).values({ personId: mine.person.id, livesIn: 'TX' })
    const after = await board.job(facts, fresh())
    await look(after)
    expect((await rowsOf(db, mine)).map(({ jobId }) => jobId)).toEqual([after])
  })

  test('goes to nobody who has not proved their address', async ({ db, board, saved, look, told, due }) => {
    const mine = await saved('q=jerboa')
    await db.execute(sql`update people set email_verified = false where id = ${mine.person.id}`)
    await look(await board.job({ title: 'Jerboa Coder' }, fresh()))
    expect(await due(new Date())).toBe(0)
    expect(await told(mine)).toEqual([])
  })
})

describe('how often', () => {
  test.for<[AlertPace, number]>([
    ['daily', day],
    ['weekly', 7 * day],
  ])(
    '%s: one letter of all that came meanwhile, and none before its time',
    async ([pace, rest], { board, saved, look, told, due }) => {
      const word = `kudu${pace}`
      const mine = await saved(`q=${word}`, pace, { ago: 0 })
      const posted = () => board.job({ title: `${word} Coder` }, { postedAt: later(minute) })
      await look(await posted())
      await look(await posted())
      expect(await due(later(rest - hour))).toBe(0)
      expect(await due(later(rest + minute))).toBe(1)
      expect((await told(mine)).map(({ subject }) => subject)).toEqual([expect.stringContaining('2 new jobs')])
      await look(await posted())
      expect(await due(later(2 * rest))).toBe(0)
      expect(await due(later(2 * rest + 2 * minute))).toBe(1)
      expect(await told(mine)).toHaveLength(2)
    },
  )

  test('at once: what comes within ten minutes of a letter is gathered into the next', async ({
    board,
    saved,
    look,
    told,
    drain,
    due,
  }) => {
    const mine = await saved('q=lemur')
    const posted = () => board.job({ title: 'Lemur Coder' }, fresh())
    await look(await posted())
    await drain()
    await look(await posted(), await posted())
    await drain()
    expect(await told(mine)).toHaveLength(1)
    expect(await due(later(11 * minute))).toBe(1)
    expect((await told(mine)).map(({ subject }) => subject.slice(0, 10)).sort()).toEqual(['1 new job:', '2 new jobs'])
  })

  test('a clock that ran ahead and came back holds no letter up, and doubles none', async ({
    board,
    saved,
    look,
    told,
    due,
  }) => {
    const mine = await saved('q=manatee', 'weekly', { ago: 8 * day })
    await look(await board.job({ title: 'Manatee Coder' }, fresh()))
    expect(await due(later(8 * day))).toBe(1)
    await look(await board.job({ title: 'Manatee Coder' }, fresh()))
    expect(await due(new Date())).toBe(1)
    expect(await due(later(30 * day))).toBe(0)
    expect(await told(mine)).toHaveLength(2)
  })
})

describe('a letter’s own way to end it', () => {
  const tokenOf = ({ id }: Saved, purpose: 'unsubscribe' | 'confirm-opening' = 'unsubscribe') =>
    signedToken(testSecret, purpose, id, purpose === 'unsubscribe' ? null : later(day))
  const at = (token: string): Asked => ({ route: unsubscribe, path: `/unsubscribe/${token}`, params: { token } })
  const paceOf = async (db: Db, { id }: Saved) =>
    (await db.select().from(savedSearches).where(eq(savedSearches.id, id)))[0]?.pace

  test('is by POST, signed out and by one click; a GET changes nothing', async ({
    db,
    board,
    saved,
    look,
    due,
    ask,
  }) => {
    const mine = await saved('q=numbat', 'daily', { ago: 2 * day })
    const [same] = [await saved('q=numbat&workplace=remote', 'daily', { person: mine.person })]
    await look(await board.job({ title: 'Numbat Coder' }, fresh()))
    const read = await ask(at(tokenOf(mine)), null)
    expect([read.status, await read.json()]).toEqual([200, { name: expect.any(String), on: true }])
    expect(await paceOf(db, mine)).toBe('daily')
    const ended = await ask(at(tokenOf(mine)), null, { 'List-Unsubscribe': 'One-Click' })
    expect([ended.status, ended.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await paceOf(db, mine)).toBe('off')
    expect(await paceOf(db, same!)).toBe('daily')
    expect(await due(new Date())).toBe(0)
    expect(await rowsOf(db, mine)).toEqual([])
    expect((await ask(at(tokenOf(mine)), null, {})).status).toBe(200)
    expect(await (await ask(at(tokenOf(mine)), null)).json()).toMatchObject({ on: false })
  })

  test('works from wherever a mail program runs, through the web server', async ({ db, search, breaker, saved }) => {
    const mine = await saved('q=okapi', 'daily')
    const board = newContext({ db, search, breaker })
    const none = { module: '', imports: [], css: [] }
    const build = {
      entry: { module: { default: (_: Request, status: number) => new Response('page', { status }) } },
      routes: { end: { id: 'end', path: 'unsubscribe/:token', module: unsubscribe } },
      assets: { version: '1', url: '', entry: none, routes: {} },
      future: {},
      publicPath: '/',
      assetsBuildDirectory: '',
      isSpaMode: false,
    } as unknown as ServerBuild
    const handler = createRequestHandler(build, 'production')
    const pages = { handler: async () => handler, assets: (_: unknown, __: unknown, next: () => void) => next() }
    const server = webServer(board, { ...pages, mode: 'production' })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const click = (method: string, origin: string) =>
      fetch(`http://127.0.0.1:${port}/unsubscribe/${tokenOf(mine)}`, {
        method,
        headers: { origin, connection: 'close' },
        ...(method === 'POST' && { body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) }),
      })
    try {
      expect((await click('GET', 'https://mail.example')).status).toBe(200)
      expect(await paceOf(db, mine)).toBe('daily')
      for (const origin of ['https://mail.example', 'null']) {
        await db.update(savedSearches).set({ pace: 'daily' }).where(eq(savedSearches.id, mine.id))
        expect((await click('POST', origin)).status, origin).toBe(200)
        expect(await paceOf(db, mine)).toBe('off')
      }
    } finally {
      await new Promise((resolve) => server.close(resolve))
    }
  })

  test('opens nothing else: a forged link, one for something else, one of a search that is gone', async ({
    db,
    saved,
    ask,
  }) => {
    const mine = await saved('q=ocelot', 'daily')
    for (const token of ['', 'x', `${tokenOf(mine)}x`, tokenOf(mine, 'confirm-opening')]) {
      expect((await ask(at(token), null)).status, token).toBe(404)
      expect((await ask(at(token), null, {})).status, token).toBe(404)
    }
    expect(await paceOf(db, mine)).toBe('daily')
    await db.delete(savedSearches).where(eq(savedSearches.id, mine.id))
    expect(await (await ask(at(tokenOf(mine)), null)).json()).toEqual({ name: null, on: false })
    expect((await ask(at(tokenOf(mine)), null, {})).status).toBe(200)
  })

  test('the link of a letter is that one', async ({ board, saved, look, told, due, ask, db }) => {
    const mine = await saved('q=pangolin')
    await look(await board.job({ title: 'Pangolin Coder' }, fresh()))
    await due(new Date())
    const link = (await told(mine))[0]!.unsubscribe!
    expect(link.startsWith(`${baseUrl}/unsubscribe/`)).toBe(true)
    await ask(at(link.split('/').at(-1)!), null, {})
    expect(await paceOf(db, mine)).toBe('off')
  })
})

describe('saving a search', () => {
  const path = '/me/alerts/new?q=quoll+Florida&workplace=remote&sort=newest&page=2'

  test('by the button of its page keeps what it asks, with a name and a pace that can be changed', async ({
    db,
    ask,
  }) => {
    const person = await aPerson(db)
    const answer = await ask({ route: saving, path }, person, {})
    expect(answer.status).toBe(303)
    const [kept] = await db.select().from(savedSearches).where(eq(savedSearches.personId, person.id))
    expect(answer.headers.get('location')).toBe(`/me/alerts/${kept!.id}?saved=1`)
    expect(kept).toMatchObject({
      name: 'Remote jobs for “quoll Florida”',
      query: 'q=quoll+Florida&workplace=remote',
      states: ['FL'],
      pace: 'daily',
    })
    const params = { alert: kept!.id }
    const at = { route: alert, path: `/me/alerts/${kept!.id}`, params }
    expect((await ask(at, person, { name: 'Quolls', pace: 'weekly' })).status).toBe(303)
    const listed = (await (await ask({ route: alerts, path: '/me/alerts' }, person)).json()) as { searches: object[] }
    expect(listed.searches).toMatchObject([
      { name: 'Quolls', pace: 'weekly', asks: ['Remote', 'open to Florida', '“quoll”'], fresh: 0 },
    ])
    for (const form of [
      { name: ' ', pace: 'daily' },
      { name: 'x'.repeat(101), pace: 'daily' },
      { name: 'x', pace: 'hourly' },
    ])
      expect((await ask(at, person, form)).status).toBe(422)
    expect((await ask({ route: removal, path: at.path, params }, person, {})).headers.get('location')).toContain(
      'removed',
    )
    expect((await ask(at, person)).status).toBe(404)
  })

  test('a stranger is led to sign in, and comes back to it', async ({ ask }) => {
    for (const form of [undefined, {}]) {
      const answer = await ask({ route: saving, path }, null, form)
      const next = new URL(answer.headers.get('location')!, baseUrl).searchParams.get('next')!
      expect(new URL(next, baseUrl).pathname).toBe('/me/alerts/new')
      expect(new URL(next, baseUrl).searchParams.get('q')).toBe('quoll Florida')
    }
  })

  test('the same one twice leads to the one that is kept', async ({ db, ask }) => {
    const person = await aPerson(db)
    const first = await ask({ route: saving, path }, person, {})
    const again = await ask({ route: saving, path: path.replace('sort=newest&page=2', 'sort=pay') }, person, {})
    expect(again.headers.get('location')).toBe(first.headers.get('location')!.replace('?saved=1', ''))
    expect(await db.$count(savedSearches, eq(savedSearches.personId, person.id))).toBe(1)
  })

  test('fifty are kept, however many come at once; the next is refused in a sentence', async ({ db, ask }) => {
    const person = await aPerson(db)
    const save = (number: number) => {
      const { filters } = readFilters(new URLSearchParams(`q=raccoon${number}`))
      return saveSearch(db, person.id, { name: 'Raccoons', filters, states: [], pace: 'off' }, new Date())
    }
    const saves = await Promise.all(Array.from({ length: 60 }, (_, number) => save(number)))
    expect(saves.filter((one) => !('refused' in one))).toHaveLength(50)
    const answer = await ask({ route: saving, path }, person, {})
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ errors: { form: expect.stringContaining('50') } })
    const row = { id: newId(), personId: person.id, seat: 51, name: 'x', query: 'x', pace: 'off' as const }
    await expect(db.insert(savedSearches).values(row)).rejects.toThrow()
  })

  test('of nobody else is there, to be read, changed or deleted', async ({ db, saved, ask }) => {
    const { id } = await saved('q=serval', 'weekly')
    const stranger = await aPerson(db)
    const params = { alert: id }
    const page = { route: alert, path: `/me/alerts/${id}`, params }
    const form = { name: 'Mine now', pace: 'off' }
    expect((await ask(page, stranger)).status).toBe(404)
    expect((await ask(page, stranger, form)).status).toBe(404)
    expect((await ask({ ...page, route: removal }, stranger, {})).status).toBe(404)
    for (const one of [page, { ...page, route: removal }, { route: alerts, path: '/me/alerts' }])
      expect((await ask(one, null)).status).toBe(302)
    expect((await ask(page, null, form)).status).toBe(302)
    const [kept] = await db.select().from(savedSearches).where(eq(savedSearches.id, id))
    expect(kept).toMatchObject({ name: 'What asks q=serval', pace: 'weekly' })
  })

  test('one that no letters come of looks for nothing', async ({ db, board, saved, look }) => {
    const mine = await saved('q=tamarin', 'off')
    await look(await board.job({ title: 'Tamarin Coder' }, fresh()))
    expect(await rowsOf(db, mine)).toEqual([])
  })
})

test('what a shut state costs counts who searches there, each person once', async ({ db, saved }) => {
  const before = await searchingIn(db, ['WY', 'VT'], 1)
  const person = await aPerson(db)
  await db.insert(coders).values({ personId: person.id, livesIn: 'WY', looking: true })
  await saved('state=WY', 'daily', { person })
  await saved('state=WY&q=urial', 'daily', { person })
  await saved('q=remote+Vermont', 'daily', { person })
  const other = await saved('state=VT', 'weekly')
  const silent = await saved('state=VT', 'daily')
  await silenceSearch(db, silent.id)
  const after = await searchingIn(db, ['WY', 'VT'], 1)
  expect(after.total - before.total).toBe(2)
  expect((after.each.get('WY') ?? 0) - (before.each.get('WY') ?? 0)).toBe(1)
  expect((after.each.get('VT') ?? 0) - (before.each.get('VT') ?? 0)).toBe(2)
  expect((await searchingIn(db, ['WY', 'VT'], 2)).total).toBe(2)
  expect((await searchingIn(db, ['WY', 'VT'], 3)).total).toBe(0)
  expect(await db.$count(savedSearches, and(eq(savedSearches.id, other.id), sql`'VT' = any(states)`))).toBe(1)
  expect((await searchingIn(db, [], 1)).total).toBe(0)
})
