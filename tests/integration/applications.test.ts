// A coder applies, follows, takes back and writes; nobody else sees it, and what happens at once happens once.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { keyOf } from '#app/http/throttle.ts'
import { openUploads } from '#app/uploads/store.ts'
import { action as apply, loader as applyPage } from '#app/routes/jobs_.$slug.apply/route.tsx'
import { loader as jobRoute } from '#app/routes/jobs.$slug/route.tsx'
import { action as takeBack } from '#app/routes/me.applications.$application.withdraw.ts'
import { action as theirMessage } from '#app/routes/employers.$employer.applicants.$application.message.tsx'
import { action as theirNote } from '#app/routes/employers.$employer.applicants.$application.note.tsx'
import { action as message } from '#app/routes/me.applications.$application.message.tsx'
import { loader as own } from '#app/routes/me.applications.$application._index/route.tsx'
import { loader as sentResume } from '#app/routes/me.applications.$application.resume.ts'
import { loader as list } from '#app/routes/me.applications._index.tsx'
import { applyForJob, setQuestions, shownMark, withdraw } from '#db/applications/changes.ts'
import { writeAbout } from '#db/applications/messages.ts'
import { applicationOf, applicationsOf, questionsOf } from '#db/applications/queries.ts'
import { applicationEvents, applications, outboundClicks } from '#db/applications/schema.ts'
import { sentJobOf, sentProfileOf } from '#db/applications/snapshot.ts'
import { lockApplication, moveStage } from '#db/applications/stages.ts'
import type { Db } from '#db/client.ts'
import { coderOf } from '#db/coders/queries.ts'
import { coders, heldCredentials, resumes } from '#db/coders/schema.ts'
import { newId } from '#db/ids.ts'
import { pauseJob } from '#db/jobs/openings.ts'
import { jobsById } from '#db/jobs/queries.ts'
import { jobs } from '#db/jobs/schema.ts'
import { limits } from '#db/limits/schema.ts'
import { letters } from '#db/mail/schema.ts'
import type { Person } from '#db/people/schema.ts'
import { aMember, aPerson, cookieOf, newContext } from '#tests/support/context.ts'
import { describe, expect, test as base } from '#tests/support/test.ts'

type Route = (args: never) => Promise<unknown>
type Ask = (
  route: Route,
  said: { person?: Person; params?: object; form?: Record<string, string> },
) => Promise<Response>

const test = base.extend<{ dataDir: string; ask: Ask }>({
  dataDir: async ({}, use) => {
    const made = await mkdtemp(join(tmpdir(), 'applications-'))
    await use(made)
    await rm(made, { recursive: true, force: true })
  },
  ask: async ({ db, search, breaker, dataDir }, use) =>
    use(async (route, { person, params = {}, form }) => {
      const context = newContext({ db, search, breaker })
      const headers: Record<string, string> = person ? { cookie: await cookieOf(context, person) } : {}
      const request = new Request('http://localhost/x', {
        headers,
        ...(form && { method: 'POST', body: new URLSearchParams(form) }),
      })
      const settings = { ...context.settings, dataDir }
      try {
        return (await route({ request, params, context: { ...context, settings } } as never)) as Response
      } catch (error) {
        if (error instanceof Response) return error
        throw error
      }
    }),
})

async function aCoder(db: Db, name = 'Wren Alder'): Promise<Person> {
  const person = await aPerson(db, { name })
  await db.insert(coders).values({ personId: person.id, headline: 'ED and pro-fee', livesIn: 'OH', codingMonths: 38 })
  await db.insert(heldCredentials).values({ personId: person.id, credential: 'CPC', memberNumber: '0177-secret' })
  return person
}

async function sendingOf(db: Db, person: Person, jobId: string, answers: string[] = []) {
  const [job] = await jobsById(db, [jobId])
  const coder = await coderOf(db, person.id)
  const shown = shownMark(sentJobOf(job!), sentProfileOf(coder!), await questionsOf(db, jobId))
  return { note: 'Evenings suit me.', answers, resume: null, shown }
}

