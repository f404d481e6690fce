import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareWords } from '#app/components/accuracy-words.ts'
import { wilsonShare } from '#db/wilson.ts'

test.each([
  [57, 60, '95.0 % (86–98 %)'],
  [60, 60, '100.0 % (94–100 %)'],
  [0, 10, '0.0 % (0–28 %)'],
  [1, 1, '100.0 % (21–100 %)'],
])('%i of %i reads as its share between its bounds', (right, of, words) => {
  expect(shareWords(wilsonShare(right, of)!)).toBe(words)
})

test('57 of 60 lies between 86.3 % and 98.3 %', () => {
  const { low, high } = wilsonShare(57, 60)!
  expect(low).toBeCloseTo(0.863, 3)
  expect(high).toBeCloseTo(0.983, 3)
})

test('of nothing there is no share', () => {
  expect(wilsonShare(0, 0)).toBeNull()
})

test('a share lies within its bounds, and more of the same narrows them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
      const right = Math.round(of * part)
      const one = wilsonShare(right, of)!
      const ten = wilsonShare(right * 10, of * 10)!
      expect(one.low).toBeGreaterThanOrEqual(0)
      expect(one.high).toBeLessThanOrEqual(1)
      expect(one.low).toBeLessThanOrEqual(one.share + 1e-9)
      expect(one.high).toBeGreaterThanOrEqual(one.share - 1e-9)
      expect(ten.high - ten.low).toBeLessThan(one.high - one.low)
    }),
  )
})
