// Who finds a freelancer's page, who may write to them, and that neither side ever learns the other's address.
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { keyOf } from '#app/http/throttle.ts'
import { answerInvitation, inviteFreelancer } from '#db/applications/contact.ts'
import { sendMessage } from '#db/applications/messages.ts'
import { conversations, messages } from '#db/applications/schema.ts'
import { threadsOf } from '#db/applications/threads.ts'
import type { PublishInput } from '#db/coders/publish-input.ts'
import { blockDomain, blockEmployer, blocksOf, hideProfile, publishProfile } from '#db/coders/publishing.ts'
import { coderOf } from '#db/coders/queries.ts'
import { coders, heldCredentials } from '#db/coders/schema.ts'
import type { Member } from '#db/employers/roles.ts'
import type { employers } from '#db/employers/schema.ts'
import { newId } from '#db/ids.ts'
import { limits } from '#db/limits/schema.ts'
import { letters } from '#db/mail/schema.ts'
import type { Person } from '#db/people/schema.ts'
import type { Visibility } from '#db/vocabulary/coders.ts'
import { aMember, aPerson, cookieOf, newContext } from '#tests/support/context.ts'
import { describe, expect, test as base } from '#tests/support/test.ts'

const folder = join(import.meta.dirname, '..', '..', 'app', 'routes')
const now = new Date()

type Ask = (
  file: string,
  said?: { as?: Person; params?: Record<string, string>; form?: Record<string, string>; query?: string },
) => Promise<Response>
type Profile = { person: Person; handle: string }

const cookies = new Map<string, Promise<string>>()

const test = base.extend<{
  ask: Ask
  freelancer: (visibility?: Visibility, said?: Partial<PublishInput>) => Promise<Profile>
  member: (said?: Partial<typeof employers.$inferInsert>, email?: string) => Promise<{ person: Person; member: Member }>
}>({
  ask: async ({ db, search, breaker }, use) =>
    use(async (file, { as, params = {}, form, query = '' } = {}) => {
      const context = newContext({ db, search, breaker })
      if (as && !cookies.has(as.id)) cookies.set(as.id, cookieOf(context, as))
      const headers: Record<string, string> = as ? { cookie: (await cookies.get(as.id))! } : {}
      const body = form && new URLSearchParams(form)
      const request = new Request(`http://localhost/x${query}`, { method: form ? 'POST' : 'GET', headers, body })
      const route = (await import(join(folder, file))) as Record<string, (args: object) => Promise<Response>>
      try {
        return await route[form ? 'action' : 'loader']!({ request, params, context })
      } catch (error) {
        if (error instanceof Response) return error
        throw error
      }
    }),
  freelancer: async ({ db }, use) =>
    use(async (visibility = 'public', said = {}) => {
      const person = await aPerson(db, { name: 'Wren Alder' })
      const handle = `wren-${person.id
        .slice(-8)
        .toLowerCase()
        .replace(/[^a-z0-9]/g, 'x')}-${newId().slice(-6)}`
      const input = { handle, visibility, availableFrom: null, rates: [], capacities: [], ...said }
      await publishProfile(db, person.id, input, now)
      return { person, handle }
    }),
  member: async ({ db, board }, use) =>
    use(async (said = {}, email) => {
      const id = await board.employer({ verifiedAt: now, ...said })
      const person = await aPerson(db, { name: 'Rowan Ash', email })
      return { person, member: await aMember(db, id, person, 'recruiter') }
    }),
})

const page = 'freelancers.$handle._index.tsx'
const write = 'employers.$employer.freelancers.$handle.tsx'
const theirThread = 'employers.$employer.messages.$conversation.tsx'
const myThread = 'me.messages.$conversation._index.tsx'
const freelance = 'me.freelance._index/route.tsx'

