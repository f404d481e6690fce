// What people do with their accounts, by the routes they use for it.
import { eq, sql } from 'drizzle-orm'
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { createOTP } from '@better-auth/utils/otp'
import type { BoardContext } from '#app/context.ts'
import { newSignIn } from '#app/http/sign-in.ts'
import { readVisitor } from '#app/http/session.ts'
import { readSettings } from '#app/settings.ts'
import type { Db } from '#db/client.ts'
import { employers } from '#db/employers/schema.ts'
import { jobs } from '#db/jobs/schema.ts'
import { limits } from '#db/limits/schema.ts'
import { letters } from '#db/mail/schema.ts'
import { people, sessions, type Person } from '#db/people/schema.ts'
import * as account from '#app/routes/me.account._index.tsx'
import * as address from '#app/routes/me.account.address.tsx'
import * as deletion from '#app/routes/me.account.delete.tsx'
import * as naming from '#app/routes/me.account.name.tsx'
import * as passwordRoute from '#app/routes/me.account.password.tsx'
import * as endAll from '#app/routes/me.account.sessions.end-all.ts'
import * as endOthers from '#app/routes/me.account.sessions.end-others.ts'
import * as endOne from '#app/routes/me.account.sessions.end.ts'
import * as sessionList from '#app/routes/me.account.sessions._index.tsx'
import * as factor from '#app/routes/me.account.second-factor._index.tsx'
import * as factorConfirm from '#app/routes/me.account.second-factor.confirm.tsx'
import * as factorEnd from '#app/routes/me.account.second-factor.end.tsx'
import * as me from '#app/routes/me._index.tsx'
import * as removePasskey from '#app/routes/me.account.passkeys.remove.ts'
import * as passkeyDoors from '#app/routes/api.auth.$.ts'
import * as reset from '#app/routes/reset.tsx'
import * as signInLink from '#app/routes/sign-in_.link.tsx'
import * as secondFactor from '#app/routes/sign-in_.second-factor.tsx'
import * as signIn from '#app/routes/sign-in.tsx'
import * as signOut from '#app/routes/sign-out.tsx'
import * as signUp from '#app/routes/sign-up.tsx'
import * as verify from '#app/routes/verify.tsx'
import { aMember, aPerson, cookieOf, newContext, testPassword } from '#tests/support/context.ts'
import { describe, expect, test as base } from '#tests/support/test.ts'

type Args = LoaderFunctionArgs & ActionFunctionArgs
type Route = { loader?: (args: never) => unknown; action?: (args: never) => unknown }
type Said = { cookie?: string; params?: object; context?: Partial<BoardContext>; headers?: Record<string, string> }
type Answer = {
  status: number
  headers: Headers
  to: string | null
  body: unknown
  cookie: string
  context: BoardContext
}

const test = base.extend<{
  get: (route: Route, path: string, said?: Said) => Promise<Answer>
  post: (route: Route, path: string, form: Record<string, string>, said?: Said) => Promise<Answer>
  cookie: (person: Person) => Promise<string>
  visitor: (cookie: string) => Promise<string | undefined>
}>({
  get: async ({ db, search, breaker }, use) =>
    use((route, path, said = {}) => {
      const context = newContext({ db, search, breaker }, said.context)
      const request = new Request(`http://localhost:3000${path}`, { headers: headersOf(said) })
      return answerOf(route.loader!, { request, context, params: said.params ?? {} } as Args)
    }),
  post: async ({ db, search, breaker }, use) =>
    use((route, path, form, said = {}) => {
      const context = newContext({ db, search, breaker }, said.context)
      const body = new URLSearchParams(form)
      const request = new Request(`http://localhost:3000${path}`, { method: 'POST', body, headers: headersOf(said) })
      return answerOf(route.action!, { request, context, params: said.params ?? {} } as Args)
    }),
  cookie: async ({ db, search, breaker }, use) =>
    use((person) => cookieOf(newContext({ db, search, breaker }), person)),
  visitor: async ({ db, search, breaker }, use) =>
    use(async (cookie) => {
      const request = new Request('http://localhost:3000/', { headers: { cookie } })
      return (await readVisitor(request, newContext({ db, search, breaker })))?.person.email
    }),
})

function headersOf({ cookie, headers = {} }: Said): Record<string, string> {
  return cookie ? { ...headers, cookie } : headers
}

