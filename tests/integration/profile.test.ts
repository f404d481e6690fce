// A coder's profile, résumés and apprenticeship, as their owner, as somebody else, and as nobody.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { and, eq } from 'drizzle-orm'
import * as coderForAdmin from '#app/routes/admin.coders.$person._index.tsx'
import * as verify from '#app/routes/admin.coders.$person.verify.ts'
import * as me from '#app/routes/me._index.tsx'
import * as apprentice from '#app/routes/me.apprentice.tsx'
import * as profile from '#app/routes/me.profile._index.tsx'
import * as reading from '#app/routes/me.profile.read.tsx'
import * as resume from '#app/routes/me.resumes.$resume._index.ts'
import * as removal from '#app/routes/me.resumes.$resume.remove.ts'
import * as resumes from '#app/routes/me.resumes._index.tsx'
import { auditLog } from '#db/audit/schema.ts'
import { coderOf, memberNumbersOf } from '#db/coders/queries.ts'
import { resumesOf } from '#db/coders/resumes.ts'
import { heldCredentials } from '#db/coders/schema.ts'
import type { Person } from '#db/people/schema.ts'
import { aPerson, cookieOf, newContext } from '#tests/support/context.ts'
import { aDocx, aParagraph, aPdf } from '#tests/support/documents.ts'
import { aJob } from '#tests/support/board.ts'
import { describe, expect, test as base } from '#tests/support/test.ts'

type Route = { loader?: unknown; action?: unknown }
type Sent = { person?: Person; form?: Record<string, string | string[]> | FormData; query?: string }
type Ask = (route: Route, params?: Record<string, string>, sent?: Sent) => Promise<Response>

const test = base.extend<{ ask: Ask }>({
  ask: async ({ db, search, breaker, files }, use) =>
    use(async ({ loader, action }, params = {}, { person, form, query = '' } = {}) => {
      const context = newContext({ db, search, breaker })
      const headers: HeadersInit = person ? { cookie: await cookieOf(context, person) } : {}
      const body = form && (form instanceof FormData ? form : fields(form))
      const request = new Request(`http://localhost/x${query}`, { method: body ? 'POST' : 'GET', headers, body })
      const settings = { ...context.settings, dataDir: files.dataDir }
      const call = (body ? action : loader) as (args: object) => Promise<Response>
      try {
        return await call({ request, params, context: { ...context, settings } })
      } catch (error) {
        if (error instanceof Response) return error
        throw error
      }
    }),
})

function fields(said: Record<string, string | string[]>): URLSearchParams {
  return new URLSearchParams(Object.entries(said).flatMap(([name, value]) => [value].flat().map((one) => [name, one])))
}

function upload(bytes: Uint8Array, name: string): FormData {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(bytes)], name))
  return form
}

const whole = {
  looking: 'yes',
  livesIn: 'FL',
  mayWorkFrom: ['GA', 'FL', 'AL'],
  workplaces: ['remote', 'hybrid'],
  'coding.years': '6',
  'coding.months': '3',
  payFloor: '$28.50',
  timeZone: 'America/New_York',
  hoursFrom: '8',
  hoursTo: '16',
  weekends: 'no',
  headline: 'Pro-fee coder',
  about: '',
  'credentials.0.credential': '',
  'credentials.0.issuedOn': '',
  'credentials.2.credential': 'CPC',
  'credentials.2.issuedOn': '2020-03-01',
  'credentials.2.expiresOn': '2027-03-31',
  'credentials.2.memberNumber': '01234567',
  'credentials.2.ceuEarned': '12',
  'credentials.2.ceuNeeded': '36',
  'chartTypes.0.value': 'profee-em',
  'chartTypes.0.months': '60',
  'chartTypes.1.value': 'ed-profee',
  'chartTypes.1.months': '',
  'tools.0.value': 'epic',
  'tools.0.months': '75',
}

