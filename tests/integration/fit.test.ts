import { inArray } from 'drizzle-orm'
import { findJobs } from '#app/find.ts'
import { askedBy, opens, worthOf } from '#app/fit.ts'
import { loader as api } from '#app/routes/api.v1.jobs._index.ts'
import { loader as page } from '#app/routes/jobs._index/route.tsx'
import { loader as jobPage } from '#app/routes/jobs.$slug/route.tsx'
import type { Coder, Held } from '#db/coders/profile.ts'
import { coders, heldCredentials } from '#db/coders/schema.ts'
import { readFilters, type FitAsked } from '#db/jobs/filters.ts'
import { findJobIds } from '#db/jobs/find.ts'
import { fit, type Searcher } from '#db/jobs/fit.ts'
import { jobsById } from '#db/jobs/queries.ts'
import { jobs } from '#db/jobs/schema.ts'
import { seedJobs } from '#db/seed/generate.ts'
import { randomOf } from '#db/seed/random.ts'
import { credentials, type Credential } from '#db/vocabulary/credentials.ts'
import { states } from '#db/vocabulary/states.ts'
import { searchJobs } from '#search/find.ts'
import { aPerson, cookieOf, newContext } from '#tests/support/context.ts'
import { describe, expect, test } from '#tests/support/test.ts'

const read = (query: string) => readFilters(new URLSearchParams(query)).filters
const today = () => new Date().toISOString().slice(0, 10)

const aHeld = (credential: Credential, said: Partial<Held> = {}): Held => ({
  credential,
  issuedOn: null,
  expiresOn: null,
  verification: 'self-declared',
  ceuEarned: null,
  ceuNeeded: null,
  cycleEndsOn: null,
  ...said,
})

/** Profiles as different as may be: some know nothing, some have expired, apprentice or revoked credentials. */
function aProfile(number: number): Searcher {
  const random = randomOf(77, number)
  const held = random.some(credentials.slice(0, 46), random.int(0, 5))
  return {
    livesIn: random.chance(0.2) ? null : random.pick(states),
    mayWorkFrom: random.some(states, random.int(0, 3)),
    codingMonths: random.chance(0.15) ? null : random.int(0, 130),
    credentials: [...new Set([...held, random.pick(['CPC', 'CPC-A', 'CCS', 'RHIT', 'COC-A'] as const)])].map(
      (credential) =>
        aHeld(credential, {
          expiresOn: random.pick([null, null, '2026-01-01', '2099-01-01']),
          verification: random.chance(0.1) ? 'revoked' : 'self-declared',
        }),
    ),
  }
}

const manyGroups = (apprentice_policy: 'welcome' | 'not-stated') => ({
  required: [
    ['CPC'],
    ['CCS'],
    ['RHIT'],
    ['COC'],
    ['CRC'],
    ['CIC'],
    ['CCS-P'],
    ['RHIA'],
    ['CPMA', 'CDEO'],
    ['CCA'],
  ] as Credential[][],
  required_within: [],
  preferred: [],
  any_certification: false,
  apprentice_policy,
})

