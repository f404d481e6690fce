// A posting before a moderator, as its employer, its readers and strangers see it.
import { and, asc, eq, like } from 'drizzle-orm'
import type { BoardContext } from '#app/context.ts'
import { findJobs } from '#app/find.ts'
import { judgeJob, judgePosting } from '#app/intake/judge.ts'
import * as answerRoute from '#app/routes/admin.appeals.$appeal.tsx'
import * as auditRoute from '#app/routes/admin.audit.tsx'
import * as employerIndex from '#app/routes/admin.employers.$employer._index.ts'
import * as restore from '#app/routes/admin.employers.$employer.restore.ts'
import * as suspend from '#app/routes/admin.employers.$employer.suspend.ts'
import * as unverify from '#app/routes/admin.employers.$employer.unverify.ts'
import * as verify from '#app/routes/admin.employers.$employer.verify.ts'
import * as employerRoute from '#app/routes/admin.employers.$employer/route.tsx'
import * as jobIndex from '#app/routes/admin.jobs.$job._index.ts'
import * as approve from '#app/routes/admin.jobs.$job.approve.ts'
import * as askChanges from '#app/routes/admin.jobs.$job.ask-changes.ts'
import * as dismiss from '#app/routes/admin.jobs.$job.dismiss.ts'
import * as remove from '#app/routes/admin.jobs.$job.remove.ts'
import * as jobRoute from '#app/routes/admin.jobs.$job/route.tsx'
import * as queueRoute from '#app/routes/admin.queue.tsx'
import { loader as apiJob } from '#app/routes/api.v1.jobs.$id.ts'
import * as appealRoute from '#app/routes/employers.$employer.jobs.$job.appeal.tsx'
import { loader as jobPage } from '#app/routes/jobs.$slug/route.tsx'
import * as reportRoute from '#app/routes/jobs_.$slug.report.tsx'
import { auditLog } from '#db/audit/schema.ts'
import { createToken, hashOf, verifyEmployersOf } from '#db/employers/changes.ts'
import { memberByTokenHash } from '#db/employers/queries.ts'
import type { Member } from '#db/employers/roles.ts'
import { employers } from '#db/employers/schema.ts'
import { editJob, publishJob } from '#db/jobs/changes.ts'
import type { Changed } from '#db/jobs/changing.ts'
import { draftJob } from '#db/jobs/drafts.ts'
import { readFilters } from '#db/jobs/filters.ts'
import type { JobInput } from '#db/jobs/input.ts'
import { jobOf, policyHistoryOf, posterOf } from '#db/jobs/queries.ts'
import { jobs } from '#db/jobs/schema.ts'
import { letters } from '#db/mail/schema.ts'
import { people, type Person } from '#db/people/schema.ts'
import { holdJob } from '#db/trust/changes.ts'
import { reports, reviews } from '#db/trust/schema.ts'
import { readItem } from '#search/document.ts'
import { aJob } from '#tests/support/board.ts'
import { aMember, aPerson, cookieOf, newContext } from '#tests/support/context.ts'
import { describe, expect, test as base } from '#tests/support/test.ts'

const honest = 'You code cardiology office visits in Epic, with CPT and ICD-10-CM.'
const shady = `${honest} The interview is on Telegram. We mail you a check to deposit for your home office.`

type Employed = { id: string; slug: string; owner: Person; member: Member }
type Route = { loader: unknown; action?: unknown }
type Sent = { person?: Person; form?: Record<string, string>; address?: string; query?: string }

