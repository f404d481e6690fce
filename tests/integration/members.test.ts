// Who may do what for an employer: every action of the table of roles, through the routes that stand for it.
import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import type { BoardContext } from '#app/context.ts'
import { inviteFreelancer } from '#db/applications/contact.ts'
import { applications } from '#db/applications/schema.ts'
import { sentJobOf } from '#db/applications/snapshot.ts'
import { publishProfile } from '#db/coders/publishing.ts'
import { skillCharts } from '#db/coders/schema.ts'
import { createToken, hashOf, revokeToken } from '#db/employers/changes.ts'
import {
  acceptInvitation,
  changeRole,
  invitationBySecret,
  inviteMember,
  leaveEmployer,
  removeMember,
} from '#db/employers/membership.ts'
import { membersOf, openInvitations } from '#db/employers/queries.ts'
import { actions, type Action, type Member } from '#db/employers/roles.ts'
import { employers, invitations, members, tokens } from '#db/employers/schema.ts'
import { newId } from '#db/ids.ts'
import { jobsById } from '#db/jobs/queries.ts'
import { batches, jobs } from '#db/jobs/schema.ts'
import { letters } from '#db/mail/schema.ts'
import { people as persons, type Person } from '#db/people/schema.ts'
import { reviews } from '#db/trust/schema.ts'
import type { JobStatus } from '#db/vocabulary/jobs.ts'
import { aMember, aPerson, cookieOf, newContext } from '#tests/support/context.ts'
import { describe, expect, test as base } from '#tests/support/test.ts'

const folder = join(import.meta.dirname, '..', '..', 'app', 'routes')

type Send = { file: string; via: 'loader' | 'action'; method?: string; form?: BodyInit; json?: object }
/** `allowed` is what those who may are answered, 303 to a form and 200 to a page unless it says otherwise. */
type Call = Send & { allowed?: number; status?: JobStatus; decided?: boolean }

const see = (file: string, said: Partial<Call> = {}): Call => ({ file, via: 'loader', ...said })
const send = (file: string, form: Record<string, string> = {}, said: Partial<Call> = {}): Call => ({
  file,
  via: 'action',
  form: new URLSearchParams(form),
  ...said,
})
/** A route that is only posted to: who may is told that there is no page. */
const press = (file: string, form: Record<string, string> = {}, said: Partial<Call> = {}): Call[] => [
  see(file, { allowed: 404 }),
  send(file, form, said),
]

const own = 'employers.$employer'
const job = `${own}.jobs.$job`
const upload = `${own}.jobs.upload`
const batch = `${own}.jobs.batches`
const applicants = `${own}.applicants`
const applicant = `${applicants}.$application`
const people = `${own}.members`
const token = `${own}.tokens`

