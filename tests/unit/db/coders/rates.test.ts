import { expect, test } from 'vitest'
import { publishInput } from '#db/coders/publish-input.ts'
import { hourOf, lowestHour, workedOut, type Quoted } from '#db/coders/rates.ts'

test.for<[string, Quoted, ReturnType<typeof hourOf>]>([
  [
    'an hour is itself',
    { basis: 'hourly', chartType: null, cents: 3850 },
    { cents: 3850, estimated: false, sum: null },
  ],
  [
    'a chart takes the usual pace of its type, and says so',
    { basis: 'per-chart', chartType: 'risk-adjustment-hcc', cents: 400 },
    { cents: 2800, estimated: true, sum: '× 7 an hour, the usual pace' },
  ],
  [
    'a record of an inpatient',
    { basis: 'per-record', chartType: 'inpatient-facility', cents: 1200 },
    { cents: 3000, estimated: true, sum: '× 2.5 an hour, the usual pace' },
  ],
  [
    'a day has eight hours',
    { basis: 'daily', chartType: null, cents: 32_000 },
    { cents: 4000, estimated: false, sum: '÷ 8 hours' },
  ],
  [
    'nobody knows how long a chart of no type takes',
    { basis: 'per-chart', chartType: null, cents: 400 },
    { cents: null, estimated: false, sum: null },
  ],
  [
    'nor a project',
    { basis: 'per-project', chartType: null, cents: 90_000 },
    { cents: null, estimated: false, sum: null },
  ],
])('%s', ([, quoted, hour]) => {
  expect(hourOf(quoted)).toEqual(hour)
})

test('a search compares the lowest hour that is known', () => {
  const rates = workedOut([
    { basis: 'per-project', chartType: null, cents: 100 },
    { basis: 'hourly', chartType: null, cents: 4200 },
    { basis: 'per-chart', chartType: 'risk-adjustment-hcc', cents: 400 },
  ])
  expect(lowestHour(rates)).toBe(2800)
  expect(lowestHour(rates.slice(0, 1))).toBeNull()
})

const said = (more: object) => publishInput.safeParse({ handle: 'wren', visibility: 'public', ...more })
const wrongs = (more: object) => said(more).error?.issues.map(({ path }) => path.join('.'))

test('rows without an amount say nothing, and amounts are read as people type them', () => {
  const { data } = said({
    'rates.0.basis': 'hourly',
    'rates.0.amount': '',
    'rates.1.basis': 'per-project',
    'rates.1.amount': '$1,200.50',
    'capacities.0.chart_type': 'risk-adjustment-hcc',
    'capacities.0.per_week': '200',
  })
  expect(data).toEqual({
    handle: 'wren',
    visibility: 'public',
    availableFrom: null,
    rates: [{ basis: 'per-project', chartType: null, cents: 120_050 }],
    capacities: [{ chartType: 'risk-adjustment-hcc', perWeek: 200 }],
  })
})

test.for<[object, string]>([
  [{ handle: 'ab' }, 'handle'],
  [{ handle: '-wren' }, 'handle'],
  [{ handle: 'wren alder' }, 'handle'],
  [{ handle: '' }, 'handle'],
  [{ visibility: 'everybody' }, 'visibility'],
  [{ availableFrom: '2026-02-30' }, 'availableFrom'],
  [{ 'rates.0.basis': 'salary', 'rates.0.amount': '60000' }, 'rates.0.amount'],
  [{ 'rates.0.basis': 'hourly', 'rates.0.amount': 'forty' }, 'rates.0.amount'],
  [{ 'rates.0.basis': 'hourly', 'rates.0.amount': '0' }, 'rates.0.amount'],
  [{ 'capacities.0.chart_type': 'risk-adjustment-hcc', 'capacities.0.per_week': '-3' }, 'capacities.0.per_week'],
  [{ 'capacities.0.per_week': '3' }, 'capacities.0.per_week'],
])('%j is refused beside its field', ([more, field]) => {
  expect(wrongs(more)).toEqual([field])
})

test('a hidden profile needs no name', () => {
  expect(said({ handle: '', visibility: 'hidden' }).data).toMatchObject({ handle: null, visibility: 'hidden' })
})
