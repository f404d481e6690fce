// The employer's side of an application: two who decide at once, answers to many, and what the coder never sees.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import * as list from '#app/routes/employers.$employer.applicants._index/route.tsx'
import * as one from '#app/routes/employers.$employer.applicants.$application._index/route.tsx'
import * as decline from '#app/routes/employers.$employer.applicants.$application.decline.tsx'
import * as move from '#app/routes/employers.$employer.applicants.$application.move.ts'
import * as resume from '#app/routes/employers.$employer.applicants.$application.resume.ts'
import * as see from '#app/routes/employers.$employer.applicants.$application.see.ts'
import * as answer from '#app/routes/employers.$employer.applicants.answer.tsx'
import { openUploads } from '#app/uploads/store.ts'
import {
  applicantFilters,
  applicantsOf,
  countUnanswered,
  neighboursOf,
  stageCounts,
} from '#db/applications/applicants.ts'
import { writeAbout } from '#db/applications/messages.ts'
import { answerMany, moveApplication, noteOn, rateApplication } from '#db/applications/pipeline.ts'
import { applicationOf } from '#db/applications/queries.ts'
import { responsesOf } from '#db/applications/responses.ts'
import { applicationEvents, applicationNotes, applications } from '#db/applications/schema.ts'
import { sentJobOf } from '#db/applications/snapshot.ts'
import { auditLog } from '#db/audit/schema.ts'
import type { Db } from '#db/client.ts'
import type { Member } from '#db/employers/roles.ts'
import { employers } from '#db/employers/schema.ts'
import { newId } from '#db/ids.ts'
import { jobsById } from '#db/jobs/queries.ts'
import { people, type Person } from '#db/people/schema.ts'
import { aMember, aPerson, cookieOf, newContext } from '#tests/support/context.ts'
import { describe, expect, test as base } from '#tests/support/test.ts'

type Firm = {
  id: string
  slug: string
  job: string
  olive: Member
  rowan: Member
  people: Record<'olive' | 'vera', Person>
}
type Route = { loader?: unknown; action?: unknown }

const day = 24 * 60 * 60 * 1000
const ago = (days: number) => new Date(Date.now() - days * day)
const now = () => new Date()
const filters = applicantFilters.parse({})

const test = base.extend<{
  firm: () => Promise<Firm>
  applied: (firm: Firm, said?: Partial<typeof applications.$inferInsert>) => Promise<{ id: string; coder: Person }>
  ask: (
    route: Route,
    params: object,
    said: { person: Person; form?: [string, string][]; query?: string },
  ) => Promise<Response>
  dataDir: string
}>({
  firm: async ({ db, board }, use) =>
    use(async () => {
      const id = await board.employer({ verifiedAt: new Date() })
      const job = await board.job({ title: 'Cardiology Coder' }, { employerId: id })
      const [olive, rowan, vera] = await Promise.all(
        ['Olive Reed', 'Rowan Ash', 'Vera Birch'].map((name) => aPerson(db, { name })),
      )
      const owner = await aMember(db, id, olive!, 'owner')
      const recruiter = await aMember(db, id, rowan!, 'recruiter')
      await aMember(db, id, vera!, 'viewer')
      return {
        id,
        slug: owner.employerSlug,
        job,
        olive: owner,
        rowan: recruiter,
        people: { olive: olive!, vera: vera! },
      }
    }),
  applied: async ({ db }, use) =>
    use(async (firm, said = {}) => {
      const coder = await aPerson(db, { name: 'Wren Alder' })
      const [job] = await jobsById(db, [firm.job])
      const id = newId()
      const sentAt = said.sentAt ?? now()
      await db.insert(applications).values({
        id,
        jobId: firm.job,
        employerId: firm.id,
        personId: coder.id,
        sentAt,
        job: sentJobOf(job!),
        note: 'Call me: 555 0100.',
        profile: aProfile(),
        ...said,
      })
      await db
        .insert(applicationEvents)
        .values({ applicationId: id, at: sentAt, actor: coder.id, side: 'coder', after: 'sent' })
      return { id, coder }
    }),
  dataDir: async ({}, use) => {
    const made = await mkdtemp(join(tmpdir(), 'pipeline-'))
    await use(made)
    await rm(made, { recursive: true, force: true })
  },
  ask: async ({ db, search, breaker, dataDir }, use) =>
    use(async ({ loader, action }, params, { person, form, query = '' }) => {
      const context = newContext({ db, search, breaker })
      const headers = { cookie: await cookieOf(context, person) }
      const body = form && new URLSearchParams(form)
      const request = new Request(`http://localhost/x${query}`, { method: form ? 'POST' : 'GET', headers, body })
      const call = (form ? action : loader) as (args: object) => Promise<Response>
      const settings = { ...context.settings, dataDir }
      try {
        return await call({ request, params, context: { ...context, settings } })
      } catch (error) {
        if (error instanceof Response) return error
        throw error
      }
    }),
})