const test = base.extend<{
  admin: Person
  /** An employer with an owner. */
  employed: (said?: { verified?: boolean }) => Promise<Employed>
  /** Drafts a job for it and sends it in. */
  sendIn: (by: Employed, description?: string) => Promise<Changed>
  /** Calls a route's action where a form is sent, else its loader. */
  ask: (route: Route, params: Record<string, string>, sent?: Sent) => Promise<Response>
  /** What a moderator's buttons send with a decision on a job. */
  seen: (id: string) => Promise<{ version: string; newest: string }>
  /** A moderator looks at the job, and decides. */
  decide: (route: Route, id: string, note?: string) => Promise<Response>
  found: () => Promise<string[]>
}>({
  admin: async ({ db }, use) => use(await aPerson(db, { name: 'Ash Moderator', admin: true })),
  employed: async ({ db, board }, use) =>
    use(async ({ verified = false } = {}) => {
      const id = await board.employer({ website: 'cedarhollow.example', verifiedAt: verified ? new Date() : null })
      const owner = await aPerson(db)
      const member = await aMember(db, id, owner, 'owner')
      return { id, slug: member.employerSlug, owner, member }
    }),
  sendIn: async ({ db }, use) =>
    use(async ({ id: employerId, member }, description = honest) => {
      const drafted = await draftJob(db, member, posting(description), 'coding')
      if ('refused' in drafted) throw new Error(drafted.refused)
      const job = (await jobOf(db, employerId, drafted.id))!
      const judged = judgeJob(job, await posterOf(db, employerId, member.actor, description))
      const sent = await publishJob(db, member, job.id, judged, holdJob, new Date())
      if ('refused' in sent) throw new Error(JSON.stringify(sent))
      return sent
    }),
  ask: async ({ db, search, breaker }, use) =>
    use(async ({ loader, action }, params, { person, form, address = '198.51.100.7', query = '' } = {}) => {
      const context: BoardContext = newContext({ db, search, breaker }, { address })
      const headers: HeadersInit = person ? { cookie: await kept(context, person) } : {}
      const body = form && new URLSearchParams(form)
      const request = new Request(`http://localhost/x${query}`, { method: form ? 'POST' : 'GET', headers, body })
      const call = (form ? action : loader) as (args: object) => Promise<Response>
      try {
        return await call({ request, params, context })
      } catch (error) {
        if (error instanceof Response) return error
        throw error
      }
    }),
  seen: async ({ ask, admin }, use) =>
    use(async (id) => {
      const answer = await ask(jobRoute, { job: id }, { person: admin })
      const { deciding } = (await answer.json()) as { deciding: { version: number; newestReport: string | null } }
      return { version: String(deciding.version), newest: deciding.newestReport ?? '' }
    }),
  decide: async ({ ask, seen, admin }, use) =>
    use(async (route, id, note = '') =>
      ask(route, { job: id }, { person: admin, form: { ...(await seen(id)), note } }),
    ),
  found: async ({ db, search, breaker }, use) =>
    use(async () => {
      const { filters } = readFilters(new URLSearchParams())
      const { items } = await findJobs({ db, search, breaker }, { ...filters, per_page: 100 }, false)
      return items.map((item) => readItem(item).id)
    }),
})

const cookies = new Map<string, Promise<string>>()

/** Signing in takes longer than all that is asked after. */
function kept(context: BoardContext, person: Person): Promise<string> {
  const known = cookies.get(person.id) ?? cookieOf(context, person)
  cookies.set(person.id, known)
  return known
}

function posting(description: string): JobInput {
  const facts = { ...aJob({ title: 'Cardiology Coder' }), pay: { basis: 'hourly' as const, min: 28, max: 34 } }
  return { facts, description, weeklyHours: null, timeZone: null, countsTowardRemoval: null, explanations: [] }
}

describe('the first posting of an unverified employer', () => {
  test('waits: its members see it, search and strangers don’t', async ({ db, employed, sendIn, ask, drain, found }) => {
    const employer = await employed()
    const { id, slug, status } = await sendIn(employer)
    expect(status).toBe('in-review')
    await drain()
    expect(await found()).not.toContain(id)
    expect((await ask({ loader: jobPage }, { slug })).status).toBe(404)
    expect((await ask({ loader: apiJob }, { id })).status).toBe(404)
    expect((await ask(reportRoute, { slug })).status).toBe(404)
    expect(await jobOf(db, employer.id, id)).toMatchObject({ status: 'in-review', postedAt: null })
  })

  test('stands in the queue with its reason and what raised its score', async ({ employed, sendIn, ask, admin }) => {
    const { id } = await sendIn(await employed())
    const queue = await (await ask(queueRoute, {}, { person: admin })).json()
    const entry = queue.waiting.find(({ review }: { review: { jobId: string } }) => review.jobId === id)
    expect(entry).toMatchObject({ title: 'Cardiology Coder', verified: false, review: { cause: 'first-posting' } })
    expect(entry.review.signs).toMatchObject([{ rule: 'employer-unverified', weight: 10 }])
  })

  test('is live, with its history and a letter, once it is approved; the next one is live at once', async ({
    db,
    employed,
    sendIn,
    ask,
    drain,
    found,
    decide,
  }) => {
    const employer = await employed()
    const { id, slug } = await sendIn(employer)
    const answer = await decide(approve, id)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/admin/jobs/${id}`)
    await drain()
    expect(await found()).toContain(id)
    expect((await ask({ loader: jobPage }, { slug })).status).toBe(200)
    expect(await policyHistoryOf(db, id)).toHaveLength(1)
    expect(await lettersTo(db, employer.owner)).toMatchObject([
      { kind: 'posting-approved', text: expect.stringContaining(`http://localhost:3000/jobs/${slug}`) },
    ])
    expect((await sendIn(employer)).status).toBe('published')
  })

  test('waits again where the first was sent back and never published', async ({
    employed,
    sendIn,
    ask,
    seen,
    admin,
  }) => {
    const employer = await employed()
    const { id } = await sendIn(employer)
    const form = { ...(await seen(id)), note: 'Name the facility.' }
    await ask(askChanges, { job: id }, { person: admin, form })
    expect((await sendIn(employer)).status).toBe('in-review')
  })
})

