// An employer's page and what its owner says of it; by what it is verified; how the operator makes accounts.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { inject } from 'vitest'
import type { BoardContext } from '#app/context.ts'
import { readPaste } from '#app/intake/paste.ts'
import * as page from '#app/routes/employers.$employer._index/route.tsx'
import * as edit from '#app/routes/employers.$employer.edit.tsx'
import * as unsetLogo from '#app/routes/employers.$employer.logo.remove.ts'
import * as logo from '#app/routes/employers.$employer.logo.ts'
import * as making from '#app/routes/employers.new.tsx'
import * as claim from '#app/routes/post.$draft.claim.tsx'
import * as verify from '#app/routes/verify.tsx'
import { openUploads } from '#app/uploads/store.ts'
import { acceptInvitation, inviteMember } from '#db/employers/membership.ts'
import { employerBySlug, memberByTokenHash } from '#db/employers/queries.ts'
import { hashOf } from '#db/employers/changes.ts'
import { employers, members, tokens } from '#db/employers/schema.ts'
import { newId } from '#db/ids.ts'
import { draftJob } from '#db/jobs/drafts.ts'
import { policyOf } from '#db/jobs/policy.ts'
import { policyHistory } from '#db/jobs/schema.ts'
import { people, type Person } from '#db/people/schema.ts'
import { aJob } from '#tests/support/board.ts'
import { aMember, aPerson, cookieOf, newContext, testPassword } from '#tests/support/context.ts'
import { runCommand } from '#tests/support/process.ts'
import { describe, expect, test as base } from '#tests/support/test.ts'

type Route = { loader?: unknown; action?: unknown; meta?: unknown }
type Sent = { person?: Person; form?: BodyInit; query?: string }

const test = base.extend<{
  dataDir: string
  ask: (route: Route, params: Record<string, string>, sent?: Sent) => Promise<Response>
  /** Makes an employer as its owner does, and gives back its row. */
  make: (person: Person, said?: Record<string, string>) => Promise<typeof employers.$inferSelect>
}>({
  dataDir: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'employers-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true })
  },
  ask: async ({ db, search, breaker, dataDir }, use) =>
    use(async ({ loader, action }, params, { person, form, query = '' } = {}) => {
      const context: BoardContext = newContext({ db, search, breaker })
      const headers: HeadersInit = person ? { cookie: await cookieOf(context, person) } : {}
      const request = new Request(`http://localhost/x${query}`, { method: form ? 'POST' : 'GET', headers, body: form })
      const settings = { ...context.settings, dataDir }
      const call = (form ? action : loader) as (args: object) => Promise<Response>
      try {
        return await call({ request, params, context: { ...context, settings } })
      } catch (error) {
        if (error instanceof Response) return error
        throw error
      }
    }),
  make: async ({ db, ask }, use) =>
    use(async (person, said = {}) => {
      const form = new URLSearchParams({ name: `Cedar Hollow ${newId().slice(-6)}`, ...said })
      const answer = await ask(making, {}, { person, form })
      const [, slug] = /^\/employers\/([^/]+)\/jobs$/.exec(answer.headers.get('location') ?? '') ?? []
      return (await employerBySlug(db, slug!))!
    }),
})

const at = (domain: string) => `wren-${newId().slice(-8)}@${domain}`
/** No two tests share one. */
const aDomain = () => `cedar-${newId().slice(-8)}.org`
const verified = async (db: BoardContext['db'], slug: string) => (await employerBySlug(db, slug))?.verifiedAt !== null