async function applied(db: Db, person: Person, jobId: string): Promise<string> {
  const sent = await applyForJob(db, person.id, jobId, await sendingOf(db, person, jobId), new Date())
  if ('refused' in sent) throw new Error(sent.refused)
  return sent.id
}

const slugOfJob = async (db: Db, id: string) => (await jobsById(db, [id]))[0]!.slug
const bodyOf = async (answer: Response) => (await answer.json()) as Record<string, never>

describe('applying', () => {
  test('shows all that will be sent, sends it once, and keeps it as it was', async ({
    db,
    board,
    ask,
    dataDir,
    drain,
  }) => {
    const employerId = await board.employer()
    const owner = await aMember(db, employerId, await aPerson(db), 'owner')
    const jobId = await board.job({}, { employerId })
    await setQuestions(db, owner, jobId, [{ question: 'Which encoder?', required: true }])
    const person = await aCoder(db)
    const file = await openUploads({ dataDir, s3Url: undefined }).put(new TextEncoder().encode('CPC since 2021'), 'txt')
    const resume = newId()
    await db.insert(resumes).values({ id: resume, personId: person.id, name: 'wren.txt', file, kind: 'txt', bytes: 14 })
    const params = { slug: await slugOfJob(db, jobId) }

    const page = await (await ask(applyPage, { person, params })).text()
    expect(page).toContain('ED and pro-fee')
    expect(page).not.toContain('0177-secret')
    expect(page).not.toContain(person.email)

    const silent = await ask(apply, { person, params, form: { step: 'look', note: 'Hello.' } })
    expect(silent.status).toBe(422)
    expect(await bodyOf(silent)).toMatchObject({ typed: { note: 'Hello.' }, errors: { answer0: expect.any(String) } })

    const form = { note: 'Hello.', answer0: 'Encoder Pro', resume }
    const looked = await bodyOf(await ask(apply, { person, params, form: { ...form, step: 'look' } }))
    expect(looked).toMatchObject({ preview: { resume: 'wren.txt' } })
    expect(await db.$count(applications)).toBe(0)
    expect((await ask(apply, { person, params, form: { ...form, step: 'send' } })).status).toBe(409)
    expect(await readdir(join(dataDir, 'uploads'))).toHaveLength(1)

    const { mark } = looked.preview as unknown as { mark: string }
    const send = { person, params, form: { ...form, step: 'send', shown: mark } }
    const sent = await ask(apply, send)
    const [row] = await db.select().from(applications)
    expect(sent.headers.get('location')).toBe(`/me/applications/${row!.id}?done=sent`)
    expect(row).toMatchObject({
      answers: [{ question: 'Which encoder?', answer: 'Encoder Pro' }],
      resumeName: 'wren.txt',
    })
    expect(row!.resumeFile).not.toBe(file)
    expect(String(await openUploads({ dataDir, s3Url: undefined }).read(row!.resumeFile!))).toBe('CPC since 2021')
    expect(JSON.stringify(row)).not.toContain('0177-secret')

    const again = await ask(apply, send)
    expect(again.headers.get('location')).toBe(`/me/applications/${row!.id}?done=already`)
    expect(await readdir(join(dataDir, 'uploads'))).toHaveLength(2)
    await db.delete(resumes).where(eq(resumes.id, resume))
    const copy = await ask(sentResume, { person, params: { application: row!.id } })
    expect([copy.headers.get('content-disposition'), await copy.text()]).toEqual([
      expect.stringMatching(/^attachment; filename="wren.txt"/),
      'CPC since 2021',
    ])
    await drain()
    const told = await db.select().from(letters).where(eq(letters.kind, 'application-received'))
    expect(told).toHaveLength(1)
    expect(told[0]!.text).not.toContain('Hello.')

    await db.update(jobs).set({ title: 'Lead Coder', payMinCents: 2600 }).where(eq(jobs.id, jobId))
    const kept = await applicationOf(db, person.id, row!.id)
    expect(kept).toMatchObject({ job: { facts: { title: 'Pro-fee Coder', pay: { min: 28 } } } })
    expect(kept!.changes.map(({ field }) => field)).toEqual(['title', 'pay'])
  })

  test('of twenty at the same moment one is made, with one event and one set of letters', async ({
    db,
    board,
    drain,
  }) => {
    const employerId = await board.employer()
    await aMember(db, employerId, await aPerson(db), 'owner')
    await aMember(db, employerId, await aPerson(db), 'recruiter')
    const jobId = await board.job({}, { employerId })
    const person = await aCoder(db)
    const sending = await sendingOf(db, person, jobId)
    const before = await db.$count(letters, eq(letters.kind, 'application-received'))
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, () => applyForJob(db, person.id, jobId, sending, new Date())),
    )
    const made = outcomes.flatMap((outcome) => ('id' in outcome ? [outcome.id] : []))
    expect(made).toHaveLength(1)
    const others = outcomes.filter((outcome) => 'refused' in outcome)
    expect(others).toEqual(Array(19).fill({ refused: 'applied-already', applied: made[0] }))
    expect(await db.$count(applications, eq(applications.personId, person.id))).toBe(1)
    expect(await db.$count(applicationEvents, eq(applicationEvents.applicationId, made[0]!))).toBe(1)
    await drain()
    expect(await db.$count(letters, eq(letters.kind, 'application-received'))).toBe(before + 2)
  })

  test('while the job is paused at the same moment ends in one order or the other', async ({ db, board }) => {
    const employerId = await board.employer()
    const owner = await aMember(db, employerId, await aPerson(db), 'owner')
    for (let round = 0; round < 10; round++) {
      const jobId = await board.job({}, { employerId })
      const person = await aCoder(db)
      const sending = await sendingOf(db, person, jobId)
      const [sent] = await Promise.all([
        applyForJob(db, person.id, jobId, sending, new Date()),
        pauseJob(db, owner, jobId),
      ])
      const stands = await db.$count(applications, eq(applications.jobId, jobId))
      expect('refused' in sent ? sent.refused : 'sent').toBe(stands ? 'sent' : 'not-open')
    }
  })

  test('is refused where it can’t be, and says why', async ({ db, board, ask }) => {
    const person = await aCoder(db)
    const employerId = await board.employer()
    const [paused, stale, elsewhere, ours, open] = [
      await board.job({}, { status: 'paused' }),
      await board.job({}, { confirmedAt: new Date(Date.now() - 22 * 86_400_000) }),
      await board.job({ apply_url: 'https://careers.cedar-hollow.example/1' }),
      await board.job({}, { employerId }),
      await board.job(),
    ]
    const tried = async (jobId: string) => {
      const sent = await applyForJob(db, person.id, jobId, await sendingOf(db, person, jobId), new Date())
      return 'refused' in sent ? sent.refused : 'sent'
    }
    await aMember(db, employerId, person, 'viewer')
    expect(await tried(paused)).toBe('not-open')
    expect(await tried(stale)).toBe('not-open')
    expect(await tried(elsewhere)).toBe('elsewhere')
    expect(await tried(ours)).toBe('acts-for-employer')
    const page = await bodyOf(
      await ask(applyPage, { person: await aPerson(db), params: { slug: await slugOfJob(db, open) } }),
    )
    expect(page).toMatchObject({ begins: true })
    expect(page).not.toHaveProperty('profile')
  })

  test('what changed since it was shown is shown again first', async ({ db, board }) => {
    const [person, jobId] = [await aCoder(db), await board.job()]
    const sending = await sendingOf(db, person, jobId)
    await db.update(coders).set({ about: 'Newly said.' }).where(eq(coders.personId, person.id))
    expect(await applyForJob(db, person.id, jobId, sending, new Date())).toEqual({ refused: 'changed-meanwhile' })
  })

  test('elsewhere leads on by POST alone, counted, for strangers too, and to web addresses only', async ({
    db,
    board,
    ask,
  }) => {
    const url = 'https://careers.cedar-hollow.example/jobs/4?a=1'
    const jobId = await board.job({ apply_url: url })
    const params = { slug: await slugOfJob(db, jobId) }
    expect(await bodyOf(await ask(applyPage, { params }))).toMatchObject({ host: 'careers.cedar-hollow.example' })
    expect(await db.$count(outboundClicks)).toBe(0)
    for (let clicks = 0; clicks < 3; clicks++) {
      const led = await ask(apply, { params, form: {} })
      expect([led.status, led.headers.get('location')]).toEqual([303, url])
    }
    expect(await db.select({ clicks: outboundClicks.clicks }).from(outboundClicks)).toEqual([{ clicks: 3 }])

    await db.update(jobs).set({ applyUrl: 'javascript:alert(1)' }).where(eq(jobs.id, jobId))
    const refused = await ask(apply, { params, form: {} })
    expect(refused.headers.get('location')).toMatch(/^\/sign-in/)
  })

  test('asks a stranger to sign in first', async ({ db, board, ask }) => {
    const params = { slug: await slugOfJob(db, await board.job()) }
    expect((await ask(applyPage, { params })).headers.get('location')).toBe('/sign-in?next=%2Fx')
    expect((await ask(apply, { params, form: { step: 'send' } })).headers.get('location')).toMatch(/^\/sign-in/)
  })
})

