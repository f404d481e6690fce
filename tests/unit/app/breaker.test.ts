import { expect, test } from 'vitest'
import { newBreaker } from '#app/breaker.ts'

test('search is left alone after five failures in ten seconds, and tried by one caller after five more', () => {
  let now = 0
  const breaker = newBreaker({}, () => now)
  for (let failure = 0; failure < 4; failure++) breaker.failed()
  expect(breaker.allows()).toBe(true)
  breaker.failed()
  expect(breaker.allows()).toBe(false)
  now = 5_000
  expect([breaker.allows(), breaker.allows()]).toEqual([true, false])
  breaker.failed()
  expect(breaker.allows()).toBe(false)
  now = 10_000
  expect(breaker.allows()).toBe(true)
  breaker.succeeded()
  expect([breaker.allows(), breaker.closed()]).toEqual([true, true])
})

test('failures that lie far apart don’t add up', () => {
  let now = 0
  const breaker = newBreaker({}, () => now)
  for (let failure = 0; failure < 20; failure++) {
    breaker.failed()
    now += 3_000
  }
  expect(breaker.allows()).toBe(true)
})
