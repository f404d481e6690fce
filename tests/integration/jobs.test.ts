import { eq } from 'drizzle-orm'
import { judgeJob } from '#app/intake/judge.ts'
import { readPaste } from '#app/intake/paste.ts'
import { keepPledges } from '#app/worker/pledge.ts'
import { saveJobFor } from '#db/alerts/changes.ts'
import type { Db } from '#db/client.ts'
import type { Member } from '#db/employers/roles.ts'
import { editJob, publishJob, renewJob, resumeJob } from '#db/jobs/changes.ts'
import { claimDraft, copyJob, draftJob, editUnclaimed, forgetUnclaimed } from '#db/jobs/drafts.ts'
import { closeJob, confirmJob, expireJobs, pauseJob, removeJob } from '#db/jobs/openings.ts'
import { openVersions } from '#db/jobs/find.ts'
import type { JobInput } from '#db/jobs/input.ts'
import { draftByKey, jobById, jobOf, policyHistoryOf } from '#db/jobs/queries.ts'
import { jobs } from '#db/jobs/schema.ts'
import { letters } from '#db/mail/schema.ts'
import { holdJob } from '#db/trust/changes.ts'
import { newBoard } from '#tests/support/board.ts'
import { aMember, aPerson } from '#tests/support/context.ts'
import { describe, expect, test as base } from '#tests/support/test.ts'

const day = 24 * 60 * 60 * 1000
const text =
  'Outpatient coder, remote, open to all states. $28 to $34 an hour. CPC required, 2 years of outpatient coding. Full time.'

type Desk = {
  member: Member
  draft: (said?: Partial<JobInput['facts']>, description?: string) => Promise<string>
  publish: (id: string, now?: Date) => ReturnType<typeof publishJob>
  edit: (id: string, change: (input: JobInput) => JobInput, now?: Date) => ReturnType<typeof editJob>
}

const test = base.extend<{ desk: Desk }>({
  desk: async ({ db }, use) => {
    const employer = await newBoard(db).employer({ verifiedAt: new Date() })
    const member = await aMember(db, employer, await aPerson(db), 'recruiter')
    await use(deskOf(db, member))
  },
})

function deskOf(db: Db, member: Member): Desk {
  const inputOf = async (id: string): Promise<JobInput> => {
    const job = (await jobOf(db, member.employerId, id))!
    return { ...job, facts: job.facts }
  }
  const judged = async (id: string) => judgeJob((await jobOf(db, member.employerId, id))!, poster)
  return {
    member,
    async draft(said = {}, description = text) {
      const { input, kind } = readPaste({ title: 'Outpatient Coder', text: description })
      const made = await draftJob(db, member, { ...input, facts: { ...input.facts, ...said } }, kind)
      return (made as { id: string }).id
    },
    publish: async (id, now = new Date()) => publishJob(db, member, id, await judged(id), holdJob, now),
    edit: async (id, change, now = new Date()) => {
      const judge = (job: Parameters<typeof judgeJob>[0]) => judgeJob(job, poster)
      return editJob(db, member, id, change(await inputOf(id)), judge as never, holdJob, now)
    },
  }
}

const poster = {
  name: 'Cedar Hollow Health',
  website: 'cedarhollow.org',
  verified: true,
  pastHires: 0,
  mailDomain: 'cedarhollow.org',
  knownDomains: [],
  copyOf: null,
}