const calls: Record<Action, Call[]> = {
  'see-workspace': [see(`${own}.jobs._index.tsx`), see(`${job}._index.tsx`), see(`${job}.preview.tsx`)],
  'draft-job': [
    see(`${own}.jobs.new.tsx`),
    send(`${own}.jobs.new.tsx`, { text: 'Remote CPC coder, $30 an hour.' }),
    send(`${job}._index.tsx`, { title: 'Coder' }, { status: 'draft' }),
    ...press(`${job}.save.ts`, { title: 'Coder' }, { status: 'draft', allowed: 200 }),
    ...press(`${job}.copy.ts`),
    ...press(`${job}.questions.ts`, { question0: 'May you work weekends?' }),
  ],
  'publish-job': [
    ...press(`${job}.publish.ts`, {}, { status: 'draft' }),
    ...press(`${job}.renew.ts`),
    ...press(`${job}.withdraw.ts`, {}, { status: 'in-review' }),
    see(`${batch}.$batch.publish.tsx`),
    send(`${batch}.$batch.publish.tsx`, {}, { allowed: 200 }),
  ],
  'pause-job': [
    ...press(`${job}.pause.ts`),
    ...press(`${job}.resume.ts`, {}, { status: 'paused' }),
    ...press(`${job}.confirm.ts`),
  ],
  'close-job': [...press(`${job}.close.ts`, { outcome: 'hired-here' }), ...press(`${job}.remove.ts`)],
  'upload-jobs': [
    see(`${upload}._index.tsx`),
    send(`${upload}._index.tsx`, {}, { allowed: 422 }),
    ...press(`${upload}.take.ts`, {}, { allowed: 422 }),
    see(`${upload}.template.ts`),
    see(`${batch}._index.tsx`),
    ...press(`${batch}.$batch.undo.ts`),
  ],
  'see-applicants': [see(`${applicants}._index/route.tsx`), see(`${applicant}._index/route.tsx`)],
  'answer-applicants': [
    see(`${applicant}.message.tsx`),
    send(`${applicant}.message.tsx`, { text: 'Can you talk on Tuesday?' }),
    ...press(`${applicant}.see.ts`),
    ...press(`${applicant}.move.ts`, { after: 'interview', version: '1' }),
    see(`${applicant}.decline.tsx`),
    send(`${applicant}.decline.tsx`, { reason: 'another-hired', version: '1' }),
    see(`${applicant}.note.tsx`),
    send(`${applicant}.note.tsx`, { note: 'Ask about Epic.' }),
    ...press(`${applicant}.rate.ts`, { rating: '4' }),
    // It came without one.
    see(`${applicant}.resume.ts`, { allowed: 404 }),
    see(`${applicants}.answer.tsx`),
    send(`${applicants}.answer.tsx`, {}, { allowed: 422 }),
  ],
  'contact-freelancers': [
    see(`${own}.freelancers.$handle.tsx`),
    send(`${own}.freelancers.$handle.tsx`, { text: 'Could you take 200 charts a week?' }),
    see(`${own}.messages._index.tsx`),
    see(`${own}.messages.$conversation.tsx`),
    send(`${own}.messages.$conversation.tsx`, { text: 'From Monday on?' }),
  ],
  appeal: [
    see(`${job}.appeal.tsx`),
    send(`${job}.appeal.tsx`, { words: 'It is our own opening.' }, { status: 'draft', decided: true }),
  ],
  'set-skill-checks': [
    see(`${own}.skill-charts._index.tsx`),
    send(`${own}.skill-charts._index.tsx`, { title: 'A chart' }, { allowed: 422 }),
    ...press(`${own}.skill-charts.$chart.retire.ts`),
  ],
  'edit-employer': [
    see(`${own}.edit.tsx`),
    send(`${own}.edit.tsx`, { name: 'Cedar Hollow' }),
    send(`${own}.logo.ts`, {}, { form: aPicture() }),
    ...press(`${own}.logo.remove.ts`),
  ],
  'see-members': [see(`${people}/route.tsx`), see(`${people}._index.ts`)],
  'manage-members': [
    see(`${people}.invite.ts`),
    send(`${people}.invite.ts`, { email: 'teal@example.org', role: 'viewer' }),
    ...press(`${people}.$person.role.ts`, { role: 'recruiter' }),
    ...press(`${people}.$person.remove.ts`),
    ...press(`${people}.invitations.$invitation.revoke.ts`),
  ],
  'manage-tokens': [
    see(`${token}/route.tsx`),
    see(`${token}._index.ts`),
    see(`${token}.create.ts`),
    send(`${token}.create.ts`, { name: 'Careers page' }, { allowed: 201 }),
    ...press(`${token}.$token.revoke.ts`),
  ],
  leave: press(`${people}.leave.ts`),
}

/** Said here once more by hand: that the table itself is as it was meant. */
const mayDo: Record<Action, Role[]> = {
  'see-workspace': ['owner', 'recruiter', 'viewer'],
  'draft-job': ['owner', 'recruiter'],
  'publish-job': ['owner', 'recruiter'],
  'pause-job': ['owner', 'recruiter'],
  'close-job': ['owner', 'recruiter'],
  'upload-jobs': ['owner', 'recruiter'],
  'see-applicants': ['owner', 'recruiter', 'viewer'],
  'answer-applicants': ['owner', 'recruiter'],
  'contact-freelancers': ['owner', 'recruiter'],
  appeal: ['owner', 'recruiter'],
  'set-skill-checks': ['owner', 'recruiter'],
  'edit-employer': ['owner'],
  'see-members': ['owner', 'recruiter', 'viewer'],
  'manage-members': ['owner'],
  'manage-tokens': ['owner'],
  leave: ['owner', 'recruiter', 'viewer'],
}

