import { describe, expect, test } from 'vitest'
import { largest, numberOf, numberWord, spelledNumber } from '#search/reading/numbers.ts'

describe('numbers in words', () => {
  test.each([
    ['7', 7], ['2.5', 2.5], ['seven', 7], ['Nineteen', 19], ['thirty', 30], ['thirty-five', 35], ['Ninety one', 91],
    ['a', 1], ['an', 1], ['twice', 2], ['a couple of', 2], ['couple', 2], ['dozen', 12], ['one hundred', 100],
    ['a hundred', 100],
  ])('%j is %d', (said, number) => {
    expect(numberOf(said)).toBe(number)
  }) // prettier-ignore

  test('what is no number is none', () => {
    expect(numberOf('several')).toBeNaN()
    expect(numberOf('six charts')).toBeNaN()
  })

  test.each(['six', 'sixteen', 'sixty', 'sixty-six'])('%j is found whole', (said) => {
    expect(new RegExp(spelledNumber, 'i').exec(`about ${said} charts`)?.[0]).toBe(said)
    expect(new RegExp(numberWord, 'i').exec(`${said} charts`)?.[0]).toBe(said)
  })

  test('of a range the larger counts', () => {
    expect(largest('two', '3')).toBe(3)
    expect(largest('four', undefined)).toBe(4)
  })
})