describe('what a coder qualifies for', () => {
  test('is the same by the index, by Postgres and on the page, for every job and 26 profiles, with the same counts', async ({
    board,
    db,
    search,
    drain,
  }) => {
    await seedJobs(db, 300, new Date())
    await board.job({ credentials: manyGroups('welcome') })
    await board.job({ credentials: manyGroups('not-stated'), years_min: null })
    // Keys longer than what Meilisearch keeps of a value, and alike until beyond there.
    const [first, rest] = [[...credentials].sort().slice(0, 7), [...credentials].sort().slice(7)]
    for (const last of [rest.slice(1), rest.slice(1, -1)]) {
      const required = [...first.map((code) => [code]), rest, last]
      await board.job({ credentials: { ...manyGroups('not-stated'), required } })
    }
    await board.job({ workplace: 'on-site', place: { city: 'Toledo', state: null }, eligible_states: null }, imported)
    await drain()
    const all = await searchJobs(search, { ...read(''), per_page: 1000 }, seconds(), false)
    const open = await jobsById(
      db,
      all.hits.map(({ id }) => id),
    )
    expect(open.length).toBeGreaterThan(150)
    const profiles = [...Array(22).keys()].map(aProfile)
    // Who holds nearly all shows whether many groups are counted one by one.
    const nearlyAll = manyGroups('welcome').required.flat()
    for (const lacks of [1, 2]) {
      const credentials = nearlyAll.slice(0, -lacks).filter((code) => code !== 'CCS' && code !== 'CCS-P')
      profiles.push({
        livesIn: 'OH',
        mayWorkFrom: [],
        codingMonths: 99,
        credentials: credentials.map((code) => aHeld(code)),
      })
    }

    for (const held of [first, [...first, rest.at(-1)!]]) {
      profiles.push({ livesIn: 'OH', mayWorkFrom: [], codingMonths: 99, credentials: held.map((code) => aHeld(code)) })
    }

    const seen = { qualify: 0, 'one-step': 0 }
    for (const [number, coder] of profiles.entries()) {
      for (const asked of ['qualify', 'one-step'] as const) {
        const filters = await askedBy({ db }, { ...read(`fit=${asked}`), per_page: 1000 }, coder)
        const expected = open.filter((job) => fit(coder, job.facts, today()).verdict === asked).map(({ id }) => id)
        const hits = await searchJobs(search, filters, seconds(), true)
        const found = await findJobIds(db, filters, new Date(), true)
        const about = `profile ${number}, ${asked}`
        expect(hits.hits.map(({ id }) => id).sort(), about).toEqual(expected.sort())
        expect(found.ids.sort(), about).toEqual(expected)
        expect([hits.total, found.total], about).toEqual([expected.length, expected.length])
        expect(found.facets, about).toEqual(withoutEmpty(hits.facets))
        seen[asked] += expected.length
      }
    }
    expect(seen.qualify).toBeGreaterThan(30)
    expect(seen['one-step']).toBeGreaterThan(100)
  })

  test('goes together with other filters and words, and their counts are what one finds by following them', async ({
    db,
    search,
    breaker,
    drain,
  }) => {
    await drain()
    const coder = {
      ...aProfile(3),
      livesIn: 'TX' as const,
      codingMonths: 60,
      credentials: [aHeld('CPC'), aHeld('CCS')],
    }
    const ground = { db, search, breaker }
    const filters = await askedBy(ground, read('fit=qualify&workplace=remote'), coder)
    const { facets } = await findJobs(ground, filters, true)
    expect(facets.workplace?.remote).toBeGreaterThan(0)
    for (const [value, count] of Object.entries(facets.chart_type ?? {}).slice(0, 8)) {
      const followed = await askedBy(ground, read(`fit=qualify&workplace=remote&chart_type=${value}`), coder)
      if (value !== 'not-stated') expect((await findJobs(ground, followed, false)).total, value).toBe(count)
    }
  })

  test('follows an edit before the index knows of it', async ({ board, db, search, breaker, drain }) => {
    const ground = { db, search, breaker }
    const coder = { ...aProfile(1), livesIn: 'OH' as const, codingMonths: 60, credentials: [aHeld('CPC')] }
    const id = await board.job({ title: 'Wombat Coder' })
    await drain()
    const ask = async () =>
      (await findJobs(ground, await askedBy(ground, read('q=wombat&fit=qualify'), coder), false)).items
    expect(await ask()).toHaveLength(1)
    await db
      .update(jobs)
      .set({ asks: ['months:240'], yearsMin: 20 })
      .where(inArray(jobs.id, [id]))
    expect(await ask()).toEqual([])
  })
})

describe('one more credential', () => {
  test('is worth the jobs that one would then qualify for', async ({ board, db, search, breaker, drain }) => {
    const ground = { db, search, breaker }
    for (const code of ['CCS', 'CCS', 'CRC'] as const) {
      await board.job({ title: 'Numbat Coder', credentials: { ...manyGroups('not-stated'), required: [[code]] } })
    }
    await board.job({
      title: 'Numbat Coder',
      years_min: 30,
      credentials: { ...manyGroups('not-stated'), required: [['CIC']] },
    })
    await drain()
    const coder = { livesIn: 'OH' as const, mayWorkFrom: [], codingMonths: 60, credentials: [aHeld('CPC')] }
    expect(await worthOf(ground, read('q=numbat'), coder, ['CRC', 'CCS', 'CIC'])).toEqual([
      { credential: 'CCS', more: 2 },
      { credential: 'CRC', more: 1 },
    ])
  })
})

