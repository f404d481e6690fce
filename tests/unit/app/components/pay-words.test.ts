import { describe, expect, test } from 'vitest'
import { exactHourlyWords, hourlyWords, quoteWords } from '#app/components/pay-words.ts'
import type { Pay } from '#db/jobs/facts.ts'

const hourly = (min: number | null, max: number | null): Pay => ({
  basis: 'hourly',
  min,
  max,
  hourly_min: min,
  hourly_max: max,
  estimated: false,
})
const salary: Pay = { basis: 'salary', min: 65000, max: 78000, hourly_min: 31.25, hourly_max: 37.5, estimated: false }
const project: Pay = {
  basis: 'per-project',
  min: 1200,
  max: null,
  hourly_min: null,
  hourly_max: null,
  estimated: false,
}

describe('pay in words', () => {
  test.each([
    [hourly(36, 42), '36–42'],
    [hourly(28.5, 34), '28.50–34'],
    [hourly(34, 34), '34'],
    [hourly(28, null), 'from 28'],
    [hourly(null, 34), 'up to 34'],
    [salary, '31–38'],
    [project, 'from $1,200 a project'],
    [null, 'not stated'],
  ])('%# a list shows %s', (pay, words) => {
    expect(hourlyWords(pay)).toBe(words)
  })

  test('a quote carries one dollar sign and what it is paid for', () => {
    expect(quoteWords(salary)).toBe('$65,000–78,000 a year')
    expect(quoteWords(hourly(null, 34.5))).toBe('up to $34.50 an hour')
  })

  test('what a contractor keeps is a share of the exact hourly figures', () => {
    expect(exactHourlyWords(hourly(40, null), 0.9235)).toBe('from 36.94')
    expect(exactHourlyWords(project)).toBeNull()
  })
})
