import { describe, expect, test } from 'vitest'
import { readFilters } from '#db/jobs/filters.ts'
import { jobsRequest } from '#search/query.ts'

const ask = (query: string) => jobsRequest('jobs', readFilters(new URLSearchParams(query)).filters, 1_000_000, true)

describe('what search is asked', () => {
  test('a list’s own choices don’t shrink its counts: each is counted apart, in the same round trip', () => {
    const { queries, countedApart } = ask('workplace=remote&credential=CPC&pay_min=30')
    expect(countedApart).toEqual(['workplace', 'credential', 'pay_min'])
    expect(queries).toHaveLength(4)
    expect(queries[0]!.facets).not.toContain('workplace')
    expect(queries[1]).toMatchObject({
      facets: ['workplace'],
      filter: expect.not.arrayContaining(['workplace IN ["remote"]']),
    })
    expect(queries[1]!.filter).toContain('credential IN ["CPC"]')
    expect(queries[3]).toMatchObject({ facets: ['pay'], filter: expect.not.arrayContaining(['pay_rate >= 3000']) })
  })

  test('expired jobs and jobs beside coding are left out unless they are asked for', () => {
    expect(ask('').queries[0]!.filter).toEqual(['expires_at > 1000000', 'kind = coding'])
    expect(ask('kind=adjacent').queries[0]!.filter).toEqual(['expires_at > 1000000', 'kind IN ["adjacent"]'])
  })

  test.each([
    ['q=ED', 'ED '],
    ['q=inpatient', 'inpatient'],
    ['q=remote+IR', 'remote IR '],
    ['q=educ', 'educ'],
  ])('a short form is no beginning of a longer word: %s', (query, q) => {
    expect(ask(query).queries[0]!.q).toBe(q)
  })
})