/** What a route says, thrown or returned, and the cookies that a browser would hold after. */
async function answerOf(call: (args: never) => unknown, args: Args): Promise<Answer> {
  const answer = await Promise.resolve()
    .then(() => call(args as never))
    .catch((thrown: unknown) => {
      if (thrown instanceof Response) return thrown
      throw thrown
    })
  const { status, headers } = answer as Response
  const text = await (answer as Response).text()
  const cookie = headers
    .getSetCookie()
    .map((one) => one.split(';')[0]!)
    .filter((one) => !one.endsWith('='))
    .join('; ')
  const body = headers.get('content-type')?.includes('json') ? (JSON.parse(text) as unknown) : text
  return { status, headers, to: headers.get('location'), body, cookie, context: args.context }
}

const fresh = (name = 'heron') => `${name}-${Math.random().toString(36).slice(2, 10)}@example.org`
const lettersTo = (db: Db, to: string) =>
  db.select({ kind: letters.kind, text: letters.text }).from(letters).where(eq(letters.to, to)).orderBy(letters.id)

/** Path and query of the link in the last letter to somebody. */
async function linkTo(db: Db, to: string): Promise<URL> {
  const [last] = (await lettersTo(db, to)).reverse()
  return new URL(/http\S+/.exec(last!.text!)![0])
}

const tokenTo = async (db: Db, to: string) => (await linkTo(db, to)).searchParams.get('token')!
const personAt = async (db: Db, email: string) => (await db.select().from(people).where(eq(people.email, email)))[0]
const openLimits = (db: Db) => db.delete(limits)
const good = 'nine amber kites drift'

describe('signing up', () => {
  test('a letter’s link opens the account, and the way goes on to where one meant to go', async ({
    db,
    post,
    visitor,
  }) => {
    const email = fresh()
    const asked = await post(signUp, '/sign-up', { name: 'Ida Reed', email, password: good, next: '/post/abc' })
    expect([asked.status, asked.body]).toMatchObject([200, { sentTo: email }])
    const first = await linkTo(db, email)
    expect((await post(signIn, '/sign-in', { email, password: good })).status).toBe(422)

    const { pathname, searchParams } = first
    expect([pathname, searchParams.get('next')]).toEqual(['/verify', '/post/abc'])
    const opened = await post(verify, '/verify', Object.fromEntries(searchParams))
    expect([opened.status, opened.to]).toEqual([303, '/post/abc'])
    expect(await visitor(opened.cookie)).toBe(email)
    const stale = await post(verify, '/verify', { token: `${searchParams.get('token')}x` })
    expect(stale).toMatchObject({ status: 422, body: { stale: true } })
  })

  test('says the same of an address that has an account, and tells its owner alone', async ({ db, post }) => {
    const known = await aPerson(db)
    const unknown = fresh()
    const form = { name: 'Ida Reed', password: good }
    const one = await post(signUp, '/sign-up', { ...form, email: known.email })
    const other = await post(signUp, '/sign-up', { ...form, email: unknown })
    const said = (answer: Answer, email: string) => [answer.status, JSON.stringify(answer.body).replaceAll(email, 'E')]
    expect(said(one, known.email)).toEqual(said(other, unknown))
    expect(await lettersTo(db, known.email)).toMatchObject([{ kind: 'already-here' }])
    expect(await lettersTo(db, unknown)).toMatchObject([{ kind: 'verify-address' }])
    expect((await post(signIn, '/sign-in', { email: known.email, password: good })).status).toBe(422)
  })

  test('again before the letter was opened begins anew: the older link and password are good for nothing', async ({
    db,
    post,
  }) => {
    const email = fresh()
    await post(signUp, '/sign-up', { name: 'Somebody Else', email, password: 'a strangers chosen words' })
    const older = await tokenTo(db, email)
    await post(signUp, '/sign-up', { name: 'Ida Reed', email: email.toUpperCase(), password: good })
    expect(await lettersTo(db, email)).toHaveLength(2)
    expect((await post(verify, '/verify', { token: older })).status).toBe(422)
    expect((await post(verify, '/verify', { token: await tokenTo(db, email) })).status).toBe(303)
    expect((await post(signIn, '/sign-in', { email, password: 'a strangers chosen words' })).status).toBe(422)
    expect((await post(signIn, '/sign-in', { email, password: good })).status).toBe(303)
  })

  test.for([
    ['a short password', { password: 'fourteen chars' }, 'password'],
    ['one made of the own name', { password: 'heronheronheronheron' }, 'password'],
    ['no name', { name: ' ' }, 'name'],
    ['no address', { email: 'heron' }, 'email'],
  ] as const)('with %s comes back with what was typed, but the password', async ([, said, field], { post }) => {
    const form = { name: 'Ida Heron', email: fresh(), password: good, ...said }
    const answer = await post(signUp, '/sign-up', form)
    const body = answer.body as { typed: object; errors: object }
    expect([answer.status, Object.keys(body.errors)]).toEqual([422, [field]])
    expect(body.typed).toEqual({ name: form.name, email: form.email })
  })
})

