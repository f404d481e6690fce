import { describe, expect, test } from 'vitest'
import { costWords, leastTold, shutStates } from '#app/components/cost-words.ts'
import { nationwide, type State } from '#db/vocabulary/states.ts'

const cost = (searching: Partial<Record<State, number>>, inSeveral = 0) => {
  const each = new Map(Object.entries(searching) as [State, number][])
  const told = [...each.values()].filter((count) => count >= leastTold)
  return costWords({ total: told.reduce((sum, count) => sum + count, 0) - inSeveral, each })
}

describe('what leaving states out costs', () => {
  test.for<[string, Partial<Record<State, number>>, string | null]>([
    ['nobody', {}, null],
    [
      'states that can be counted out',
      { TX: 1200, UT: 21 },
      '1,221 coders who look for work: 1,200 in Texas, 21 in Utah.',
    ],
    [
      'more states than are named',
      { TX: 9, UT: 8, NV: 7, FL: 6, GA: 5 },
      '35 coders who look for work: 9 in Texas, 8 in Utah, 7 in Nevada, 6 in Florida, and others in 1 more.',
    ],
  ])('%s', ([, searching, says]) => {
    expect(cost(searching)).toBe(says && `Leaves out ${says}`)
  })

  test.for<[Partial<Record<State, number>>, string]>([
    [{ TX: 5, UT: 1 }, 'more than 5 coders who look for work: 5 in Texas, fewer than five in Utah.'],
    [
      { TX: 5, UT: 4, NV: 4 },
      'more than 5 coders who look for work: 5 in Texas, fewer than five in Nevada, fewer than five in Utah.',
    ],
    [{ UT: 3 }, 'fewer than five coders who look for work: fewer than five in Utah.'],
    [{ UT: 4, NV: 1 }, 'a few coders who look for work: fewer than five in Nevada, fewer than five in Utah.'],
  ])('a number too small to be told is not told by what is left of the sum: %j', ([searching, says]) => {
    expect(cost(searching)).toBe(`Leaves out ${says}`)
    const twin = Object.fromEntries(Object.entries(searching).map(([state, count]) => [state, count < 5 ? 2 : count]))
    expect(cost(twin)).toBe(cost(searching))
  })
  test('whoever looks in several states is counted once, and so few as could be pointed at are not told', () => {
    expect(cost({ TX: 20, UT: 21 }, 6)).toBe('Leaves out 35 coders who look for work: 21 in Utah, 20 in Texas.')
    expect(cost({ TX: 20, UT: 21 }, 1)).toBe('Leaves out coders who look for work: 21 in Utah, 20 in Texas.')
    expect(cost({ TX: 20, UT: 21 }, 4)).toBe(cost({ TX: 20, UT: 21 }, 1))
  })
})

test('a posting that says no state shuts none out', () => {
  expect(shutStates([])).toEqual([])
  expect(shutStates(nationwide.filter((state) => state !== 'TX'))).toEqual(['TX'])
})
