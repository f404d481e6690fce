import { describe, expect, test } from 'vitest'
import { remoteRecord, type PostingPast } from '#db/jobs/remote-record.ts'
import type { Permanence, Workplace } from '#db/vocabulary/workplaces.ts'

const now = new Date('2026-12-31T12:00:00Z')
const at = (day: string) => new Date(`${day}T12:00:00Z`)
type Said = [day: string, workplace: Workplace | null, permanence?: Permanence]

function past(history: Said[], said: Partial<PostingPast> = {}): PostingPast {
  return {
    id: 'a',
    history: history.map(([day, workplace, permanence = null]) => ({
      since: at(day),
      policy: { workplace, permanence: permanence ?? null },
    })),
    closedAt: null,
    expiresAt: at('2027-01-15'),
    ...said,
  }
}

const only = (posting: PostingPast) => remoteRecord([posting], now).postings[0]

describe('a remote posting', () => {
  test('that is open has stood as remote until today', () => {
    expect(only(past([['2026-12-01', 'remote']]))).toEqual({ id: 'a', days: 30, turn: null, open: true })
  })

  test('that was closed stood until then, whatever became of the day it was to expire', () => {
    const closed = past([['2026-12-01', 'remote']], { closedAt: at('2026-12-11') })
    expect(only(closed)).toEqual({ id: 'a', days: 10, turn: null, open: false })
  })

  test('that expired stood until it did, even before anybody wrote it down', () => {
    const expired = past([['2026-11-01', 'remote']], { expiresAt: at('2026-12-01') })
    expect(only(expired)).toEqual({ id: 'a', days: 30, turn: null, open: false })
  })

  test.for([
    ['hybrid', 'hybrid'],
    ['on-site', 'on-site'],
    ['travel', 'travel'],
    [null, null],
  ] as const)('that became %s turned on that day', ([workplace, into]) => {
    const turned = past([
      ['2026-10-01', 'remote'],
      ['2026-10-15', workplace],
    ])
    expect(only(turned)).toEqual({ id: 'a', days: 14, turn: { on: at('2026-10-15'), into }, open: true })
  })

  test('that asks for training on site first, and did not when it began, turned', () => {
    const turned = past([
      ['2026-10-01', 'remote', 'permanent'],
      ['2026-10-21', 'remote', 'after-training'],
    ])
    expect(only(turned)?.turn).toEqual({ on: at('2026-10-21'), into: 'after-training' })
  })

  test('that began as remote after training has kept its word by staying so', () => {
    const kept = past([
      ['2026-10-01', 'remote', 'after-training'],
      ['2026-10-21', 'remote', 'permanent'],
      ['2026-11-01', 'remote', 'after-training'],
    ])
    expect(only(kept)?.turn).toBeNull()
  })

  test('that turned and turned back counts as turned on the first day', () => {
    const back = past([
      ['2026-10-01', 'remote'],
      ['2026-10-05', 'hybrid'],
      ['2026-10-09', 'remote'],
    ])
    expect(only(back)).toMatchObject({ days: 4, turn: { on: at('2026-10-05'), into: 'hybrid' } })
    expect(remoteRecord([back], now).stayed).toBe(0)
  })

  test('whose other facts changed has stayed', () => {
    const edited = past([
      ['2026-10-01', 'remote', 'permanent'],
      ['2026-10-05', 'remote', 'may-change'],
    ])
    expect(only(edited)?.turn).toBeNull()
  })
})

describe('the record', () => {
  const stood = (days: number) =>
    past([['2026-01-01', 'remote']], { closedAt: new Date(+at('2026-01-01') + days * 864e5) })
  const turned = past([
    ['2026-10-01', 'remote'],
    ['2026-10-02', 'hybrid'],
  ])

  test('counts those that stayed, and takes the median of their days alone', () => {
    const record = remoteRecord([stood(10), turned, stood(90), stood(84), turned, stood(100)], now)
    expect(record).toMatchObject({ stayed: 4, medianDays: 87, small: false })
    expect(record.postings).toHaveLength(6)
  })

  test('leaves out what did not begin remote, even if it became so', () => {
    const became = past([
      ['2026-10-01', 'hybrid'],
      ['2026-10-15', 'remote'],
    ])
    expect(remoteRecord([became, past([['2026-10-01', null]]), past([])], now).postings).toEqual([])
  })

  test('has no share to speak of under five postings', () => {
    expect(remoteRecord([1, 2, 3, 4].map(stood), now).small).toBe(true)
    expect(remoteRecord([1, 2, 3, 4, 5].map(stood), now)).toMatchObject({ small: false, medianDays: 3 })
  })

  test('is empty where nothing was remote', () => {
    expect(remoteRecord([], now)).toEqual({ postings: [], stayed: 0, medianDays: null, small: true })
  })
})
