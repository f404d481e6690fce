import { describe, expect, test } from 'vitest'
import { closingOf } from '#app/routes/jobs.$slug/closing.ts'
import { readBlocks } from '#app/components/text-blocks.ts'
import { changeWords } from '#app/components/policy-words.ts'
import type { RemotePolicy } from '#db/jobs/policy.ts'
import { nationwide } from '#db/vocabulary/states.ts'

describe('when a job is closed', () => {
  const open = {
    status: 'published' as const,
    closedAt: null,
    expiresAt: new Date('2026-12-01T10:00:00Z'),
    reopenedAt: null,
    facts: { closes_on: '2026-11-30' },
  }
  const before = new Date('2026-11-20T00:00:00Z')

  test('a published job is open until its last moment', () => {
    expect(closingOf(open, before)).toBeNull()
    expect(closingOf(open, open.expiresAt)).toEqual({ says: 'Closed', day: '2026-11-30' })
  })

  test('the day that its source had named is not when a reopened job closed', () => {
    const reopened = { ...open, reopenedAt: before, facts: { closes_on: '2025-08-08' } }
    expect(closingOf(reopened, before)).toBeNull()
    expect(closingOf(reopened, open.expiresAt)?.day).toBe('2026-12-01')
  })

  test('its last day is the one that the employer named, though its end lies on the next by universal time', () => {
    const closed = {
      ...open,
      status: 'expired' as const,
      expiresAt: new Date('2026-08-09T10:00:00Z'),
      closedAt: new Date('2026-08-09T10:00:00Z'),
      facts: { closes_on: '2026-08-08' },
    }
    expect(closingOf(closed, before)?.day).toBe('2026-08-08')
    const earlier = { ...closed, closedAt: new Date('2026-07-30T08:00:00Z') }
    expect(closingOf(earlier, before)?.day).toBe('2026-07-30')
    expect(closingOf({ ...closed, reopenedAt: new Date('2026-07-01T00:00:00Z') }, before)?.day).toBe('2026-08-09')
  })

  test('a filled job says since when, a paused one does not pretend to have ended', () => {
    expect(closingOf({ ...open, status: 'filled', closedAt: before }, before)).toEqual({
      says: 'Filled',
      day: '2026-11-20',
    })
    expect(closingOf({ ...open, status: 'paused' }, before)).toEqual({ says: 'Paused', day: null })
  })
})

describe('the employer’s words', () => {
  test('become headings, paragraphs and lists', () => {
    expect(
      readBlocks('WHO WE ARE\nA hospital\nby the sea.\n\nAnd more.\n\nWhat you do:\n- Code charts\n• Ask'),
    ).toEqual([
      { kind: 'heading', text: 'WHO WE ARE' },
      { kind: 'paragraph', text: 'A hospital by the sea.' },
      { kind: 'paragraph', text: 'And more.' },
      { kind: 'heading', text: 'What you do' },
      { kind: 'list', items: ['Code charts', 'Ask'] },
    ])
  })

  test('are never markup', () => {
    expect(readBlocks('<script>alert(1)</script>')).toEqual([{ kind: 'paragraph', text: '<script>alert(1)</script>' }])
  })
})

describe('a changed policy', () => {
  const remote: RemotePolicy = {
    workplace: 'remote',
    hybrid_days: null,
    place: null,
    eligible_states: { mode: 'all', states: [] },
    us_only: null,
    onsite_training_weeks: 2,
    permanence: null,
    return_for_remediation: null,
    travel_percent: null,
    schedule: { weekends: null, flexible: null },
  }

  test('says what is new, what it was, and what is no longer said', () => {
    const hybrid = { ...remote, workplace: 'hybrid', hybrid_days: { count: 2, per: 'week' }, onsite_training_weeks: 4 }
    expect(changeWords(remote, { ...hybrid, eligible_states: null } as RemotePolicy)).toEqual([
      'Hybrid instead of Remote',
      'Days on site: 2 days a week',
      'Open to: no longer said',
      'Training on site: 4 weeks, was 2 weeks',
    ])
  })

  test('shows that other states took the place of as many', () => {
    const open = (first: number) => ({
      ...remote,
      eligible_states: { mode: 'include' as const, states: nationwide.slice(first, first + 5) },
    })
    expect(changeWords(open(0), open(1))).toEqual(['Open to: 5 states, though not the same as before'])
  })
})