describe('a profile’s page', () => {
  test('is there for whom it is meant, and for nobody else', async ({ ask, db, freelancer, member, board }) => {
    const coder = await aPerson(db)
    const admin = await aPerson(db, { admin: true })
    const verified = await member()
    const unverified = await member({ verifiedAt: null })
    const suspended = await member({ suspendedAt: now })
    const blocked = await member({ website: 'https://www.brackenfield.org' })
    // Their address is the employer's, but nobody has made them a member.
    const colleague = await aPerson(db, { email: `ash-${newId()}@mail.brackenfield.org` })
    const sister = await member({ website: 'https://jobs.brackenfield.org/' })
    await board.employer()

    const seen = async (visibility: Visibility) => {
      const { person: owner, handle } = await freelancer(visibility)
      await blockEmployer(db, owner.id, blocked.member.employerSlug)
      const who: [string, Person | undefined][] = [
        ['stranger', undefined],
        ['owner', owner],
        ['coder', coder],
        ['admin', admin],
        ['verified', verified.person],
        ['unverified', unverified.person],
        ['suspended', suspended.person],
        ['blocked', blocked.person],
        ['colleague', colleague],
        ['sister', sister.person],
      ]
      const sees: string[] = []
      for (const [name, as] of who) {
        const { status } = await ask(page, { as, params: { handle } })
        expect([200, 404], name).toContain(status)
        const report = await ask('freelancers.$handle.report.tsx', { as, params: { handle } })
        expect(report.status, `${name}’s report`).toBe(name === 'owner' ? 404 : status)
        if (status === 200) sees.push(name)
      }
      return sees
    }
    expect(await seen('hidden')).toEqual(['owner'])
    expect(await seen('employers-only')).toEqual(['owner', 'verified'])
    expect(await seen('public')).toEqual(['stranger', 'owner', 'coder', 'admin', 'verified', 'unverified', 'suspended'])
  })

  test.for(['', 'nobody-here', "' or 1=1 --", 'wren\0'])('is not there under %j', async (handle, { ask }) => {
    expect((await ask(page, { params: { handle } })).status).toBe(404)
  })

  test('shows no address, member number, pay floor or block', async ({ ask, db, freelancer }) => {
    const { person, handle } = await freelancer()
    await db.update(coders).set({ payFloorCents: 4321 }).where(eq(coders.personId, person.id))
    await db
      .insert(heldCredentials)
      .values({ personId: person.id, credential: 'CPC', memberNumber: '01234567', expiresOn: '2027-03-31' })
    await blockDomain(db, person.id, 'cedarhollow.org')
    const text = await (await ask(page, { params: { handle } })).text()
    expect(text).toContain('2027-03-31')
    for (const secret of [person.email, person.id, '01234567', '4321', 'cedarhollow'])
      expect(text).not.toContain(secret)
  })
})

describe('publishing', () => {
  const form = (handle: string) => ({ handle, visibility: 'public', 'rates.0.basis': 'hourly', 'rates.0.amount': '45' })

  test('works out what an hour costs, and is at its address from then on', async ({ ask, db }) => {
    const person = await aPerson(db)
    const said = {
      ...form('ember-lane'),
      'rates.1.basis': 'per-chart',
      'rates.1.chart_type': 'risk-adjustment-hcc',
      'rates.1.amount': '4.00',
    }
    expect((await ask(freelance, { as: person, form: said })).status).toBe(303)
    expect(await coderOf(db, person.id)).toMatchObject({
      handle: 'ember-lane',
      rateCents: 2800,
      rates: [{ hourlyCents: 4500 }, { cents: 400, hourlyCents: 2800 }],
    })
    expect((await ask(page, { params: { handle: 'ember-lane' } })).status).toBe(200)
  })

  test('the name is chosen once', async ({ ask, db }) => {
    const person = await aPerson(db)
    await ask(freelance, { as: person, form: form('first-name') })
    await ask(freelance, { as: person, form: form('second-name') })
    expect((await coderOf(db, person.id))!.handle).toBe('first-name')
  })

  test('what is wrong comes back beside its field, with what was typed', async ({ ask, db }) => {
    const person = await aPerson(db)
    const answer = await ask(freelance, { as: person, form: { ...form('x'), 'rates.0.amount': 'much' } })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({
      typed: { handle: 'x' },
      errors: { handle: expect.any(String), 'rates.0.amount': expect.any(String) },
    })
    expect((await ask(freelance, { as: person, form: form('admin') })).status).toBe(409)
  })

  test('of many who want one name at the same moment one has it, and the others are told', async ({ ask, db }) => {
    for (let round = 0; round < 5; round++) {
      const all = await Promise.all(Array.from({ length: 4 }, () => aPerson(db)))
      const answers = await Promise.all(all.map((as) => ask(freelance, { as, form: form(`same-name-${round}`) })))
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409])
    }
  })

  test('hides at once', async ({ ask, freelancer }) => {
    const { person, handle } = await freelancer()
    expect((await ask('me.freelance.hide.ts', { as: person, form: {} })).status).toBe(303)
    expect((await ask(page, { params: { handle } })).status).toBe(404)
  })
})

