import { describe, expect, test } from 'vitest'
import { askedOfFreelancers, freelancerQuery, readFreelancerFilters, withoutAsked } from '#db/coders/filters.ts'

const read = (query: string) => readFreelancerFilters(new URLSearchParams(query))
const canonical = (query: string) => freelancerQuery(read(query).filters).toString()

describe('what may be asked of the freelancers', () => {
  test.for([
    ['tool=epic&credential=CPC&q=hcc++audit', 'q=hcc+audit&credential=CPC&tool=epic'],
    ['credential=cpc&credential=CPC', 'credential=CPC'],
    ['state=-TX&state=FL', 'state=FL&state=-TX'],
    ['rate_max=40&available_within=0&sort=rate', 'rate_max=40&available_within=0&sort=rate'],
    ['sort=relevance&page=1&per_page=20', ''],
    ['unread=now&q=now', 'q=now&unread=now'],
  ])('“%s” is written as “%s”', ([said, written]) => {
    expect(canonical(said!)).toBe(written)
    expect(canonical(written!)).toBe(written)
  })

  test.for([
    ['colour=red', 'colour'],
    ['workplace=remote', 'workplace'],
    ['credential=XYZ', 'credential'],
    ['rate_max=0', 'rate_max'],
    ['rate_max=cheap', 'rate_max'],
    ['available_within=-1', 'available_within'],
    ['sort=pay', 'sort'],
    ['page=51', 'page'],
    ['per_page=101', 'per_page'],
    ['q=%00', 'q'],
  ])('“%s” is refused by name', ([query, param]) => {
    const { filters, bad } = read(query!)
    expect(bad.map((one) => one.param)).toEqual([param])
    expect(freelancerQuery(filters).toString()).toBe('')
  })

  test('each thing that was asked can be taken away by itself', () => {
    const { filters } = read('credential=CPC&credential=CCS&state=-TX&rate_max=40&available_within=7&page=3')
    const asked = askedOfFreelancers(filters)
    expect(asked).toHaveLength(5)
    for (const gone of asked) {
      const rest = askedOfFreelancers(withoutAsked(filters, gone))
      expect(rest).toEqual(asked.filter((one) => one !== gone))
    }
    expect(withoutAsked(filters, asked[0]!).page).toBe(1)
  })
})