/** What programs do, by the API alone. */
const programs: Partial<Record<Action, Call[]>> = {
  'see-workspace': [see('api.v1.jobs.$id.ts', { status: 'draft', allowed: 200 })],
  'draft-job': [
    program('api.v1.jobs._index.ts', { title: 'Coder', description: 'CPC required.' }, { allowed: 201 }),
    program('api.v1.jobs.$id.ts', { title: 'Coder' }, { method: 'PATCH', status: 'draft' }),
  ],
  'publish-job': [program('api.v1.jobs.$id.publish.ts', {}, { status: 'draft' }), program('api.v1.jobs.$id.renew.ts')],
  'pause-job': [program('api.v1.jobs.$id.pause.ts'), program('api.v1.jobs.$id.resume.ts', {}, { status: 'paused' })],
  'close-job': [program('api.v1.jobs.$id.fill.ts', { outcome: 'hired-here' })],
}

function program(file: string, json: object = {}, said: Partial<Call> = {}): Call {
  return { file, via: 'action', json, allowed: 200, ...said }
}

const roles = ['owner', 'recruiter', 'viewer'] as const
type Role = (typeof roles)[number]
const outsiders = ['token', 'member of another', 'stranger', 'admin', 'nobody'] as const
type Actor = Role | (typeof outsiders)[number]

/** An employer with two owners, a recruiter and two viewers, and one of everything that its routes are about. */
type World = { id: string; slug: string; owner: Member; token: string; params: Record<string, string> }

const freelance = {
  handle: 'sage-hill',
  visibility: 'employers-only' as const,
  availableFrom: null,
  rates: [],
  capacities: [],
}

type Cast = Record<Exclude<Actor, 'token' | 'nobody'> | 'mate' | 'other viewer', Person>
let cast: Promise<Cast> | undefined

const test = base.extend<{
  world: (said?: { status?: JobStatus; decided?: boolean }) => Promise<World>
  cast: Cast
  ask: (call: Send, world: World, by?: { person?: Person; token?: string }) => Promise<Response>
  dataDir: string
}>({
  cast: async ({ db }, use) => {
    const named = (name: string, admin = false) => aPerson(db, { name, admin })
    cast ??= (async () => ({
      owner: await named('Olive Reed'),
      mate: await named('Moss Reed'),
      recruiter: await named('Rowan Ash'),
      viewer: await named('Vera Birch'),
      'other viewer': await named('Violet Fern'),
      'member of another': await named('Ivy Dale'),
      stranger: await named('Sage Hill'),
      admin: await named('Ada Heath', true),
    }))()
    await use(await cast)
  },
  world: async ({ db, board, cast }, use) =>
    use(async ({ status = 'published', decided = false } = {}) => {
      const id = await board.employer({ verifiedAt: new Date() })
      const owner = await aMember(db, id, cast.owner, 'owner')
      await aMember(db, id, cast.mate, 'owner')
      await aMember(db, id, cast.recruiter, 'recruiter')
      await aMember(db, id, cast.viewer, 'viewer')
      await aMember(db, id, cast['other viewer'], 'viewer')
      const draft = { postedAt: null, confirmedAt: null, expiresAt: null }
      const dates = status === 'draft' || status === 'in-review' ? draft : {}
      const jobId = await board.job({ title: 'Coder' }, { employerId: id, status, ...dates })
      if (decided) {
        const decision = { closedAt: new Date(), decision: 'changes-asked' as const, decidedBy: 'x', note: 'Say more.' }
        await db.insert(reviews).values({ id: newId(), jobId, cause: 'score', score: 40, signs: [], ...decision })
      }
      const batchId = newId()
      await db.insert(batches).values({ id: batchId, employerId: id, by: cast.owner.id, file: 'jobs.csv' })
      const invited = await inviteMember(
        db,
        owner,
        { email: 'x@example.org', role: 'viewer' },
        async () => {},
        new Date(),
      )
      const application = newId()
      await db.insert(applications).values({
        id: application,
        jobId,
        employerId: id,
        personId: cast.stranger.id,
        job: sentJobOf((await jobsById(db, [jobId]))[0]!),
      })
      await publishProfile(db, cast.stranger.id, freelance, new Date())
      const wrote = await inviteFreelancer(db, owner, freelance.handle, { jobId: null, text: 'Hello' }, new Date())
      const made = await createToken(db, owner, 'Careers page')
      if ('refused' in invited || 'refused' in made || 'refused' in wrote) throw new Error('a world could not be made')
      const chartId = newId()
      const chart = { title: 'A chart', chartType: 'profee-em' as const, text: 'An invented patient.' }
      const key = { principal: null, codes: [{ code: 'I10', because: 'It is said.' }] }
      await db.insert(skillCharts).values({ id: chartId, employerId: id, ...chart, key, createdBy: cast.owner.id })
      const [row] = await db
        .select()
        .from(tokens)
        .where(eq(tokens.hash, hashOf(made.token)))
      const params = {
        employer: owner.employerSlug,
        job: jobId,
        application,
        conversation: wrote.conversation,
        handle: freelance.handle,
        id: jobId,
        batch: batchId,
        person: cast['other viewer'].id,
        invitation: invited.invited,
        token: row!.id,
        chart: chartId,
      }
      return { id, slug: owner.employerSlug, owner, token: made.token, params }
    }),
  dataDir: async ({}, use) => {
    const made = await mkdtemp(join(tmpdir(), 'members-'))
    await use(made)
    await rm(made, { recursive: true, force: true })
  },
  ask: async ({ db, search, breaker, dataDir }, use) =>
    use(async ({ file, via, method, form, json }, { params }, { person, token } = {}) => {
      const context: BoardContext = newContext({ db, search, breaker })
      const headers: Record<string, string> = {
        ...(person && { cookie: await kept(context, person) }),
        ...(token && { authorization: `Bearer ${token}` }),
        ...(json && { 'content-type': 'application/json' }),
      }
      const body = via === 'loader' ? undefined : (form ?? JSON.stringify(json))
      const request = new Request('http://localhost/x', {
        method: via === 'loader' ? 'GET' : (method ?? 'POST'),
        headers,
        body,
      })
      const route = (await import(join(folder, file))) as Record<string, (args: object) => Promise<Response>>
      const settings = { ...context.settings, dataDir }
      try {
        return await route[via]!({ request, params, context: { ...context, settings } })
      } catch (error) {
        if (error instanceof Response) return error
        throw error
      }
    }),
})