describe('signing in', () => {
  test('gives a cookie that no script reads and no other site sends', async ({ db, post, visitor }) => {
    const person = await aPerson(db)
    const answer = await post(signIn, '/sign-in', { email: person.email, password: testPassword, next: '/jobs?q=x' })
    expect([answer.status, answer.to]).toEqual([303, '/jobs?q=x'])
    expect(await visitor(answer.cookie)).toBe(person.email)
    const [said] = answer.headers.getSetCookie()
    expect(said!.split('; ').slice(1).sort()).toEqual(['HttpOnly', 'Max-Age=1209600', 'Path=/', 'SameSite=Lax'])
    expect(said).toMatch(/^pos=/)
  })

  test('over https the cookie is bound to this host', async ({ db, post }) => {
    const person = await aPerson(db)
    const settings = { ...readSettings({ BASE_URL: 'https://board.example' }), secret: 's'.repeat(40) }
    const context = { settings, auth: newSignIn({ db, settings }) }
    const answer = await post(signIn, '/sign-in', { email: person.email, password: testPassword }, { context })
    const [said] = answer.headers.getSetCookie()
    expect(said).toMatch(/^__Host-pos=/)
    expect(said!.split('; ').slice(1).sort()).toEqual([
      'HttpOnly',
      'Max-Age=1209600',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ])
  })

  test('says the same of a wrong password, an unknown address and one not yet verified', async ({ db, post }) => {
    const known = await aPerson(db)
    const waiting = fresh()
    await post(signUp, '/sign-up', { name: 'Ida Reed', email: waiting, password: good })
    const answers = []
    for (const [email, password] of [
      [known.email, good],
      [fresh(), good],
      [waiting, good],
    ] as const) {
      const { status, body } = await post(signIn, '/sign-in', { email, password })
      answers.push([status, JSON.stringify(body).replaceAll(email, 'E')])
    }
    expect(answers[0]![0]).toBe(422)
    expect(new Set(answers.map(String)).size).toBe(1)
  })

  test('takes as long whoever is asked for', async ({ db, post }) => {
    const known = await aPerson(db)
    for (const door of [signIn, signUp, signInLink, reset]) {
      for (const email of [known.email, fresh()]) {
        const start = performance.now()
        await post(door, '/', { email, name: 'Ida Reed', password: good })
        expect(performance.now() - start).toBeGreaterThan(198)
      }
    }
  })

  test('a password of 128 characters, two halves each, is no trouble', async ({ db, post }) => {
    const person = await aPerson(db)
    const password = Array.from({ length: 128 }, (_, at) => String.fromCodePoint(0x1f400 + ((at * 37) % 128))).join('')
    const token = await resetTokenOf(db, post, person.email)
    expect((await post(reset, '/reset', { token, password })).status).toBe(303)
    expect((await post(signIn, '/sign-in', { email: person.email, password })).status).toBe(303)
  })

  test('the same password in another form of Unicode is the same password', async ({ db, post }) => {
    const person = await aPerson(db)
    const token = await resetTokenOf(db, post, person.email)
    await post(reset, '/reset', { token, password: 'caf\u00e9 cr\u00e8me au bord du lac' })
    const typed = 'cafe\u0301 cre\u0300me au bord du lac'
    expect((await post(signIn, '/sign-in', { email: person.email, password: typed })).status).toBe(303)
  })

  test('ten guesses at one account close it for a while, from wherever they come', async ({ db, post }) => {
    const person = await aPerson(db)
    const guess = (address: string) =>
      post(signIn, '/sign-in', { email: person.email, password: good }, { context: { address } })
    for (let n = 0; n < 10; n++) expect((await guess(`198.51.100.${n}`)).status).toBe(422)
    const closed = await guess('198.51.100.99')
    expect(closed.status).toBe(429)
    expect(Number(closed.headers.get('retry-after'))).toBeGreaterThan(600)
    const right = { email: person.email.toUpperCase(), password: testPassword }
    expect((await post(signIn, '/sign-in', right)).status).toBe(429)
    const link = await post(signInLink, '/sign-in/link', { email: person.email })
    expect(link.status).toBe(200)
    const used = await post(signInLink, '/sign-in/link', { token: await tokenTo(db, person.email) })
    expect(used.status).toBe(303)
  })

  test('sixty guesses from one address close it, whatever X-Forwarded-For says', async ({ db, post }) => {
    await openLimits(db)
    const resetsAt = new Date(Date.now() + 60_000)
    await db.insert(limits).values({ key: 'sign-in from 203.0.113.5', spent: 60, resetsAt })
    for (const forwarded of ['10.0.0.1', '10.0.0.2, 10.0.0.3']) {
      const said = { context: { address: '203.0.113.5' }, headers: { 'x-forwarded-for': forwarded } }
      expect((await post(signIn, '/sign-in', { email: fresh(), password: good }, said)).status).toBe(429)
    }
  })
})

