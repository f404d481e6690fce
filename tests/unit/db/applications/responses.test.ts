import { describe, expect, test } from 'vitest'
import { responseRecord, type ApplicationPast } from '#db/applications/responses.ts'

const now = new Date('2026-11-20T12:00:00Z')
const hour = 60 * 60 * 1000
const ago = (days: number, hours = 0) => new Date(now.getTime() - (days * 24 + hours) * hour)
const past = (sent: Date, said: Partial<ApplicationPast> = {}): ApplicationPast => ({
  sentAt: sent,
  answeredAt: null,
  withdrawnAt: null,
  ...said,
})
const answeredAfter = (days: number, sent = ago(100)) =>
  past(sent, { answeredAt: new Date(sent.getTime() + days * 24 * hour) })

describe('an employer’s response record', () => {
  test.for<[string, ApplicationPast, { count: number; inTime: number }]>([
    ['answered on the last day', answeredAfter(14), { count: 1, inTime: 1 }],
    ['answered an hour after it', answeredAfter(14 + 1 / 24), { count: 1, inTime: 0 }],
    ['never answered', past(ago(100)), { count: 1, inTime: 0 }],
    ['unanswered, and its day is now', past(ago(14)), { count: 1, inTime: 0 }],
    ['unanswered, and its day is still to come', past(ago(13, 23)), { count: 0, inTime: 0 }],
    ['young and answered', answeredAfter(1, ago(3)), { count: 1, inTime: 1 }],
    ['taken back before its day was over', past(ago(100), { withdrawnAt: ago(90) }), { count: 0, inTime: 0 }],
    ['taken back after weeks of silence', past(ago(100), { withdrawnAt: ago(80) }), { count: 1, inTime: 0 }],
    ['answered, then taken back', { ...answeredAfter(2), withdrawnAt: ago(97) }, { count: 1, inTime: 1 }],
    ['sent within the year', answeredAfter(2, new Date('2025-11-20T12:00:01Z')), { count: 1, inTime: 1 }],
    ['sent a year ago', answeredAfter(2, new Date('2025-11-20T12:00:00Z')), { count: 0, inTime: 0 }],
  ])('%s', ([, one, expected]) => {
    expect(responseRecord([one], now)).toMatchObject(expected)
  })

  test('takes the median of the days to the first answer, late answers too', () => {
    const record = responseRecord(
      [1, 3, 40].map((days) => answeredAfter(days)),
      now,
    )
    expect(record).toEqual({ count: 3, inTime: 2, medianDays: 3, small: true })
    expect(responseRecord([past(ago(100))], now).medianDays).toBeNull()
  })

  test('is a small sample under 30', () => {
    const of = (count: number) =>
      responseRecord(
        Array.from({ length: count }, () => answeredAfter(2)),
        now,
      ).small
    expect([of(0), of(29), of(30)]).toEqual([true, true, false])
  })
})