describe('a pasted posting', () => {
  test('is a draft that nobody but its employer sees, and published it is found', async ({ db, desk }) => {
    const id = await desk.draft()
    expect(await jobById(db, id)).toBeUndefined()
    expect(await desk.publish(id)).toMatchObject({ status: 'published' })
    const job = await jobById(db, id)
    expect(job).toMatchObject({ status: 'published', facts: { workplace: 'remote', pay: { min: 28, max: 34 } } })
    expect(job!.expiresAt!.getTime() - job!.postedAt!.getTime()).toBe(30 * day)
    expect(await policyHistoryOf(db, id)).toHaveLength(1)
  })

  test.for([
    [{ workplace: null }, 'workplace'],
    [{ eligible_states: null }, 'eligible_states'],
    [{ workplace: 'hybrid', hybrid_days: null, place: { city: 'Reno', state: 'NV' } }, 'hybrid_days'],
    [{ workplace: 'on-site', place: null }, 'place'],
    [{ pay: null }, 'pay'],
  ] as const)('without what it needs is not published: %o', async ([said, field], { desk }) => {
    const refused = await desk.publish(await desk.draft(said as never))
    expect(refused).toMatchObject({ refused: 'incomplete' })
    expect((refused as { obstacles: { field: string }[] }).obstacles.map((each) => each.field)).toContain(field)
  })

  test('that says two things is published only with a word to its readers', async ({ db, desk }) => {
    const id = await desk.draft({}, `${text}\nYou work three days a week in our Dayton office.`)
    await desk.edit(id, (input) => ({
      ...input,
      facts: {
        ...input.facts,
        workplace: 'remote',
        eligible_states: { mode: 'all', states: [] },
        place: null,
        hybrid_days: null,
      },
    }))
    const refused = (await desk.publish(id)) as { refused: string; obstacles: { field: string; code: string }[] }
    expect(refused.refused).toBe('incomplete')
    const codes = refused.obstacles
      .filter(({ code }) => code === 'contradiction')
      .map(({ field }) => field.slice('explain.'.length))
    expect(codes.length).toBeGreaterThan(0)
    await desk.edit(id, (input) => ({
      ...input,
      explanations: codes.map((code) => ({ code, why: 'Only the trainers do.' })),
    }))
    expect(await desk.publish(id)).toMatchObject({ status: 'published' })
    expect((await jobById(db, id))!.explanations[0]).toMatchObject({
      why: 'Only the trainers do.',
      words: expect.stringContaining('Dayton'),
    })
  })

  test('whose closing day is over is not published until it has another or none', async ({ desk }) => {
    const id = await desk.draft({ closes_on: '2026-10-05' })
    // In Honolulu, where a remote job's day ends.
    expect(await desk.publish(id, new Date('2026-10-06T10:00:00Z'))).toMatchObject({
      refused: 'incomplete',
      obstacles: [{ field: 'closes_on', code: 'past' }],
    })
    expect(await desk.publish(id, new Date('2026-10-06T09:59:59Z'))).toMatchObject({ status: 'published' })
  })

  test('that somebody edits between reading and publishing is looked at again', async ({ db, desk }) => {
    const id = await desk.draft()
    const judged = judgeJob((await jobOf(db, desk.member.employerId, id))!, poster)
    await desk.edit(id, (input) => ({ ...input, description: `${input.description} And more.` }))
    expect(await publishJob(db, desk.member, id, judged, holdJob, new Date())).toEqual({ refused: 'changed-meanwhile' })
  })

  test('of nobody yet is written on by its secret address, claimed once, and forgotten after a week', async ({
    db,
    desk,
  }) => {
    const { input, kind } = readPaste({ title: '', text: `Inpatient Coder\n${text}` })
    await draftJob(db, { draftKey: 'k-one' }, input, kind)
    await editUnclaimed(db, 'k-one', { ...input, description: 'Changed.' })
    expect((await draftByKey(db, 'k-one'))?.facts.title).toBe('Inpatient Coder')
    expect(await claimDraft(db, desk.member, 'k-one')).toMatchObject({ status: 'draft' })
    expect(await claimDraft(db, desk.member, 'k-one')).toEqual({ refused: 'not-here' })
    await draftJob(db, { draftKey: 'k-two' }, input, kind)
    await forgetUnclaimed(db, new Date(Date.now() + 6.9 * day))
    expect(await draftByKey(db, 'k-two')).toBeDefined()
    await forgetUnclaimed(db, new Date(Date.now() + 7.1 * day))
    expect(await draftByKey(db, 'k-two')).toBeUndefined()
  })
})

