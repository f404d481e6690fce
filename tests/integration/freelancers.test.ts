import { eq, sql } from 'drizzle-orm'
import { findFreelancers } from '#app/find-freelancers.ts'
import { loader as freelancersApi } from '#app/routes/api.v1.freelancers._index.ts'
import { freelancersPage } from '#app/routes/freelancers._index/freelancers-page.ts'
import { indexBatch } from '#app/worker/indexer.ts'
import { stepRebuild } from '#app/worker/rebuild.ts'
import { sweep, verifyIndex } from '#app/worker/sweep.ts'
import { readFreelancerFilters } from '#db/coders/filters.ts'
import { findFreelancerIds } from '#db/coders/find.ts'
import { reachOf, stranger, viewerOf, type Viewer } from '#db/coders/freelancers.ts'
import { blocks, coders, experience, heldCredentials } from '#db/coders/schema.ts'
import { newId } from '#db/ids.ts'
import { askRebuild, dirtyState } from '#db/outbox/changes.ts'
import { indexUid, openSearch } from '#search/client.ts'
import { searchFreelancers } from '#search/find-freelancers.ts'
import { searchKeys } from '#search/keys.ts'
import { aMember, aPerson, cookieOf, newContext } from '#tests/support/context.ts'
import { storeFreelancer } from '#tests/support/freelancers.ts'
import { describe, expect, test as base } from '#tests/support/test.ts'
import { inject } from 'vitest'

const clean = { missing: 0, extra: 0, stale: 0 }
const read = (query: string) => readFreelancerFilters(new URLSearchParams(query)).filters
const quiet = () => {}
const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

type Find = (query: string, viewer?: Viewer) => Promise<{ handles: string[]; total: number; facets: object }>

const test = base.extend<{ find: Find; away: Find; member: (employer?: object) => Promise<Viewer> }>({
  find: async ({ db, search, breaker }, use) =>
    use(async (query, viewer = stranger) =>
      shown(await findFreelancers({ db, search, breaker }, read(query), viewer, true)),
    ),
  /** The same with no search to ask. */
  away: async ({ db, breaker }, use) =>
    use(async (query, viewer = stranger) => {
      const search = openSearch({ url: 'http://127.0.0.1:1', key: 'none' })
      return shown(await findFreelancers({ db, search, breaker }, read(query), viewer, true))
    }),
  member: async ({ db, board }, use) =>
    use(async (employer = { verifiedAt: new Date() }) => {
      const person = await aPerson(db)
      await aMember(db, await board.employer(employer), person, 'recruiter')
      return viewerOf(db, person.id)
    }),
})

const shown = ({ items, total, facets }: { items: string[]; total: number; facets: object }) => ({
  handles: items.map((item) => (JSON.parse(item) as { handle: string }).handle),
  total,
  facets,
})