describe('a mailed link', () => {
  test('signs in once, by a button and not by being looked at', async ({ db, get, post, visitor }) => {
    const person = await aPerson(db)
    await post(signInLink, '/sign-in/link', { email: person.email, next: '/jobs' })
    const { pathname, search, searchParams } = await linkTo(db, person.email)
    expect(pathname).toBe('/sign-in/link')
    const shown = await get(signInLink, pathname + search)
    expect([shown.status, shown.headers.get('cache-control'), shown.cookie]).toEqual([200, 'no-store', ''])
    expect(await db.$count(sessions, eq(sessions.userId, person.id))).toBe(0)

    const used = await post(signInLink, '/sign-in/link', Object.fromEntries(searchParams))
    expect([used.status, used.to]).toEqual([303, '/jobs'])
    expect(await visitor(used.cookie)).toBe(person.email)
    const again = await post(signInLink, '/sign-in/link', Object.fromEntries(searchParams))
    expect([again.status, again.cookie]).toEqual([422, ''])
  })

  test('is asked for by anybody in the same words, and sent only where there is an account', async ({ db, post }) => {
    await openLimits(db)
    const person = await aPerson(db)
    const stranger = fresh()
    for (const door of [signInLink, reset]) {
      const [one, other] = [await post(door, '/', { email: person.email }), await post(door, '/', { email: stranger })]
      const said = (answer: Answer, email: string) => JSON.stringify(answer.body).replaceAll(email, 'E')
      expect([one.status, said(one, person.email)]).toEqual([other.status, said(other, stranger)])
    }
    expect((await lettersTo(db, person.email)).map(({ kind }) => kind)).toEqual(['sign-in-link', 'reset-password'])
    expect(await lettersTo(db, stranger)).toEqual([])
  })

  test('is good for half an hour', async ({ db, ownerDb, post }) => {
    const person = await aPerson(db)
    await post(signInLink, '/sign-in/link', { email: person.email })
    await ownerDb.execute(sql`update verifications set expires_at = expires_at - interval '30 minutes'`)
    expect((await post(signInLink, '/sign-in/link', { token: await tokenTo(db, person.email) })).status).toBe(422)
  })

  test('is nowhere in the database by itself', async ({ db, post }) => {
    const person = await aPerson(db)
    await post(signInLink, '/sign-in/link', { email: person.email })
    const sent = await tokenTo(db, person.email)
    const kept = await db.execute(sql`select identifier || value as row from verifications`)
    expect(JSON.stringify(kept)).not.toContain(sent)
  })
})

describe('a new password by mail', () => {
  test('ends every session, works once, and is told', async ({ db, post, cookie, visitor }) => {
    const person = await aPerson(db)
    const held = await cookie(person)
    expect(await visitor(held)).toBe(person.email)
    const token = await resetTokenOf(db, post, person.email)
    expect((await post(reset, '/reset', { token, password: 'too short' })).status).toBe(422)
    expect(await post(reset, '/reset', { token, password: good })).toMatchObject({ status: 303, to: '/sign-in' })
    expect(await visitor(held)).toBeUndefined()
    expect((await lettersTo(db, person.email)).at(-1)).toMatchObject({ kind: 'password-changed' })
    expect((await post(reset, '/reset', { token, password: 'other words than those' })).status).toBe(422)
    expect((await post(signIn, '/sign-in', { email: person.email, password: testPassword })).status).toBe(422)
    expect((await post(signIn, '/sign-in', { email: person.email, password: good })).status).toBe(303)
  })

  test('also verifies an address whose first letter was lost', async ({ db, post }) => {
    const email = fresh()
    await post(signUp, '/sign-up', { name: 'Ida Reed', email, password: 'words soon forgotten' })
    await post(reset, '/reset', { token: await resetTokenOf(db, post, email), password: good })
    expect((await post(signIn, '/sign-in', { email, password: good })).status).toBe(303)
  })
})

