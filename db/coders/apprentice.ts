// The three ways in which an apprentice's A comes off (domain, section 4.2).
import type { Credential } from '#db/vocabulary/credentials.ts'

export const apprenticeCredentials = ['CPC-A', 'COC-A'] as const satisfies Credential[]

/** Months that a signed letter proves, hours of one coding course, and whether Practicode is done. */
export type Work = { workMonths: number; courseHours: number; practicode: boolean }

/** What a way still lacks; `practicode` or hours where either would do. */
export type Lacking =
  | { what: 'work'; months: number }
  | { what: 'course'; hours: number }
  | { what: 'practicode' }
  | { what: 'either'; hours: number }

export const ways = ['work', 'work-and-study', 'study'] as const
export type Way = (typeof ways)[number]

export const wholeWorkMonths = 24
export const halfWorkMonths = 12
export const courseHoursNeeded = 80

/** A way that lacks nothing removes the A. */
export function waysToRemoveTheA({ workMonths, courseHours, practicode }: Work): Record<Way, Lacking[]> {
  const work = (months: number): Lacking[] =>
    workMonths >= months ? [] : [{ what: 'work', months: months - workMonths }]
  const hours = Math.max(0, courseHoursNeeded - courseHours)
  const course: Lacking[] = hours ? [{ what: 'course', hours }] : []
  return {
    work: work(wholeWorkMonths),
    'work-and-study': [
      ...work(halfWorkMonths),
      ...(hours && !practicode ? [{ what: 'either', hours } satisfies Lacking] : []),
    ],
    study: [...course, ...(practicode ? [] : [{ what: 'practicode' } satisfies Lacking])],
  }
}