type Model = {
  typed: Record<string, string | string[]>
  errors: Record<string, string>
  evidence: Record<string, string[]>
}
const modelOf = async (answer: Response) => ((await answer.json()) as { model: Model }).model

describe('the profile', () => {
  test('is kept as it was said, and comes back so', async ({ db, ask }) => {
    const person = await aPerson(db)
    expect(await coderOf(db, person.id)).toBeUndefined()
    const answer = await ask(profile, {}, { person, form: whole })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/me/profile?done=saved'])
    expect(await coderOf(db, person.id)).toMatchObject({
      looking: true,
      livesIn: 'FL',
      mayWorkFrom: ['AL', 'GA'],
      workplaces: ['remote', 'hybrid'],
      codingMonths: 75,
      payFloorCents: 2850,
      hoursFrom: 8,
      hoursTo: 16,
      weekends: false,
      visibility: 'hidden',
      credentials: [{ credential: 'CPC', issuedOn: '2020-03-01', expiresOn: '2027-03-31', verification: 'self-declared', ceuEarned: 12 }],
      chartTypes: [
        { value: 'profee-em', months: 60 },
        { value: 'ed-profee', months: 0 },
      ],
      tools: [{ value: 'epic', months: 75 }],
    }) // prettier-ignore
    const { typed } = await modelOf(await ask(profile, {}, { person }))
    expect(typed).toMatchObject({
      'credentials.0.credential': 'CPC',
      'credentials.0.memberNumber': '01234567',
      'coding.years': '6',
      'coding.months': '3',
      payFloor: '28.50',
      'chartTypes.1.months': '',
    })
  })

  test('a row that is emptied is taken away, and nobody’s visibility changes', async ({ db, ask }) => {
    const person = await aPerson(db)
    await ask(profile, {}, { person, form: whole })
    await ask(profile, {}, { person, form: { ...whole, 'credentials.2.credential': '', 'credentials.2.issuedOn': '', 'credentials.2.expiresOn': '', 'credentials.2.memberNumber': '', 'credentials.2.ceuEarned': '', 'credentials.2.ceuNeeded': '', 'tools.0.value': '', 'tools.0.months': '' } }) // prettier-ignore
    expect(await coderOf(db, person.id)).toMatchObject({
      credentials: [],
      tools: [],
      visibility: 'hidden',
      handle: null,
    })
  })

  test.for([
    ['credentials.2.expiresOn', '2019-01-01', 'It can’t expire before it is issued.'],
    ['credentials.2.issuedOn', '2999-01-01', 'Give a day of your working life.'],
    ['credentials.2.issuedOn', 'May', 'Give a day, as 2026-12-31.'],
    ['credentials.2.credential', 'ABC', 'Choose the credential.'],
    ['credentials.0.credential', 'CPC', 'It is said twice.'],
    ['credentials.2.ceuEarned', '501', 'Give units, 500 at most.'],
    ['coding.years', '61', 'Give whole years, 60 at most.'],
    ['coding.months', '12', 'Give months, 11 at most.'],
    ['chartTypes.0.months', '76', 'That is longer than you say you have coded in all.'],
    ['chartTypes.1.value', 'profee-em', 'It is said twice.'],
    ['payFloor', 'plenty', 'Give dollars an hour.'],
    ['hoursTo', '', 'Give both hours, or neither.'],
    ['timeZone', 'toString', 'Choose a time zone.'],
    ['timeZone', '', 'Say in which time zone your hours are.'],
    ['livesIn', 'ZZ', 'Choose a state.'],
    ['headline', 'two\nlines', 'On one line, please.'],
  ] as const)(
    '%s %j is refused beside its field, and what was typed stays',
    async ([name, value, says], { db, ask }) => {
      const person = await aPerson(db)
      const answer = await ask(profile, {}, { person, form: { ...whole, [name]: value } })
      expect(answer.status).toBe(422)
      const { typed, errors } = await modelOf(answer)
      const at = name === 'credentials.0.credential' ? 'credentials.2.credential' : name
      expect(errors).toEqual({ [at]: says })
      expect(typed).toMatchObject({ [name]: value, payFloor: name === 'payFloor' ? value : '$28.50' })
      expect(await coderOf(db, person.id)).toBeUndefined()
    },
  )

  test('what was verified falls back to their own word with another date or number, and not else', async ({
    db,
    ask,
  }) => {
    const [person, admin] = [await aPerson(db), await aPerson(db, { admin: true })]
    await ask(profile, {}, { person, form: whole })
    const set = (by: Person) =>
      ask(verify, { person: person.id }, { person: by, form: { credential: 'CPC', verification: 'issuer-confirmed' } })
    const state = async () => (await coderOf(db, person.id))!.credentials[0]!.verification
    expect((await set(person)).status).toBe(404)
    expect(await state()).toBe('self-declared')
    expect((await set(admin)).status).toBe(303)
    await ask(profile, {}, { person, form: { ...whole, 'credentials.2.ceuEarned': '20' } })
    expect(await state()).toBe('issuer-confirmed')
    await ask(profile, {}, { person, form: { ...whole, 'credentials.2.memberNumber': '7654321' } })
    expect(await state()).toBe('self-declared')
    const [row] = await db.select().from(heldCredentials).where(eq(heldCredentials.personId, person.id))
    expect(row).toMatchObject({ verifiedBy: null, verifiedAt: null })
    const lines = await db
      .select()
      .from(auditLog)
      .where(and(eq(auditLog.thing, person.id), eq(auditLog.actor, admin.id)))
    expect(lines).toMatchObject([
      { act: 'credential.verified', detail: { credential: 'CPC', before: 'self-declared', after: 'issuer-confirmed' } },
    ])
    expect(JSON.stringify(lines)).not.toContain('01234567')
  })

  test('the member number is for its owner and an admin; nobody verifies themselves', async ({ db, ask }) => {
    const [person, other] = [await aPerson(db), await aPerson(db)]
    const admin = await aPerson(db, { admin: true })
    await ask(profile, {}, { person, form: whole })
    expect(JSON.stringify(await coderOf(db, person.id))).not.toContain('01234567')
    expect([...(await memberNumbersOf(db, person.id))]).toEqual([['CPC', '01234567']])
    expect(await (await ask(coderForAdmin, { person: person.id }, { person: admin })).text()).toContain('01234567')
    for (const by of [person, other])
      expect((await ask(coderForAdmin, { person: person.id }, { person: by })).status).toBe(404)
    await ask(profile, {}, { person: admin, form: whole })
    const own = await ask(
      verify,
      { person: admin.id },
      { person: admin, form: { credential: 'CPC', verification: 'document-seen' } },
    )
    expect(own.status).toBe(404)
  })

  test('a person’s page says what the profile lacks, and how many jobs that would bring', async ({
    db,
    ask,
    board,
    drain,
  }) => {
    await board.job({ credentials: { ...aJob().credentials, required: [['CPC']] }, years_min: 1 })
    await drain()
    const person = await aPerson(db)
    type Said = { begun: boolean; lacking: string[] }
    const said = async () => (await (await ask(me, {}, { person })).json()) as Said
    expect(await said()).toMatchObject({
      begun: false,
      lacking: expect.arrayContaining(['state', 'credentials', 'years']),
    })
    await ask(profile, {}, { person, form: { ...whole, livesIn: '', mayWorkFrom: [] } })
    expect(await said()).toMatchObject({ begun: true, lacking: ['state'], brings: { state: 1 } })
  })

  test('saved on the way to somewhere leads there, and nowhere else', async ({ db, ask }) => {
    const person = await aPerson(db)
    const led = async (next: string) =>
      (await ask(profile, {}, { person, form: { ...whole, next } })).headers.get('location')
    expect(await led('/jobs/coder/apply')).toBe('/jobs/coder/apply')
    expect(await led('//elsewhere.example')).toBe('/me/profile?done=saved')
  })
})

