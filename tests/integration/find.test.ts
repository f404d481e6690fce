import { eq } from 'drizzle-orm'
import { findJobs } from '#app/find.ts'
import { newBreaker } from '#app/breaker.ts'
import { readFilters } from '#db/jobs/filters.ts'
import { findJobIds } from '#db/jobs/find.ts'
import { jobs } from '#db/jobs/schema.ts'
import { seedJobs } from '#db/seed/generate.ts'
import { openSearch } from '#search/client.ts'
import { readItem } from '#search/document.ts'
import { searchJobs } from '#search/find.ts'
import { describe, expect, test } from '#tests/support/test.ts'

const read = (query: string) => readFilters(new URLSearchParams(query)).filters

const pureFilters = [
  '',
  'workplace=remote',
  'workplace=remote&workplace=hybrid',
  'workplace=-remote',
  'state=FL',
  'state=TX&state=PR',
  'state=-CA',
  'state=OH&workplace=hybrid',
  'credential=CPC',
  'credential=CCS&credential=RHIT',
  'credential=-CPC',
  'chart_type=inpatient-facility',
  'chart_type=-inpatient-facility',
  'specialty=cardiology',
  'seniority=senior&seniority=lead',
  'employment=1099-contract',
  'employment=-w2-full-time',
  'tool=epic',
  'schedule=flexible',
  'schedule=-weekends',
  'kind=adjacent',
  'kind=adjacent&kind=coding',
  'apprentice=1',
  'pay_min=30',
  'pay_min=30&workplace=remote&state=FL&credential=CPC',
  'posted_within=7',
  'posted_within=30&chart_type=risk-adjustment-hcc&state=-NY',
]

describe('search and its fallback', () => {
  test('answer the same to every pure filter, with the same counts', async ({ db, search, drain }) => {
    await seedJobs(db, 400, new Date())
    await drain()
    const now = new Date()
    for (const query of pureFilters) {
      const filters = { ...read(query), per_page: 100, sort: 'newest' as const }
      const hits = await searchJobs(search, filters, Math.floor(now.getTime() / 1000), true)
      const found = await findJobIds(db, filters, now, true)
      expect(found.total, query).toBe(hits.total)
      expect([...found.ids].sort(), query).toEqual(hits.hits.map((hit) => hit.id).sort())
      expect(found.facets, query).toEqual(withoutEmpty(hits.facets))
    }
  })
})

describe('finding by Postgres', () => {
  test('counts exactly past the last page too', async ({ board, db }) => {
    await board.job({ title: 'Bandicoot Coder' })
    const found = await findJobIds(db, read('q=bandicoot&page=2'), new Date(), false)
    expect(found).toMatchObject({ ids: [], total: 1 })
  })
})

describe('the counts beside a list', () => {
  test.for([
    '',
    'q=coder',
    'tool=-epic',
    'workplace=remote&state=-TX',
    'credential=-CPC&credential=CCS',
    'q=inpatient&pay_min=30&kind=adjacent&kind=coding',
  ])('are what one finds by following them: “%s”', async (query, { db, search, drain }) => {
    await seedJobs(db, 200, new Date())
    await drain()
    const now = Math.floor(Date.now() / 1000)
    const { facets } = await searchJobs(search, read(query), now, true)
    for (const [param, counts] of Object.entries(facets)) {
      for (const [value, count] of Object.entries(counts)
        .filter(([value]) => value !== 'not-stated')
        .slice(0, 12)) {
        const followed = read(query)
        const choice = followed.lists[param as 'tool']
        const { total } = await searchJobs(
          search,
          { ...followed, lists: { ...followed.lists, [param]: { ...choice, any: [value] } } },
          now,
          false,
        )
        expect(total, `${query} then ${param}=${value}`).toBe(count)
      }
    }
  })
})