const cookies = new Map<string, Promise<string>>()

/** Signing in takes longer than all that is asked after. */
function kept(context: BoardContext, person: Person): Promise<string> {
  const known = cookies.get(person.id) ?? cookieOf(context, person)
  cookies.set(person.id, known)
  return known
}

function aPicture(): FormData {
  const bytes = Buffer.from('UklGRhYAAABXRUJQVlA4WAoAAAAwAAAABgAAAgAA', 'base64')
  const form = new FormData()
  form.set('picture', new File([bytes], 'logo.webp'))
  return form
}

const said = (answer: Response) => `${answer.status} ${answer.headers.get('location') ?? ''}`.trim()

describe('the table of roles', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /^[^/]+\.tsx?$|\/route\.tsx?$/.test(file),
  )
  type Route = { handle?: { access?: string }; loader?: unknown; action?: unknown }

  test.for([
    ['member', calls],
    ['token', programs],
  ] as const)('has a call for every loader and action of a route with access %s', async ([access, map]) => {
    const called = Object.values(map).flatMap((all) => all.map(({ file, via }) => `${file} ${via}`))
    const there: string[] = []
    for (const file of files) {
      const route = (await import(join(folder, file))) as Route
      if (route.handle?.access !== access) continue
      if (route.action) there.push(`${file} action`)
      // A program's address that is only posted to answers 405 to all others.
      if (route.loader && access === 'member') there.push(`${file} loader`)
    }
    expect(there.length).toBeGreaterThan(4)
    expect(there.filter((one) => !called.includes(one))).toEqual([])
  })

  test('has a call for every action', () => {
    expect(Object.keys(calls).sort()).toEqual([...actions].sort())
    expect(Object.values(calls).filter((all) => !all.length)).toEqual([])
  })

  test.for(actions)(
    '%s is for those who may, 403 for other members, and not there for anybody else',
    async (action, { world, cast, ask }) => {
      const roleOf = (actor: Actor) => roles.find((role) => role === actor)
      for (const call of calls[action]) {
        const shared = await world(call)
        for (const actor of [...outsiders, ...roles]) {
          const allowed = mayDo[action].some((role) => role === actor)
          // What is refused changes nothing, and the next may be asked of the same employer.
          const there = allowed ? await world(call) : shared
          const by = actor === 'nobody' ? {} : actor === 'token' ? { token: there.token } : { person: cast[actor] }
          const answer = await ask(call, there, by)
          const where = `${call.file} ${call.via} as ${actor}`
          if (actor === 'nobody' || actor === 'token') {
            expect(said(answer), where).toBe('302 /sign-in?next=%2Fx')
          } else if (allowed) {
            expect(answer.status, where).toBe(call.allowed ?? (call.via === 'loader' ? 200 : 303))
            expect(answer.headers.get('location') ?? '', where).not.toContain('refused=')
          } else expect(answer.status, where).toBe(roleOf(actor) ? 403 : 404)
        }
      }
    },
  )

  test.for(Object.keys(programs) as Action[])(
    '%s is for the employer’s programs too, by the API',
    async (action, { db, world, cast, ask }) => {
      for (const call of programs[action]!) {
        const there = await world(call)
        const other = await world(call)
        const where = (actor: string) => `${call.file} ${call.via} as ${actor}`
        const public_ = call.via === 'loader'
        expect((await ask(call, there, {})).status, where('nobody')).toBe(public_ ? 404 : 401)
        expect((await ask(call, there, { person: cast.owner })).status, where('owner')).toBe(public_ ? 404 : 401)
        if (!call.file.includes('_index')) {
          expect((await ask(call, there, { token: other.token })).status, where('another’s token')).toBe(404)
        }
        expect((await ask(call, there, { token: there.token })).status, where('token')).toBe(call.allowed)

        const again = await world(call)
        await revokeToken(db, again.owner, again.params.token!, new Date())
        expect((await ask(call, again, { token: again.token })).status, where('revoked token')).toBe(401)
        await db.update(employers).set({ suspendedAt: new Date() }).where(eq(employers.id, other.id))
        expect((await ask(call, other, { token: other.token })).status, where('suspended')).toBe(401)
      }
    },
  )

  test('an owner finds nothing of another employer’s under their own', async ({ db, world, cast, ask }) => {
    const [ours, theirs] = [await world(), await world()]
    const mixed = { ...theirs, params: { ...theirs.params, employer: ours.slug } }
    for (const call of Object.values(calls).flat()) {
      if (!/\$(job|batch|application|conversation)/.test(call.file)) continue
      const answer = await ask(call, mixed, { person: cast.owner })
      expect(answer.status, `${call.file} ${call.via}`).toBe(404)
    }
    await ask(send(`${people}.invitations.$invitation.revoke.ts`), mixed, { person: cast.owner })
    expect(await openInvitations(db, theirs.id, new Date())).toHaveLength(1)
    await ask(send(`${token}.$token.revoke.ts`), mixed, { person: cast.owner })
    expect((await ask(programs['see-workspace']![0]!, theirs, { token: theirs.token })).status).toBe(200)
    expect(await db.$count(jobs, eq(jobs.employerId, theirs.id))).toBe(1)
  })
})

