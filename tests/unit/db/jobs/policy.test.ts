import { describe, expect, test } from 'vitest'
import { changedFacts, missingFacts, openStates, policyOf } from '#db/jobs/policy.ts'
import { aJob } from '#tests/support/board.ts'

const policy = (said: Parameters<typeof aJob>[0]) => policyOf(aJob(said))

describe('what a workplace needs before a job can be published', () => {
  test.each([
    ['a remote job needs its states', { workplace: 'remote', eligible_states: null }, ['eligible_states']],
    ['a travelling job needs its states', { workplace: 'travel', eligible_states: null }, ['eligible_states']],
    ['an on-site job needs its place', { workplace: 'on-site', eligible_states: null }, ['place']],
    ['a hybrid job without a city can’t be published', hybrid({ place: { city: null, state: 'OH' } }), ['place']],
    ['a hybrid job needs its days', hybrid({ hybrid_days: null }), ['hybrid_days']],
    ['a job without a workplace lacks just that', { workplace: null }, ['workplace']],
    ['a whole remote job lacks nothing', {}, []],
    ['a whole hybrid job lacks nothing', hybrid({}), []],
  ] as const)('%s', (_, said, missing) => {
    expect(missingFacts(policy(said as never))).toEqual(missing)
  })
})

describe('where a coder may live', () => {
  test.each([
    ['all states are the 50 and DC', { eligible_states: { mode: 'all', states: [] } }, 51],
    ['states left out are left out', { eligible_states: { mode: 'exclude', states: ['CA', 'NY'] } }, 49],
    [
      'states named are those named, territories too',
      { eligible_states: { mode: 'include', states: ['TX', 'PR'] } },
      2,
    ],
    ['a remote job that names none is open to none', { eligible_states: null }, 0],
    ['an on-site job stands in one', { workplace: 'on-site', place: { city: 'Toledo', state: 'OH' } }, 1],
    [
      'a site counts where the workplace is not said',
      { workplace: null, place: { city: null, state: 'OH' }, eligible_states: null },
      1,
    ],
    [
      'a hybrid job is not open where its remote half may be',
      { ...hybrid({}), eligible_states: { mode: 'all', states: [] } },
      1,
    ],
  ] as const)('%s', (_, said, count) => {
    expect(openStates(policy(said as never))).toHaveLength(count)
  })
})

test('a policy that only lost the order of its keys has not changed', () => {
  const before = policy(hybrid({}))
  const after = JSON.parse(JSON.stringify({ ...before, place: { state: 'OH', city: 'Toledo' } })) as typeof before
  expect(changedFacts(before, after)).toEqual([])
  expect(changedFacts(before, { ...after, hybrid_days: { count: 3, per: 'week' } })).toEqual(['hybrid_days'])
})

function hybrid(said: object) {
  return {
    workplace: 'hybrid',
    place: { city: 'Toledo', state: 'OH' },
    hybrid_days: { count: 2, per: 'week' },
    eligible_states: null,
    ...said,
  } as const
}
