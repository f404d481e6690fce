import { expect, test } from 'vitest'
import { factsOf, rowsOf } from '#db/jobs/facts.ts'
import { documentHash } from '#search/document.ts'
import { aJob } from '#tests/support/board.ts'

test('facts come back from their rows as they went in', () => {
  const facts = aJob({
    workplace: 'hybrid',
    hybrid_days: { count: 2, per: 'week' },
    place: { city: 'Toledo', state: 'OH' },
    eligible_states: null,
    pay: { basis: 'per-chart', min: 0.85, max: null, hourly_min: 12.75, hourly_max: null, estimated: true },
    credentials: {
      required: [['RHIT'], ['CCS', 'CIC']],
      required_within: [{ any: ['CRC'], months: 12 }],
      preferred: ['CPMA'],
      any_certification: true,
      apprentice_policy: 'case-by-case',
    },
  })
  const { columns, requirements, productivity } = rowsOf(facts)
  expect(columns.payMinCents).toBe(85)
  expect(factsOf(columns as never, requirements, productivity)).toEqual(facts)
})

test('a hash does not depend on the order of keys, and on everything else', () => {
  expect(documentHash({ a: 1, b: { c: [1, 2], d: null } })).toBe(documentHash({ b: { d: null, c: [1, 2] }, a: 1 }))
  expect(documentHash({ a: [1, 2] })).not.toBe(documentHash({ a: [2, 1] }))
})
