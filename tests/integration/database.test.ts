import { eq, inArray, sql } from 'drizzle-orm'
import { expireJobs } from '#db/jobs/openings.ts'
import { jobs, policyHistory } from '#db/jobs/schema.ts'
import { describe, expect, test } from '#tests/support/test.ts'

const hybrid = {
  workplace: 'hybrid',
  eligible_states: null,
  place: { city: 'Toledo', state: 'OH' },
  hybrid_days: { count: 2, per: 'week' },
}
const pay = { basis: 'hourly', min: 30, max: 40, hourly_min: 30, hourly_max: 40, estimated: false }
const imported = { source: 'feed', sourceId: '1', sourceHash: 'x' }

describe('the database itself refuses', () => {
  test.for([
    ['a remote job posted here without its states', { eligible_states: null }, 'jobs_remote_says_states'],
    [
      'a travelling job posted here without its states',
      { workplace: 'travel', eligible_states: null },
      'jobs_remote_says_states',
    ],
    ['a hybrid job without its city', { ...hybrid, place: { city: null, state: 'OH' } }, 'jobs_site_says_place'],
    ['a hybrid job without its days', { ...hybrid, hybrid_days: null }, 'jobs_hybrid_says_days'],
    ['an on-site job without a place', { workplace: 'on-site', eligible_states: null }, 'jobs_site_says_place'],
    ['a job posted here without a workplace', { workplace: null }, 'jobs_workplace_said'],
    ['a job posted here without pay', { pay: null }, 'jobs_pay_said'],
    ['a remote job with a place', { place: { city: 'Toledo', state: 'OH' } }, 'jobs_remote_has_no_place'],
    ['a list of states that is empty', { eligible_states: { mode: 'include', states: [] } }, 'jobs_states_fit_mode'],
    ['a pay range upside down', { pay: { ...pay, min: 41 } }, 'jobs_pay_upright'],
    ['an hourly range upside down', { pay: { ...pay, hourly_min: 41 } }, 'jobs_hourly_upright'],
    ['pay below nothing', { pay: { ...pay, min: -3 } }, 'jobs_pay_positive'],
    ['an accuracy above 100 %', { accuracy_percent: 101 }, 'jobs_accuracy'],
    ['a title of spaces', { title: '   ' }, 'jobs_title_said'],
    ['an unknown chart type', { chart_types: ['astrology'] }, 'invalid input value for enum chart_type'],
    ['an unknown credential', credentials({ required: [['CPX']] }), 'invalid input value for enum credential'],
    ['a requirement that names nothing', credentials({ required: [[]] }), 'requirements_name_one'],
    [
      'a productivity standard upside down',
      { productivity: [{ min: 9, max: 8, unit: 'charts/hour', chart_type: null }] },
      'productivity_upright',
    ],
  ] as [string, object, string][])('%s', async ([, facts, fault], { board }) => {
    const refused = await board.job(facts).then(
      () => null,
      (error: Error) => error.cause,
    )
    expect(`${(refused as { constraint_name?: string }).constraint_name} ${(refused as Error).message}`).toContain(
      fault,
    )
  })

  test('an imported job that says less than one posted here is taken', async ({ board }) => {
    await expect(board.job({ eligible_states: null, pay: null }, imported)).resolves.toBeTypeOf('string')
  })

  test('a draft may lack anything', async ({ board }) => {
    await expect(
      board.job({ workplace: null, eligible_states: null, pay: null }, { status: 'draft' }),
    ).resolves.toBeTypeOf('string')
  })
})

describe('policy history is append only', () => {
  const attempts = [
    sql`update policy_history set since = now()`,
    sql`delete from policy_history`,
    sql`truncate policy_history`,
  ]

  test('for the application, which has no right to more', async ({ board, db }) => {
    await board.job()
    for (const attempt of attempts) {
      await expect(db.execute(attempt)).rejects.toMatchObject({ cause: { code: '42501' } })
    }
  })

  test('for the owner of the table too, by trigger', async ({ board, ownerDb }) => {
    await board.job()
    for (const attempt of attempts) {
      await expect(ownerDb.execute(attempt)).rejects.toMatchObject({
        cause: { message: expect.stringContaining('append only') },
      })
    }
    expect(await ownerDb.$count(policyHistory)).toBeGreaterThan(0)
  })
})

test('a published job is closed when its time has come, and not before', async ({ board, db }) => {
  const end = new Date(Date.now() + 60_000)
  const id = await board.job({}, { expiresAt: end })
  const status = async () => (await db.select({ status: jobs.status }).from(jobs).where(eq(jobs.id, id)))[0]!.status
  await expireJobs(db, new Date(end.getTime() - 1))
  expect(await status()).toBe('published')
  await expireJobs(db, end)
  expect(await status()).toBe('expired')
})

test('more jobs than one transaction closes are all closed', async ({ board, db }) => {
  const end = new Date(Date.now() + 60_000)
  const ids = [
    await board.job({}, { expiresAt: end }),
    await board.job({}, { expiresAt: end }),
    await board.job({}, { expiresAt: end }),
  ]
  expect(await expireJobs(db, end, 2)).toBe(3)
  const left = await db.select({ status: jobs.status }).from(jobs).where(inArray(jobs.id, ids))
  expect(left.map(({ status }) => status)).toEqual(['expired', 'expired', 'expired'])
})

test('a job that is renewed while others are closed stays published', async ({ board, db }) => {
  const end = new Date(Date.now() + 60_000)
  const id = await board.job({}, { expiresAt: end })
  let closing: Promise<number> | undefined
  await db.transaction(async (tx) => {
    await tx
      .update(jobs)
      .set({ expiresAt: new Date(end.getTime() + 60_000) })
      .where(eq(jobs.id, id))
    closing = expireJobs(db, end)
    const waiting = sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
    while (!(await db.execute(waiting)).length);
  })
  expect(await closing).toBe(0)
  const [job] = await db.select({ status: jobs.status }).from(jobs).where(eq(jobs.id, id))
  expect(job?.status).toBe('published')
})

function credentials(said: object) {
  const none = {
    required: [],
    required_within: [],
    preferred: [],
    any_certification: false,
    apprentice_policy: 'not-stated',
  }
  return { credentials: { ...none, ...said } }
}
