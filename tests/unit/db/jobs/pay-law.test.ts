import { describe, expect, test } from 'vitest'
import type { JobFacts } from '#db/jobs/facts.ts'
import { effectivePay, type Effort, type Quote } from '#db/pay.ts'
import { payWarnings, type PayWarning } from '#db/jobs/pay-law.ts'
import { payLaws, stateMinimumWages } from '#db/vocabulary/pay-laws.ts'
import { nationwide, type State } from '#db/vocabulary/states.ts'
import { aJob } from '#tests/support/board.ts'

const now = new Date('2026-11-18T15:00:00Z')

function quote(basis: Quote['basis'], min: number | null, max: number | null, effort: Effort = {}) {
  const { sum: _, ...pay } = effectivePay({ basis, min, max }, effort)
  return pay
}
const single = quote('hourly', 30, 30)
const remoteIn = (...states: State[]): Partial<JobFacts> => ({ eligible_states: { mode: 'include', states } })
const remoteBut = (...states: State[]): Partial<JobFacts> => ({ eligible_states: { mode: 'exclude', states } })
const onSite = (state: State): Partial<JobFacts> => ({ workplace: 'on-site', place: { city: 'X', state } })

const warned = (facts: Partial<JobFacts>, code: PayWarning['code'], size: number | null = null, at = now) =>
  payWarnings(aJob(facts), { size }, at).find((warning) => warning.code === code)

test('a job with a fair range, open to all, gets no warning', () => {
  expect(payWarnings(aJob(), { size: 500 }, now)).toEqual([])
})

describe('which laws ask for a range', () => {
  // The first day of each, as the day before it and the day itself tell; the size at which it begins.
  test.each([
    ['CO', '2021-01-01', 1],
    ['CA', '2023-01-01', 15],
    ['WA', '2023-01-01', 15],
    ['NY', '2023-09-17', 4],
    ['HI', '2024-01-01', 50],
    ['DC', '2024-06-30', 1],
    ['MD', '2024-10-01', 1],
    ['IL', '2025-01-01', 15],
    ['MN', '2025-01-01', 30],
    ['NJ', '2025-06-01', 10],
    ['VT', '2025-07-01', 5],
    ['MA', '2025-10-29', 25],
    ['VA', '2026-07-01', 1],
    ['ME', '2026-07-29', 10],
    ['DE', '2027-09-26', 26],
  ] as const)('%s from %s, of employers with %i and more', (state, day, size) => {
    const facts = { ...remoteIn(state, 'TX'), pay: single }
    const first = new Date(`${day}T12:00:00Z`)
    const eve = new Date(first.getTime() - 86_400_000)
    expect(warned(facts, 'range-asked', size, first)?.states).toEqual([state])
    expect(warned(facts, 'range-asked', null, first)?.states).toEqual([state])
    expect(warned(facts, 'range-asked', size, eve)).toBeUndefined()
    if (size > 1) expect(warned(facts, 'range-asked', size - 1, first)).toBeUndefined()
  })

  test('a job open to all is reached by every law in force, none of a state that has none', () => {
    const asking = warned({ pay: single }, 'range-asked')!.states
    expect(asking).toEqual(payLaws.map(({ state }) => state).filter((state) => state !== 'DE'))
    for (const state of ['CT', 'NV', 'RI', 'OH', 'TX']) expect(asking).not.toContain(state)
  })

  test.each<[string, Partial<JobFacts>, State[]]>([
    ['on site there', onSite('CO'), ['CO']],
    ['on site elsewhere', onSite('TX'), []],
    ['hybrid there', { ...onSite('WA'), workplace: 'hybrid', hybrid_days: { count: 2, per: 'week' } }, ['WA']],
    ['remote in states without such a law', remoteIn('TX', 'FL', 'OH'), []],
    [
      'remote everywhere but there',
      remoteBut('CO', 'CA', 'WA', 'NY', 'HI', 'DC', 'MD', 'IL', 'MN'),
      ['NJ', 'VT', 'MA', 'VA', 'ME'],
    ],
    ['nowhere said', { eligible_states: null }, []],
  ])('of a job %s', (_, facts, states) => {
    expect(warned({ ...facts, pay: single }, 'range-asked')?.states ?? []).toEqual(states)
  })

  test.each<[string, JobFacts['pay'], RegExp | null]>([
    ['no pay', null, /states no pay/],
    ['a single figure', single, /single figure/],
    ['“from”', quote('hourly', 28, null), /“From” is none/],
    ['“up to”', quote('salary', null, 70_000), /“Up to” is none/],
    ['a range', quote('hourly', 28, 28.5), null],
    ['a range by the chart', quote('per-chart', 4, 5), null],
  ])('to %s they say what lacks', (_, pay, says) => {
    const warning = warned({ ...remoteIn('CO'), pay }, 'range-asked')
    if (says) expect(warning?.says).toMatch(says)
    else expect(warning).toBeUndefined()
  })

  test('an employer of unknown size is told where each begins', () => {
    const facts = { ...remoteIn('CO', 'IL'), pay: single }
    expect(warned(facts, 'range-asked')!.says).toMatch(/^Colorado and Illinois \(from 15 employees\) ask for/)
    expect(warned(facts, 'range-asked', 15)!.says).toMatch(/^Colorado and Illinois ask for/)
    expect(warned(facts, 'range-asked', 14)!.says).toMatch(/^Colorado asks for/)
  })
})