describe('a session', () => {
  const age = (db: Db, person: Person, columns: Partial<typeof sessions.$inferInsert>) =>
    db.update(sessions).set(columns).where(eq(sessions.userId, person.id))
  const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000)

  test('lives 14 days from its last use, and its use is noted', async ({ db, get, cookie, visitor }) => {
    const person = await aPerson(db)
    const held = await cookie(person)
    await age(db, person, { createdAt: ago(20 * 24), updatedAt: ago(13 * 24), expiresAt: ago(-24) })
    const answer = await get(me, '/me', { cookie: held })
    expect(answer.status).toBe(200)
    expect(answer.context.answerHeaders.getSetCookie()[0]).toContain('Max-Age=1209600')
    const [row] = await db.select().from(sessions).where(eq(sessions.userId, person.id))
    expect(row!.expiresAt.getTime()).toBeGreaterThan(ago(-13.9 * 24).getTime())
    await age(db, person, { expiresAt: ago(0.01) })
    expect(await visitor(held)).toBeUndefined()
  })

  test('ends after 90 days however often it is used', async ({ db, cookie, visitor }) => {
    const person = await aPerson(db)
    const held = await cookie(person)
    await age(db, person, { createdAt: ago(90 * 24 - 1) })
    expect(await visitor(held)).toBe(person.email)
    await age(db, person, { createdAt: ago(90 * 24 + 1) })
    expect(await visitor(held)).toBeUndefined()
    expect(await db.$count(sessions, eq(sessions.userId, person.id))).toBe(0)
  })

  test('of a member or an admin ends after 12 hours unused, of others it does not', async ({
    db,
    board,
    cookie,
    visitor,
  }) => {
    const coder = await aPerson(db)
    const viewer = await aPerson(db)
    const admin = await aPerson(db, { admin: true })
    await aMember(db, await board.employer(), viewer, 'viewer')
    for (const [person, hours, there] of [
      [coder, 13, true],
      [viewer, 11, true],
      [viewer, 13, false],
      [admin, 11, true],
      [admin, 13, false],
    ] as const) {
      const held = await cookie(person)
      await age(db, person, { updatedAt: ago(hours) })
      expect([person.email, hours, (await visitor(held)) !== undefined]).toEqual([person.email, hours, there])
    }
  })

  test('is opened by no copy of the database: its token wants our signature', async ({ db, cookie, visitor }) => {
    const person = await aPerson(db)
    const held = await cookie(person)
    const [row] = await db.select().from(sessions).where(eq(sessions.userId, person.id))
    const signature = decodeURIComponent(held).split('.').at(-1)!
    const forged = (value: string) => `pos=${encodeURIComponent(value)}`
    expect(await visitor(forged(`${row!.token}.${signature}`))).toBe(person.email)
    for (const value of [
      row!.token,
      `${row!.token}.`,
      `${row!.token}.${signature.replace(/^./, '_')}`,
      `${row!.id}.x`,
    ]) {
      expect(await visitor(forged(value))).toBeUndefined()
    }
  })

  test('ends with signing out, also for who kept the cookie', async ({ db, post, cookie, visitor }) => {
    const person = await aPerson(db)
    const held = await cookie(person)
    const answer = await post(signOut, '/sign-out', {}, { cookie: held })
    expect([answer.status, answer.to]).toEqual([303, '/'])
    expect(answer.headers.getSetCookie().find((said) => said.startsWith('pos='))).toContain('Max-Age=0')
    expect(await visitor(held)).toBeUndefined()
  })

  test('leaves no page of its own in a cache', async ({ db, get, cookie }) => {
    const person = await aPerson(db)
    const answer = await get(account, '/me/account', { cookie: await cookie(person) })
    expect(answer.context.answerHeaders.get('cache-control')).toBe('private, no-store')
  })

  test('can be ended one by one, all but this, and all, and only one’s own', async ({
    db,
    get,
    post,
    cookie,
    visitor,
  }) => {
    const person = await aPerson(db)
    const other = await aPerson(db)
    const [here, phone, desk, last] = [
      await cookie(person),
      await cookie(person),
      await cookie(person),
      await cookie(person),
    ]
    const theirs = await cookie(other)
    const listed = async (held: string) => {
      const { body } = await get(sessionList, '/me/account/sessions', { cookie: held })
      return (body as { sessions: { id: string; here: boolean }[] }).sessions
    }
    expect((await listed(here)).filter((one) => one.here)).toHaveLength(1)
    expect(await listed(here)).toHaveLength(4)
    const idOf = async (held: string) => (await listed(held)).find((one) => one.here)!.id

    await post(endOne, '/me/account/sessions/end', { session: await idOf(theirs) }, { cookie: here })
    expect(await visitor(theirs)).toBe(other.email)
    await post(endOne, '/me/account/sessions/end', { session: await idOf(phone) }, { cookie: here })
    expect([await visitor(phone), await visitor(desk)]).toEqual([undefined, person.email])
    await post(endOthers, '/me/account/sessions/end-others', {}, { cookie: here })
    expect([await visitor(here), await visitor(desk), await visitor(last)]).toEqual([
      person.email,
      undefined,
      undefined,
    ])
    expect(await post(endAll, '/me/account/sessions/end-all', {}, { cookie: here })).toMatchObject({ to: '/sign-in' })
    expect([await visitor(here), await visitor(theirs)]).toEqual([undefined, other.email])
  })
})

