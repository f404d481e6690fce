import { describe, expect, test } from 'vitest'
import { missingFacts, policyOf } from '#db/jobs/policy.ts'
import { cast } from '#db/seed/cast.ts'
import { employerAt, employerKindAt } from '#db/seed/employers.ts'
import { employersBefore, jobAt } from '#db/seed/job.ts'
import { money } from '#db/seed/wording.ts'
import type { Seniority } from '#db/vocabulary/roles.ts'
import { stateNames } from '#db/vocabulary/states.ts'
import { toolFacts } from '#db/vocabulary/tools.ts'

const today = new Date('2026-11-18T15:00:00Z')
const made = Array.from({ length: 3000 }, (_, number) => jobAt(number, today))
const generated = made.slice(cast.length)
const posted = made.filter(({ job }) => !job.source)

type Made = (typeof made)[number]
const share = (holds: (each: Made) => unknown, among = generated) => among.filter(holds).length / among.length

test('a job is made the same whenever it is asked for', () => {
  for (const number of [0, 7, 18, 500, 999_999]) expect(jobAt(number, today)).toEqual(jobAt(number, today))
})

test('ids and slugs are told apart, and an id begins with the posting time', () => {
  expect(new Set(made.map(({ job }) => job.id)).size).toBe(made.length)
  expect(new Set(made.map(({ job }) => job.slug)).size).toBe(made.length)
  for (const { job } of made) {
    expect(job.id).toMatch(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/)
    expect(job.slug).toMatch(new RegExp(`^[a-z0-9]+(-[a-z0-9]+)*-${job.id.slice(-6)}$`))
  }
  const inTime = made.toSorted((one, other) => one.job.postedAt!.getTime() - other.job.postedAt!.getTime())
  const byId = made.toSorted((one, other) => (one.job.id < other.job.id ? -1 : 1))
  expect(byId.map(({ job }) => job.postedAt)).toEqual(inTime.map(({ job }) => job.postedAt))
})

describe('the mixture looks like the market', () => {
  const near = (wanted: number, off: number) => [wanted - off, wanted + off] as const
  const said = generated.filter(({ facts }) => facts.workplace)
  const remote = generated.filter(({ facts }) => facts.workplace === 'remote' && facts.eligible_states)
  const chart = (...types: string[]) => share(({ facts }) => types.includes(facts.chart_types[0] ?? ''))
  const employed = (...types: string[]) => share(({ facts }) => types.includes(facts.employment[0]!))

  test.each([
    ['remote', share(({ facts }) => facts.workplace === 'remote', said), near(0.62, 0.03)],
    ['hybrid', share(({ facts }) => facts.workplace === 'hybrid', said), near(0.18, 0.03)],
    ['on-site', share(({ facts }) => facts.workplace === 'on-site', said), near(0.2, 0.03)],
    ['travel', share(({ facts }) => facts.workplace === 'travel'), [0.001, 0.02]],
    ['pay stated', share(({ facts }) => facts.pay), near(0.8, 0.05)],
    [
      'remote but not everywhere',
      share(({ facts }) => facts.eligible_states!.mode !== 'all', remote),
      near(0.65, 0.05),
    ],
    ['inpatient', chart('inpatient-facility', 'inpatient-rehab'), near(0.17, 0.03)],
    [
      'outpatient, ED and day surgery',
      chart('outpatient-facility', 'ed-facility', 'ed-profee', 'same-day-surgery', 'asc', 'ancillary-diagnostic'),
      near(0.24, 0.04),
    ],
    ['risk adjustment', chart('risk-adjustment-hcc'), near(0.1, 0.02)],
    ['CDI', chart('cdi'), near(0.04, 0.015)],
    ['beside coding', share(({ job }) => job.kind === 'adjacent'), near(0.035, 0.015)],
    ['full time', employed('w2-full-time'), near(0.74, 0.03)],
    ['contract', employed('w2-contract', 'contract-to-perm', 'temp-to-hire'), near(0.1, 0.025)],
    ['per diem', employed('prn-per-diem'), near(0.07, 0.02)],
    ['1099', employed('1099-contract'), near(0.03, 0.015)],
    [
      'open to apprentices',
      share(({ facts }) => ['welcome', 'accepted'].includes(facts.credentials.apprentice_policy)),
      near(0.07, 0.015),
    ],
    ['published', share(({ job }) => job.status === 'published'), near(0.75, 0.03)],
    ['policy changed', share(({ history }) => history.length > 1), near(0.06, 0.02)],
  ])('%s', (_, found, [low, high]) => {
    expect(found).toBeGreaterThan(low)
    expect(found).toBeLessThan(high)
  })
})