describe('a range wider than 2.2 times', () => {
  test.each([
    [25, 55, false],
    [25, 55.01, true],
    [0.85, 1.87, false],
    [0.85, 1.88, true],
    [20, 60, true],
    [30, 34, false],
  ])('%d to %d: %s', (min, max, wide) => {
    expect(Boolean(warned({ pay: quote('hourly', min, max) }, 'range-wide'))).toBe(wide)
  })

  test('says how wide, whether a law asks or not', () => {
    const warning = warned({ ...remoteIn('TX'), pay: quote('hourly', 20, 60) }, 'range-wide')
    expect(warning).toMatchObject({ states: [], says: expect.stringContaining('3 times the least') })
    expect(warned({ ...remoteIn('CO'), pay: quote('hourly', 20, 60) }, 'range-wide')?.states).toEqual(['CO'])
  })
})

describe('pay below the minimum wage', () => {
  const edCharts = quote('per-encounter', 0.85, 0.85, { pace: { least: 15, most: 15 } })

  test('ED at $0.85 and 15 an hour comes to $12.75, too little in many states and enough in Texas', () => {
    expect(edCharts.hourly_min).toBe(12.75)
    const warning = warned({ pay: edCharts }, 'below-minimum-wage')!
    expect(warning.states.slice(0, 4)).toEqual(['DC', 'WA', 'CT', 'CA'])
    expect(warning.states).not.toContain('TX')
    expect(warning.states).not.toContain('OH')
    expect(warning.says).toBe(
      `This comes to $12.75 an hour, below the minimum wage in District of Columbia ($17.95), Washington ($17.13), Connecticut ($16.94), California ($16.90) and ${warning.states.length - 4} more. Work paid by the piece must reach it.`,
    )
    expect(warned({ ...remoteIn('TX', 'OH'), pay: edCharts }, 'below-minimum-wage')).toBeUndefined()
    expect(warned({ ...remoteIn('TX', 'VA'), pay: edCharts }, 'below-minimum-wage')?.states).toEqual(['VA'])
  })

  test.each<[string, Partial<JobFacts>, State[] | null]>([
    ['exactly the wage', { ...onSite('WA'), pay: quote('hourly', 17.13, 20) }, null],
    ['a cent less', { ...onSite('WA'), pay: quote('hourly', 17.12, 20) }, ['WA']],
    ['only the upper end stated, and too low', { ...onSite('WA'), pay: quote('hourly', null, 17) }, ['WA']],
    ['a salary for forty hours', { ...onSite('NY'), pay: quote('salary', 33_000, 40_000) }, ['NY']],
    ['the federal wage', { ...onSite('GA'), pay: quote('hourly', 7.25, 9) }, null],
    ['less than the federal wage', { ...onSite('GA'), pay: quote('hourly', 7.24, 9) }, ['GA']],
    ['less than the federal wage, nowhere said', { eligible_states: null, pay: quote('hourly', 6, 9) }, []],
    ['little, nowhere said', { eligible_states: null, pay: quote('hourly', 9, 12) }, null],
    ['no hourly figure', { pay: quote('per-project', 100, 200) }, null],
    ['no pay', { pay: null }, null],
  ])('%s', (_, facts, states) => {
    expect(warned(facts, 'below-minimum-wage')?.states ?? null).toEqual(states)
  })

  test('says where the sum rests on a usual pace, and that a contractor is not bound', () => {
    const usual = quote('per-chart', 0.5, 0.6, { chartTypes: ['ed-facility'] })
    expect(usual.estimated).toBe(true)
    expect(warned({ ...onSite('CA'), pay: usual }, 'below-minimum-wage')?.says).toMatch(/^By the usual pace/)
    const contract = { ...onSite('CA'), pay: quote('hourly', 15, 16), employment: ['1099-contract' as const] }
    expect(warned(contract, 'below-minimum-wage')?.says).toContain('doesn’t bind contractors')
  })

  test('no state asks for less than the federal wage, nor for so much that a figure slipped', () => {
    for (const [state, wage] of Object.entries(stateMinimumWages)) {
      expect(wage, state).toBeGreaterThan(7.25)
      expect(wage, state).toBeLessThan(20)
    }
  })
})

