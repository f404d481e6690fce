import { describe, expect, test } from 'vitest'
import { isDue } from '#db/alerts/due.ts'
import type { AlertPace } from '#db/vocabulary/alerts.ts'

const savedAt = new Date('2026-11-24T08:00:00Z')
const after = (minutes: number) => new Date(savedAt.getTime() + minutes * 60_000)
const hour = 60
const day = 24 * hour

describe('a letter of a saved search', () => {
  test.for<[AlertPace, number | null, number, boolean, string]>([
    ['at-once', null, 0, true, 'at once, the first needs no wait'],
    ['at-once', 5, 14, false, 'at once, what comes within ten minutes waits'],
    ['at-once', 5, 15, true, 'at once, after ten minutes there may be another'],
    ['daily', null, 23 * hour, false, 'daily, the first comes a day after the search was saved'],
    ['daily', null, day, true, 'daily, the first comes then'],
    ['daily', day, 2 * day - 1, false, 'daily, a second not before a day has passed'],
    ['daily', day, 2 * day, true, 'daily, a second a day later'],
    ['weekly', null, 6 * day, false, 'weekly, none in the first week'],
    ['weekly', null, 7 * day, true, 'weekly, the first after a week'],
    ['weekly', 7 * day, 14 * day - 1, false, 'weekly, none in the second'],
    ['weekly', 7 * day, 14 * day, true, 'weekly, the next a week later'],
    ['weekly', 30 * day, 7 * day, true, 'a clock that ran ahead holds nothing up'],
    ['off', null, 900 * day, false, 'off, never'],
  ])('%s, told at %s, at %s: %s (%s)', ([pace, told, now, due]) => {
    expect(isDue({ pace, savedAt, toldAt: told === null ? null : after(told) }, after(now))).toBe(due)
  })
})