describe('freelancers in the indexes', () => {
  test('are found once they publish, and stand there field by field as the database has them', async ({
    db,
    search,
    drain,
    find,
  }) => {
    await storeFreelancer(db, { handle: 'ibis', headline: 'Ibis of the wards', credentials: [{ credential: 'CPC' }] })
    await drain()
    expect(await find('q=ibis')).toMatchObject({ handles: ['ibis'], total: 1 })
    expect(await verifyIndex({ db, search })).toEqual(clean)
  })

  test('the public index has no profile that is for employers only, and none has a hidden one', async ({
    db,
    search,
    drain,
  }) => {
    const of = async (visibility: 'public' | 'employers-only' | 'hidden') =>
      (await storeFreelancer(db, { visibility })).id
    const [open, narrow, hidden] = [await of('public'), await of('employers-only'), await of('hidden')]
    await drain()
    const holds = (name: 'freelancers' | 'employers_freelancers', id: string) =>
      search.meili
        .index(indexUid(search, name))
        .getDocument(id)
        .then(
          () => true,
          () => false,
        )
    expect(await Promise.all([open, narrow, hidden].map((id) => holds('freelancers', id)))).toEqual([
      true,
      false,
      false,
    ])
    expect(await Promise.all([open, narrow, hidden].map((id) => holds('employers_freelancers', id)))).toEqual([
      true,
      true,
      false,
    ])
    await db.update(coders).set({ visibility: 'employers-only' }).where(eq(coders.personId, open))
    await drain()
    expect(await holds('freelancers', open)).toBe(false)
    expect(await holds('employers_freelancers', open)).toBe(true)
  })

  test('every change that a document is made of marks its coder', async ({ db, drain, board }) => {
    const { id: personId } = await storeFreelancer(db, { credentials: [{ credential: 'CPC' }], tools: ['epic'] })
    const employerId = await board.employer()
    const changes = [
      () => db.update(coders).set({ headline: 'Otherwise' }).where(eq(coders.personId, personId)),
      () => db.update(coders).set({ visibility: 'hidden' }).where(eq(coders.personId, personId)),
      () => db.update(heldCredentials).set({ verification: 'revoked' }).where(eq(heldCredentials.personId, personId)),
      () => db.delete(experience).where(eq(experience.personId, personId)),
      () => db.insert(blocks).values({ id: newId(), personId, employerId }),
    ]
    for (const change of changes) {
      await drain()
      expect(await dirtyState(db)).toMatchObject({ waiting: 0 })
      await change()
      expect(await dirtyState(db)).toMatchObject({ waiting: 1 })
    }
  })

  test('the sweep finds what bypassed the triggers in both, and what has expired since', async ({
    db,
    ownerDb,
    search,
    drain,
  }) => {
    await storeFreelancer(db, { credentials: [{ credential: 'CPC', expiresOn: day(1) }] })
    const { id } = await storeFreelancer(db)
    await drain()
    await ownerDb.execute(sql`alter table coders disable trigger coders_updated`)
    await db.update(coders).set({ headline: 'Behind the index’s back' }).where(eq(coders.personId, id))
    await ownerDb.execute(sql`alter table coders enable trigger coders_updated`)
    expect(await verifyIndex({ db, search })).toEqual({ missing: 0, extra: 0, stale: 2 })
    expect(await sweep({ db, search })).toEqual({ missing: 0, extra: 0, stale: 2 })
    await drain()
    expect(await verifyIndex({ db, search })).toEqual(clean)

    const later = new Date(Date.now() + 3 * 86_400_000)
    expect(await sweep({ db, search }, ['coder'], later)).toEqual({ missing: 0, extra: 0, stale: 2 })
    await drain()
  })

  test('are built anew, both indexes at once, while somebody hides', async ({ db, search, drain, find }) => {
    const kept = await storeFreelancer(db, { handle: 'heron', headline: 'Heron' })
    const gone = await storeFreelancer(db, { handle: 'heron-two', headline: 'Heron' })
    await drain()
    await askRebuild(db, 'coder')
    let steps = 0
    while (await stepRebuild({ db, search }, quiet)) {
      if (steps++ === 1) await db.update(coders).set({ visibility: 'hidden' }).where(eq(coders.personId, gone.id))
      await indexBatch({ db, search })
      expect((await find('q=heron')).handles).toContain('heron')
    }
    await drain()
    expect(await verifyIndex({ db, search })).toEqual(clean)
    expect(await find('q=heron')).toMatchObject({ handles: ['heron'], total: 1 })
    expect(kept).toBeTruthy()
  })
})