describe('the account', () => {
  test.for([
    ['/me', me],
    ['/me/account', account],
    ['/me/account/sessions', sessionList],
    ['/me/account/delete', deletion],
  ] as const)('%s sends a stranger to sign in, and back', async ([path, route], { get }) => {
    expect(await get(route, path)).toMatchObject({ status: 302, to: `/sign-in?next=${encodeURIComponent(path)}` })
  })

  test('changes its name', async ({ db, post, get, cookie }) => {
    const person = await aPerson(db)
    const held = await cookie(person)
    expect((await post(naming, '/me/account/name', { name: '  ' }, { cookie: held })).status).toBe(422)
    expect((await post(naming, '/me/account/name', { name: ' Ada Fenn ' }, { cookie: held })).status).toBe(303)
    expect((await get(me, '/me', { cookie: held })).body).toMatchObject({ name: 'Ada Fenn' })
  })

  test('changes its password by the one it has, ends the other sessions, and tells', async ({
    db,
    post,
    cookie,
    visitor,
  }) => {
    const person = await aPerson(db)
    const [held, other] = [await cookie(person), await cookie(person)]
    const change = (password: string, newPassword: string) =>
      post(passwordRoute, '/me/account/password', { password, newPassword }, { cookie: held })
    expect((await change('not what it is at all', good)).body).toMatchObject({
      errors: { password: /not the password/ },
    })
    expect((await change(testPassword, 'short')).body).toMatchObject({ errors: { newPassword: /15 characters/ } })
    expect(await lettersTo(db, person.email)).toEqual([])
    const changed = await change(testPassword, good)
    expect(changed.status).toBe(303)
    expect([await visitor(held), await visitor(other), await visitor(changed.cookie)]).toEqual([
      undefined,
      undefined,
      person.email,
    ])
    expect(await lettersTo(db, person.email)).toMatchObject([{ kind: 'password-changed' }])
    expect((await post(signIn, '/sign-in', { email: person.email, password: good })).status).toBe(303)
  })

  test('moves to another address when its owner confirms there, once, and the old one hears of it', async ({
    db,
    post,
    cookie,
  }) => {
    await openLimits(db)
    const person = await aPerson(db)
    const held = await cookie(person)
    const email = fresh('osprey')
    const ask = (form: Record<string, string>) => post(address, '/me/account/address', form, { cookie: held })
    expect((await ask({ email, password: good })).status).toBe(422)
    expect((await ask({ email: person.email, password: testPassword })).status).toBe(422)
    expect(await ask({ email, password: testPassword })).toMatchObject({ status: 200, body: { sentTo: email } })
    expect((await personAt(db, person.email))!.id).toBe(person.id)

    const token = await tokenTo(db, email)
    expect((await post(verify, '/verify', { token })).status).toBe(303)
    expect((await personAt(db, email))!.id).toBe(person.id)
    expect(await lettersTo(db, person.email)).toMatchObject([{ kind: 'address-changed' }])
    expect((await post(verify, '/verify', { token })).status).toBe(422)
  })

  test('does not move to an address that has an account, and says nothing of it', async ({ db, post, cookie }) => {
    const person = await aPerson(db)
    const other = await aPerson(db)
    const held = await cookie(person)
    const said = { email: other.email, password: testPassword }
    const answer = await post(address, '/me/account/address', said, { cookie: held })
    expect(answer).toMatchObject({ status: 200, body: { sentTo: other.email } })
    expect(await lettersTo(db, other.email)).toEqual([])
    const email = fresh('osprey')
    await post(address, '/me/account/address', { email, password: testPassword }, { cookie: held })
    const late = await aPerson(db, { email })
    expect((await post(verify, '/verify', { token: await tokenTo(db, email) })).status).toBe(422)
    expect((await personAt(db, email))!.id).toBe(late.id)
  })
})