describe('a verified employer’s posting', () => {
  test('is live at once', async ({ employed, sendIn }) => {
    expect((await sendIn(await employed({ verified: true }))).status).toBe('published')
  })

  test('waits all the same where its words score high, the words kept as evidence', async ({
    db,
    employed,
    sendIn,
    ask,
    admin,
  }) => {
    const { id, status } = await sendIn(await employed({ verified: true }), shady)
    expect(status).toBe('in-review')
    const [review] = await db.select().from(reviews).where(eq(reviews.jobId, id))
    expect(review).toMatchObject({ cause: 'score', closedAt: null })
    expect(review!.score).toBeGreaterThanOrEqual(30)
    const page = await (await ask(jobRoute, { job: id }, { person: admin })).json()
    const { start, end, words } = page.scam.signs.find(({ rule }: { rule: string }) => rule === 'chat-app')
    expect(words).toMatch(/telegram/i)
    expect(shady.slice(start, end)).toBe(words)
  })

  test('leaves search and waits when it is edited into such words', async ({
    db,
    employed,
    sendIn,
    ask,
    drain,
    found,
    decide,
  }) => {
    const employer = await employed({ verified: true })
    const { id, slug } = await sendIn(employer)
    const poster = await posterOf(db, employer.id, employer.owner.id, shady)
    const judge = (job: Parameters<typeof judgePosting>[0]) => judgePosting(job, poster)
    const edited = await editJob(db, employer.member, id, posting(shady), judge, holdJob, new Date())
    expect(edited).toMatchObject({ status: 'in-review' })
    await drain()
    expect(await found()).not.toContain(id)
    expect((await ask({ loader: jobPage }, { slug })).status).toBe(404)

    const [before] = await db.select().from(jobs).where(eq(jobs.id, id))
    await decide(approve, id)
    const [after] = await db.select().from(jobs).where(eq(jobs.id, id))
    expect(after).toMatchObject({ status: 'published', postedAt: before!.postedAt, expiresAt: before!.expiresAt })
    expect(await policyHistoryOf(db, id)).toHaveLength(1)
  })
})

const longer = [
  honest,
  'Charts come from three clinics of the valley: coronary angiography, electrophysiology, valve replacement, rhythm monitoring.',
  'You answer denials, write queries to physicians, teach residents twice yearly, and keep worksheets for the quarterly review.',
  'Benefits: dental, vision, retirement matching, tuition repayment, paid membership dues, equipment shipped before your first morning.',
].join('\n')

describe('a posting whose words are another employer’s', () => {
  test('says so to the moderator, nearly the same words too', async ({ db, employed, sendIn }) => {
    await sendIn(await employed({ verified: true }), longer)
    const { id, owner } = await employed()
    const copyOf = async (text: string) => (await posterOf(db, id, owner.id, text)).copyOf
    expect(await copyOf(longer.replace('three clinics', 'nine clinics'))).toMatch(/./)
    expect(await copyOf(longer.split('\n').slice(0, 2).join('\n'))).toBeNull()
    const sent = await sendIn({ ...(await employed()) }, longer)
    const [review] = await db.select().from(reviews).where(eq(reviews.jobId, sent.id))
    expect(review!.signs.map(({ rule }) => rule)).toContain('repost-copy')
  })
})