describe('the policy of a published job', () => {
  test('that changes is added to its history, and who saved it hears once of each change', async ({
    db,
    desk,
    drain,
  }) => {
    const id = await desk.draft()
    await desk.publish(id)
    const coder = await aPerson(db, { name: 'Linden Marsh' })
    await saveJobFor(db, coder.id, id)
    const toHybrid = (input: JobInput): JobInput => ({
      ...input,
      description: 'Outpatient coding at our Reno clinic, hybrid, two days a week on site. CPC required.',
      facts: {
        ...input.facts,
        workplace: 'hybrid',
        hybrid_days: { count: 2, per: 'week' },
        place: { city: 'Reno', state: 'NV' },
        eligible_states: null,
      },
    })
    expect(await desk.edit(id, toHybrid)).toMatchObject({ status: 'published' })
    await desk.edit(id, (input) => ({ ...input, facts: { ...input.facts, years_min: 3 } }))
    const history = await policyHistoryOf(db, id)
    expect(history.map(({ policy }) => policy.workplace)).toEqual(['remote', 'hybrid'])
    await drain()
    await drain()
    const told = await db.select().from(letters).where(eq(letters.to, coder.email))
    expect(told.map(({ kind }) => kind)).toEqual(['policy-changed'])
  })

  test('is asked as much of as for publishing: an edit can’t take the pay away', async ({ desk }) => {
    const id = await desk.draft()
    await desk.publish(id)
    expect(await desk.edit(id, (input) => ({ ...input, facts: { ...input.facts, pay: null } }))).toMatchObject({
      refused: 'incomplete',
    })
  })
})

describe('the life of a job', () => {
  test('goes through pausing, renewing, closing, and each step only from where it may', async ({ db, desk }) => {
    const { member } = desk
    const id = await desk.draft()
    expect(await pauseJob(db, member, id)).toEqual({ refused: 'not-now' })
    await desk.publish(id)
    expect(await desk.publish(id)).toEqual({ refused: 'not-now' })
    expect(await pauseJob(db, member, id)).toMatchObject({ status: 'paused' })
    expect(await openVersions(db, [id], new Date())).toEqual(new Map())
    const paused = judgeJob((await jobOf(db, member.employerId, id))!, poster)
    expect(await resumeJob(db, member, id, paused, holdJob, new Date())).toMatchObject({ status: 'published' })
    const later = new Date(Date.now() + 10 * day)
    const job = (await jobOf(db, member.employerId, id))!
    expect(await renewJob(db, member, id, judgeJob(job, poster), holdJob, later)).toMatchObject({ status: 'published' })
    expect((await jobById(db, id))!.expiresAt!.getTime()).toBe(later.getTime() + 30 * day)
    expect(await closeJob(db, member, id, 'hired-here', later)).toMatchObject({ status: 'filled' })
    expect(await closeJob(db, member, id, 'frozen', later)).toEqual({ refused: 'not-now' })
    const copy = (await copyJob(db, member, id)) as { id: string }
    expect(await jobOf(db, member.employerId, copy.id)).toMatchObject({
      status: 'draft',
      facts: { title: job.facts.title },
    })
    expect(await removeJob(db, member, copy.id, later)).toMatchObject({ status: 'removed' })
    expect(await jobOf(db, member.employerId, copy.id)).toBeUndefined()
  })

  test('lets nothing past a moderator by a pause', async ({ db, desk }) => {
    const { member } = desk
    const id = await desk.draft()
    await desk.publish(id)
    await pauseJob(db, member, id)
    const scam = 'Interview by Telegram. We send a check to buy your equipment, deposit it and wire the rest. Zelle.'
    await desk.edit(id, (input) => ({ ...input, description: `${input.description} ${scam}` }))
    const judged = judgeJob((await jobOf(db, member.employerId, id))!, poster)
    expect(await resumeJob(db, member, id, judged, holdJob, new Date())).toMatchObject({ status: 'in-review' })
    expect(await openVersions(db, [id], new Date())).toEqual(new Map())
  })

  test('fifty who fill it at once fill it once', async ({ db, desk }) => {
    const id = await desk.draft()
    await desk.publish(id)
    const all = await Promise.all(
      Array.from({ length: 50 }, () => closeJob(db, desk.member, id, 'hired-here', new Date())),
    )
    expect(all.filter((each) => 'status' in each)).toHaveLength(1)
  })

  test('is no other employer’s business', async ({ db, desk }) => {
    const id = await desk.draft()
    const stranger = await aMember(db, await newBoard(db).employer(), await aPerson(db), 'owner')
    for (const outcome of [
      await pauseJob(db, stranger, id),
      await removeJob(db, stranger, id, new Date()),
      await copyJob(db, stranger, id),
    ]) {
      expect(outcome).toEqual({ refused: 'not-here' })
    }
  })
})