describe('Colorado', () => {
  const allButColorado = nationwide.filter((state) => state !== 'CO')
  test.each<[string, Partial<JobFacts>, boolean]>([
    ['left out alone', remoteBut('CO'), true],
    ['left out among others', remoteBut('AK', 'CO', 'HI'), true],
    ['left out by a list of everywhere else', remoteIn(...allButColorado), true],
    ['not among the few that are hired in', remoteIn('TX', 'FL'), false],
    ['open', remoteBut('AK'), false],
    ['open with all', {}, false],
    ['left out by a travelling job', { ...remoteBut('CO'), workplace: 'travel' }, true],
    ['far from a site in Ohio', { ...remoteBut('CO'), ...onSite('OH') }, false],
    ['not spoken of', { eligible_states: null }, false],
  ])('%s', (_, facts, warns) => {
    expect(warned(facts, 'colorado-excluded')?.states).toEqual(warns ? ['CO'] : undefined)
  })
})

describe('a contractor who looks like an employee', () => {
  const led: Partial<JobFacts> = {
    employment: ['1099-contract'],
    schedule: { weekends: false, flexible: 'none' },
    benefits: ['equipment-provided'],
  }
  test.each<[string, Partial<JobFacts>, boolean]>([
    ['set shift and equipment on 1099', led, true],
    ['the same on W-2', { ...led, employment: ['w2-contract'] }, false],
    ['hours of one’s own', { ...led, schedule: { weekends: false, flexible: 'fully-flexible' } }, false],
    ['core hours', { ...led, schedule: { weekends: false, flexible: 'core-hours' } }, false],
    ['hours unsaid', { ...led, schedule: { weekends: null, flexible: null } }, false],
    ['tools of one’s own', { ...led, benefits: [] }, false],
  ])('%s', (_, facts, warns) => {
    expect(Boolean(warned(facts, 'looks-like-employee'))).toBe(warns)
  })

  test('the states with the strictest test are named', () => {
    expect(warned({ ...led, ...remoteIn('TX', 'NJ', 'CA') }, 'looks-like-employee')).toMatchObject({
      states: ['NJ', 'CA'],
      says: expect.stringContaining('New Jersey and California'),
    })
    expect(warned({ ...led, ...remoteIn('TX') }, 'looks-like-employee')?.states).toEqual([])
  })
})