describe('a moderator', () => {
  test('asks for changes: it is a draft again, and the letter and the appeal page say what to change', async ({
    db,
    employed,
    sendIn,
    ask,
    seen,
    admin,
  }) => {
    const { owner, slug, id: employerId, ...employer } = await employed()
    const { id } = await sendIn({ owner, slug, id: employerId, ...employer })
    const version = await seen(id)
    const blank = await ask(askChanges, { job: id }, { person: admin, form: { ...version, note: ' ' } })
    expect(blank.status).toBe(422)
    expect(await blank.json()).toMatchObject({ errors: { note: expect.any(String) } })

    const form = { ...version, note: 'Name the facility.' }
    expect((await ask(askChanges, { job: id }, { person: admin, form })).status).toBe(303)
    expect(await jobOf(db, employerId, id)).toMatchObject({ status: 'draft' })
    expect(await lettersTo(db, owner)).toMatchObject([
      { kind: 'changes-asked', text: expect.stringContaining('> Name the facility.') },
    ])
    const page = await (await ask(appealRoute, { employer: slug, job: id }, { person: owner })).json()
    expect(page.standing).toMatchObject({ decision: 'changes-asked', note: 'Name the facility.', appeal: null })
  })

  test('asks for changes of what was public: it is paused', async ({ db, employed, sendIn, decide }) => {
    const employer = await employed({ verified: true })
    const { id } = await sendIn(employer)
    await decide(askChanges, id, 'Pay by the hour?')
    expect(await jobOf(db, employer.id, id)).toMatchObject({ status: 'paused', postedAt: expect.any(Date) })
  })

  test('removes a job: it is gone for everybody, and the letter says why and where to appeal', async ({
    db,
    employed,
    sendIn,
    ask,
    drain,
    found,
    decide,
  }) => {
    const employer = await employed({ verified: true })
    const { id, slug } = await sendIn(employer)
    await drain()
    expect(await found()).toContain(id)
    await decide(remove, id, 'There is no such clinic.')
    expect(await found()).not.toContain(id)
    expect((await ask({ loader: jobPage }, { slug })).status).toBe(404)
    const [letter] = await lettersTo(db, employer.owner)
    expect(letter).toMatchObject({
      kind: 'posting-removed',
      text: expect.stringContaining('> There is no such clinic.'),
    })
    expect(letter!.text).toContain(`http://localhost:3000/employers/${employer.slug}/jobs/${id}/appeal`)
  })

  test('decides what was seen: after an edit nothing is decided until it is looked at again', async ({
    db,
    employed,
    sendIn,
    ask,
    seen,
    admin,
  }) => {
    const employer = await employed()
    const { id } = await sendIn(employer)
    const form = await seen(id)
    const poster = await posterOf(db, employer.id, employer.owner.id, shady)
    const judge = (job: Parameters<typeof judgePosting>[0]) => judgePosting(job, poster)
    await editJob(db, employer.member, id, posting(shady), judge, holdJob, new Date())
    const answer = await ask(approve, { job: id }, { person: admin, form })
    expect(answer.status).toBe(409)
    expect(await answer.json()).toMatchObject({ errors: { form: expect.stringContaining('Look at it again') } })
    expect(await jobOf(db, employer.id, id)).toMatchObject({ status: 'in-review' })
    expect(await lettersTo(db, employer.owner)).toEqual([])
  })

  test('is one where two decide at once', async ({ db, employed, sendIn, ask, seen, admin }) => {
    const other = await aPerson(db, { admin: true })
    for (const [mine, theirs] of [
      [approve, approve],
      [approve, remove],
      [askChanges, remove],
    ] as const) {
      const employer = await employed()
      const { id } = await sendIn(employer)
      const form = { ...(await seen(id)), note: 'No.' }
      const answers = await Promise.all([
        ask(mine, { job: id }, { person: admin, form }),
        ask(theirs, { job: id }, { person: other, form }),
      ])
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409])
      expect(await lettersTo(db, employer.owner)).toHaveLength(1)
      expect(await linesOf(db, id, 'job.decided')).toHaveLength(1)
    }
  })

  test('decides nothing of an employer that they act for', async ({ db, employed, sendIn, ask, seen, admin }) => {
    const employer = await employed()
    const { id, slug } = await sendIn(employer)
    await aMember(db, employer.id, admin, 'viewer')
    const form = { ...(await seen(id)), note: 'Fine.' }
    for (const route of [approve, askChanges, remove, dismiss])
      expect((await ask(route, { job: id }, { person: admin, form })).status).toBe(409)
    for (const route of [suspend, restore, verify, unverify])
      expect((await ask(route, { employer: employer.slug }, { person: admin, form })).status).toBe(409)
    expect(await jobOf(db, employer.id, id)).toMatchObject({ slug, status: 'in-review' })
    const [row] = await db.select().from(employers).where(eq(employers.id, employer.id))
    expect(row).toMatchObject({ verifiedAt: null, suspendedAt: null })
  })

  test('does not read drafts that were never sent in', async ({ db, employed, ask, admin }) => {
    const { member } = await employed()
    const drafted = (await draftJob(db, member, posting(honest), 'coding')) as Changed
    expect((await ask(jobRoute, { job: drafted.id }, { person: admin })).status).toBe(404)
    expect((await ask(jobRoute, { job: 'no\0where' }, { person: admin })).status).toBe(404)
  })

  test('sees of members no more than their role and the domain of their address', async ({ employed, ask, admin }) => {
    const { slug, owner } = await employed()
    const page = await (await ask(employerRoute, { employer: slug }, { person: admin })).text()
    expect(page).toContain('"domain":"example.org"')
    expect(page).not.toContain(owner.email)
    expect(page).not.toContain(owner.name)
  })
})

