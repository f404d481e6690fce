import { describe, expect, test } from 'vitest'
import { effectivePay } from '#db/jobs/pay.ts'

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
    ['an HCC chart at $4 and 9 an hour', { basis: 'per-chart', min: 4, max: 4 }, { itemsPerHour: 9 }, [36, 36, false]],
    [
      'an ED chart at $0.85 and 15 an hour',
      { basis: 'per-chart', min: 0.85, max: null },
      { itemsPerHour: 15 },
      [12.75, null, false],
    ],
    [
      'an inpatient record at $12 by the usual pace',
      { basis: 'per-record', min: 12, max: 12 },
      { chartTypes: ['inpatient-facility'] },
      [30, 30, true],
    ],
    ['a project has no hour', { basis: 'per-project', min: 500, max: null }, {}, [null, null, false]],
    ['an item of unknown pace has no hour', { basis: 'per-unit', min: 1, max: null }, {}, [null, null, false]],
  ] as const)('%s', (_, quote, effort, [min, max, estimated]) => {
    expect(effectivePay(quote, effort as never)).toMatchObject({ hourly_min: min, hourly_max: max, estimated })
  })

  test('says how it was worked out', () => {
    expect(effectivePay({ basis: 'salary', min: 62400, max: null }).sum).toBe('a year ÷ 2,080 hours')
    expect(effectivePay({ basis: 'per-chart', min: 4, max: 4 }, { itemsPerHour: 9 }).sum).toBe(
      '× 9 an hour, as the posting asks',
    )
  })
})