describe('who finds whom', () => {
  test('who hides is gone at once, though the index still holds them', async ({ db, drain, find }) => {
    const { id } = await storeFreelancer(db, { headline: 'Bittern' })
    await drain()
    expect(await find('q=bittern')).toMatchObject({ total: 1 })
    await db.update(coders).set({ visibility: 'hidden' }).where(eq(coders.personId, id))
    expect(await find('q=bittern')).toMatchObject({ handles: [] })
  })

  test('only members of verified employers find what is for employers', async ({ db, drain, find, away, member }) => {
    await storeFreelancer(db, { handle: 'curlew', headline: 'Curlew', visibility: 'employers-only' })
    await drain()
    const viewers = {
      stranger,
      verified: await member(),
      unverified: await member({}),
      suspended: await member({ verifiedAt: new Date(), suspendedAt: new Date() }),
    }
    for (const ask of [find, away]) {
      for (const [who, viewer] of Object.entries(viewers)) {
        expect((await ask('q=curlew', viewer)).handles, who).toEqual(who === 'verified' ? ['curlew'] : [])
      }
    }
  })

  test('a blocked employer finds the profile neither in hits nor totals nor facets, search awake or away', async ({
    db,
    drain,
    find,
    away,
    member,
    board,
  }) => {
    const person = await aPerson(db, { email: `gull@dunlin-${newId().slice(-6)}.org` })
    const domain = person.email.split('@')[1]!
    const employerId = await board.employer({ verifiedAt: new Date() })
    await aMember(db, employerId, person, 'viewer')
    const blocked = await viewerOf(db, person.id)
    const other = await member()
    for (const visibility of ['public', 'employers-only'] as const) {
      const said = { headline: 'Dunlin', visibility, credentials: [{ credential: 'CPC' as const }] }
      await storeFreelancer(db, said)
      await storeFreelancer(db, { ...said, blockedEmployers: [employerId] })
      await storeFreelancer(db, { ...said, blockedDomains: [domain] })
    }
    await drain()
    for (const ask of [find, away]) {
      for (const query of ['q=dunlin', 'q=dunlin&credential=CPC']) {
        const theirs = await ask(query, blocked)
        expect([theirs.handles.length, theirs.total]).toEqual([2, 2])
        expect(theirs.facets).toMatchObject({ credential: { CPC: 2 } })
        const others = await ask(query, other)
        expect([others.handles.length, others.total]).toEqual([6, 6])
        expect(others.facets).toMatchObject({ credential: { CPC: 6 } })
      }
    }
  })

  test('a block holds at once, before the index knows of it', async ({ db, drain, find, board }) => {
    const { id } = await storeFreelancer(db, { headline: 'Sanderling' })
    const person = await aPerson(db)
    const employerId = await board.employer({ verifiedAt: new Date() })
    await aMember(db, employerId, person, 'owner')
    const viewer = await viewerOf(db, person.id)
    await drain()
    expect((await find('q=sanderling', viewer)).handles).toHaveLength(1)
    await db.insert(blocks).values({ id: newId(), personId: id, employerId })
    expect((await find('q=sanderling', viewer)).handles).toEqual([])
    expect((await find('q=sanderling')).handles).toHaveLength(1)
  })

  test('a coder finds their own profile whatever they block', async ({ db, drain, find, away, board }) => {
    const employerId = await board.employer({ verifiedAt: new Date() })
    const person = await storeFreelancer(db, { headline: 'Knot', blockedEmployers: [employerId] })
    await aMember(db, employerId, person, 'owner')
    const viewer = await viewerOf(db, person.id)
    await drain()
    for (const ask of [find, away]) expect((await ask('q=knot', viewer)).total).toBe(1)
  })

  test('the key for the public opens nothing that is for employers', async ({ db, drain }) => {
    await storeFreelancer(db)
    await drain()
    const { url, key } = inject('meili')
    const { read, readMembers } = await searchKeys(url, key)
    const asks = (apiKey: string, index: string) =>
      openSearch({ url, key: apiKey })
        .meili.index(index)
        .search('')
        .then(
          () => 'opens',
          (error: { cause?: { code?: string } }) => error.cause?.code,
        )
    expect(await asks(read, 'employers_freelancers')).toBe('invalid_api_key')
    expect(await asks(readMembers, 'jobs')).toBe('invalid_api_key')
    // Whether there is an index without a prefix, other tests decide: each key reaches as far as to hear that.
    expect(['opens', 'index_not_found']).toContain(await asks(read, 'freelancers'))
    expect(['opens', 'index_not_found']).toContain(await asks(readMembers, 'employers_freelancers'))
  })
})