describe('the second factor', () => {
  type SetUp = { setUp: { secret: string; backupCodes: string[]; picture: { size: number; path: string } } }

  test('is on from the app’s first right code, is asked after password and link alike, and off by password', async ({
    db,
    post,
    get,
    cookie,
    visitor,
  }) => {
    await openLimits(db)
    const person = await aPerson(db)
    const before = await cookie(person)
    const setUp = (password: string) => post(factor, '/me/account/second-factor', { password }, { cookie: before })
    expect((await setUp(good)).status).toBe(422)
    const { secret, backupCodes, picture } = ((await setUp(testPassword)).body as SetUp).setUp
    expect(backupCodes).toHaveLength(10)
    expect(picture.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/)
    expect((await post(signIn, '/sign-in', { email: person.email, password: testPassword })).to).toBe('/me')

    const code = () => createOTP(Buffer.from(fromBase32(secret)).toString(), { digits: 6, period: 30 }).totp()
    const confirm = (said: string) =>
      post(factorConfirm, '/me/account/second-factor/confirm', { code: said }, { cookie: before })
    expect((await confirm(wrongOf(await code()))).status).toBe(422)
    expect((await personAt(db, person.email))!.twoFactorEnabled).toBe(false)
    const on = await confirm((await code()).replace(/^.../, '$& '))
    expect(on.status).toBe(303)
    const held = on.cookie
    expect((await get(factor, '/me/account/second-factor', { cookie: held })).body).toEqual({ on: true })
    expect((await post(factor, '/', { password: testPassword }, { cookie: held })).status).toBe(409)

    const half = await post(signIn, '/sign-in', { email: person.email, password: testPassword, next: '/post' })
    expect([half.status, half.to]).toEqual([303, '/sign-in/second-factor?next=%2Fpost'])
    expect(await visitor(half.cookie)).toBeUndefined()
    const give = (said: string, from: string) =>
      post(secondFactor, '/sign-in/second-factor', { code: said, next: '/post' }, { cookie: from })
    expect((await give(wrongOf(await code()), half.cookie)).status).toBe(422)
    const whole = await give(await code(), half.cookie)
    expect([whole.status, whole.to, await visitor(whole.cookie)]).toEqual([303, '/post', person.email])
    expect((await give(await code(), half.cookie)).status).toBe(422)

    await post(signInLink, '/sign-in/link', { email: person.email })
    const linked = await post(signInLink, '/sign-in/link', { token: await tokenTo(db, person.email) })
    expect([linked.to, await visitor(linked.cookie)]).toEqual(['/sign-in/second-factor?next=%2Fme', undefined])
    const kept = await give(backupCodes[0]!, linked.cookie)
    expect(await visitor(kept.cookie)).toBe(person.email)
    const next = await post(signIn, '/sign-in', { email: person.email, password: testPassword })
    expect((await give(backupCodes[0]!, next.cookie)).status).toBe(422)

    const end = (password: string) => post(factorEnd, '/', { password }, { cookie: kept.cookie })
    expect((await end(good)).status).toBe(422)
    expect((await end(testPassword)).status).toBe(303)
    expect((await post(signIn, '/sign-in', { email: person.email, password: testPassword })).to).toBe('/me')
  })

  test('nobody passes who did not give the first', async ({ post }) => {
    const answer = await post(secondFactor, '/sign-in/second-factor', { code: '123456' })
    expect(answer).toMatchObject({ status: 422, cookie: '', body: { errors: { form: /sign in again/ } } })
  })
})