const eventsOf = (db: Db, id: string) =>
  db.select().from(applicationEvents).where(eq(applicationEvents.applicationId, id)).orderBy(applicationEvents.id)
const stageOf = async (db: Db, id: string) =>
  (await db.select({ stage: applications.stage }).from(applications).where(eq(applications.id, id)))[0]!.stage

const declined = { after: 'declined', reason: 'pay-too-far', note: 'We end at thirty dollars.' } as const

describe('of two recruiters who decide about one application at the same moment', () => {
  test('one does, the other is told, and there is one event', async ({ db, firm, applied }) => {
    const cedar = await firm()
    for (let round = 0; round < 5; round++) {
      const { id } = await applied(cedar)
      const outcomes = await Promise.all([
        moveApplication(db, cedar.olive, { id, version: 1 }, { after: 'interview' }, now()),
        moveApplication(db, cedar.rowan, { id, version: 1 }, declined, now()),
      ])
      expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([{ refused: 'changed-meanwhile' }])
      expect(await eventsOf(db, id)).toHaveLength(2)
      const lines = await db.select().from(auditLog).where(eq(auditLog.thing, id))
      expect(lines).toHaveLength(1)
    }
  })

  test('neither note is lost, and who declined too late gets back what was written', async ({
    db,
    firm,
    applied,
    ask,
  }) => {
    const cedar = await firm()
    const { id } = await applied(cedar)
    await Promise.all([
      noteOn(db, cedar.olive, id, 'Strong in Epic.', now()),
      noteOn(db, cedar.rowan, id, 'Ask about weekends.', now()),
      moveApplication(db, cedar.rowan, { id, version: 1 }, { after: 'offer' }, now()),
    ])
    expect(await db.$count(applicationNotes, eq(applicationNotes.applicationId, id))).toBe(2)
    const late = await ask(
      decline,
      { employer: cedar.slug, application: id },
      {
        person: cedar.people.olive,
        form: [
          ['version', '1'],
          ['reason', 'pay-too-far'],
          ['told', 'We end at thirty dollars.'],
        ],
      },
    )
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({
      typed: { told: 'We end at thirty dollars.' },
      errors: { form: /meanwhile/ },
    })
    expect(await stageOf(db, id)).toBe('offer')
  })
})

test('a button that is pressed twice moves once, and is no conflict', async ({ db, firm, applied, ask }) => {
  const cedar = await firm()
  const { id } = await applied(cedar)
  const press = () =>
    ask(
      move,
      { employer: cedar.slug, application: id },
      {
        person: cedar.people.olive,
        form: [
          ['version', '1'],
          ['after', 'interview'],
        ],
      },
    )
  const answers = await Promise.all([press(), press()])
  expect(answers.map(({ headers }) => headers.get('location'))).toEqual(
    Array(2).fill(`/employers/${cedar.slug}/applicants/${id}?done=moved#main`),
  )
  expect((await eventsOf(db, id)).map(({ after }) => after)).toEqual(['sent', 'interview'])
})

test('opening an application changes nothing; saying that it was seen does, once', async ({
  db,
  firm,
  applied,
  ask,
}) => {
  const cedar = await firm()
  const { id } = await applied(cedar)
  const params = { employer: cedar.slug, application: id }
  await ask(one, params, { person: cedar.people.olive })
  expect(await stageOf(db, id)).toBe('sent')
  await Promise.all([1, 2].map(() => ask(see, params, { person: cedar.people.olive, form: [] })))
  expect((await eventsOf(db, id)).map(({ after }) => after)).toEqual(['sent', 'seen'])
})