describe('a profile that lacks something', () => {
  test('hears how many more jobs it could open, and nothing once all is said', async ({
    board,
    db,
    search,
    breaker,
    drain,
  }) => {
    await board.job({ credentials: manyGroups('not-stated'), years_min: null })
    await drain()
    const ground = { db, search, breaker }
    const person = await aPerson(db)
    const said = { personId: person.id, livesIn: 'OH', codingMonths: 60 } as const
    const whole = { ...said, mayWorkFrom: [], credentials: [aHeld('CPC')] } as unknown as Coder
    expect(await opens(ground, whole)).toEqual([])
    const now = await findJobs(ground, await askedBy(ground, read('fit=qualify'), whole), false)
    const [years, ...none] = await opens(ground, { ...whole, codingMonths: null })
    const without = await findJobs(
      ground,
      await askedBy(ground, read('fit=qualify'), { ...whole, codingMonths: null }),
      false,
    )
    const veteran = await findJobs(
      ground,
      await askedBy(ground, read('fit=qualify'), { ...whole, codingMonths: 700 }),
      false,
    )
    expect(none).toEqual([])
    expect(years).toEqual({ missing: 'years', more: veteran.total - without.total })
    expect(years!.more).toBeGreaterThan(0)
    const [state] = await opens(ground, { ...whole, livesIn: null })
    expect(state!.missing).toBe('state')
    expect(state!.more).toBeGreaterThanOrEqual(now.total)
    const [held] = await opens(ground, { ...whole, credentials: [] })
    expect(held).toMatchObject({ missing: 'credentials' })
    expect(held!.more).toBeGreaterThan(0)
  })
})

describe('“fit” in an address', () => {
  test('is refused to a stranger’s program, and passed over on a stranger’s page', async ({ db, search, breaker }) => {
    const context = newContext({ db, search, breaker })
    const answer = await api({ request: new Request('http://localhost/api/v1/jobs?fit=qualify'), params: {}, context })
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ status: 401, detail: 'fit is only for a coder who is signed in.' })
    expect(answer.headers.get('content-type')).toBe('application/problem+json')

    const shown = await page({ request: new Request('http://localhost/jobs?fit=qualify'), params: {}, context })
    const { passedOver, chips, lines, fit: links } = (await shown.json()) as unknown as Shown
    expect(passedOver).toEqual(['“fit=qualify”: fit is only for a coder who is signed in.'])
    expect(chips).toEqual([])
    expect(links).toBeNull()
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.every((line) => line.fit === null)).toBe(true)
  })

  test('finds a coder’s own jobs, by program and on the page, each line with the verdict of its own page', async ({
    db,
    search,
    breaker,
    drain,
  }) => {
    await drain()
    const ground = { db, search, breaker }
    const person = await aPerson(db)
    await db.insert(coders).values({ personId: person.id, livesIn: 'TX', codingMonths: 30 })
    await db.insert(heldCredentials).values([
      { personId: person.id, credential: 'CPC' },
      { personId: person.id, credential: 'RHIA', expiresOn: '2020-01-01' },
    ])
    const cookie = await cookieOf(newContext(ground), person)
    const ask = async <Answer>(loader: (args: never) => Promise<Response>, path: string, params = {}) => {
      const request = new Request(`http://localhost${path}`, { headers: { cookie } })
      const answer = await loader({ request, params, context: newContext(ground) } as never)
      return { answer, said: (await answer.json()) as Answer }
    }
    for (const asked of ['qualify', 'one-step'] satisfies FitAsked[]) {
      const { answer, said } = await ask<{ total: number; items: { slug: string }[] }>(api, `/api/v1/jobs?fit=${asked}`)
      expect(answer.headers.get('cache-control')).toBe('private, no-store')
      expect(said.total).toBeGreaterThan(0)

      const list = await ask<Shown>(page, `/jobs?fit=${asked}`)
      expect(list.said.lines.map(({ href }) => href)).toEqual(said.items.map(({ slug }) => `/jobs/${slug}`))
      expect(list.said.chips).toEqual([expect.objectContaining({ href: '/jobs' })])
      expect(list.said.ask.kept).toContainEqual({ param: 'fit', value: asked })
      if (list.said.links) expect(list.said.links.after ?? list.said.links.before).toContain(`fit=${asked}`)
      for (const { slug } of said.items.slice(0, 5)) {
        const own = await ask<{ fit: { verdict: string } }>(jobPage, `/jobs/${slug}`, { slug })
        expect(own.said.fit.verdict).toBe(asked)
      }
    }
    const all = await ask<{ total: number; facets: { workplace: Record<string, number> } }>(api, '/api/v1/jobs')
    const fits = await ask<{ total: number }>(api, '/api/v1/jobs?fit=qualify')
    expect(fits.said.total).toBeLessThan(all.said.total)
  })
})

type Shown = {
  passedOver: string[]
  chips: { href: string }[]
  lines: { href: string; fit: { says: string } | null }[]
  fit: object | null
  ask: { kept: object[] }
  links: { after: string | null; before: string | null } | null
}

const imported = { source: 'feed', sourceId: 'no-state', sourceHash: 'x' }
const seconds = () => Math.floor(Date.now() / 1000)

function withoutEmpty(facets: Record<string, object | undefined>) {
  return Object.fromEntries(Object.entries(facets).filter(([, counts]) => counts && Object.keys(counts).length))
}