describe('a block', () => {
  test('of an employer by its name takes its own domain with it, and is taken away again', async ({
    ask,
    db,
    freelancer,
    member,
  }) => {
    const { person, handle } = await freelancer()
    const { person: as } = await member({ name: 'Thistle Down Clinics', website: 'https://www.thistledown.org' })
    await ask('me.freelance.block.ts', { as: person, form: { employer: 'thistle down clinics' } })
    const all = await blocksOf(db, person.id)
    expect(all.map(({ employer, domain }) => employer ?? domain)).toEqual(['Thistle Down Clinics', 'thistledown.org'])
    expect((await ask(page, { as, params: { handle } })).status).toBe(404)
    const stranger = await aPerson(db)
    for (const { id } of all) await ask('me.freelance.unblock.ts', { as: stranger, form: { id } })
    expect(await blocksOf(db, person.id)).toHaveLength(2)
    for (const { id } of all) await ask('me.freelance.unblock.ts', { as: person, form: { id } })
    expect((await ask(page, { as, params: { handle } })).status).toBe(200)
  })

  test.for<[string, string]>([
    ['gmail.com', 'free-mail'],
    ['somebody@gmail.com', 'free-mail'],
    ['wordpress.com', 'no-domain'],
    ['not a domain', 'no-domain'],
    ['', 'no-domain'],
  ])('of %j is refused: %s', async ([domain, refused], { ask, db, freelancer }) => {
    const { person } = await freelancer()
    const answer = await ask('me.freelance.block.ts', { as: person, form: { domain } })
    expect(answer.headers.get('location')).toBe(`/me/freelance?refused=${refused}#blocks`)
    expect(await blocksOf(db, person.id)).toEqual([])
  })

  test.for(['cedarhollow.org', 'Ash@Mail.CedarHollow.org', 'https://www.cedarhollow.org/about'])(
    'of %j means the whole domain',
    async (domain, { db, freelancer }) => {
      const { person } = await freelancer()
      expect(await blockDomain(db, person.id, domain)).toBeNull()
      expect(await blocksOf(db, person.id)).toMatchObject([{ domain: 'cedarhollow.org' }])
    },
  )
})

