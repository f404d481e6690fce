import { expect, test } from 'vitest'
import { responseWords } from '#app/components/response-words.ts'

const record = { count: 124, inTime: 107, medianDays: 3, small: false }

test.for([
  [record, '86 % of 124 applicants answered within 14 days; median 3 days'],
  [{ ...record, count: 1000, inTime: 999 }, '99 % of 1,000 applicants answered within 14 days; median 3 days'],
  [{ count: 9, inTime: 7, medianDays: 1, small: true }, '7 of 9 applicants answered within 14 days; median 1 day'],
  [
    { count: 1, inTime: 1, medianDays: 0, small: true },
    '1 of 1 applicant answered within 14 days; median the same day',
  ],
  [{ count: 2, inTime: 0, medianDays: null, small: true }, '0 of 2 applicants answered within 14 days'],
  [{ count: 0, inTime: 0, medianDays: null, small: true }, null],
] as const)('a response record is said with its size: %#', ([said, words]) => {
  expect(responseWords(said)).toBe(words)
})