describe('making an employer', () => {
  test('with a draft that was begun before makes both or neither, however often it is pressed', async ({ db, ask }) => {
    const person = await aPerson(db)
    const name = `Thornbury ${newId().slice(-6)}`
    const press = (draft: string) => ask(claim, { draft }, { person, form: new URLSearchParams({ name }) })
    const called = () => db.$count(employers, eq(employers.name, name))
    expect((await press('nobody-began-it')).status).toBe(404)
    expect(await called()).toBe(0)

    const draftKey = newId()
    const { input, kind } = readPaste({ title: 'Coder', text: 'Remote coder, $30 an hour.' })
    await draftJob(db, { draftKey }, input, kind)
    const pressed = await Promise.all([press(draftKey), press(draftKey), press(draftKey)])
    expect(pressed.map(({ status }) => status).sort()).toEqual([303, 404, 404])
    expect(await called()).toBe(1)
  })

  test('makes its maker the owner, under an address made of its name', async ({ db, make }) => {
    const person = await aPerson(db)
    const name = `Brook & Fern ${newId().slice(-6)}`
    const said = { kind: 'physician-group', website: 'https://brookfern.org/', size: '40', about: 'We code.' }
    const employer = await make(person, { name, ...said })
    expect(employer).toMatchObject({ name, slug: expect.stringMatching(/^brook-fern-/), ...said, size: 40 })
    expect(employer.claimedAt).not.toBeNull()
    expect(await db.select().from(members).where(eq(members.employerId, employer.id))).toMatchObject([
      { personId: person.id, role: 'owner' },
    ])
  })

  test('the second of a name gets an address of its own, also at the same moment', async ({ db, make }) => {
    const person = await aPerson(db)
    const name = `Larch ${newId().slice(-6)}`
    const [one, other] = await Promise.all([make(person, { name }), make(person, { name })])
    expect(new Set([one.slug, other.slug]).size).toBe(2)
  })

  test('one whose name is a page’s own gets another address', async ({ db, make }) => {
    expect((await make(await aPerson(db), { name: 'New' })).slug).toMatch(/^new-/)
  })

  test.for([
    ['no name', { name: ' ' }, 'name'],
    ['a name of two lines', { name: 'Cedar\nHollow' }, 'name'],
    ['a name that turns its line around', { name: 'Cedar \u202eHollow' }, 'name'],
    ['a name of nothing to read', { name: '\u200b\u200b\u200b' }, 'name'],
    ['a website that is a script', { name: 'Cedar', website: 'javascript:alert(1)' }, 'website'],
    ['a kind that nobody knows', { name: 'Cedar', kind: 'circus' }, 'kind'],
    ['half a person', { name: 'Cedar', size: '0.5' }, 'size'],
    ['a novel', { name: 'Cedar', about: 'a'.repeat(5001) }, 'about'],
  ] as const)('%s comes back beside its field, as typed', async ([, form, field], { db, ask }) => {
    const answer = await ask(making, {}, { person: await aPerson(db), form: new URLSearchParams(form) })
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { typed: form, errors: { [field]: expect.any(String) } },
    ])
  })

  test('a stranger is asked to sign in first', async ({ ask }) => {
    expect((await ask(making, {}, { form: new URLSearchParams({ name: 'Cedar' }) })).headers.get('location')).toBe(
      '/sign-in?next=%2Fx',
    )
  })
})

describe('an employer is verified', () => {
  test('at its making, by its owner’s address at its own domain', async ({ db, make }) => {
    const domain = aDomain()
    const person = await aPerson(db, { email: at(`mail.${domain}`) })
    expect(await make(person, { website: `www.${domain}` })).toMatchObject({ verifiedBy: person.id })
  })

  test.for([
    ['free mail', 'gmail.com', 'gmail.com'],
    ['another’s domain', 'birch.org', 'cedarhollow.org'],
    ['a page lent by somebody else', 'github.io', 'cedar.github.io'],
    ['an address under which its domain only stands', 'cedarhollow.org.birch.org', 'cedarhollow.org'],
  ] as const)('not by %s', async ([, mail, website], { db, make }) => {
    expect((await make(await aPerson(db, { email: at(mail) }), { website })).verifiedAt).toBeNull()
  })

  test('when somebody with such an address joins', async ({ db, make }) => {
    const domain = aDomain()
    const owner = await aPerson(db)
    const { id, slug } = await make(owner, { website: domain })
    expect(await verified(db, slug)).toBe(false)
    const colleague = await aPerson(db, { email: at(domain) })
    let secret = ''
    const inviter = { employerId: id, employerSlug: slug, actor: owner.id, role: 'owner' as const }
    const announce = async (_: unknown, invited: { secret: string }) => void (secret = invited.secret)
    await inviteMember(db, inviter, { email: colleague.email, role: 'viewer' }, announce, new Date())
    expect(await verified(db, slug)).toBe(false)
    await acceptInvitation(db, colleague, secret, async () => {}, new Date())
    expect(await employerBySlug(db, slug)).toMatchObject({ verifiedBy: colleague.id })
  })

  test('when a member’s own address moves there', async ({ db, search, breaker, make, ask }) => {
    const domain = aDomain()
    const owner = await aPerson(db)
    const { slug } = await make(owner, { website: domain })
    const newEmail = at(domain)
    const context = newContext({ db, search, breaker })
    const headers = new Headers({ cookie: await cookieOf(context, owner) })
    await context.auth.api.changeEmail({ body: { newEmail }, headers })
    expect(await verified(db, slug)).toBe(false)
    const { rows } = { rows: await db.execute(sql`select text from letters where "to" = ${newEmail}`) }
    const token = new URL(/http\S+/.exec(rows[0]!.text as string)![0]).searchParams.get('token')!
    await ask(verify, {}, { form: new URLSearchParams({ token }) })
    expect(await verified(db, slug)).toBe(true)
  })

  test('no longer once its website is another, until an address proves that one', async ({ db, make, ask }) => {
    const [domain, other] = [aDomain(), aDomain()]
    const owner = await aPerson(db, { email: at(domain) })
    const { slug, name } = await make(owner, { website: domain })
    const change = (website: string, more = {}) =>
      ask(edit, { employer: slug }, { person: owner, form: new URLSearchParams({ name, website, ...more }) })
    expect(await verified(db, slug)).toBe(true)
    await change(`https://${domain}/`, { about: 'We code.' })
    expect(await verified(db, slug)).toBe(true)
    expect((await change(other)).headers.get('location')).toBe(`/employers/${slug}/edit?done=saved`)
    expect(await verified(db, slug)).toBe(false)
    await change(domain)
    expect(await employerBySlug(db, slug)).toMatchObject({ verifiedBy: owner.id })
  })

  test('by us no longer either, when its website changes', async ({ db, board, ask }) => {
    const id = await board.employer({
      website: 'https://cedarhollow.org/',
      verifiedAt: new Date(),
      verifiedBy: 'board',
    })
    const owner = await aPerson(db)
    const { employerSlug } = await aMember(db, id, owner, 'owner')
    const form = new URLSearchParams({ name: 'Cedar', website: 'birch.org' })
    await ask(edit, { employer: employerSlug }, { person: owner, form })
    expect(await verified(db, employerSlug)).toBe(false)
  })
})