describe('an invitation', () => {
  test('is read, accepted and answered, and no address is seen on the way', async ({
    ask,
    db,
    board,
    drain,
    freelancer,
    member,
  }) => {
    const { person, handle } = await freelancer('employers-only')
    const { person: recruiter, member: acting } = await member()
    const job = await board.job({ title: 'Seasonal HCC Coder' }, { employerId: acting.employerId })
    const employer = acting.employerSlug
    const form = await ask(write, { as: recruiter, params: { employer, handle } })
    const sent = await ask(write, { as: recruiter, params: { employer, handle }, form: { job, text: 'Will you?' } })
    expect(sent.status).toBe(303)
    const conversation = sent.headers.get('location')!.match(/messages\/([^?]+)/)![1]!
    const mine = { as: person, params: { conversation } }
    const theirs = { as: recruiter, params: { conversation, employer } }

    const read = await ask(myThread, mine)
    const accepted = await ask('me.messages.$conversation.accept.ts', { ...mine, form: {} })
    expect(accepted.headers.get('location')).toBe(`/jobs/job-${job}/apply`)
    const again = await ask('me.messages.$conversation.decline.ts', { ...mine, form: {} })
    expect(again.headers.get('location')).toContain('refused=answered')
    expect((await ask(myThread, { ...mine, form: { text: 'From Monday on.' } })).status).toBe(303)
    await drain()
    const answered = await ask(theirThread, theirs)
    expect((await ask(theirThread, { ...theirs, form: { text: 'Good.' } })).status).toBe(303)
    const lists = [
      await ask('me.messages._index.tsx', { as: person }),
      await ask('employers.$employer.messages._index.tsx', theirs),
    ]
    await drain()

    const bodies = await Promise.all([form, read, answered, ...lists].map((answer) => answer.text()))
    expect(bodies[2]).toContain('I accept your invitation.')
    for (const body of bodies) {
      expect(body).not.toContain(recruiter.email)
      expect(body).not.toContain(person.email)
    }
    const written = await db.select().from(letters)
    const to = ({ email }: Person) => written.filter((letter) => letter.to === email)
    expect(to(person).length).toBeGreaterThan(0)
    expect(to(recruiter).length).toBeGreaterThan(0)
    expect(JSON.stringify(to(person))).not.toContain(recruiter.email)
    expect(JSON.stringify(to(recruiter))).not.toContain(person.email)
  })

  test('pressed twice, or by two at the same moment, is one', async ({ ask, db, board, freelancer, member }) => {
    const { person, handle } = await freelancer()
    const { person: recruiter, member: acting } = await member()
    const params = { employer: acting.employerSlug, handle }
    const job = await board.job({}, { employerId: acting.employerId })
    const forms: Record<string, string>[] = [{ job, text: 'Will you?' }, { text: 'Hello' }]
    for (const form of forms) {
      const answers = await Promise.all(Array.from({ length: 4 }, () => ask(write, { as: recruiter, params, form })))
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303])
    }
    expect(await db.$count(conversations, eq(conversations.personId, person.id))).toBe(2)
    const all = await threadsOf(db, { personId: person.id })
    expect(all.map(({ unread }) => unread)).toEqual([1, 1])
  })

  test('is refused where it may not be', async ({ db, board, freelancer, member }) => {
    const { person, handle } = await freelancer()
    const { handle: hidden } = await freelancer('hidden')
    const { member: verified } = await member()
    const invite = async (by: Member, name = handle, jobId: string | null = null) => {
      const outcome = await inviteFreelancer(db, by, name, { jobId, text: 'Will you?' }, now)
      return 'refused' in outcome ? outcome.refused : 'sent'
    }
    const elsewhere = await board.job()
    const closed = await board.job({}, { employerId: verified.employerId, status: 'paused' })
    expect(await invite({ ...verified, role: 'viewer' })).toBe('not-allowed')
    expect(await invite({ ...verified, role: 'token' })).toBe('not-allowed')
    expect(await invite((await member({ verifiedAt: null })).member)).toBe('not-verified')
    expect(await invite((await member({ suspendedAt: now })).member)).toBe('suspended')
    expect(await invite(verified, hidden)).toBe('not-here')
    expect(await invite(verified, 'nobody')).toBe('not-here')
    expect(await invite(verified, handle, elsewhere)).toBe('not-open')
    expect(await invite(verified, handle, closed)).toBe('not-open')
    expect(await invite({ ...verified, actor: person.id })).toBe('own-profile')
    await blockEmployer(db, person.id, verified.employerSlug)
    expect(await invite(verified)).toBe('not-here')
    expect(await db.$count(conversations, eq(conversations.personId, person.id))).toBe(0)
  })

  test('to more freelancers than forty a day is not sent', async ({ ask, db, freelancer, member }) => {
    const { handle } = await freelancer()
    const { person: as, member: acting } = await member()
    const params = { employer: acting.employerSlug, handle }
    const key = keyOf('contact', acting.employerId)
    await db.insert(limits).values({ key, spent: 40, resetsAt: new Date(Date.now() + 60_000) })
    expect((await ask(write, { as, params, form: { text: 'Hello' } })).status).toBe(429)
  })
})

