import { describe, expect, test } from 'vitest'
import { paceOf, payOf } from '#db/jobs/pay.ts'
import { effectivePay } from '#db/pay.ts'
import type { ProductivityUnit } from '#db/vocabulary/pay.ts'

describe('effective pay', () => {
  test.each([
    ['hourly is itself', { basis: 'hourly', min: 28.5, max: 34 }, {}, [28.5, 34, false]],
    ['a salary is a year of 2,080 hours', { basis: 'salary', min: 62400, max: null }, {}, [30, null, false]],
    [
      'a salary for fewer hours a week is worth more',
      { basis: 'salary', min: 62400, max: null },
      { weeklyHours: 30 },
      [40, null, false],
    ],
    ['a month is a twelfth of that year', { basis: 'monthly', min: 5200, max: null }, {}, [30, null, false]],
    ['a day has eight hours', { basis: 'daily', min: 280, max: null }, {}, [35, null, false]],
    ['a day of part-time work too', { basis: 'daily', min: 280, max: null }, { weeklyHours: 24 }, [35, null, false]],
    [
      'an HCC chart at $4 and 9 an hour',
      { basis: 'per-chart', min: 4, max: 4 },
      { pace: { least: 9, most: 9 } },
      [36, 36, false],
    ],
    [
      'an ED chart at $0.85 and 15 an hour',
      { basis: 'per-chart', min: 0.85, max: null },
      { pace: { least: 15, most: 15 } },
      [12.75, null, false],
    ],
    [
      'an inpatient record at $12 by the usual pace',
      { basis: 'per-record', min: 12, max: 12 },
      { chartTypes: ['inpatient-facility'] },
      [30, 30, true],
    ],
    [
      'a wRVU is no chart of the usual pace',
      { basis: 'per-wrvu', min: 45, max: 45 },
      { chartTypes: ['profee-em'] },
      [null, null, false],
    ],
    [
      'a claim is no chart of the usual pace',
      { basis: 'per-claim', min: 2, max: 2 },
      { chartTypes: ['profee-em'] },
      [null, null, false],
    ],
    ['less than a cent an hour is no pay', { basis: 'salary', min: 5, max: 5 }, {}, [null, null, false]],
    ['a project has no hour', { basis: 'per-project', min: 500, max: null }, {}, [null, null, false]],
    ['an item of unknown pace has no hour', { basis: 'per-unit', min: 1, max: null }, {}, [null, null, false]],
  ] as const)('%s', (_, quote, effort, [min, max, estimated]) => {
    expect(effectivePay(quote, effort as never)).toMatchObject({ hourly_min: min, hourly_max: max, estimated })
  })

  test('says how it was worked out', () => {
    expect(effectivePay({ basis: 'salary', min: 62400, max: null }).sum).toBe('÷ 2,080 hours')
    expect(effectivePay({ basis: 'per-chart', min: 4, max: 4 }, { pace: { least: 9, most: 9 } }).sum).toBe(
      '× 9 an hour, as the posting asks',
    )
    expect(effectivePay({ basis: 'per-chart', min: 0.95, max: 0.95 }, { pace: { least: 16, most: 20 } }).sum).toBe(
      '× 16–20 an hour, as the posting asks',
    )
  })
})

describe('the pace asked for', () => {
  const standard = (unit: ProductivityUnit, min: number | null, max: number | null = null) => [
    { unit, min, max, chart_type: null },
  ]
  const pace = (least: number, most = least) => ({ least, most })
  test.each([
    ['charts for charts', 'per-chart', standard('charts/hour', 9), pace(9)],
    ['a range has two ends', 'per-chart', standard('charts/hour', 16, 20), pace(16, 20)],
    ['the most where the least is unsaid', 'per-chart', standard('charts/hour', null, 12), pace(12)],
    ['a day has eight hours', 'per-encounter', standard('encounters/day', 100), pace(12.5)],
    ['a report may be called a chart', 'per-chart', standard('reports/hour', 40), pace(40)],
    ['an encounter may be called a case', 'per-case', standard('encounters/hour', 10), pace(10)],
    ['units for units', 'per-unit', standard('units/hour', 30), pace(30)],
    ['a claim is no chart', 'per-claim', standard('charts/hour', 9), null],
    ['a chart is no unit', 'per-unit', standard('charts/hour', 9), null],
    ['a unit is no wRVU', 'per-wrvu', standard('units/hour', 9), null],
    ['an hour has no items', 'hourly', standard('charts/hour', 9), null],
    [
      'the one that fits, not the first',
      'per-claim',
      [...standard('charts/hour', 9), ...standard('claims/day', 80)],
      pace(10),
    ],
    ['none stated', 'per-chart', [], null],
  ] as const)('%s', (_, basis, productivity, expected) => {
    expect(paceOf(basis, [...productivity])).toEqual(expected)
  })

  test.each([
    ['the least rate at the least pace, the most at the most', 0.95, 0.95, 16, 20, [15.2, 19]],
    ['"at least 8" is 8 for both', 4, 4.5, 8, null, [32, 36]],
    ['a rate from some figure has no most', 0.95, null, 16, 20, [15.2, null]],
    ['a rate up to some figure has no least', null, 0.95, 16, 20, [null, 19]],
  ] as const)('%s', (_, min, max, least, most, [hourly_min, hourly_max]) => {
    const facts = { productivity: standard('charts/hour', least, most), chart_types: [] }
    expect(payOf({ basis: 'per-chart', min, max }, facts, null)).toMatchObject({
      hourly_min,
      hourly_max,
      estimated: false,
    })
  })
})