describe('an employer’s page', () => {
  type Page = {
    employer: { name: string; claimed: boolean; verifiedAt: string | null }
    lines: { id: string }[]
    isMember: boolean
    record: {
      count: number
      stayed: number
      small: boolean
      medianDays: number | null
      postings: { says: string; title: string; code: string | null }[]
    }
    canonical: string
  }
  const read = async (answer: Response) => (await answer.json()) as Page

  test('is for anybody: who it is and its open jobs, the newest first', async ({ db, board, ask }) => {
    const employerId = await board.employer({ about: 'We code.', website: 'https://cedarhollow.org/' })
    const [row] = await db.select().from(employers).where(eq(employers.id, employerId))
    const hour = (hours: number) => new Date(Date.now() - hours * 3_600_000)
    const older = await board.job({}, { employerId, postedAt: hour(30) })
    const newer = await board.job({}, { employerId, postedAt: hour(2) })
    await board.job({}, { employerId, status: 'draft', postedAt: null })
    await board.job({}, { employerId, status: 'paused' })
    await board.job({}, { employerId, confirmedAt: hour(22 * 24) })
    await board.job({}, { employerId, expiresAt: hour(1) })
    await board.job()
    const shown = await read(await ask(page, { employer: row!.slug }))
    expect(shown).toMatchObject({
      employer: { name: row!.name, claimed: true, verifiedAt: null, about: 'We code.' },
      isMember: false,
      canonical: `http://localhost:3000/employers/${row!.slug}`,
    })
    expect(shown.lines.map(({ id }) => id)).toEqual([newer, older])
    const meta = (page.meta as (args: object) => Record<string, string>[])({ data: shown })
    expect(meta).toContainEqual({ tagName: 'link', rel: 'canonical', href: shown.canonical })
    expect(meta.find(({ name }) => name === 'description')?.content).toContain('2 open jobs')
  })

  test('tells members where their workspace is, and strangers nothing of it', async ({ db, board, ask }) => {
    const id = await board.employer()
    const viewer = await aPerson(db)
    const { employerSlug } = await aMember(db, id, viewer, 'viewer')
    expect((await read(await ask(page, { employer: employerSlug }, { person: viewer }))).isMember).toBe(true)
    expect((await read(await ask(page, { employer: employerSlug }, { person: await aPerson(db) }))).isMember).toBe(
      false,
    )
  })

  test('is not there while it is suspended, nor is its picture', async ({ db, board, ask }) => {
    const id = await board.employer({ suspendedAt: new Date(), logo: `${'0'.repeat(32)}.png` })
    const owner = await aPerson(db)
    const { employerSlug } = await aMember(db, id, owner, 'owner')
    for (const route of [page, logo]) {
      expect((await ask(route, { employer: employerSlug }, { person: owner })).status).toBe(404)
    }
  })

  test.for(['', 'nobody-here', '\0', '../..'])('nothing is there under %j', async (employer, { ask }) => {
    expect((await ask(page, { employer })).status).toBe(404)
    expect((await ask(logo, { employer })).status).toBe(404)
  })

  test('says of few remote postings what became of each, a removed one without its words', async ({
    db,
    board,
    ask,
  }) => {
    const employerId = await board.employer()
    const [row] = await db.select().from(employers).where(eq(employers.id, employerId))
    await board.job({ title: 'Stays' }, { employerId, postedAt: new Date(Date.now() - 1000) })
    const turned = await board.job({ title: 'Turns' }, { employerId, postedAt: new Date(Date.now() - 2000) })
    await board.job(
      { title: 'Gone' },
      { employerId, status: 'removed', postedAt: new Date(Date.now() - 3000), closedAt: new Date() },
    )
    await board.job(
      { title: 'On site', workplace: 'on-site', eligible_states: null, place: { city: 'Tampa', state: 'FL' } },
      { employerId },
    )
    const hybrid = policyOf(aJob({ workplace: 'hybrid' }))
    await db.insert(policyHistory).values({ jobId: turned, policy: hybrid, since: new Date(Date.now() + 60_000) })
    const { record } = await read(await ask(page, { employer: row!.slug }))
    expect(record).toMatchObject({
      count: 3,
      stayed: 2,
      small: true,
      postings: [
        { title: 'Stays', says: 'remote for 0 days so far', code: null },
        { title: 'Turns', says: expect.stringMatching(/^hybrid since \d+ \w+ \d{4}, after 0 days$/), code: '12·21' },
        { title: 'A posting that is not shown any more', says: 'stayed remote until it closed, 0 days', href: null },
      ],
    })
  })
})