describe('an answer to many', () => {
  test('moves those who can be moved, and says of every other why not', async ({ db, firm, applied, ask }) => {
    const cedar = await firm()
    const [wren, ended, changed] = await Promise.all([applied(cedar), applied(cedar), applied(cedar)])
    await moveApplication(db, cedar.olive, { id: ended.id, version: 1 }, { after: 'hired' }, now())
    await moveApplication(db, cedar.rowan, { id: changed.id, version: 1 }, { after: 'interview' }, now())
    const chosen = [`${wren.id}.1`, `${ended.id}.2`, `${changed.id}.1`].map((each): [string, string] => [
      'chosen',
      each,
    ])
    const form: [string, string][] = [...chosen, ['after', 'declined'], ['reason', 'another-hired'], ['told', '']]
    const said = await ask(answer, { employer: cedar.slug }, { person: cedar.people.olive, form })
    const { moved, people: each } = (await said.json()) as {
      moved: number
      people: { id: string; refused: string | null }[]
    }
    expect(moved).toBe(1)
    const why = new Map(each.map(({ id, refused }) => [id, refused]))
    expect(why.get(wren.id)).toBeNull()
    expect(why.get(ended.id)).toMatch(/does not allow/)
    expect(why.get(changed.id)).toMatch(/meanwhile/)
    expect(await Promise.all([wren, ended, changed].map(({ id }) => stageOf(db, id)))).toEqual([
      'declined',
      'hired',
      'interview',
    ])
    const [line] = await db.select().from(auditLog).where(eq(auditLog.act, 'applications.answered'))
    expect(line!.detail).toEqual({ after: 'declined', moved: 1, refused: 2 })
  })

  test('declines nobody without a reason, and never one of another employer', async ({ db, firm, applied, ask }) => {
    const [cedar, other] = [await firm(), await firm()]
    const [wren, theirs] = [await applied(cedar), await applied(other)]
    const form: [string, string][] = [
      ['chosen', `${wren.id}.1`],
      ['after', 'declined'],
      ['reason', ''],
    ]
    const said = await ask(answer, { employer: cedar.slug }, { person: cedar.people.olive, form })
    expect(said.status).toBe(422)
    expect(await said.json()).toMatchObject({
      back: { errors: { reason: /Choose a reason/ } },
      people: [{ id: wren.id }],
    })
    const outcome = await answerMany(db, cedar.olive, [{ id: theirs.id, version: 1 }], { after: 'offer' }, now())
    expect(outcome).toEqual({ moved: [], refused: [{ id: theirs.id, refused: 'not-here' }] })
    expect(await Promise.all([wren, theirs].map(({ id }) => stageOf(db, id)))).toEqual(['sent', 'sent'])
  })
})

describe('who sees what', () => {
  test('the coder never sees notes or ratings, and alone sees why they were declined', async ({
    db,
    firm,
    applied,
    ask,
  }) => {
    const cedar = await firm()
    const { id, coder } = await applied(cedar)
    await noteOn(db, cedar.olive, id, 'Grey heron among coders.', now())
    await rateApplication(db, cedar.olive, id, 2)
    await moveApplication(db, cedar.olive, { id, version: 1 }, declined, now())

    const own = (await applicationOf(db, coder.id, id))!
    expect(own).toMatchObject({ declineReason: 'pay-too-far', declineNote: declined.note })
    expect(JSON.stringify(own)).not.toContain('Grey heron')
    expect(Object.keys(own)).not.toContain('rating')

    const params = { employer: cedar.slug, application: id }
    for (const route of [list, one, decline]) {
      const body = await (await ask(route, params, { person: cedar.people.olive })).text()
      expect(body).toContain('Wren Alder')
      expect(body).not.toMatch(/pay-too-far|thirty dollars/)
    }
    const lines = await db.select().from(auditLog).where(eq(auditLog.thing, id))
    expect(JSON.stringify(lines)).not.toMatch(/pay-too-far|thirty dollars/)
  })

  test('a viewer is shown the profile, and nothing that an address may stand in', async ({
    db,
    firm,
    applied,
    ask,
    dataDir,
  }) => {
    const cedar = await firm()
    const file = await openUploads({ dataDir, s3Url: undefined }).put(Buffer.from('Wren Alder, 555 0100'), 'txt')
    const { id, coder } = await applied(cedar, { resumeFile: file, resumeName: 'wren.txt' })
    await writeAbout(db, { personId: coder.id }, id, 'My number is 555 0100.', now())
    const params = { employer: cedar.slug, application: id }
    const shown = await (await ask(one, params, { person: cedar.people.vera })).text()
    expect(shown).toContain('Wren Alder')
    expect(shown).not.toMatch(/555 0100|wren\.txt/)
    expect((await ask(resume, params, { person: cedar.people.vera })).status).toBe(403)

    const sent = await ask(resume, params, { person: cedar.people.olive })
    expect([sent.status, await sent.text()]).toEqual([200, 'Wren Alder, 555 0100'])
    expect(sent.headers.get('content-disposition')).toMatch(/^attachment; filename="wren.txt"/)
    expect(await (await ask(one, params, { person: cedar.people.olive })).text()).toMatch(/555 0100/)
  })

  test('another employer’s member finds nobody, and neither does a suspended employer’s', async ({
    db,
    firm,
    applied,
    ask,
  }) => {
    const [cedar, other] = [await firm(), await firm()]
    const { id } = await applied(cedar)
    for (const route of [one, decline, resume]) {
      const answer = await ask(route, { employer: other.slug, application: id }, { person: other.people.olive })
      expect(answer.status).toBe(404)
    }
    const under = await ask(one, { employer: cedar.slug, application: id }, { person: other.people.olive })
    expect(under.status).toBe(404)
    await db.update(employers).set({ suspendedAt: now() }).where(eq(employers.id, cedar.id))
    for (const route of [list, one])
      expect((await ask(route, { employer: cedar.slug, application: id }, { person: cedar.people.olive })).status).toBe(
        404,
      )
    expect(await moveApplication(db, cedar.olive, { id, version: 1 }, { after: 'offer' }, now())).toEqual({
      refused: 'suspended',
    })
  })
})

