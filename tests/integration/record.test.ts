// A coder's work record and skill checks, as its coder, those who attest, an employer and strangers see them.
import { desc, eq } from 'drizzle-orm'
import * as attestRoute from '#app/routes/attest.$token.tsx'
import * as ownCharts from '#app/routes/employers.$employer.skill-charts._index.tsx'
import * as checkRoute from '#app/routes/me.skill-checks.$chart._index.tsx'
import * as showCheckRoute from '#app/routes/me.skill-checks.$chart.show.ts'
import * as askRoute from '#app/routes/me.work-record.$engagement.ask.ts'
import * as removeRoute from '#app/routes/me.work-record.$engagement.remove.ts'
import * as showRoute from '#app/routes/me.work-record.$engagement.show.ts'
import * as recordRoute from '#app/routes/me.work-record._index.tsx'
import { boardCharts } from '#db/coders/charts/all.ts'
import { recordOf } from '#db/coders/record.ts'
import { engagements, skillAttempts } from '#db/coders/schema.ts'
import { engagementsOf } from '#db/coders/work-record.ts'
import { letters } from '#db/mail/schema.ts'
import type { Person } from '#db/people/schema.ts'
import { aMember, aPerson, cookieOf, newContext } from '#tests/support/context.ts'
import { describe, expect, test as base } from '#tests/support/test.ts'

type Route = { loader: unknown; action?: unknown }
type Sent = { person?: Person; form?: Record<string, string> }

const test = base.extend<{
  ask: (route: Route, params: Record<string, string>, sent?: Sent) => Promise<Response>
  /** Keeps an engagement of a coder's. Gives its id. */
  engaged: (coder: Person, said?: Record<string, string>) => Promise<string>
  /** Asks for an attestation. Gives the secret of the letter's link. */
  asked: (coder: Person, id: string, email?: string) => Promise<string>
}>({
  ask: async ({ db, search, breaker }, use) =>
    use(async ({ loader, action }, params, { person, form } = {}) => {
      const context = newContext({ db, search, breaker })
      const headers: HeadersInit = person ? { cookie: await cookieOf(context, person) } : {}
      const body = form && new URLSearchParams(form)
      const request = new Request('http://localhost/x', { method: form ? 'POST' : 'GET', headers, body })
      const call = (form ? action : loader) as (args: object) => Promise<Response>
      try {
        return await call({ request, params, context })
      } catch (error) {
        if (error instanceof Response) return error
        throw error
      }
    }),
  engaged: async ({ db, ask }, use) =>
    use(async (coder, said = {}) => {
      const whole = {
        employerName: 'Cedar Hollow Health',
        chartType: 'profee-em',
        beganOn: '2026-01-05',
        endedOn: '2026-06-30',
        charts: '1200',
        hours: '100',
        method: 'code-over-code',
        audited: '60',
        right: '57',
      }
      expect((await ask(recordRoute, {}, { person: coder, form: { ...whole, ...said } })).status).toBe(303)
      return (await engagementsOf(db, coder.id))[0]!.id
    }),
  asked: async ({ db, ask }, use) =>
    use(async (coder, id, email = 'lead@cedarhollow.org') => {
      const answer = await ask(askRoute, { engagement: id }, { person: coder, form: { email } })
      expect(answer.headers.get('location')).toBe('/me/work-record?done=asked')
      const [letter] = await db.select().from(letters).where(eq(letters.to, email)).orderBy(desc(letters.id)).limit(1)
      expect(letter!.text).not.toContain(coder.email)
      return /\/attest\/([\w-]+)/.exec(letter!.text!)![1]!
    }),
})