describe('a thread', () => {
  test('is its two sides’ alone, and closed for an employer that is blocked after', async ({
    ask,
    db,
    freelancer,
    member,
  }) => {
    const { person, handle } = await freelancer()
    const { person: recruiter, member: acting } = await member()
    const other = await member()
    const begun = await inviteFreelancer(db, acting, handle, { jobId: null, text: 'Hello' }, now)
    const { conversation } = begun as { conversation: string }
    const params = { conversation, employer: acting.employerSlug }
    const status = async (file: string, as: Person, said: object = {}, form?: Record<string, string>) =>
      (await ask(file, { as, params: { ...params, ...said }, form })).status

    expect(await status(myThread, person)).toBe(200)
    expect(await status(theirThread, recruiter)).toBe(200)
    const stranger = await aPerson(db)
    for (const form of [undefined, { text: 'x' }]) {
      expect(await status(myThread, stranger, {}, form)).toBe(404)
      expect(await status(myThread, recruiter, {}, form)).toBe(404)
      expect(await status(theirThread, stranger, {}, form)).toBe(404)
      expect(await status(theirThread, other.person, { employer: other.member.employerSlug }, form)).toBe(404)
    }
    expect(await status('me.messages.$conversation.accept.ts', stranger, {}, {})).toBe(404)
    expect(await answerInvitation(db, person.id, conversation, 'accepted', now)).toEqual({ refused: 'not-here' })

    await blockEmployer(db, person.id, acting.employerSlug)
    for (const form of [undefined, { text: 'x' }]) expect(await status(theirThread, recruiter, {}, form)).toBe(404)
    expect(await threadsOf(db, acting)).toEqual([])
    expect(await status(myThread, person, {}, { text: 'x' })).toBe(409)
    expect(await status(myThread, person)).toBe(200)
    expect(await db.$count(messages, eq(messages.conversationId, conversation))).toBe(1)
  })

  test('goes on when the profile is hidden, without a way back to it', async ({ db, freelancer, member }) => {
    const { person, handle } = await freelancer()
    const { member: acting } = await member()
    const begun = await inviteFreelancer(db, acting, handle, { jobId: null, text: 'Hello' }, now)
    const { conversation } = begun as { conversation: string }
    await hideProfile(db, person.id, now)
    expect(await threadsOf(db, acting)).toMatchObject([{ id: conversation, handle: null }])
    expect(await sendMessage(db, acting, conversation, 'Still there?', now)).toHaveProperty('message')
  })
})

describe('a report', () => {
  const report = 'freelancers.$handle.report.tsx'
  const looked = 'admin.profiles.$person._index.tsx'

  test('is looked at by a moderator, who hides the profile and says why', async ({ ask, db, freelancer, member }) => {
    const { person, handle } = await freelancer('employers-only')
    const { person: reader } = await member()
    const admin = await aPerson(db, { admin: true })
    const params = { handle, person: person.id }
    expect((await ask(looked, { as: admin, params })).status).toBe(404)
    const form = { reason: 'not-as-described', words: 'They hold no CPC.' }
    expect((await ask(report, { as: reader, params, form })).status).toBe(303)
    expect((await ask(report, { as: reader, params, form })).status).toBe(409)
    expect((await ask(report, { as: admin, params, form })).status).toBe(404)

    expect((await ask(looked, { as: reader, params })).status).toBe(404)
    expect(await (await ask(looked, { as: admin, params })).text()).toContain('They hold no CPC.')
    expect(await (await ask('admin.queue.tsx', { as: admin })).text()).toContain(handle)
    expect((await ask(looked, { as: admin, params, form: { note: '' } })).status).toBe(422)
    expect((await ask(looked, { as: reader, params, form: { note: 'x' } })).status).toBe(404)
    expect((await ask(looked, { as: admin, params, form: { note: 'Prove the CPC.' } })).status).toBe(303)
    expect((await ask(page, { as: reader, params })).status).toBe(404)
    expect((await ask(page, { as: person, params })).status).toBe(200)
    expect(await (await ask('admin.queue.tsx', { as: admin })).text()).not.toContain(handle)
    const [letter] = await db.select().from(letters).where(eq(letters.to, person.email))
    expect(letter!.text).toContain('Prove the CPC.')
    expect(letter!.text).not.toContain(reader.email)
  })

  test('that was unfounded is closed, and the profile stays', async ({ ask, db, freelancer }) => {
    const { person, handle } = await freelancer()
    const params = { handle, person: person.id }
    const admin = await aPerson(db, { admin: true })
    await ask(report, { params, form: { reason: 'scam' } })
    const { newest } = (await (await ask(looked, { as: admin, params })).json()) as { newest: string }
    const dismiss = 'admin.profiles.$person.dismiss.ts'
    expect((await ask(dismiss, { as: person, params, form: { newest } })).status).toBe(404)
    expect((await ask(dismiss, { as: admin, params, form: { newest } })).status).toBe(303)
    expect((await ask(page, { params })).status).toBe(200)
    expect(await (await ask('admin.queue.tsx', { as: admin })).text()).not.toContain(handle)
  })
})