describe('an employer’s picture', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAcAAAADCAYAAABfwxXFAAAAIUlEQVR4AXzJMQ0AAAwCwQYZXTGPS1AAn/x0EN9t3GhiAAAA//8jq2qPAAAABklEQVQDAL3sDUOj+bqKAAAAAElFTkSuQmCC',
    'base64',
  )
  const sent = (bytes: Uint8Array, name = 'logo.png', type = 'image/png') => {
    const form = new FormData()
    form.set('picture', new File([new Uint8Array(bytes)], name, { type }))
    return form
  }
  const wide = Buffer.from(png)
  wide.writeUInt32BE(2001, 16)

  test('is served to anybody under a name of its own, as what it is, and replaced whole', async ({
    db,
    make,
    ask,
    dataDir,
  }) => {
    const owner = await aPerson(db)
    const { slug } = await make(owner)
    const put = (form: FormData) => ask(logo, { employer: slug }, { person: owner, form })
    expect((await put(sent(png, '../../evil.html', 'text/html'))).headers.get('location')).toBe(
      `/employers/${slug}/edit?done=saved`,
    )
    const { logo: name } = (await employerBySlug(db, slug))!
    expect(name).toMatch(/^[0-9a-f]{32}\.png$/)
    const shown = await ask(logo, { employer: slug }, { query: `?v=${name}` })
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(png)
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      'content-type': 'image/png',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'public, max-age=31536000, immutable',
    })
    const unnamed = await ask(logo, { employer: slug }, { query: '?v=other' })
    expect(unnamed.headers.get('cache-control')).toBe('public, max-age=300')

    await put(sent(png))
    expect(await readdir(join(dataDir, 'uploads'))).toEqual([(await employerBySlug(db, slug))!.logo])
    await ask(unsetLogo, { employer: slug }, { person: owner, form: new URLSearchParams() })
    expect(await readdir(join(dataDir, 'uploads'))).toEqual([])
    expect((await ask(logo, { employer: slug })).status).toBe(404)
  })

  test.for([
    ['nothing', new Uint8Array(), 'no-picture'],
    ['a drawing that could hold scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unknown-kind'],
    ['one that is too heavy', Buffer.concat([png, Buffer.alloc(512 * 1024)]), 'too-large'],
    ['one that is too wide', wide, 'too-wide'],
  ] as const)('%s is refused by a sentence', async ([, bytes, refused], { db, make, ask, dataDir }) => {
    const owner = await aPerson(db)
    const { slug } = await make(owner)
    const answer = await ask(logo, { employer: slug }, { person: owner, form: sent(bytes) })
    expect(answer.headers.get('location')).toBe(`/employers/${slug}/edit?refused=${refused}#logo`)
    expect((await employerBySlug(db, slug))!.logo).toBeNull()
    await expect(readdir(join(dataDir, 'uploads'))).rejects.toThrow('ENOENT')
  })

  test.for(['../settings', '..%2fsettings', 'a'.repeat(32), `${'0'.repeat(32)}.png/../x`, ''])(
    'no file is read or removed under %j',
    async (name, { dataDir }) => {
      const uploads = openUploads({ dataDir, s3Url: undefined })
      expect(await uploads.read(name)).toBeUndefined()
      await uploads.remove(name)
    },
  )
})