describe('an appeal', () => {
  test('that is granted gives a removed job back, paused, with a letter', async ({
    db,
    employed,
    sendIn,
    ask,
    admin,
    decide,
  }) => {
    const employer = await employed({ verified: true })
    const { id } = await sendIn(employer)
    await decide(remove, id, 'A copy.')
    const at = { employer: employer.slug, job: id }
    const words = { words: 'It is ours: they copied it.' }
    expect((await ask(appealRoute, at, { person: employer.owner, form: words })).status).toBe(303)
    expect((await ask(appealRoute, at, { person: employer.owner, form: words })).status).toBe(409)

    const queue = await (await ask(queueRoute, {}, { person: admin })).json()
    const entry = queue.appeals.find(({ appeal }: { appeal: { jobId: string } }) => appeal.jobId === id)
    const appeal = entry.appeal.id as string
    expect((await ask(answerRoute, { appeal }, { person: admin, form: { granted: 'yes', answer: '' } })).status).toBe(
      422,
    )
    const form = { granted: 'yes', answer: 'You were first.' }
    expect((await ask(answerRoute, { appeal }, { person: admin, form })).status).toBe(303)
    expect((await ask(answerRoute, { appeal }, { person: admin, form })).status).toBe(409)
    expect(await jobOf(db, employer.id, id)).toMatchObject({ status: 'paused', closedAt: null })
    expect(await lettersTo(db, employer.owner)).toMatchObject([
      { kind: 'posting-removed' },
      { kind: 'appeal-answered', subject: 'You were right: Cardiology Coder' },
    ])
  })

  test('that is denied leaves the decision, and is not made twice', async ({
    db,
    employed,
    sendIn,
    ask,
    admin,
    decide,
  }) => {
    const employer = await employed()
    const { id } = await sendIn(employer)
    await decide(remove, id, 'No such clinic.')
    const at = { employer: employer.slug, job: id }
    await ask(appealRoute, at, { person: employer.owner, form: { words: 'There is.' } })
    const { appeals } = await (await ask(jobRoute, { job: id }, { person: admin })).json()
    const form = { granted: 'no', answer: 'We called the county.' }
    await ask(answerRoute, { appeal: appeals[0].id }, { person: admin, form })
    expect(await jobOf(db, employer.id, id)).toMatchObject({ status: 'removed' })
    const page = await (await ask(appealRoute, at, { person: employer.owner })).json()
    expect(page.standing.appeal).toMatchObject({ granted: false, answer: 'We called the county.' })
    expect((await ask(appealRoute, at, { person: employer.owner, form: { words: 'Again.' } })).status).toBe(409)
  })

  test('needs a decision that still holds', async ({ employed, sendIn, ask, decide }) => {
    const employer = await employed()
    const { id } = await sendIn(employer)
    const at = { employer: employer.slug, job: id }
    expect((await ask(appealRoute, at, { person: employer.owner, form: { words: 'Hurry.' } })).status).toBe(409)
    await decide(approve, id)
    expect((await ask(appealRoute, at, { person: employer.owner, form: { words: 'Hurry.' } })).status).toBe(409)
  })

  test('is for owners and recruiters of the employer alone', async ({ db, employed, sendIn, ask, decide }) => {
    const employer = await employed()
    const { id } = await sendIn(employer)
    await decide(remove, id, 'No.')
    const viewer = await aPerson(db)
    await aMember(db, employer.id, viewer, 'viewer')
    const stranger = await employed()
    const form = { words: 'Why?' }
    const at = { employer: employer.slug, job: id }
    expect((await ask(appealRoute, at, { person: viewer, form })).status).toBe(403)
    expect((await ask(appealRoute, at, { person: stranger.owner, form })).status).toBe(404)
    const theirs = { employer: stranger.slug, job: id }
    expect((await ask(appealRoute, theirs, { person: stranger.owner })).status).toBe(404)
    expect((await ask(appealRoute, theirs, { person: stranger.owner, form })).status).toBe(404)
  })
})