describe('a résumé that is read', () => {
  const text = 'Wren Alder, CPC, CRC\nAustin, TX 78701\n\n5 years of medical coding experience in Epic.'

  test('fills what is empty, leaves what stands, and stores nothing', async ({ db, ask }) => {
    const person = await aPerson(db)
    await ask(profile, {}, { person, form: whole })
    const model = await modelOf(await ask(reading, {}, { person, form: { text } }))
    expect(model.typed).toMatchObject({
      livesIn: 'FL',
      'coding.years': '6',
      'credentials.0.credential': 'CPC',
      'credentials.0.memberNumber': '01234567',
      'credentials.1.credential': 'CRC',
    })
    expect(model.evidence).toMatchObject({ 'credentials.1': ['CRC'] })
    expect(model.evidence).not.toHaveProperty('livesIn')
    expect((await coderOf(db, person.id))!.credentials).toHaveLength(1)
  })

  test('may be a Word file', async ({ db, ask }) => {
    const person = await aPerson(db)
    const form = upload(aDocx(text.split('\n').map((line) => aParagraph(line)).join('')), 'wren.docx') // prettier-ignore
    const model = await modelOf(await ask(reading, {}, { person, form }))
    expect(model.typed).toMatchObject({ livesIn: 'TX', 'coding.years': '5', 'tools.0.value': 'epic' })
    expect(await coderOf(db, person.id)).toBeUndefined()
  })

  test('nothing to read is told beside the field', async ({ db, ask }) => {
    const answer = await ask(reading, {}, { person: await aPerson(db), form: { text: ' ' } })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ errors: { text: 'Paste the résumé, or choose a file.' } })
  })
})

