import { expect, test } from 'vitest'
import { recordShown, recordWords } from '#app/routes/employers.$employer._index/record-words.ts'
import type { KnownPast } from '#db/jobs/histories.ts'

const now = new Date('2026-12-31T12:00:00Z')
const past = (id: string, turned: boolean): KnownPast => ({
  id,
  title: `Coder ${id}`,
  slug: `coder-${id}`,
  status: 'published',
  closedAt: null,
  expiresAt: null,
  history: [
    { since: new Date('2026-10-01'), policy: { workplace: 'remote', permanence: null } },
    ...(turned ? [{ since: new Date('2026-10-15'), policy: { workplace: 'hybrid' as const, permanence: null } }] : []),
  ],
})

test('of many postings the share is said, and those that turned are listed as corrected claims', () => {
  const pasts = Array.from({ length: 11 }, (_, at) => past(String(at), at < 2))
  const record = recordShown(pasts, 'physician-group', now)
  expect(recordWords(record)).toBe('9 of 11 remote postings stayed remote; median 91 days')
  expect(record.postings).toEqual(
    ['0', '1'].map((id) => ({
      id,
      title: `Coder ${id}`,
      href: `/jobs/coder-${id}`,
      code: '12·11',
      says: 'hybrid since 15 October 2026, after 14 days',
    })),
  )
})

test('of few each is listed, and no share is said', () => {
  const record = recordShown([past('a', false), past('b', true)], null, now)
  expect(recordWords(record)).toBe('2 remote postings so far')
  expect(record.postings.map(({ says }) => says)).toEqual([
    'remote for 91 days so far',
    'hybrid since 15 October 2026, after 14 days',
  ])
})

test('of none nothing is said', () => expect(recordWords(recordShown([], null, now))).toBeNull())
