import { describe, expect, test } from 'vitest'
import { readFreelancerQuery } from '#search/reading/freelancer-query.ts'

const asked = (q: string) =>
  readFreelancerQuery(q)
    .read.filter(({ offered }) => !offered)
    .map(({ any, left }) => (left ? '-' : '') + any.map(({ param, value }) => `${param}=${value}`).join('|'))

describe('words that ask for a freelancer', () => {
  test.for([
    ['CPC Florida $40', ['credential=CPC', 'state=FL', 'rate_max=40']],
    ['27447', ['specialty=orthopedics']],
    ['inpatient coder not Texas', ['chart_type=inpatient-facility', '-state=TX']],
    ['epic available now', ['tool=epic', 'available_within=0']],
    ['epic within 2 weeks', ['tool=epic', 'available_within=14']],
    ['CPC-A', ['credential=CPC-A']],
  ] as const)('“%s”', ([q, meant]) => {
    expect(asked(q)).toEqual(meant)
  })

  test('what only jobs say is shown and not asked', () => {
    const { read, words } = readFreelancerQuery('remote CPC')
    expect(read.map(({ says, offered }) => [says, offered])).toEqual([
      ['Remote: profiles don’t say', true],
      ['CPC', false],
    ])
    expect(words).toBe('')
  })

  test.for(['freelance', 'freelancer', 'contractor'])('“%s” asks nothing more than the page does', (q) => {
    expect(readFreelancerQuery(q)).toEqual({ words: '', nouns: '', read: [] })
  })

  test('a reading can be taken back, and what was chosen by hand is only offered', () => {
    expect(readFreelancerQuery('epic now', ['now']).read.map(({ words }) => words)).toEqual(['epic'])
    expect(readFreelancerQuery('epic', [], new Set(['tool'])).read).toMatchObject([{ offered: true }])
  })
})
