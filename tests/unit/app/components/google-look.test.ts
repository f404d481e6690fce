import { describe, expect, test } from 'vitest'
import { googleLook } from '#app/components/google-look.ts'
import { jobPosting } from '#app/components/job-posting.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import { jobAt } from '#db/seed/job.ts'
import { aPosting, asRead } from '#tests/support/jobs.ts'

const base = 'https://jobs.example.org'
const look = (facts: Partial<JobFacts>) => googleLook(aPosting(facts), base)

test('shows a poster the title, the address and the lines beneath', () => {
  expect(look({ eligible_states: { mode: 'include', states: ['TX', 'FL'] } })).toEqual({
    title: 'Pro-fee Coder, Cedar Hollow Health · Place of Service',
    address: 'jobs.example.org › jobs › pro-fee-coder-cedar-hollow-health-s8t9va',
    says: [
      'Work from home · Texas, Florida',
      '$28–34 an hour',
      'Full-time',
      'Home (remote), open to TX FL, $28–34 an hour.',
    ],
    problems: [],
  })
})

test('a hybrid job is shown at its place, without a word of home', () => {
  const { says, problems } = look({
    workplace: 'hybrid',
    hybrid_days: { count: 2, per: 'week' },
    place: { city: 'Toledo', state: 'OH' },
    eligible_states: null,
  })
  expect(says[0]).toBe('Toledo, OH')
  expect(problems).toEqual([])
})

describe('tells what Google will miss', () => {
  test.each<[string, Partial<JobFacts>, RegExp]>([
    ['a remote job that begins on site', { onsite_training_weeks: 4 }, /begins on site/],
    ['a remote job that names no states', { eligible_states: null }, /which states/],
    ['a travelling job without a place', { workplace: 'travel' }, /where a coder reports/],
    [
      'a site without a state',
      { workplace: 'on-site', place: { city: 'Springfield', state: null } },
      /state of the site/,
    ],
    ['a site without a city', { workplace: 'on-site', place: { city: null, state: 'OH' } }, /city/],
    ['no word of where', { workplace: null, eligible_states: null }, /where the work is done/],
    ['a title with pay in it', { title: 'Coder $30/hr!' }, /Google is told “Coder”/],
    ['no title', { title: ' ' }, /no title/],
    ['no pay', { pay: null }, /no pay/],
    [
      'pay by the chart',
      { pay: { basis: 'per-chart', min: 4, max: 5, hourly_min: 36, hourly_max: 45, estimated: true } },
      /pay a chart/,
    ],
    ['no kind of employment', { employment: [] }, /full-time/],
  ])('%s', (_, facts, says) => {
    expect(look(facts).problems).toEqual([expect.stringMatching(says)])
  })

  test('an empty description', () => {
    expect(googleLook(aPosting({}, { description: '\n' }), base).problems).toHaveLength(1)
  })
})

test('pay that Google has no unit for is not shown as if it had', () => {
  const { says } = look({
    pay: { basis: 'per-chart', min: 4, max: 5, hourly_min: 36, hourly_max: 45, estimated: true },
  })
  expect(says).not.toContain('$4–5 a chart')
})

test('no job is left out of Google’s list without its poster being told', () => {
  const now = new Date('2026-11-18T15:00:00Z')
  for (let number = 0; number < 300; number++) {
    const job = { ...asRead(jobAt(number, now)), status: 'published' as const, expiresAt: null }
    if (!jobPosting(job, base, now, false)) expect(googleLook(job, base).problems, job.slug).not.toEqual([])
  }
})