describe('the pledge', () => {
  test('asks on day 13, marks on day 14, and lets the job leave search on day 21, once each', async ({ db, desk }) => {
    const id = await desk.draft()
    const published = new Date()
    await desk.publish(id, published)
    const at = (days: number) => new Date(published.getTime() + days * day)
    const kinds = async () => {
      const to = await posterAddress(db, desk)
      const told = await db.select().from(letters).where(eq(letters.to, to)).orderBy(letters.id)
      return told.map(({ kind }) => kind)
    }
    const tick = async (days: number) => {
      await keepPledges(
        { db, baseUrl: 'http://localhost:3000', secret: 'a secret of thirty-two letters or so' },
        at(days),
      )
      return kinds()
    }
    expect(await tick(12.9)).toEqual([])
    expect(await tick(13.1)).toEqual(['confirm-opening'])
    expect(await tick(13.5)).toEqual(['confirm-opening'])
    expect(await tick(14.1)).toEqual(['confirm-opening', 'opening-unconfirmed'])
    expect(await openVersions(db, [id], at(20.9))).toHaveProperty('size', 1)
    expect(await openVersions(db, [id], at(21.1))).toHaveProperty('size', 0)
    expect(await tick(21.1)).toEqual(['confirm-opening', 'opening-unconfirmed', 'left-search'])
    await confirmJob(db, { actor: desk.member.actor }, id, at(22))
    expect(await openVersions(db, [id], at(29))).toHaveProperty('size', 1)
    expect(await expireJobs(db, at(31))).toBeGreaterThanOrEqual(1)
    expect((await tick(31)).at(-1)).toBe('job-expired')
  })
})

async function posterAddress(db: Db, { member }: Desk): Promise<string> {
  const [row] = await db.$client<{ email: string }[]>`select email from people where id = ${member.actor}`
  return row!.email
}

test('neither history nor audit log can be changed by any statement of the application’s role', async ({
  db,
  desk,
}) => {
  const id = await desk.draft()
  await desk.publish(id)
  for (const [table, column] of [
    ['policy_history', 'since'],
    ['audit_log', 'act'],
  ]) {
    for (const statement of [
      `update ${table} set ${column} = default`,
      `delete from ${table}`,
      `truncate ${table}`,
      `alter table ${table} disable trigger all`,
      `drop table ${table}`,
      `merge into ${table} using (select 1) s on true when matched then delete`,
      `alter table ${table} rename to gone`,
      `create or replace function refuse_change() returns trigger language plpgsql as 'begin return old; end'`,
    ]) {
      await expect(db.$client.unsafe(statement), statement).rejects.toThrow(
        /permission denied|must be owner|append only/,
      )
    }
  }
  const [job] = await db.select().from(jobs).where(eq(jobs.id, id))
  expect(job).toBeDefined()
})