describe('résumés', () => {
  test('are kept under a name of ours, read by the worker, and given back to their owner alone', async ({
    db,
    ask,
    files,
    drain,
  }) => {
    const [person, other] = [await aPerson(db), await aPerson(db)]
    const bytes = aPdf([['Wren Alder, CPC', 'Coder of inpatient charts']])
    expect((await ask(resumes, {}, { person, form: upload(bytes, '../../Wren “Alder”.exe') })).status).toBe(303)
    const [kept] = await resumesOf(db, person.id)
    expect(kept).toMatchObject({
      kind: 'pdf',
      bytes: bytes.length,
      text: null,
      readAt: null,
      name: 'Wren “Alder”.exe.pdf',
    })
    expect(kept!.file).toMatch(/^[0-9a-f]{32}\.pdf$/)
    expect(await readdir(join(files.dataDir, 'uploads'))).toContain(kept!.file)

    await drain()
    expect((await resumesOf(db, person.id))[0]).toMatchObject({
      text: expect.stringContaining('inpatient charts'),
      refused: null,
    })

    const own = await ask(resume, { resume: kept!.id }, { person })
    expect(Buffer.from(await own.arrayBuffer())).toEqual(bytes)
    expect(Object.fromEntries(own.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="Wren Alder.exe.pdf"; filename*=UTF-8''Wren%20%E2%80%9CAlder%E2%80%9D.exe.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    })
    for (const [route, form] of [[resume], [removal, {}]] as const) {
      expect((await ask(route, { resume: kept!.id }, { person: other, form })).status).toBe(404)
    }
    const stranger = await ask(resume, { resume: kept!.id })
    expect(stranger.headers.get('location')).toMatch(/^\/sign-in/)

    expect((await ask(removal, { resume: kept!.id }, { person, form: {} })).status).toBe(303)
    expect(await readdir(join(files.dataDir, 'uploads'))).not.toContain(kept!.file)
    expect(await resumesOf(db, person.id)).toEqual([])
  })

  test('a scan is kept, and said to hold no text', async ({ db, ask, drain }) => {
    const person = await aPerson(db)
    const scan = aPdf([{ content: '0 0 612 792 re f' }])
    expect((await ask(resumes, {}, { person, form: upload(scan, 'scan.pdf') })).status).toBe(303)
    await drain()
    expect((await resumesOf(db, person.id))[0]).toMatchObject({ text: null, refused: 'no-text' })
    expect(await (await ask(resumes, {}, { person })).text()).toContain('No text could be read of it')
  })

  test('one that only pretends is kept as nothing worse than it is', async ({ db, ask, drain }) => {
    const person = await aPerson(db)
    await ask(resumes, {}, { person, form: upload(Buffer.from('%PDF-1.7\nnothing of the kind\n%%EOF'), 'r.pdf') })
    await ask(resumes, {}, { person, form: upload(Buffer.from('<script>alert(1)</script>'), 'r.html') })
    await drain()
    const [page, broken] = await resumesOf(db, person.id)
    expect(broken).toMatchObject({ kind: 'pdf', refused: 'broken' })
    expect(page).toMatchObject({ kind: 'txt', name: 'r.txt' })
    expect((await ask(resume, { resume: page!.id }, { person })).headers.get('content-type')).toBe(
      'text/plain; charset=utf-8',
    )
  })

  test.for([
    ['nothing', Buffer.alloc(0), 'Choose a file first.'],
    ['a program', Buffer.from('MZ\x90\0\x03\0\0\0\xff\xff\0\0', 'latin1'), 'neither a PDF'],
    ['an archive of something else', Buffer.from('PK\x03\x04nothing'), 'damaged'],
    [
      'one that is too large',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5 * 1024 * 1024), Buffer.from('%%EOF')]),
      'larger than 5 MB',
    ],
  ] as const)('%s is refused by a sentence', async ([, bytes, says], { db, ask }) => {
    // prettier-ignore
    const person = await aPerson(db)
    const answer = await ask(resumes, {}, { person, form: upload(bytes, 'resume.pdf') })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain(says)
    expect(await resumesOf(db, person.id)).toEqual([])
  })

  test('ten are kept, also of twelve that are sent at once', async ({ db, ask, files }) => {
    const person = await aPerson(db)
    const before = (await readdir(join(files.dataDir, 'uploads'))).length
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        ask(resumes, {}, { person, form: upload(Buffer.from(`Résumé ${at}`), 'r.txt') }),
      ),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(10)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2)
    expect(await readdir(join(files.dataDir, 'uploads'))).toHaveLength(before + 10)
  })
})