describe('the facts of a job agree with each other', () => {
  test('what was posted here says where, and what it pays', () => {
    for (const { facts } of posted) {
      expect(missingFacts(facts)).toEqual([])
      expect(facts.pay).not.toBeNull()
    }
    for (const { facts } of made) {
      if (facts.workplace === 'remote') expect(facts.place).toBeNull()
      if (facts.workplace !== 'hybrid') expect(facts.hybrid_days).toBeNull()
      if (facts.eligible_states)
        expect(facts.eligible_states.states.length > 0).toBe(facts.eligible_states.mode !== 'all')
    }
  })

  test('pay stands upright, and an hour is worth an hour', () => {
    for (const { facts } of generated) {
      if (!facts.pay) continue
      const { min, max, hourly_min: low, hourly_max: high } = facts.pay
      expect(min ?? max).toBeGreaterThan(0)
      if (min !== null && max !== null) expect(max).toBeGreaterThanOrEqual(min)
      expect(low ?? high).toBeGreaterThan(15)
      expect(high ?? low).toBeLessThan(150)
    }
  })

  test('a higher level asks for more years and pays more', () => {
    const average = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length
    const of = (level: Seniority) => generated.filter(({ facts }) => facts.seniority === level)
    const ladder: Seniority[] = ['entry', 'level-1', 'level-2', 'level-3', 'senior', 'manager', 'director']
    const years = ladder.map((level) => average(of(level).map(({ facts }) => facts.years_min!)))
    const pays = ladder.map((level) => average(of(level).flatMap(({ facts }) => facts.pay?.hourly_min ?? [])))
    expect(years).toEqual(years.toSorted((one, other) => one - other))
    expect(pays).toEqual(pays.toSorted((one, other) => one - other))
  })

  test('no credential is asked and preferred at once, or twice in one group', () => {
    for (const { facts } of generated) {
      const { required, preferred } = facts.credentials
      for (const any of required) expect(any).toEqual([...new Set(any)])
      expect(required.flat().filter((credential) => preferred.includes(credential))).toEqual([])
    }
  })

  test('the last policy of the history is the present one, and the history is in order', () => {
    for (const { facts, job, history } of made) {
      expect(history.at(-1)!.policy).toEqual(policyOf(facts))
      expect(history[0]!.since).toEqual(job.postedAt)
      const times = history.map(({ since }) => since.getTime())
      expect(times).toEqual(times.toSorted((one, other) => one - other))
      expect(times.at(-1)).toBeLessThanOrEqual((job.closedAt ?? today).getTime())
      if (!job.source) for (const { policy } of history) expect(missingFacts(policy)).toEqual([])
    }
    for (const { history } of made.filter(({ history }) => history.length > 1)) {
      for (const [index, { policy }] of history.slice(1).entries()) expect(policy).not.toEqual(history[index]!.policy)
    }
  })

  test('a job lives before today: open ones are not due, closed ones have ended', () => {
    for (const { job } of made) {
      expect(job.postedAt!.getTime()).toBeLessThanOrEqual(today.getTime())
      if (job.confirmedAt) {
        expect(job.confirmedAt.getTime()).toBeGreaterThanOrEqual(job.postedAt!.getTime())
        expect(job.confirmedAt.getTime()).toBeLessThanOrEqual(today.getTime())
      }
      if (job.status === 'published') expect(job.expiresAt!.getTime()).toBeGreaterThan(today.getTime())
      if (!['published', 'paused'].includes(job.status!)) {
        expect(job.closedAt!.getTime()).toBeGreaterThan(job.postedAt!.getTime())
        expect(job.closedAt!.getTime()).toBeLessThanOrEqual(today.getTime())
      }
    }
  })
})