test('the list is counted by stage and by job, the newest first, and marks who waited too long', async ({
  db,
  firm,
  applied,
  board,
}) => {
  const cedar = await firm()
  const second = { ...cedar, job: await board.job({ title: 'Trauma Coder' }, { employerId: cedar.id }) }
  const old = await applied(cedar, { sentAt: ago(15) })
  const fresh = await applied(cedar, { sentAt: ago(13) })
  const other = await applied(second, { sentAt: ago(1) })
  const answered = await applied(cedar, { sentAt: ago(30) })
  await moveApplication(db, cedar.olive, { id: answered.id, version: 1 }, { after: 'interview' }, now())

  const ids = async (said: object) =>
    (await applicantsOf(db, cedar.id, { ...filters, ...said }, now())).applicants.map(({ id }) => id)
  expect(await ids({})).toEqual([other.id, fresh.id, old.id, answered.id])
  expect(await ids({ stage: 'unanswered' })).toEqual([old.id])
  expect(await ids({ job: cedar.job, stage: 'sent' })).toEqual([fresh.id, old.id])
  expect(await countUnanswered(db, cedar.id, now())).toBe(1)
  expect(await stageCounts(db, cedar.id, null, now())).toMatchObject({ sent: 3, interview: 1, seen: 0, unanswered: 1 })
  expect(await stageCounts(db, cedar.id, second.job, now())).toMatchObject({ sent: 1, interview: 0, unanswered: 0 })
  expect(await neighboursOf(db, cedar.id, fresh.id, filters, now())).toEqual({ newer: other.id, older: old.id })
  const unanswered = await neighboursOf(db, cedar.id, answered.id, { job: null, stage: 'unanswered' }, now())
  expect(unanswered).toEqual({ newer: old.id, older: null })
})

test('the response record counts moves and messages, not looks, and keeps those whose coder is gone', async ({
  db,
  firm,
  applied,
}) => {
  const cedar = await firm()
  const at = (days: number) => ago(days)
  const [moved, written, , looked] = [
    await applied(cedar, { sentAt: at(40) }),
    await applied(cedar, { sentAt: at(40) }),
    await applied(cedar, { sentAt: at(2) }),
    await applied(cedar, { sentAt: at(40) }),
  ]
  await moveApplication(db, cedar.olive, { id: moved.id, version: 1 }, { after: 'interview' }, at(36))
  await writeAbout(db, cedar.olive, written.id, 'Can you talk on Tuesday?', at(20))
  await moveApplication(db, cedar.olive, { id: looked.id, version: 1 }, { after: 'seen' }, at(39))
  const record = { count: 3, inTime: 1, medianDays: 12, small: true }
  expect(await responsesOf(db, cedar.id, now())).toEqual(record)
  for (const { coder } of [moved, written]) await db.delete(people).where(eq(people.id, coder.id))
  expect(await responsesOf(db, cedar.id, now())).toEqual(record)
})

function aProfile(): NonNullable<typeof applications.$inferInsert.profile> {
  return {
    name: 'Wren Alder',
    headline: 'Reach me at 555 0100',
    about: 'Or at 555 0100.',
    livesIn: 'OH',
    mayWorkFrom: [],
    codingMonths: 50,
    credentials: [{ credential: 'CPC', issuedOn: null, expiresOn: null, verification: 'self-declared' }],
    chartTypes: [],
    specialties: [],
    tools: [],
    timeZone: null,
    hoursFrom: null,
    hoursTo: null,
    weekends: null,
  }
}