describe('npm run account', () => {
  const command = base.extend<{ account: (...args: string[]) => Promise<{ code: number | null; lines: string[] }> }>({
    account: async ({ urls }, use) => {
      const { url, key } = inject('meili')
      const folder = await mkdtemp(join(tmpdir(), 'account-'))
      const env = {
        DATA_DIR: folder,
        DATABASE_URL: urls.app,
        DATABASE_OWNER_URL: urls.owner,
        MEILI_URL: url,
        MEILI_KEY: key,
      }
      await use(async (...args) => {
        const { code, output } = await runCommand('account', args, env)
        return { code, lines: output.trim().split('\n') }
      })
      await rm(folder, { recursive: true, force: true })
    },
  })

  command(
    'makes a verified account that signs in, an admin where it is told to',
    async ({ db, search, breaker, account }) => {
      const email = at('example.org')
      const { code, lines } = await account('--email', email, '--password', testPassword, '--admin')
      expect([code, lines.at(-1)]).toEqual([0, `account ${email}, admin`])
      const [person] = await db.select().from(people).where(eq(people.email, email))
      expect(person).toMatchObject({ emailVerified: true, adminSince: expect.any(Date) })
      expect(await cookieOf(newContext({ db, search, breaker }), person!)).toMatch(/pos=/)
    },
  )

  command.for([['heron waded'], ['aaaaaaaaaaaaaaaaaaaaaaaa']])(
    'refuses the password %s',
    async ([password], { db, account }) => {
      const email = at('example.org')
      const { code, lines } = await account('--email', email, '--password', password!)
      expect([code, lines.at(-1)]).toEqual([1, expect.stringMatching(/password/i)])
      expect(await db.$count(people, eq(people.email, email))).toBe(0)
    },
  )

  command('makes a verified employer, its member in a role, and prints a token last', async ({ db, account }) => {
    const email = at('example.org')
    const name = `Alder Grove ${newId().slice(-6)}`
    const args = ['--email', email, '--password', testPassword, '--employer', name, '--role', 'recruiter', '--token']
    const { code, lines } = await account(...args)
    expect(code).toBe(0)
    const token = lines.at(-1)!
    expect(token).toMatch(/^pos_[\w-]{43}$/)
    expect(lines.filter((line) => line.includes(token))).toHaveLength(1)
    const member = (await memberByTokenHash(db, hashOf(token), new Date()))!
    expect(await db.select().from(employers).where(eq(employers.id, member.employerId))).toMatchObject([
      { name, verifiedAt: expect.any(Date) },
    ])
    const [person] = await db.select().from(people).where(eq(people.email, email))
    expect(await db.select().from(members).where(eq(members.employerId, member.employerId))).toMatchObject([
      { personId: person!.id, role: 'recruiter' },
    ])
    expect(await db.select().from(tokens).where(eq(tokens.employerId, member.employerId))).toMatchObject([
      { hash: hashOf(token) },
    ])

    const again = await account(
      '--email',
      at('example.org'),
      '--password',
      testPassword,
      '--employer',
      name.toUpperCase(),
    )
    expect(again.lines.at(-1)).toContain(`owner of ${name.toUpperCase()}, verified: /employers/${member.employerSlug}`)
    expect(await db.$count(members, eq(members.employerId, member.employerId))).toBe(2)
  })

  command.for([
    [['--role', 'owner']],
    [['--token']],
    [['--employer', 'Cedar', '--role', 'king']],
    [['--colour', 'red']],
  ])('says how it is used where it can’t be meant: %j', async ([args], { account }) => {
    const { code, lines } = await account('--email', at('example.org'), '--password', testPassword, ...args!)
    expect([code, lines.at(-1)]).toEqual([1, expect.stringContaining('Usage: npm run account')])
  })
})
