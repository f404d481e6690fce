import { describe, expect, test } from 'vitest'
import { asksWords } from '#app/components/asks-words.ts'
import { markWords } from '#app/components/job-line.ts'

const silent = {
  credentials: {
    required: [],
    required_within: [],
    preferred: [],
    any_certification: false,
    apprentice_policy: 'not-stated',
  },
  years_min: null,
  tools: [],
} satisfies Parameters<typeof asksWords>[0]

const asking = (credentials: Partial<Parameters<typeof asksWords>[0]['credentials']>) => ({
  ...silent,
  credentials: { ...silent.credentials, ...credentials },
})

describe('what a job asks for, in one line', () => {
  test('a job that asks for nothing says that it is silent', () => {
    expect(asksWords(silent)).toBe('not stated')
  })

  test('either of a group, and every group, years and the first tool', () => {
    const facts = {
      ...asking({ required: [['CPC', 'CCS-P'], ['RHIT']] }),
      years_min: 2,
      tools: ['epic' as const, 'clintegrity' as const],
    }
    expect(asksWords(facts)).toBe('CPC or CCS-P · RHIT · 2 yr · Epic +1')
  })

  test('what is preferred, or due later, is never said as if it were required', () => {
    const facts = asking({ required_within: [{ any: ['CCS'], months: 12 }], preferred: ['CEMC'] })
    expect(asksWords(facts)).toBe('CCS within 12 mo · CEMC preferred')
  })

  test('any certification is said only where none is named', () => {
    expect(asksWords(asking({ any_certification: true }))).toBe('any certification')
    expect(asksWords(asking({ any_certification: true, required: [['CPC']] }))).toBe('CPC')
  })

  test('a credential that was asked for is not hidden behind "more"', () => {
    const facts = asking({ required: [['RCC', 'CIRCC', 'RHIT', 'CCS', 'CPC']] })
    expect(asksWords(facts)).toBe('RCC, CIRCC, RHIT or 2 more')
    expect(asksWords(facts, ['CPC'])).toBe('CPC, RCC, CIRCC or 2 more')
  })

  test('less than a year of experience is said in months', () => {
    expect(asksWords({ ...silent, years_min: 0.5 })).toBe('6 mo')
  })

  test('a job that refuses apprentices does not name them in a list', () => {
    expect(asksWords(asking({ apprentice_policy: 'not-accepted' }))).toBe('not stated')
    expect(asksWords(asking({ apprentice_policy: 'welcome' }))).toBe('CPC-A welcome')
  })

  test('CPC is marked where it stands alone, and not within CPC-A', () => {
    const marked = markWords('CPC or CCS · CPC-A welcome', ['CPC']).filter((part) => part.hit)
    expect(marked).toEqual([{ text: 'CPC', hit: true }])
  })
})