describe('finding jobs', () => {
  test('a list’s own choices don’t shrink its other counts', async ({ board, drain, db, search, breaker }) => {
    await board.job({ title: 'Zebra Coder', workplace: 'remote' })
    await board.job({
      title: 'Zebra Coder',
      workplace: 'on-site',
      place: { city: 'Toledo', state: 'OH' },
      eligible_states: null,
    })
    await drain()
    const found = await findJobs({ db, search, breaker }, read('q=zebra&workplace=remote'), true)
    expect(found.total).toBe(1)
    expect(found.facets.workplace).toEqual({ remote: 1, 'on-site': 1 })
  })

  test('jobs that don’t say are left out by a filter, and counted beside it', async ({
    board,
    drain,
    db,
    search,
    breaker,
  }) => {
    await board.job({ title: 'Quokka Coder' })
    await board.job(
      { title: 'Quokka Coder', eligible_states: null, pay: null },
      { source: 'feed', sourceId: 'q', sourceHash: 'x' },
    )
    await drain()
    const found = await findJobs({ db, search, breaker }, read('q=quokka&state=FL&pay_min=20'), true)
    expect(found.total).toBe(1)
    expect(found.facets.state?.['not-stated']).toBeUndefined()
    expect(
      (await findJobs({ db, search, breaker }, read('q=quokka&state=FL'), true)).facets.state?.['not-stated'],
    ).toBe(1)
    expect(
      (await findJobs({ db, search, breaker }, read('q=quokka&pay_min=20'), true)).facets.pay_min?.['not-stated'],
    ).toBe(1)
  })

  test.for([
    ['radiolgy', 'a typo is forgiven'],
    ['IVR', 'a short form finds its words'],
    ['vascular interventional', 'a synonym finds its fellow'],
  ])('%s: %s', async ([q], { board, drain, db, search, breaker }) => {
    const id = await board.job({
      title: 'Interventional Radiology Coder III',
      specialties: ['interventional-radiology'],
    })
    await drain()
    const found = await findJobs({ db, search, breaker }, read(`q=${q}&per_page=100`), true)
    expect(found.items.map((item) => readItem(item).id)).toContain(id)
  })

  test('a credential is never taken for another', async ({ board, drain, db, search, breaker }) => {
    const credentials = {
      required: [['CPB' as const]],
      required_within: [],
      preferred: [],
      any_certification: false,
      apprentice_policy: 'not-stated' as const,
    }
    await board.job({ title: 'Okapi Specialist', credentials })
    await drain()
    const other = await findJobs({ db, search, breaker }, read('q=okapi+CPC'), true)
    expect(other.reading.read).toMatchObject([{ words: 'CPC', offered: true }])
    expect((await findJobs({ db, search, breaker }, read('q=okapi+CPC&unread=CPC'), true)).total).toBe(0)
    expect((await findJobs({ db, search, breaker }, read('q=okapi+CPB'), true)).total).toBe(1)
  })

  test('a filled job is gone at once, though the index still holds it', async ({
    board,
    drain,
    db,
    search,
    breaker,
  }) => {
    const id = await board.job({ title: 'Axolotl Coder' })
    await drain()
    await db.update(jobs).set({ status: 'filled', closedAt: new Date() }).where(eq(jobs.id, id))
    expect((await findJobs({ db, search, breaker }, read('q=axolotl'), true)).items).toEqual([])
  })

  test('a changed job shows what is true now, before the index knows', async ({
    board,
    drain,
    db,
    search,
    breaker,
  }) => {
    const id = await board.job({ title: 'Narwhal Coder' })
    await drain()
    await db.update(jobs).set({ payMaxCents: 5000, hourlyMaxCents: 5000 }).where(eq(jobs.id, id))
    const [job] = (await findJobs({ db, search, breaker }, read('q=narwhal'), true)).items
    expect(readItem(job!).pay).toMatchObject({ max: 50, hourly_max: 50 })
  })

  test('a changed job that no longer answers to the filter is not shown', async ({
    board,
    drain,
    db,
    search,
    breaker,
  }) => {
    const id = await board.job({ title: 'Pangolin Coder' })
    await drain()
    await db
      .update(jobs)
      .set({ workplace: 'on-site', placeCity: 'Toledo', placeState: 'OH', stateMode: null })
      .where(eq(jobs.id, id))
    expect((await findJobs({ db, search, breaker }, read('q=pangolin&workplace=remote'), true)).items).toEqual([])
    expect((await findJobs({ db, search, breaker }, read('q=pangolin'), true)).items).toHaveLength(1)
  })

  test('where few jobs answer to all words, the closest of the others follow', async ({
    board,
    db,
    search,
    breaker,
    drain,
  }) => {
    const met = await board.job({
      title: 'Bandicoot Coder',
      pay: { basis: 'hourly', min: 50, max: 60, hourly_min: 50, hourly_max: 60, estimated: false },
    })
    const missed = await board.job({ title: 'Bandicoot Coder' })
    await drain()
    const found = await findJobs({ db, search, breaker }, read('q=bandicoot+%2455'), true)
    const ids = found.items.map((item) => readItem(item).id)
    expect(ids[0]).toBe(met)
    expect(ids.slice(1)).toContain(missed)
    expect(found).toMatchObject({ total: ids.length, close: ids.length - 1 })
    expect((await findJobs({ db, search, breaker }, read('q=bandicoot&pay_min=55'), true)).total).toBe(1)
  })

  test('a title finds its job by the words that were read, also where its facts are silent', async ({
    board,
    db,
    search,
    breaker,
    drain,
  }) => {
    const id = await board.job({ title: 'Numbat Radiology Coder' })
    await drain()
    const found = await findJobs({ db, search, breaker }, read('q=numbat+radiology'), true)
    expect(found.items.map((item) => readItem(item).id)).toEqual([id])
    const left = await findJobs({ db, search, breaker }, read('q=numbat+not+radiology'), true)
    expect(left.reading.read).toMatchObject([{ words: 'not radiology', offered: true }])
  })

  test('while search is away words are read all the same', async ({ board, db }) => {
    await board.job({ title: 'Kudu Coder' })
    const search = openSearch({ url: 'http://127.0.0.1:1', key: 'none', timeLimit: 300 })
    const away = { db, search, breaker: newBreaker() }
    expect((await findJobs(away, read('q=kudu+remote'), true)).total).toBe(1)
    expect((await findJobs(away, read('q=kudu+not+remote'), true)).reading.read).toMatchObject([{ offered: true }])
  })

  test('while search is away Postgres answers, and says so', async ({ board, db }) => {
    await board.job({ title: 'Capybara Coder' })
    const search = openSearch({ url: 'http://127.0.0.1:1', key: 'none', timeLimit: 300 })
    const found = await findJobs({ db, search, breaker: newBreaker() }, read('q=capybara'), true)
    expect(found).toMatchObject({ away: true, total: 1 })
    expect(found.facets.workplace).toEqual({ remote: 1 })
  })

  test.for(['', 'sort=newest', 'sort=pay', 'q=coder&sort=pay', 'page=2&per_page=1'])(
    'Postgres answers “%s” too',
    async (query, { board, db }) => {
      await board.job()
      const search = openSearch({ url: 'http://127.0.0.1:1', key: 'none' })
      expect((await findJobs({ db, search, breaker: newBreaker() }, read(query), true)).total).toBeGreaterThan(0)
    },
  )

  test.for([
    '"',
    '\\',
    "'; drop table jobs; --",
    '((((',
    '-',
    '*:*',
    '🦓'.repeat(50),
    'a '.repeat(200),
    '& | ! :*',
    '%',
    '<script>',
  ])('hostile words are only words: %s', async (q, { db, search }) => {
    const filters = { ...read(''), q: q.slice(0, 500) }
    const away = { db, search: openSearch({ url: 'http://127.0.0.1:1', key: 'x' }), breaker: newBreaker() }
    expect((await findJobs({ db, search, breaker: newBreaker() }, filters, true)).away).toBe(false)
    expect((await findJobs(away, filters, true)).away).toBe(true)
  })
})

function withoutEmpty(facets: Record<string, object | undefined>) {
  return Object.fromEntries(Object.entries(facets).filter(([, counts]) => counts && Object.keys(counts).length))
}