describe('a suspended employer', () => {
  test('is gone at once from search, pages and API, its programs are shut out, and it can be restored', async ({
    db,
    employed,
    sendIn,
    ask,
    admin,
    drain,
    found,
  }) => {
    const employer = await employed({ verified: true })
    const { id, slug } = await sendIn(employer)
    const made = await createToken(db, employer.member, 'Nightly')
    const token = 'token' in made ? hashOf(made.token) : ''
    await drain()
    const visible = async () => [
      (await found()).includes(id),
      (await ask({ loader: jobPage }, { slug })).status === 200,
      (await ask({ loader: apiJob }, { id })).status === 200,
      (await memberByTokenHash(db, token, new Date())) !== undefined,
    ]
    expect(await visible()).toEqual([true, true, true, true])

    const at = { employer: employer.slug }
    expect((await ask(suspend, at, { person: admin, form: { note: '' } })).status).toBe(422)
    expect((await ask(suspend, at, { person: admin, form: { note: 'Fees were asked for.' } })).status).toBe(303)
    expect((await ask(suspend, at, { person: admin, form: { note: 'Again.' } })).status).toBe(409)
    expect(await visible()).toEqual([false, false, false, false])
    await drain()
    expect(await visible()).toEqual([false, false, false, false])
    expect(await lettersTo(db, employer.owner)).toMatchObject([
      { kind: 'employer-suspended', text: expect.stringContaining('> Fees were asked for.') },
    ])

    expect((await ask(restore, at, { person: admin, form: {} })).status).toBe(303)
    await drain()
    expect(await visible()).toEqual([true, true, true, true])
  })

  test('has nothing approved until it is restored', async ({ db, employed, sendIn, ask, admin, decide }) => {
    const employer = await employed()
    const { id } = await sendIn(employer)
    await ask(suspend, { employer: employer.slug }, { person: admin, form: { note: 'Wait.' } })
    expect((await decide(approve, id)).status).toBe(409)
    expect(await jobOf(db, employer.id, id)).toMatchObject({ status: 'in-review' })
  })
})

test('a moderator’s word verifies an employer, and takes it back', async ({ db, employed, sendIn, ask, admin }) => {
  const employer = await employed()
  const at = { employer: employer.slug }
  expect((await ask(verify, at, { person: admin, form: {} })).status).toBe(303)
  expect((await ask(verify, at, { person: admin, form: {} })).status).toBe(409)
  expect((await sendIn(employer)).status).toBe('published')
  expect((await ask(unverify, at, { person: admin, form: {} })).status).toBe(303)
  const [row] = await db.select().from(employers).where(eq(employers.id, employer.id))
  expect(row).toMatchObject({ verifiedAt: null, verifiedBy: null })
  await db.update(employers).set({ website: 'https://cedarhollow.org/' }).where(eq(employers.id, employer.id))
  await db.update(people).set({ email: 'wren@cedarhollow.org' }).where(eq(people.id, employer.owner.id))
  await verifyEmployersOf(db, employer.owner.id)
  expect((await db.select().from(employers).where(eq(employers.id, employer.id)))[0]!.verifiedAt).toBeNull()
  const acts = (await linesOf(db, employer.id, 'employer.%')).map(({ act }) => act)
  expect(acts).toEqual(['employer.verified', 'employer.unverified'])
})