describe('an owner', () => {
  const roleRoute = `${people}.$person.role.ts`
  const removeRoute = `${people}.$person.remove.ts`
  const leaveRoute = `${people}.leave.ts`
  const owners = async (db: Parameters<typeof membersOf>[0], id: string) =>
    (await membersOf(db, id)).filter(({ role }) => role === 'owner').length

  test.for([
    ['leave', leaveRoute, {}],
    ['be removed', removeRoute, {}],
    ['become a recruiter', roleRoute, { role: 'recruiter' }],
  ] as const)('who is the last can’t %s', async ([, file, form], { db, world, cast, ask }) => {
    const there = await world()
    await removeMember(db, there.owner, cast.mate.id, async () => {}, new Date())
    const self = { ...there, params: { ...there.params, person: cast.owner.id } }
    expect(said(await ask(send(file, form), self, { person: cast.owner }))).toBe(
      `303 /employers/${there.slug}/members?refused=last-owner#main`,
    )
    expect(await owners(db, there.id)).toBe(1)
  })

  test('of two who leave at the same moment one stays', async ({ db, world, cast, ask }) => {
    for (let round = 0; round < 5; round++) {
      const there = await world()
      const answers = await Promise.all(
        [cast.owner, cast.mate].map((person) => ask(send(leaveRoute), there, { person })),
      )
      expect(answers.map(said).sort()).toEqual([
        `303 /employers/${there.slug}/members?refused=last-owner#main`,
        '303 /me',
      ])
      expect(await owners(db, there.id)).toBe(1)
    }
  })

  test('of two who remove each other at the same moment one stays, and the other is gone', async ({
    db,
    world,
    cast,
  }) => {
    for (let round = 0; round < 5; round++) {
      const there = await world()
      const mate: Member = { ...there.owner, actor: cast.mate.id }
      const outcomes = await Promise.all([
        removeMember(db, there.owner, cast.mate.id, async () => {}, new Date()),
        removeMember(db, mate, cast.owner.id, async () => {}, new Date()),
      ])
      expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1)
      expect(await owners(db, there.id)).toBe(1)
    }
  })

  test('who is removed is shut out at once, hears of it, and their invitations end', async ({
    db,
    world,
    cast,
    ask,
  }) => {
    const there = await world()
    const mate: Member = { ...there.owner, actor: cast.mate.id }
    await inviteMember(db, mate, { email: 'accomplice@example.org', role: 'owner' }, async () => {}, new Date())
    const params = { ...there.params, person: cast.mate.id }
    await ask(send(removeRoute), { ...there, params }, { person: cast.owner })
    expect((await ask(see(`${own}.jobs._index.tsx`), there, { person: cast.mate })).status).toBe(404)
    const open = await openInvitations(db, there.id, new Date())
    expect(open.map(({ email }) => email)).toEqual(['x@example.org'])
    expect(await lastLetter(db, cast.mate)).toMatchObject({ kind: 'member-removed' })
  })

  test('gives another role, which counts at once and is told by mail; the same role again is no change', async ({
    db,
    world,
    cast,
    ask,
  }) => {
    const there = await world()
    const person = cast['other viewer']
    const before = await db.$count(letters, eq(letters.to, person.email))
    for (const _ of [1, 2]) {
      const answer = await ask(send(roleRoute, { role: 'recruiter' }), there, { person: cast.owner })
      expect(said(answer)).toBe(`303 /employers/${there.slug}/members?done=changed#main`)
    }
    expect((await ask(send(`${job}.pause.ts`), there, { person })).status).toBe(303)
    expect(await db.$count(letters, eq(letters.to, person.email))).toBe(before + 1)
    expect(await lastLetter(db, person)).toMatchObject({ kind: 'role-changed' })
    expect(said(await ask(send(roleRoute, { role: 'king' }), there, { person: cast.owner }))).toContain(
      'refused=no-role',
    )
  })

  test('whose role was taken a moment ago changes nothing any more', async ({ db, world, cast }) => {
    const there = await world()
    const mate: Member = { ...there.owner, actor: cast.mate.id }
    await changeRole(db, there.owner, cast.mate.id, 'viewer', async () => {}, new Date())
    const now = new Date()
    const outcomes = [
      await changeRole(db, mate, cast.viewer.id, 'owner', async () => {}, now),
      await removeMember(db, mate, cast.viewer.id, async () => {}, now),
      await inviteMember(db, mate, { email: 'y@example.org', role: 'owner' }, async () => {}, now),
    ]
    expect(outcomes).toEqual([1, 2, 3].map(() => ({ refused: 'not-allowed' })))
    expect(await leaveEmployer(db, mate, async () => {}, now)).toBeNull()
  })
})