test('an apprentice sees what each way still lacks', async ({ db, ask }) => {
  const person = await aPerson(db)
  const save = (form: Record<string, string>) => ask(apprentice, {}, { person, form: { credential: 'CPC-A', ...form } })
  expect((await save({ workMonths: '11', courseHours: '79', practicode: 'yes' })).status).toBe(303)
  const answer = (await (await ask(apprentice, {}, { person })).json()) as { tracked: { lacking: object }[] }
  expect(answer.tracked[0]!.lacking).toEqual({
    work: [{ what: 'work', months: 13 }],
    'work-and-study': [{ what: 'work', months: 1 }],
    study: [{ what: 'course', hours: 1 }],
  })
  expect((await save({ workMonths: '-1' })).status).toBe(422)
  expect((await ask(apprentice)).headers.get('location')).toMatch(/^\/sign-in/)
})

test('an apprentice sees the open jobs whose work counts, and no others', async ({ db, board, ask }) => {
  const person = await aPerson(db)
  const made = (apprentice_policy: 'welcome' | 'not-accepted', said: Parameters<typeof board.job>[1]) =>
    board.job({ credentials: { ...aJob().credentials, apprentice_policy } }, said)
  const counting = await made('welcome', { countsTowardRemoval: true })
  await made('welcome', { countsTowardRemoval: false })
  await made('welcome', {})
  await made('not-accepted', { countsTowardRemoval: true })
  await made('welcome', { countsTowardRemoval: true, status: 'paused' })
  const { lines } = (await (await ask(apprentice, {}, { person })).json()) as { lines: { id: string }[] }
  expect(lines.map(({ id }) => id)).toEqual([counting])
})
