import { expect, test } from 'vitest'
import { waysToRemoveTheA } from '#db/coders/apprentice.ts'

test.for([
  // Work alone: 24 months.
  [23, 0, false, false],
  [24, 0, false, true],
  // A year of work, and the course or Practicode.
  [11, 80, false, false],
  [12, 80, false, true],
  [12, 79, false, false],
  [11, 0, true, false],
  [12, 0, true, true],
  [12, 0, false, false],
  // Study alone: the course and Practicode.
  [0, 80, true, true],
  [0, 79, true, false],
  [0, 80, false, false],
  [0, 0, true, false],
] as const)('%i months, %i hours, Practicode %s: the A comes off? %s', ([workMonths, courseHours, practicode, off]) => {
  const ways = Object.values(waysToRemoveTheA({ workMonths, courseHours, practicode }))
  expect(ways.some((lacking) => !lacking.length)).toBe(off)
})

test('each way says what it lacks', () => {
  expect(waysToRemoveTheA({ workMonths: 9, courseHours: 30, practicode: false })).toEqual({
    work: [{ what: 'work', months: 15 }],
    'work-and-study': [
      { what: 'work', months: 3 },
      { what: 'either', hours: 50 },
    ],
    study: [{ what: 'course', hours: 50 }, { what: 'practicode' }],
  })
})