describe('an engagement', () => {
  test('is attested by a letter’s link, once, and shown only when its coder wants', async ({
    db,
    ask,
    engaged,
    asked,
  }) => {
    const coder = await aPerson(db)
    const id = await engaged(coder)
    const token = await asked(coder, id)
    expect(await (await ask(attestRoute, { token })).json()).toMatchObject({ coder: coder.name, standing: 'asked' })
    expect((await engagementsOf(db, coder.id))[0]).toMatchObject({ attestedAt: null, refusedAt: null })

    const blank = await ask(attestRoute, { token }, { form: { answer: 'attest', name: ' ' } })
    expect([blank.status, Object.keys((await blank.json()).errors)]).toEqual([422, ['name']])
    const attest = () => ask(attestRoute, { token }, { form: { answer: 'attest', name: 'Juno Field' } })
    await Promise.all([attest(), attest(), ask(attestRoute, { token }, { form: { answer: 'refuse' } })])
    const [row] = await engagementsOf(db, coder.id)
    expect([row!.attestedAt === null, row!.refusedAt === null].sort()).toEqual([false, true])

    expect((await recordOf(db, coder.id)).lines).toEqual([])
    await ask(showRoute, { engagement: id }, { person: coder, form: { shown: 'yes' } })
    expect((await recordOf(db, coder.id)).lines).toMatchObject([{ audited: 60, right: 57, charts: 1200 }])
  })

  test('is the coder’s own word again once it is taken back by the same link', async ({ db, ask, engaged, asked }) => {
    const coder = await aPerson(db)
    const id = await engaged(coder)
    const token = await asked(coder, id)
    await ask(attestRoute, { token }, { form: { answer: 'attest', name: 'Juno Field' } })
    await ask(showRoute, { engagement: id }, { person: coder, form: { shown: 'yes' } })
    expect((await recordOf(db, coder.id)).lines[0]).toMatchObject({ attested: true })
    expect((await ask(attestRoute, { token }, { form: { answer: 'revoke', why: '' } })).status).toBe(422)
    await ask(attestRoute, { token }, { form: { answer: 'revoke', why: 'The audit was another coder’s.' } })
    expect((await recordOf(db, coder.id)).lines[0]).toMatchObject({ attested: false })
    const page = await (await ask(recordRoute, {}, { person: coder })).json()
    expect(page.engagements[0].says).toContain('another coder’s')
  })

  test('names a verified employer where the address is at its domain', async ({ db, ask, board, engaged, asked }) => {
    const employerId = await board.employer({ website: 'https://alder-creek.org/', verifiedAt: new Date() })
    const coder = await aPerson(db)
    const token = await asked(coder, await engaged(coder), 'lead@alder-creek.org')
    await ask(attestRoute, { token }, { form: { answer: 'attest', name: 'Juno Field' } })
    expect((await engagementsOf(db, coder.id))[0]).toMatchObject({ employerId })
  })

  test('is attested by nobody whom an address does not place, nor by its coder', async ({ db, ask, engaged }) => {
    const coder = await aPerson(db, { email: 'sage@alder-creek.org' })
    const id = await engaged(coder)
    const refusedFor = async (email: string) =>
      (await ask(askRoute, { engagement: id }, { person: coder, form: { email } })).headers.get('location')
    expect(await refusedFor('sage@alder-creek.org')).toMatch(/own-address$/)
    expect(await refusedFor('lead.of.sage@gmail.com')).toMatch(/free-address$/)
    expect(await refusedFor('nonsense')).toMatch(/no-address$/)
    expect((await engagementsOf(db, coder.id))[0]!.tokenHash).toBeNull()
  })

  test('is nobody else’s to ask for, show or remove', async ({ db, ask, engaged }) => {
    const [coder, other] = [await aPerson(db), await aPerson(db)]
    const id = await engaged(coder)
    const by = { person: other }
    const asked = await ask(askRoute, { engagement: id }, { ...by, form: { email: 'lead@cedarhollow.org' } })
    expect(asked.headers.get('location')).toMatch(/refused=not-here$/)
    await ask(showRoute, { engagement: id }, { ...by, form: { shown: 'yes' } })
    await ask(removeRoute, { engagement: id }, { ...by, form: {} })
    expect(await engagementsOf(db, coder.id)).toMatchObject([{ id, shown: false, askedAt: null }])
    expect((await ask(attestRoute, { token: 'guessed' })).status).toBe(404)
  })

  test('that was attested stays as it was attested', async ({ db, ask, engaged, asked }) => {
    const coder = await aPerson(db)
    const id = await engaged(coder)
    const token = await asked(coder, id)
    await ask(attestRoute, { token }, { form: { answer: 'attest', name: 'Juno Field' } })
    const again = await ask(askRoute, { engagement: id }, { person: coder, form: { email: 'x@cedarhollow.org' } })
    expect(again.headers.get('location')).toMatch(/refused=attested$/)
    await expect(db.update(engagements).set({ right: 61 }).where(eq(engagements.id, id))).rejects.toThrow()
  })
})