describe('a report', () => {
  test('is one of each reader while it is open, and hides nothing', async ({ db, board, ask, admin, drain, found }) => {
    const id = await board.job({ title: 'Reported Coder' })
    const slug = `job-${id}`
    await drain()
    const reader = await aPerson(db)
    const form = { reason: 'scam', words: 'They asked for a fee.' }
    const sent = await ask(reportRoute, { slug }, { person: reader, form })
    expect(sent.headers.get('location')).toBe(`/jobs/${slug}/report?sent`)
    expect((await ask(reportRoute, { slug }, { person: reader, form })).status).toBe(409)
    for (const address of ['203.0.113.5', '203.0.113.5', '203.0.113.6', '2001:db8:1:2::1', '2001:db8:1:2::2'])
      expect((await ask(reportRoute, { slug }, { address, form: { reason: 'filled' } })).status).toBe(303)
    expect(await db.$count(reports, eq(reports.subjectId, id))).toBe(4)

    const queue = await (await ask(queueRoute, {}, { person: admin })).json()
    const entry = queue.reported.find(({ jobId }: { jobId: string }) => jobId === id)
    expect(entry).toMatchObject({ count: 4, reasons: ['filled', 'scam'] })
    expect(await found()).toContain(id)
    expect((await ask({ loader: jobPage }, { slug })).status).toBe(200)
  })

  test('can be made again when the first was closed; what came after it was looked at stays', async ({
    db,
    board,
    ask,
    seen,
    admin,
  }) => {
    const id = await board.job()
    const slug = `job-${id}`
    const reader = await aPerson(db)
    const report = (person: Person) => ask(reportRoute, { slug }, { person, form: { reason: 'not-remote' } })
    await report(reader)
    const form = await seen(id)
    await report(await aPerson(db))
    expect((await ask(dismiss, { job: id }, { person: admin, form })).status).toBe(303)
    expect((await ask(dismiss, { job: id }, { person: admin, form })).status).toBe(409)
    const of = eq(reports.subjectId, id)
    expect(await db.select({ outcome: reports.outcome }).from(reports).where(of).orderBy(asc(reports.id))).toEqual([
      { outcome: 'kept' },
      { outcome: null },
    ])
    expect((await report(reader)).status).toBe(303)
  })

  test('ends with what is decided on the job', async ({ db, employed, sendIn, ask, admin, decide }) => {
    const { id, slug } = await sendIn(await employed({ verified: true }))
    await ask(reportRoute, { slug }, { person: await aPerson(db), form: { reason: 'unlawful' } })
    await decide(remove, id, 'It asks for age.')
    const [report] = await db.select().from(reports).where(eq(reports.subjectId, id))
    expect(report).toMatchObject({ outcome: 'acted', closedBy: admin.id })
  })

  test('says what is wrong, in words where no reason fits', async ({ db, board, ask }) => {
    const slug = `job-${await board.job()}`
    const refused = async (form: Record<string, string>) => {
      const answer = await ask(reportRoute, { slug }, { person: await aPerson(db), form })
      return [answer.status, Object.keys((await answer.json()).errors)]
    }
    expect(await refused({})).toEqual([422, ['reason']])
    expect(await refused({ reason: 'other', words: ' ' })).toEqual([422, ['words']])
    expect(await refused({ reason: 'scam', words: 'x'.repeat(2001) })).toEqual([422, ['words']])
  })

  test('names no address, and no employer in the log', async ({ db, board, ask }) => {
    const id = await board.job()
    await ask(reportRoute, { slug: `job-${id}` }, { address: '203.0.113.77', form: { reason: 'scam' } })
    const [report] = await db.select().from(reports).where(eq(reports.subjectId, id))
    const [line] = await linesOf(db, id, 'job.reported')
    expect(report!.reporter).toMatch(/^visitor:[\w-]{22}$/)
    expect(line).toMatchObject({ actor: report!.reporter, employerId: null, detail: { reason: 'scam' } })
  })

  test('is stopped where one place sends too many', async ({ board, ask }) => {
    const slug = `job-${await board.job()}`
    const statuses: number[] = []
    for (let at = 0; at < 21; at += 1)
      statuses.push((await ask(reportRoute, { slug }, { address: '192.0.2.1', form: { reason: 'scam' } })).status)
    expect(statuses.slice(-2)).toEqual([303, 429])
  })
})