describe('search and its fallback', () => {
  test('answer the same to every pure filter, with the same counts, whoever asks', async ({
    db,
    search,
    drain,
    member,
  }) => {
    const employer = await member()
    const blocking = employer.employers.map(({ id }) => id)
    for (let at = 0; at < 40; at++) {
      await storeFreelancer(db, {
        visibility: at % 3 ? 'public' : 'employers-only',
        headline: `Freelancer ${at}`,
        livesIn: (['FL', 'TX', null] as const)[at % 3],
        mayWorkFrom: at % 4 ? ['GA', 'FL'] : [],
        rateCents: at % 5 ? 2500 + at * 100 : null,
        availableFrom: at % 6 ? day(at - 10) : null,
        chartTypes: at % 2 ? ['profee-em'] : ['inpatient-facility', 'risk-adjustment-hcc'],
        specialties: at % 3 ? ['cardiology'] : [],
        tools: at % 7 ? ['epic'] : [],
        credentials: [
          { credential: at % 2 ? 'CPC' : 'CCS', expiresOn: [null, day(-1), day(40)][at % 3] },
          ...(at % 5 ? [] : [{ credential: 'RHIT' as const, verification: 'revoked' as const }]),
        ],
        blockedEmployers: at % 8 ? [] : blocking,
      })
    }
    await drain()
    const now = new Date()
    for (const viewer of [stranger, employer]) {
      for (const query of [
        '',
        'credential=CPC',
        'credential=CCS&credential=RHIT',
        'credential=-CPC',
        'chart_type=profee-em&state=FL',
        'state=TX&state=GA',
        'state=-FL',
        'specialty=cardiology&tool=epic',
        'tool=-epic',
        'rate_max=40',
        'rate_max=40&chart_type=inpatient-facility',
        'available_within=0',
        'available_within=14&rate_max=50',
        'sort=rate',
      ]) {
        const filters = { ...read(query), per_page: 100 }
        const seconds = Math.floor(now.getTime() / 1000)
        const hits = await searchFreelancers(search, filters, reachOf(viewer), viewer.personId, seconds, true)
        const found = await findFreelancerIds(db, { filters, viewer, now }, true)
        expect(found.total, query).toBe(hits.total)
        expect([...found.ids].sort(), query).toEqual(hits.hits.map((hit) => hit.id).sort())
        expect(found.facets, query).toEqual(
          Object.fromEntries(Object.entries(hits.facets).filter(([, counts]) => Object.keys(counts).length)),
        )
      }
    }
  })
})

describe('the page and the API', () => {
  test('a code finds the freelancers of its field, and says how it was read', async ({
    db,
    search,
    breaker,
    drain,
  }) => {
    await storeFreelancer(db, { handle: 'godwit', headline: 'Godwit', specialties: ['orthopedics'] })
    await storeFreelancer(db, { headline: 'Godwit', specialties: ['cardiology'] })
    await drain()
    const page = await freelancersPage(newContext({ db, search, breaker }), read('q=27447+godwit'), stranger, [])
    expect(page.lines.map(({ handle }) => handle)).toEqual(['godwit'])
    expect(page.readings).toMatchObject([{ words: '27447', applied: true }])
    expect(page.count).toBe('1 freelancer')
  })

  test('an empty page says which part to let go of', async ({ db, search, breaker, drain }) => {
    await storeFreelancer(db, { headline: 'Turnstone', credentials: [{ credential: 'CPC' }], rateCents: 4000 })
    await drain()
    const context = newContext({ db, search, breaker })
    const page = await freelancersPage(context, read('q=turnstone+CPC+%2430&credential=CPC'), stranger, [])
    expect(page.lines).toEqual([])
    expect(page.suggestions).toMatchObject([
      {
        label: '“$30 an hour or less”',
        brings: '1 freelancer',
        href: '/freelancers?q=turnstone+CPC&credential=CPC',
      },
    ])
  })

  test('the API answers in the shape of the contract, and as each profile allows', async ({
    db,
    search,
    breaker,
    drain,
    board,
  }) => {
    const visibility = 'employers-only'
    await storeFreelancer(db, { handle: 'whimbrel', headline: 'Whimbrel', visibility, rateCents: 4250 })
    const person = await aPerson(db)
    await aMember(db, await board.employer({ verifiedAt: new Date() }), person, 'recruiter')
    await drain()
    const ask = async (query: string, cookie?: string) => {
      const request = new Request(`http://localhost/api/v1/freelancers?${query}`, { headers: cookie ? { cookie } : {} })
      const answer = await freelancersApi({
        request,
        params: {},
        context: newContext({ db, search, breaker }),
      } as never)
      return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
    }
    const cookie = await cookieOf(newContext({ db, search, breaker }), person)
    const { body } = await ask('q=whimbrel', cookie)
    expect(Object.keys(body).sort()).toEqual(['facets', 'items', 'page', 'per_page', 'reading', 'total'])
    expect(body.items).toEqual([
      {
        url: 'http://localhost:3000/freelancers/whimbrel',
        handle: 'whimbrel',
        headline: 'Whimbrel',
        credentials: [],
        chart_types: [],
        specialties: [],
        tools: [],
        states: [],
        rate: 42.5,
        available_from: null,
        work_record: null,
      },
    ])
    expect((await ask('q=whimbrel')).body).toMatchObject({ items: [], total: 0 })
    expect(await ask('workplace=remote')).toMatchObject({ status: 400, body: { errors: [{ parameter: 'workplace' }] } })
  })
})
