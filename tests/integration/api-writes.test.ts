import { desc, eq } from 'drizzle-orm'
import { requireToken } from '#app/http/token.ts'
import { keyOf } from '#app/http/throttle.ts'
import type { BoardContext } from '#app/context.ts'
import { action as create } from '#app/routes/api.v1.jobs._index.ts'
import { action as patch, loader as show } from '#app/routes/api.v1.jobs.$id.ts'
import { action as fill } from '#app/routes/api.v1.jobs.$id.fill.ts'
import { action as pause } from '#app/routes/api.v1.jobs.$id.pause.ts'
import { action as publish, loader as getPublish } from '#app/routes/api.v1.jobs.$id.publish.ts'
import { action as renew } from '#app/routes/api.v1.jobs.$id.renew.ts'
import { action as resume } from '#app/routes/api.v1.jobs.$id.resume.ts'
import { auditLog } from '#db/audit/schema.ts'
import { createToken, hashOf, revokeToken } from '#db/employers/changes.ts'
import type { Member } from '#db/employers/roles.ts'
import { employers, tokens } from '#db/employers/schema.ts'
import { jobs } from '#db/jobs/schema.ts'
import { answeredWrites, limits } from '#db/limits/schema.ts'
import { claimWrite, forgetWrites } from '#db/limits/writes.ts'
import { people } from '#db/people/schema.ts'
import { aMember, aPerson, newContext } from '#tests/support/context.ts'
import { describe, expect, test as base } from '#tests/support/test.ts'

type Route = (args: never) => Promise<Response>
type Sent = { method?: string; body?: unknown; id?: string; headers?: Record<string, string> }
type Program = { owner: Member; token: string; send: (route: Route, sent?: Sent) => Promise<Response> }

const test = base.extend<{ context: () => BoardContext; program: () => Promise<Program> }>({
  context: async ({ db, search, breaker }, use) => use(() => newContext({ db, search, breaker })),
  /** A program of a verified employer's. */
  program: async ({ db, board, context }, use) =>
    use(async () => {
      const employer = await board.employer({ verifiedAt: new Date() })
      const owner = await aMember(db, employer, await aPerson(db), 'owner')
      const made = await createToken(db, owner, 'Our careers page')
      if (!('token' in made)) throw new Error(made.refused)
      const { token } = made
      const send: Program['send'] = async (route, { method = 'POST', body, id, headers = {} } = {}) => {
        const request = new Request(`http://localhost/api/v1/jobs${id ? `/${id}/${route.name}` : ''}`, {
          method,
          headers: {
            authorization: `Bearer ${token}`,
            ...(body !== undefined && { 'content-type': 'application/json' }),
            ...headers,
          },
          body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
        })
        try {
          return await route({ request, params: id ? { id } : {}, context: context() } as never)
        } catch (thrown) {
          if (thrown instanceof Response) return thrown
          throw thrown
        }
      }
      return { owner, token, send }
    }),
})

const posting = {
  title: 'Inpatient Coder',
  description: 'You code inpatient charts from home. CCS required. $31 to $36 an hour.',
  workplace: 'remote',
  eligible_states: { mode: 'all' },
  pay: { basis: 'hourly', min: 31, max: 36 },
  credentials: { required: [['CCS']] },
}

type Body = Record<string, unknown> & { id: string; version: number; errors: { pointer: string; detail: string }[] }
const bodyOf = async (answer: Response) => (await answer.json()) as Body
async function drafted({ send }: Program, said: object = posting): Promise<string> {
  return (await bodyOf(await send(create, { body: said }))).id
}