describe('passkeys', () => {
  test.for([
    ['get', 'sign-in/email'],
    ['get', 'get-session'],
    ['get', 'passkey/list-user-passkeys'],
    ['get', 'passkey/verify-authentication'],
    ['post', 'sign-in/email'],
    ['post', 'sign-up/email'],
    ['post', 'update-user'],
    ['post', 'passkey/delete-passkey'],
    ['post', 'passkey/../sign-in/email'],
    ['post', ''],
  ] as const)('%s /api/auth/%s is no door', async ([method, door], { get, post }) => {
    const said = { params: { '*': door } }
    const path = `/api/auth/${door}`
    expect(
      (method === 'get' ? await get(passkeyDoors, path, said) : await post(passkeyDoors, path, {}, said)).status,
    ).toBe(404)
  })

  test('are asked of a browser so that it proves who holds them', async ({ db, get, cookie }) => {
    const person = await aPerson(db)
    const path = 'passkey/generate-register-options'
    const ask = (held?: string) => get(passkeyDoors, `/api/auth/${path}`, { params: { '*': path }, cookie: held })
    expect((await ask()).status).toBe(401)
    const held = await cookie(person)
    expect((await ask(held)).body).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { userVerification: 'required', residentKey: 'required' },
    })
    await db
      .update(sessions)
      .set({ createdAt: new Date(Date.now() - 31 * 60_000) })
      .where(eq(sessions.userId, person.id))
    expect((await ask(held)).status).toBe(403)
  })

  test('are taken away by their owner alone', async ({ db, post, cookie }) => {
    const [person, other] = [await aPerson(db), await aPerson(db)]
    await db.execute(sql`insert into passkeys (id, public_key, user_id, credential_id, counter, device_type, backed_up)
      values ('p1', 'k', ${person.id}, 'c1', 0, 'singleDevice', false)`)
    const remove = async (who: Person) =>
      (await post(removePasskey, '/', { passkey: 'p1' }, { cookie: await cookie(who) })).status
    expect([await remove(other), await remove(person), await remove(person)]).toEqual([404, 303, 404])
  })
})

describe('deleting the account', () => {
  test('asks for the password, takes everything, and says so in a last letter', async ({
    db,
    post,
    cookie,
    visitor,
  }) => {
    const person = await aPerson(db)
    const [held, other] = [await cookie(person), await cookie(person)]
    await post(signInLink, '/sign-in/link', { email: person.email })
    const end = (password: string) => post(deletion, '/me/account/delete', { password }, { cookie: held })
    expect([(await end('')).status, (await end(good)).status]).toEqual([422, 422])
    expect(await end(testPassword)).toMatchObject({ status: 303, to: '/' })
    expect([await visitor(held), await visitor(other), await personAt(db, person.email)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
    expect(await lettersTo(db, person.email)).toMatchObject([{ kind: 'account-deleted' }])
  })

  test('waits while others act for an employer that has no other owner', async ({ db, board, get, post, cookie }) => {
    const [owner, viewer] = [await aPerson(db), await aPerson(db)]
    const employer = await board.employer({ name: 'Cedar Hollow Health' })
    await aMember(db, employer, owner, 'owner')
    await aMember(db, employer, viewer, 'viewer')
    const held = await cookie(owner)
    expect((await get(deletion, '/me/account/delete', { cookie: held })).body).toMatchObject({
      owned: [{ name: 'Cedar Hollow Health' }],
    })
    const refused = await post(deletion, '/me/account/delete', { password: testPassword }, { cookie: held })
    expect([refused.status, JSON.stringify(refused.body)]).toEqual([
      409,
      expect.stringContaining('Cedar Hollow Health'),
    ])
    expect(await personAt(db, owner.email)).toBeDefined()
    await aMember(db, employer, await aPerson(db), 'owner')
    expect((await post(deletion, '/', { password: testPassword }, { cookie: held })).status).toBe(303)
  })

  test('pauses the published jobs of an employer that nobody else acts for, and says so before', async ({
    db,
    board,
    get,
    post,
    cookie,
  }) => {
    const owner = await aPerson(db)
    const employerId = await board.employer()
    await aMember(db, employerId, owner, 'owner')
    const open = await board.job({}, { employerId })
    const draft = await board.job({}, { employerId, status: 'draft' })
    const elsewhere = await board.job()
    const held = await cookie(owner)
    expect((await get(deletion, '/me/account/delete', { cookie: held })).body).toEqual({ owned: [], paused: 1 })
    await post(deletion, '/me/account/delete', { password: testPassword }, { cookie: held })
    const statusOf = async (id: string) =>
      (await db.select({ status: jobs.status }).from(jobs).where(eq(jobs.id, id)))[0]!.status
    expect([await statusOf(open), await statusOf(draft), await statusOf(elsewhere)]).toEqual([
      'paused',
      'draft',
      'published',
    ])
    expect(await db.$count(employers, eq(employers.id, employerId))).toBe(1)
  })
})

async function resetTokenOf(
  db: Db,
  post: (route: Route, path: string, form: Record<string, string>) => Promise<Answer>,
  email: string,
): Promise<string> {
  await post(reset, '/reset', { email })
  return tokenTo(db, email)
}

const wrongOf = (code: string) => code.replace(/.$/, (last) => String((Number(last) + 5) % 10))

function fromBase32(words: string): number[] {
  const bits = [...words]
    .map((one) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(one).toString(2).padStart(5, '0'))
    .join('')
  return (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))
}