describe('the log', () => {
  test('has a line for each act, with who did it and what was said', async ({
    db,
    employed,
    sendIn,
    ask,
    seen,
    admin,
  }) => {
    const employer = await employed({ verified: true })
    const { id, slug } = await sendIn(employer)
    const as = { person: admin }
    await ask(reportRoute, { slug }, { person: await aPerson(db), form: { reason: 'scam' } })
    await ask(dismiss, { job: id }, { ...as, form: await seen(id) })
    await ask(remove, { job: id }, { ...as, form: { ...(await seen(id)), note: 'Gone.' } })
    await ask(appealRoute, { employer: employer.slug, job: id }, { person: employer.owner, form: { words: 'No!' } })
    const { appeals } = await (await ask(jobRoute, { job: id }, as)).json()
    await ask(answerRoute, { appeal: appeals[0].id }, { ...as, form: { granted: 'no', answer: 'Yes.' } })
    await ask(suspend, { employer: employer.slug }, { ...as, form: { note: 'Enough.' } })
    await ask(restore, { employer: employer.slug }, { ...as, form: {} })

    const { lines } = await (await ask(auditRoute, {}, { ...as, query: `?thing=${id}` })).json()
    const said = (lines as { act: string; name: string | null; detail: string }[]).reverse()
    expect(said.slice(2).map(({ act, name, detail }) => [act, name, JSON.parse(detail)])).toEqual([
      ['job.reported', 'Wren Alder', { report: expect.any(String), reason: 'scam' }],
      ['reports.dismissed', 'Ash Moderator', { reports: 1 }],
      ['job.decided', 'Ash Moderator', { decision: 'removed', note: 'Gone.', before: 'published' }],
      ['job.appealed', 'Wren Alder', { appeal: appeals[0].id, words: 'No!' }],
      ['appeal.answered', 'Ash Moderator', { appeal: appeals[0].id, granted: false, answer: 'Yes.' }],
    ])
    const own = await (await ask(auditRoute, {}, { ...as, query: `?thing=${employer.id}` })).json()
    const acts = (own.lines as { act: string }[]).map(({ act }) => act)
    expect(acts.slice(0, 2)).toEqual(['employer.restored', 'employer.suspended'])
    expect(acts).toContain('job.decided')
    expect(acts).not.toContain('job.reported')
  })

  test('goes on, page by page, to its beginning', async ({ db, ask, admin }) => {
    const lines = Array.from({ length: 130 }, (_, at) => ({ actor: 'board', act: `test.${at}`, thing: 'paged' }))
    await db.insert(auditLog).values(lines)
    const first = await (await ask(auditRoute, {}, { person: admin, query: '?thing=paged' })).json()
    expect(first.lines).toHaveLength(100)
    const query = `?thing=paged&before=${first.next}`
    const second = await (await ask(auditRoute, {}, { person: admin, query })).json()
    expect(second.lines).toHaveLength(30)
    expect(second.next).toBeNull()
    expect(second.lines.at(-1).act).toBe('test.0')
  })
})

test('to everybody but admins none of it is there', async ({ db, employed, sendIn, ask }) => {
  const employer = await employed()
  const { id } = await sendIn(employer)
  const [viewer, coder] = [await aPerson(db), await aPerson(db)]
  await aMember(db, employer.id, viewer, 'viewer')
  const params = { job: id, employer: employer.slug, appeal: 'none' }
  const form = { version: '1', note: 'x', newest: 'z', granted: 'yes', answer: 'x' }
  const pages: Route[] = [queueRoute, auditRoute, jobRoute, jobIndex, employerRoute, employerIndex]
  const deeds: Route[] = [approve, askChanges, remove, dismiss, suspend, restore, verify, unverify, answerRoute]
  for (const person of [coder, viewer, employer.owner]) {
    for (const route of [...pages, ...deeds]) expect((await ask(route, params, { person })).status).toBe(404)
    for (const route of deeds) expect((await ask(route, params, { person, form })).status).toBe(404)
  }
  for (const route of [...pages, ...deeds]) expect(signInAsked(await ask(route, params))).toBe(true)
  for (const route of deeds) expect(signInAsked(await ask(route, params, { form }))).toBe(true)
  expect(await jobOf(db, employer.id, id)).toMatchObject({ status: 'in-review' })
})

const signInAsked = ({ status, headers }: Response) =>
  status === 302 && headers.get('location')!.startsWith('/sign-in?next=')

function lettersTo(db: BoardContext['db'], { email }: Person) {
  return db.select().from(letters).where(eq(letters.to, email)).orderBy(asc(letters.id))
}

function linesOf(db: BoardContext['db'], thing: string, act: string) {
  return db
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.thing, thing), like(auditLog.act, act)))
    .orderBy(asc(auditLog.id))
}