describe('an invitation', () => {
  const invite = (email: string, role = 'recruiter') => send(`${people}.invite.ts`, { email, role })
  const page = 'invitations.$token.tsx'
  const fresh = () => `teal-${newId().slice(-8)}@example.org`
  const at = (secret: string) => ({ params: { token: secret } }) as unknown as World
  const open = async (answer: Response) =>
    (await answer.json()) as {
      invitation: { role: string } | null
      account: { email: string; already: boolean } | null
    }

  test('comes by a letter, says who would join, and works once', async ({ db, world, cast, ask }) => {
    const there = await world()
    const person = await aPerson(db)
    const sent = await ask(invite(person.email), there, { person: cast.owner })
    expect(said(sent)).toBe(`303 /employers/${there.slug}/members?done=invited#main`)
    const letter = await lastLetter(db, person)
    expect(letter).toMatchObject({ kind: 'invitation', subject: expect.stringContaining('invites you') })
    const secret = secretIn(letter!.text!)
    expect(await db.$count(invitations, eq(invitations.tokenHash, secret))).toBe(0)

    expect(await open(await ask(see(page), at(secret), {}))).toMatchObject({
      invitation: { role: 'recruiter' },
      account: null,
    })
    const shown = await open(await ask(see(page), at(secret), { person }))
    expect(shown.account).toMatchObject({ email: person.email, already: false })
    expect((await membersOf(db, there.id)).map(({ email }) => email)).not.toContain(person.email)
    expect(said(await ask(send(page), at(secret), {}))).toBe('302 /sign-in?next=%2Fx')

    expect(said(await ask(send(page), at(secret), { person }))).toBe(`303 /employers/${there.slug}/jobs`)
    expect((await ask(send(`${job}.pause.ts`), there, { person })).status).toBe(303)
    expect(await lastLetter(db, person)).toMatchObject({ kind: 'member-added' })
    const late = await ask(send(page), at(secret), { person: cast.stranger })
    expect(late.status).toBe(409)
    expect((await open(await ask(see(page), at(secret), {}))).invitation).toBeNull()
  })

  test('of two who follow its link at the same moment one joins', async ({ db, world }) => {
    const there = await world()
    const secret = await secretOf(db, there)
    const joined = await Promise.all(
      [await aPerson(db), await aPerson(db)].map((person) =>
        acceptInvitation(db, person, secret, async () => {}, new Date()),
      ),
    )
    expect(joined.filter((one) => 'refused' in one)).toEqual([{ refused: 'invitation-over' }])
    expect((await membersOf(db, there.id)).length).toBe(6)
  })

  test('several are taken at the same moment without one in the way of another', async ({ db, world }) => {
    const there = await world()
    const secrets = [await secretOf(db, there), await secretOf(db, there), await secretOf(db, there)]
    const joined = await Promise.all(
      secrets.map(async (secret) => acceptInvitation(db, await aPerson(db), secret, async () => {}, new Date())),
    )
    expect(joined.filter((one) => 'refused' in one)).toEqual([])
  })

  test('ends with the account of who sent it', async ({ db, world }) => {
    const there = await world()
    const inviter = await aPerson(db)
    await db.insert(members).values({ employerId: there.id, personId: inviter.id, role: 'owner' })
    const secret = await secretOf(db, { ...there, owner: { ...there.owner, actor: inviter.id } })
    expect(await invitationBySecret(db, secret, new Date())).toBeDefined()
    await db.delete(persons).where(eq(persons.id, inviter.id))
    const joined = await acceptInvitation(db, await aPerson(db), secret, async () => {}, new Date())
    expect(joined).toEqual({ refused: 'invitation-over' })
  })

  test('ends when it is taken back, replaced, or 14 days old', async ({ db, world, cast, ask }) => {
    const there = await world()
    const email = fresh()
    await ask(invite(email), there, { person: cast.owner })
    const first = secretIn((await lastLetterTo(db, email))!.text!)
    await ask(invite(email.toUpperCase(), 'viewer'), there, { person: cast.owner })
    const second = secretIn((await lastLetterTo(db, email.toUpperCase()))!.text!)
    const join = (secret: string, now = new Date()) => acceptInvitation(db, cast.stranger, secret, async () => {}, now)
    expect(await join(first)).toEqual({ refused: 'invitation-over' })
    const day = 24 * 60 * 60 * 1000
    expect(await join(second, new Date(Date.now() + 14 * day + 1000))).toEqual({ refused: 'invitation-over' })
    const [standing] = (await openInvitations(db, there.id, new Date())).filter((each) => each.role === 'viewer')
    const params = { ...there.params, invitation: standing!.id }
    const revoked = await ask(
      send(`${people}.invitations.$invitation.revoke.ts`),
      { ...there, params },
      { person: cast.owner },
    )
    expect(said(revoked)).toContain('done=revoked')
    expect(await join(second)).toEqual({ refused: 'invitation-over' })
  })

  test('is answered the same whether its address has an account or none', async ({ db, world, cast, ask }) => {
    const there = await world()
    const known = await aPerson(db)
    const answers = []
    for (const email of [known.email, fresh()]) {
      const answer = await ask(invite(email), there, { person: cast.owner })
      answers.push([said(answer), await answer.text()])
    }
    expect(answers[0]).toEqual(answers[1])
  })

  test('to a member’s own address, and a wrong one, come back as typed', async ({ world, cast, ask }) => {
    const there = await world()
    const member = await ask(invite(cast.viewer.email.toUpperCase()), there, { person: cast.owner })
    expect([member.status, await member.json()]).toMatchObject([
      409,
      { errors: { form: expect.stringContaining('member') } },
    ])
    const wrong = await ask(invite('teal at example'), there, { person: cast.owner })
    expect([wrong.status, await wrong.json()]).toMatchObject([
      422,
      { typed: { email: 'teal at example', role: 'recruiter' }, errors: { email: expect.any(String) } },
    ])
  })

  test('that a member opens stays for whom it is meant', async ({ db, world, cast, ask }) => {
    const there = await world()
    const secret = await secretOf(db, there)
    const answer = await ask(send(page), at(secret), { person: cast.viewer })
    expect(answer.status).toBe(409)
    expect((await membersOf(db, there.id)).find(({ personId }) => personId === cast.viewer.id)?.role).toBe('viewer')
    expect('refused' in (await acceptInvitation(db, await aPerson(db), secret, async () => {}, new Date()))).toBe(false)
  })

  test('of a suspended employer opens nothing, and none is sent', async ({ db, world, cast, ask }) => {
    const there = await world()
    const secret = await secretOf(db, there)
    await db.update(employers).set({ suspendedAt: new Date() }).where(eq(employers.id, there.id))
    expect((await ask(invite(fresh()), there, { person: cast.owner })).status).toBe(409)
    expect((await ask(see(page), at(secret), {})).status).toBe(404)
    expect((await ask(send(page), at(secret), { person: cast.stranger })).status).toBe(409)
  })

  test('is counted: an employer can’t mail the world', async ({ world, cast, ask }) => {
    const there = await world()
    for (let sent = 0; sent < 50; sent++) await ask(invite(fresh()), there, { person: cast.owner })
    expect((await ask(invite(fresh()), there, { person: cast.owner })).status).toBe(429)
  })

  test.for(['', 'x', '\0', '../..', 'a'.repeat(5000)])('nobody finds one under %j', async (secret, { ask }) => {
    expect((await ask(see(page), at(secret), {})).status).toBe(404)
  })
})