describe('a description says the facts in words', () => {
  test('pay, states, place, credentials and tools are found in it', () => {
    for (const { facts, job } of generated) {
      const { description } = job
      for (const amount of [facts.pay?.min, facts.pay?.max]) if (amount) expect(description).toContain(money(amount))
      for (const credential of facts.credentials.required.flat()) expect(description).toContain(credential)
      for (const tool of facts.tools) expect(description).toContain(toolFacts[tool].label)
      for (const state of facts.eligible_states?.states ?? []) {
        expect(description.includes(stateNames[state]) || description.includes(state)).toBe(true)
      }
      if (facts.place) expect(description).toContain(`${facts.place.city}, ${stateNames[facts.place.state!]}`)
      if (facts.workplace === 'remote') expect(description).toMatch(/remote|from home/i)
      if (facts.workplace === 'hybrid') expect(description).toMatch(/hybrid/i)
    }
  })

  test('it is a posting in length, and nothing in it was left to be filled in', () => {
    for (const { facts, job } of generated) {
      expect(job.description.length).toBeGreaterThan(480)
      expect(job.description.length).toBeLessThan(2500)
      expect(`${facts.title}\n${job.description}`).not.toMatch(
        /undefined|null|NaN|\[object|[Ll]orem|TODO|[{}$]{2}|\$\D|  |\n\n\n|- \n|\.\.|: ?\n\n|\ba [AEIO][a-z]|\n$/,
      )
    }
  })

  test('its links lead to reserved names only', () => {
    for (const { facts } of made)
      if (facts.apply_url) expect(facts.apply_url).toMatch(/^https:\/\/[a-z0-9.-]*example\.(com|org)\//)
  })
})

describe('the employers', () => {
  const known = Array.from({ length: 40_000 }, (_, number) => employerAt(number))

  test('no two share a name or an address', () => {
    expect(new Set(known.map(({ row }) => row.name.toLowerCase())).size).toBe(known.length)
    expect(new Set(known.map(({ row }) => row.slug)).size).toBe(known.length)
    expect(new Set(known.map(({ row }) => row.id)).size).toBe(known.length)
  })

  test('their kind is known without making them whole', () => {
    for (const number of [0, 5, 8, 40, 777]) expect(employerKindAt(number)).toBe(known[number]!.row.kind)
  })

  test('one has two hundred of the first two thousand jobs, and most have few', () => {
    const counts = new Map<string, number>()
    for (const { job } of made.slice(0, 2000)) counts.set(job.employerId, (counts.get(job.employerId) ?? 0) + 1)
    expect(counts.get(known[0]!.row.id)).toBeGreaterThanOrEqual(200)
    const few = [...counts.values()].filter((count) => count < 12)
    expect(few.length / counts.size).toBeGreaterThan(0.5)
  })

  test('every job is of an employer made before it, and every employer has a job', () => {
    const ids = known.map(({ row }) => row.id)
    for (const [number, { job }] of made.entries()) {
      expect(ids.indexOf(job.employerId)).toBeLessThan(employersBefore(number + 1))
    }
    expect(new Set(made.map(({ job }) => job.employerId)).size).toBe(employersBefore(made.length))
  })

  test('an unclaimed page holds imported jobs only', () => {
    const unclaimed = new Set(known.filter(({ row }) => !row.claimedAt).map(({ row }) => row.id))
    for (const { job } of made) expect(unclaimed.has(job.employerId)).toBe(job.source !== null)
  })
})