describe('POST /api/v1/jobs', () => {
  test('makes a draft that its employer’s program sees and nobody else', async ({ program, context, db }) => {
    const ours = await program()
    const answer = await ours.send(create, { body: posting })
    expect(answer.status).toBe(201)
    const body = await bodyOf(answer)
    expect(body).toMatchObject({
      status: 'draft',
      title: 'Inpatient Coder',
      pay: { basis: 'hourly', min: 31, max: 36, hourly_min: 31, hourly_max: 36, estimated: false },
      description: posting.description,
      policy_history: [],
    })
    expect(answer.headers.get('location')).toBe(`http://localhost:3000/api/v1/jobs/${body.id}`)

    const seen = await ours.send(show, { method: 'GET', id: body.id })
    expect(await seen.json()).toEqual(body)
    expect(seen.headers.get('etag')).toBe(answer.headers.get('etag'))
    const request = new Request('http://localhost/')
    const stranger = await show({ request, params: { id: body.id }, context: context() } as never)
    expect(stranger.status).toBe(404)
    const theirs = await (await program()).send(show, { method: 'GET', id: body.id })
    expect(theirs.status).toBe(404)

    const [token] = await db
      .select()
      .from(tokens)
      .where(eq(tokens.hash, hashOf(ours.token)))
    const lines = await db.select().from(auditLog).where(eq(auditLog.thing, body.id))
    expect(lines).toMatchObject([{ actor: `token:${token!.id}`, act: 'job.drafted' }])
  })

  test.for([
    ['pay that is no amount', { pay: { basis: 'hourly', min: -1 } }, '/pay/min'],
    ['a range upside down', { pay: { basis: 'hourly', min: 40, max: 30 } }, '/pay/max'],
    ['a credential that nobody knows', { credentials: { required: [['CPC', 'XYZ']] } }, '/credentials/required/0/1'],
    ['a day of no calendar', { closes_on: '0000-01-01' }, '/closes_on'],
    ['a field that there is none of', { 'sal/ary~': 1 }, '/sal~1ary~0'],
    ['no object', ['x'], ''],
  ] as const)('%s is refused with its place in the JSON', async ([, body, pointer], { program }) => {
    const answer = await (await program()).send(create, { body })
    expect(answer.status).toBe(422)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect((await bodyOf(answer)).errors).toMatchObject([{ pointer, detail: expect.any(String) }])
  })

  test.for([
    ['broken JSON', '{', {}, 400],
    ['so deep that nobody reads it', '['.repeat(200_000), {}, 400],
    ['a form', 'title=x', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['more than a posting is', JSON.stringify({ description: 'x'.repeat(250_000) }), {}, 413],
    ['nothing', undefined, {}, 422],
  ] as const)('%s: %#', async ([, body, headers, status], { program }) => {
    const answer = await (await program()).send(create, { body, headers })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  test('what Postgres can’t store is left out of the words', async ({ program }) => {
    const answer = await (await program()).send(create, { body: '{"title":"A\\u0000B \\ud800","tools":null}' })
    expect(await bodyOf(answer)).toMatchObject({ title: 'AB \ufffd', tools: [] })
  })

  test('a title stands in one line, and turns nothing around', async ({ program }) => {
    const answer = await (await program()).send(create, { body: { title: ' Coder\u202e, \r\n  remote\u0007 ' } })
    expect(await bodyOf(answer)).toMatchObject({ title: 'Coder , remote' })
  })

  test('another method is told which ones there are', async ({ program }) => {
    const answer = await (await program()).send(create, { method: 'DELETE' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST'])
  })
})

describe('a token', () => {
  test.for([{ authorization: '' }, { authorization: 'Bearer pos_wrong' }, { authorization: 'Basic cG9zOnBvcw==' }])(
    'that is none is refused: %j',
    async (headers, { program }) => {
      const { send } = await program()
      for (const [route, method] of [
        [create, 'POST'],
        [publish, 'POST'],
        [getPublish, 'GET'],
      ] as const) {
        const answer = await send(route as Route, { method, id: 'x', headers })
        expect(answer.status).toBe(401)
        expect(answer.headers.get('www-authenticate')).toMatch(/^Bearer/)
      }
    },
  )

  test('that is revoked, or whose employer is suspended, is none', async ({ program, db }) => {
    const { owner, send } = await program()
    const [token] = await db.select().from(tokens).where(eq(tokens.employerId, owner.employerId))
    await revokeToken(db, owner, token!.id, new Date())
    expect((await send(create, { body: posting })).status).toBe(401)
    expect((await send(show, { method: 'GET', id: 'x' })).status).toBe(401)

    const other = await program()
    await db.update(employers).set({ suspendedAt: new Date() }).where(eq(employers.id, other.owner.employerId))
    expect((await other.send(create, { body: posting })).status).toBe(401)
  })

  test('of an employer that nobody acts for any more is none', async ({ program, db }) => {
    const { owner, send } = await program()
    expect((await send(create, { body: posting })).status).toBe(201)
    await db.delete(people).where(eq(people.id, owner.actor))
    expect((await send(create, { body: posting })).status).toBe(401)
  })

  test('works on jobs, never on people or tokens', async ({ program, context }) => {
    const { token } = await program()
    const request = new Request('http://localhost/', { headers: { authorization: `Bearer ${token}` } })
    await expect(requireToken(request, context(), 'draft-job')).resolves.toMatchObject({ role: 'token' })
    for (const action of ['manage-members', 'manage-tokens', 'edit-employer'] as const) {
      await expect(requireToken(request, context(), action)).rejects.toMatchObject({ status: 403 })
    }
  })

  test('that is used too often is told when to come again', async ({ program, db }) => {
    const { owner, send } = await program()
    const [token] = await db.select().from(tokens).where(eq(tokens.employerId, owner.employerId))
    const resetsAt = new Date(Date.now() + 90_000)
    await db.insert(limits).values({ key: keyOf('write', `token:${token!.id}`), spent: 3000, resetsAt })
    const answer = await send(create, { body: posting })
    expect(answer.status).toBe(429)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(60)
    expect(answer.headers.get('ratelimit')).toMatch(/;r=0;t=\d+$/)
  })

  test('does nothing to another employer’s job, which is not there', async ({ program, db }) => {
    const id = await drafted(await program())
    const { send } = await program()
    for (const [route, sent] of [
      [patch, { method: 'PATCH', body: { title: 'Ours now' } }],
      [patch, { method: 'PATCH', body: { title: 'Ours now' }, headers: { 'if-match': '*' } }],
      [publish, {}],
      [pause, {}],
      [resume, {}],
      [fill, {}],
      [renew, {}],
    ] as const) {
      expect((await send(route as Route, { id, ...sent })).status).toBe(404)
    }
    expect(await db.select().from(jobs).where(eq(jobs.id, id))).toMatchObject([
      { title: 'Inpatient Coder', status: 'draft' },
    ])
  })
})

describe('PATCH /api/v1/jobs/:id', () => {
  test('changes what is sent, empties what is null, and leaves the rest', async ({ program }) => {
    const ours = await program()
    const id = await drafted(ours, { ...posting, years_min: 2, tools: ['epic'] })
    const answer = await ours.send(patch, { method: 'PATCH', id, body: { title: 'Lead Coder', years_min: null } })
    expect(answer.status).toBe(200)
    expect(await bodyOf(answer)).toMatchObject({
      title: 'Lead Coder',
      years_min: null,
      tools: ['epic'],
      pay: { min: 31, max: 36 },
      credentials: { required: [['CCS']] },
    })
  })

  test('of an older version is refused, and of this one done', async ({ program }) => {
    const ours = await program()
    const id = await drafted(ours)
    const etag = (await ours.send(show, { method: 'GET', id })).headers.get('etag')!
    const change = (title: string, tag: string) =>
      ours.send(patch, { method: 'PATCH', id, body: { title }, headers: { 'if-match': tag } })
    const both = await Promise.all([change('One', etag), change('Other', etag)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412])
    const done = both.find(({ status }) => status === 200)!
    expect((await change('Third', `"0", W/${done.headers.get('etag')}`)).status).toBe(200)
    const again = await ours.send(show, { method: 'GET', id, headers: { 'if-none-match': etag } })
    expect(again.status).toBe(200)
    const headers = { 'if-none-match': again.headers.get('etag')! }
    expect((await ours.send(show, { method: 'GET', id, headers })).status).toBe(304)
  })

  test('of an imported job is refused by its code', async ({ program, board }) => {
    const { owner, send } = await program()
    const row = { employerId: owner.employerId, source: 'file', sourceId: '1', sourceHash: 'x' }
    const id = await board.job({}, row)
    const answer = await send(patch, { method: 'PATCH', id, body: { title: 'x' } })
    expect(answer.status).toBe(409)
    expect(await bodyOf(answer)).toMatchObject({ code: 'imported' })
  })
})

describe('a job’s life by token', () => {
  test('goes from draft over paused to filled', async ({ program, db }) => {
    const ours = await program()
    const id = await drafted(ours)
    const statuses: unknown[] = []
    for (const route of [publish, pause, resume, renew]) {
      const answer = await ours.send(route, { id })
      expect(answer.status, await answer.clone().text()).toBe(200)
      statuses.push((await bodyOf(answer)).status)
    }
    expect(statuses).toEqual(['published', 'paused', 'published', 'published'])
    expect((await bodyOf(await ours.send(fill, { id, body: { outcome: 'hired' } }))).errors).toMatchObject([
      { pointer: '/outcome' },
    ])
    expect(await bodyOf(await ours.send(fill, { id }))).toMatchObject({ status: 'filled' })
    expect(await db.select().from(jobs).where(eq(jobs.id, id))).toMatchObject([{ outcome: 'hired-here' }])
    const again = await ours.send(publish, { id })
    expect(again.status).toBe(409)
    expect(await bodyOf(again)).toMatchObject({ code: 'not-now' })
  })

  test('is not published while something is missing, each with its field', async ({ program }) => {
    const ours = await program()
    const id = await drafted(ours, { title: 'Coder', workplace: 'hybrid' })
    const answer = await ours.send(publish, { id })
    expect(answer.status).toBe(422)
    const { code, errors } = await bodyOf(answer)
    expect(code).toBe('incomplete')
    expect(errors.map(({ pointer }) => pointer)).toEqual(['/description', '/place', '/hybrid_days', '/pay'])
  })

  test('is published over a contradiction once that is explained', async ({ program }) => {
    const ours = await program()
    const id = await drafted(ours, { ...posting, description: 'On site in our Dayton office five days a week.' })
    const refused = await bodyOf(await ours.send(publish, { id }))
    expect(refused.errors).toMatchObject([{ pointer: '/explanations', contradiction: expect.any(String) }])
    const explanations = refused.errors.map((error) => ({
      code: (error as unknown as { contradiction: string }).contradiction,
      why: 'The office is being closed.',
    }))
    await ours.send(patch, { method: 'PATCH', id, body: { explanations } })
    expect(await bodyOf(await ours.send(publish, { id }))).toMatchObject({ status: 'published' })
  })
})

describe('an Idempotency-Key', () => {
  const keyed = (key: string) => ({ 'idempotency-key': key })
  const count = (db: BoardContext['db'], { owner }: Program) => db.$count(jobs, eq(jobs.employerId, owner.employerId))

  test('makes one job of two requests at once, and answers again what it answered', async ({ program, db }) => {
    const ours = await program()
    const send = () => ours.send(create, { body: posting, headers: keyed('k') })
    const both = await Promise.all([send(), send(), send()])
    const made = both.filter(({ status, headers }) => status === 201 && !headers.has('idempotency-replayed'))
    expect(made).toHaveLength(1)
    for (const late of both.filter((answer) => !made.includes(answer))) {
      expect(late.status).toBe(late.headers.has('idempotency-replayed') ? 201 : 409)
    }

    const again = await send()
    expect(again.status).toBe(201)
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(again.headers.get('location')).toBe(made[0]!.headers.get('location'))
    expect(await again.text()).toBe(await made[0]!.text())
    expect(await count(db, ours)).toBe(1)
  })

  test('with another body is refused, and with a wrong one answers the same refusal', async ({ program, db }) => {
    const ours = await program()
    await ours.send(create, { body: posting, headers: keyed('k') })
    const other = await ours.send(create, { body: { title: 'Other' }, headers: keyed('k') })
    expect(other.status).toBe(422)
    expect(await bodyOf(other)).toMatchObject({ code: 'key-used' })
    const wrong = () => ours.send(create, { body: { years_min: 'x\ud800' }, headers: keyed('w') })
    expect(await (await wrong()).text()).toBe(await (await wrong()).text())
    expect(await count(db, ours)).toBe(1)
    expect((await ours.send(create, { body: posting, headers: keyed('') })).status).toBe(400)
  })

  test('is each employer’s own', async ({ program }) => {
    for (const one of [await program(), await program()]) {
      expect((await one.send(create, { body: posting, headers: keyed('k') })).status).toBe(201)
    }
  })

  test('is free again when its first request broke, or died a minute ago', async ({ program, db, ownerDb }) => {
    const ours = await program()
    await ownerDb.execute("alter table jobs add constraint breaks check (title <> 'Breaks') not valid")
    const send = (title: string, key: string) => ours.send(create, { body: { ...posting, title }, headers: keyed(key) })
    await expect(send('Breaks', 'b')).rejects.toThrow()
    await ownerDb.execute('alter table jobs drop constraint breaks')
    expect((await send('Breaks', 'b')).status).toBe(201)

    const [{ key, hash } = { key: '', hash: '' }] = await db
      .select()
      .from(answeredWrites)
      .orderBy(desc(answeredWrites.at))
    const died = async (seconds: number) =>
      db
        .update(answeredWrites)
        .set({ status: null, answer: null, at: new Date(Date.now() - seconds * 1000) })
        .where(eq(answeredWrites.key, key))
    await died(50)
    expect(await bodyOf(await send('Breaks', 'b'))).toMatchObject({ status: 409, code: 'under-way' })
    await died(61)
    expect((await claimWrite(db, key, hash, new Date(Date.now() - 10_000))).is).toBe('under-way')
    expect((await send('Breaks', 'b')).status).toBe(201)
  })

  test('that somebody took over keeps nothing of who comes late', async ({ program, db, ownerDb }) => {
    const ours = await program()
    const mine = async () => (await db.select().from(answeredWrites)).find(({ key }) => key.endsWith(' slow'))
    let first: Promise<Response>
    // Held up by a lock until its claim is a minute old and taken over.
    await ownerDb.transaction(async (tx) => {
      await tx.execute('lock table jobs in exclusive mode')
      first = ours.send(create, { body: posting, headers: keyed('slow') })
      let claim = await mine()
      while (!claim) claim = await mine()
      expect((await claimWrite(db, claim.key, claim.hash, new Date(Date.now() + 61_000))).is).toBe('ours')
    })
    expect((await first!).status).toBe(409)
    expect(await count(db, ours)).toBe(0)
    expect(await mine()).toBeDefined()
  })

  test('is forgotten after a day', async ({ program, db }) => {
    const ours = await program()
    const send = () => ours.send(create, { body: posting, headers: keyed('day') })
    await send()
    await forgetWrites(db, new Date(Date.now() + 23 * 3_600_000))
    expect((await send()).headers.has('idempotency-replayed')).toBe(true)
    await forgetWrites(db, new Date(Date.now() + 25 * 3_600_000))
    expect((await send()).headers.has('idempotency-replayed')).toBe(false)
    expect(await count(db, ours)).toBe(2)
  })
})