describe('a token', () => {
  test('is shown on the answer that made it and nowhere after; only its hash is kept', async ({
    db,
    world,
    cast,
    ask,
  }) => {
    const there = await world()
    const answer = await ask(send(`${token}.create.ts`, { name: 'Nightly feed' }), there, { person: cast.owner })
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([201, 'no-store'])
    const { token: made } = (await answer.json()) as { token: string }
    expect(made).toMatch(/^pos_[\w-]{43}$/)
    const rows = JSON.stringify(await db.select().from(tokens).where(eq(tokens.employerId, there.id)))
    expect(rows).not.toContain(made)
    const list = await (await ask(see(`${token}/route.tsx`), there, { person: cast.owner })).text()
    expect(list).toContain('Nightly feed')
    expect(list).not.toContain(made.slice(12))
    expect((await ask(programs['see-workspace']![0]!, there, { token: made })).status).toBe(200)
  })

  test('needs a name, and there are 20 at most', async ({ world, cast, ask }) => {
    const there = await world()
    const create = (name: string) => ask(send(`${token}.create.ts`, { name }), there, { person: cast.owner })
    expect((await create(' ')).status).toBe(422)
    for (let made = 1; made < 20; made++) expect((await create(`No ${made}`)).status).toBe(201)
    expect((await create('One more')).status).toBe(409)
  })
})

type Found = { kind: string; subject: string; text: string | null } | undefined

async function lastLetterTo(db: BoardContext['db'], to: string): Promise<Found> {
  return (await db.select().from(letters).where(eq(letters.to, to)).orderBy(letters.id)).at(-1)
}
const lastLetter = (db: BoardContext['db'], { email }: Person) => lastLetterTo(db, email)
const secretIn = (text: string) => /\/invitations\/([\w-]+)/.exec(text)![1]!

async function secretOf(db: BoardContext['db'], { owner }: World): Promise<string> {
  let secret = ''
  const announce = async (_: unknown, invited: { secret: string }) => void (secret = invited.secret)
  const email = `teal-${newId().slice(-8)}@example.org`
  await inviteMember(db, owner, { email, role: 'recruiter' }, announce, new Date())
  return secret
}