describe('an application', () => {
  test('is its coder’s alone: others, members and strangers find nothing', async ({ db, board, ask }) => {
    const employerId = await board.employer()
    const memberPerson = await aPerson(db)
    await aMember(db, employerId, memberPerson, 'owner')
    const person = await aCoder(db)
    const id = await applied(db, person, await board.job({}, { employerId }))
    const params = { application: id }
    expect((await ask(own, { person, params })).status).toBe(200)
    for (const other of [await aCoder(db, 'Teal Marsh'), memberPerson]) {
      for (const [route, form] of [[own], [takeBack, {}], [message, { text: 'Hello' }]] as const) {
        expect((await ask(route, { person: other, params, ...(form && { form }) })).status).toBe(404)
      }
      expect(await bodyOf(await ask(list, { person: other }))).toEqual({ applications: [] })
    }
    expect((await ask(own, { params })).headers.get('location')).toMatch(/^\/sign-in/)
    expect(await db.$count(applicationEvents, eq(applicationEvents.applicationId, id))).toBe(1)
  })

  test('taken back while its employer moves it ends taken back, each step once', async ({ db, board }) => {
    const employerId = await board.employer()
    const jobId = await board.job({}, { employerId })
    const ends = new Set<string>()
    for (let round = 0; round < 10; round++) {
      const person = await aCoder(db)
      const id = await applied(db, person, round ? await board.job({}, { employerId }) : jobId)
      const decline = db.transaction(async (tx) => {
        const row = await lockApplication(tx, eq(applications.id, id))
        return moveStage(tx, row!, 'declined', 'm', 'employer', new Date(), { reason: 'other', note: null })
      })
      const outcomes = await Promise.all([decline, withdraw(db, person.id, id, new Date())])
      expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'not-now' }])
      const events = await db.select().from(applicationEvents).where(eq(applicationEvents.applicationId, id))
      expect(events).toHaveLength(2)
      ends.add(events[1]!.after)
      const [row] = await db.select().from(applications).where(eq(applications.id, id))
      expect(row).toMatchObject({ stage: events[1]!.after, version: 2 })
    }
    expect([...ends].every((end) => ['declined', 'withdrawn'].includes(end))).toBe(true)
  })

  test('is shown as unanswered after 14 days, until somebody writes', async ({ db, board, ask }) => {
    const employerId = await board.employer()
    const member = await aMember(db, employerId, await aPerson(db), 'recruiter')
    const person = await aCoder(db)
    const id = await applied(db, person, await board.job({}, { employerId }))
    const shown = async () =>
      ((await bodyOf(await ask(list, { person }))).applications as unknown as { unanswered: boolean }[])[0]!.unanswered
    expect(await shown()).toBe(false)
    await db
      .update(applications)
      .set({ sentAt: new Date(Date.now() - 15 * 86_400_000) })
      .where(eq(applications.id, id))
    expect(await shown()).toBe(true)
    await writeAbout(db, member, id, 'Can you talk on Tuesday?', new Date())
    expect(await shown()).toBe(false)
  })

  test('carries messages of both sides, told by mail without their words, and ends with being taken back', async ({
    db,
    board,
    ask,
    drain,
  }) => {
    const employerId = await board.employer()
    const [recruiter, viewer] = [await aPerson(db), await aPerson(db)]
    const member = await aMember(db, employerId, recruiter, 'recruiter')
    const looker = await aMember(db, employerId, viewer, 'viewer')
    const person = await aCoder(db)
    const id = await applied(db, person, await board.job({}, { employerId }))
    expect(await writeAbout(db, looker, id, 'Hello', new Date())).toEqual({ refused: 'not-allowed' })
    await Promise.all([
      writeAbout(db, member, id, 'Can you talk on Tuesday?', new Date()),
      ask(message, { person, params: { application: id }, form: { text: 'I have a question.' } }),
    ])
    await drain()
    const ours = [person, recruiter, viewer].map(({ email }) => email)
    const wrote = async (kind: string) =>
      (await db.select().from(letters).where(eq(letters.kind, kind))).filter(({ to }) => ours.includes(to))
    expect((await wrote('employer-wrote')).map(({ to }) => to)).toEqual([person.email])
    expect((await wrote('coder-wrote')).map(({ to }) => to)).toEqual([recruiter.email])
    expect(JSON.stringify([...(await wrote('employer-wrote')), ...(await wrote('coder-wrote'))])).not.toMatch(
      /Tuesday|question/,
    )

    expect((await applicationsOf(db, person.id))[0]!.unread).toBe(1)
    const page = await (await ask(own, { person, params: { application: id } })).text()
    expect(page).toContain('Tuesday')
    expect(page).not.toContain(recruiter.id)
    expect((await applicationsOf(db, person.id))[0]!.unread).toBe(0)

    await ask(takeBack, { person, params: { application: id }, form: {} })
    expect(await writeAbout(db, member, id, 'Wait!', new Date())).toEqual({ refused: 'not-now' })
  })

  test('gives back a message that can’t be sent as it was typed, with the reason', async ({ db, board, ask }) => {
    const employerId = await board.employer()
    const recruiter = await aPerson(db)
    const { employerSlug } = await aMember(db, employerId, recruiter, 'recruiter')
    const person = await aCoder(db)
    const application = await applied(db, person, await board.job({}, { employerId }))
    const write = async (text: string) => {
      const form = { text }
      const mine = await ask(message, { person, params: { application }, form })
      const theirs = await ask(theirMessage, {
        person: recruiter,
        params: { application, employer: employerSlug },
        form,
      })
      return [mine, theirs]
    }
    const back = async (text: string, status: number, error: object) => {
      for (const answer of await write(text)) {
        expect([answer.status, await bodyOf(answer)]).toEqual([status, { typed: { text }, errors: error }])
      }
    }
    const later = new Date(Date.now() + 60_000)
    const long = 'x'.repeat(10_001)
    await back(long, 422, { text: expect.stringContaining('10,000') })
    const note = { person: recruiter, params: { application, employer: employerSlug }, form: { note: long } }
    expect(await bodyOf(await ask(theirNote, note))).toMatchObject({
      typed: { note: long },
      errors: { note: expect.any(String) },
    })
    await ask(takeBack, { person, params: { application }, form: {} })
    await back('Wait!', 409, { form: expect.any(String) })
    for (const subject of [person.id, recruiter.id]) {
      await db
        .insert(limits)
        .values({ key: keyOf('message', subject), spent: 900, resetsAt: later })
        .onConflictDoUpdate({
          target: limits.key,
          set: { spent: 900, resetsAt: later },
        })
    }
    await back('Once more', 429, { form: expect.stringContaining('wait') })
  })

  test('is what the job’s page says to its coder, and to nobody else', async ({ db, board, ask }) => {
    const [person, jobId] = [await aCoder(db), await board.job()]
    const id = await applied(db, person, jobId)
    const params = { slug: await slugOfJob(db, jobId) }
    expect((await bodyOf(await ask(jobRoute, { person, params }))).applying).toMatchObject({ way: 'applied', id })
    expect((await bodyOf(await ask(jobRoute, { params }))).applying).toEqual({ way: 'here' })
  })
})