describe('a skill check', () => {
  const [chart] = boardCharts
  const right = chart!.key.codes.map(({ code }) => code)

  test('keeps its key until it was answered', async ({ db, ask }) => {
    const coder = await aPerson(db)
    const page = await (await ask(checkRoute, { chart: chart!.id }, { person: coder })).text()
    for (const { code, because } of chart!.key.codes) {
      expect(page).not.toContain(code)
      expect(page).not.toContain(because)
    }
    await ask(checkRoute, { chart: chart!.id }, { person: coder, form: { codes: `${right[0]}, I99.9` } })
    const answered = await (await ask(checkRoute, { chart: chart!.id }, { person: coder })).json()
    expect(answered.answer.score).toMatchObject({ right: [right[0]], precision: 0.5 })
    expect(answered.answer.score.missed).toHaveLength(right.length - 1)
  })

  test('is answered once, however often it is sent', async ({ db, ask }) => {
    const coder = await aPerson(db)
    const answer = (codes: string) => ask(checkRoute, { chart: chart!.id }, { person: coder, form: { codes } })
    expect((await answer(' , ')).status).toBe(422)
    await Promise.all([answer('I99.9'), answer('I99.9'), answer('I99.9')])
    expect((await answer(right.join(' '))).status).toBe(303)
    const stored = await db.select().from(skillAttempts).where(eq(skillAttempts.personId, coder.id))
    expect(stored).toMatchObject([{ codes: ['I99.9'], score: { right: [] } }])
  })

  test('stands on the profile only when its coder shows it', async ({ db, ask }) => {
    const coder = await aPerson(db)
    await ask(checkRoute, { chart: chart!.id }, { person: coder, form: { codes: right.join(' ') } })
    expect((await recordOf(db, coder.id)).skills).toEqual([])
    await ask(showCheckRoute, { chart: chart!.id }, { person: coder, form: { shown: 'yes' } })
    expect((await recordOf(db, coder.id)).skills).toMatchObject([{ title: chart!.title, setBy: null }])
    await ask(showCheckRoute, { chart: chart!.id }, { person: coder, form: { shown: 'no' } })
    expect((await recordOf(db, coder.id)).skills).toEqual([])
  })

  test('of an employer’s own is seen by that employer, and its key by nobody before', async ({ db, ask, board }) => {
    const employerId = await board.employer({ verifiedAt: new Date() })
    const [owner, coder, rival] = [await aPerson(db), await aPerson(db), await aPerson(db)]
    const { employerSlug } = await aMember(db, employerId, owner, 'owner')
    const elsewhere = await aMember(db, await board.employer(), rival, 'owner')
    const form = {
      title: 'Our own',
      chartType: 'ed-facility',
      text: 'A sprained ankle.',
      key: '* S93.401A it is sprained',
    }
    const at = { employer: employerSlug }
    expect((await ask(ownCharts, at, { person: owner, form })).status).toBe(422)
    const noReason = { ...form, invented: 'yes', key: 'S93.401A' }
    expect(Object.keys((await (await ask(ownCharts, at, { person: owner, form: noReason })).json()).errors)).toEqual([
      'key',
    ])
    expect((await ask(ownCharts, at, { person: owner, form: { ...form, invented: 'yes' } })).status).toBe(303)

    const { charts } = await (await ask(ownCharts, at, { person: owner })).json()
    const params = { chart: charts[0].id }
    expect(await (await ask(checkRoute, params, { person: coder })).text()).not.toContain('S93')
    await ask(checkRoute, params, { person: coder, form: { codes: 'S93.401A', principal: 'S93.401A' } })
    expect((await (await ask(ownCharts, at, { person: owner })).json()).answers).toMatchObject([
      { coder: coder.name, right: 1, missed: 0, wrong: 0 },
    ])
    const theirs = await ask(ownCharts, { employer: elsewhere.employerSlug }, { person: rival })
    expect((await theirs.json()).answers).toEqual([])
    expect((await ask(ownCharts, at, { person: rival })).status).toBe(404)
  })
})
