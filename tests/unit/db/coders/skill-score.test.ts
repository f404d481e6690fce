import { describe, expect, test } from 'vitest'
import { boardCharts } from '#db/coders/charts/all.ts'
import { plainCode, readCodes, scoreAnswer, type SkillKey } from '#db/coders/skill-score.ts'
import { readCode } from '#search/reading/codes.ts'

const key = (...codes: string[]): SkillKey => ({
  principal: codes[0] ?? null,
  codes: codes.map((code) => ({ code, because: 'The record says so.' })),
})

describe('an answer', () => {
  test('is scored by what is right, missed and too much', () => {
    const score = scoreAnswer(key('E11.65', 'I10', 'Z79.4', 'N18.30'), ['E11.65', 'I10', 'E78.5'], 'E11.65')!
    expect(score.right).toEqual(['E11.65', 'I10'])
    expect(score.missed.map(({ code }) => code)).toEqual(['Z79.4', 'N18.30'])
    expect(score.wrong.map(({ code }) => code)).toEqual(['E78.5'])
    expect(score.codeOverCode).toBe(0.5)
    expect(score.strict).toBe(0.4)
    expect(score.precision).toBeCloseTo(2 / 3)
    expect(score.recall).toBe(0.5)
    expect(score.principal).toBe(true)
  })

  test('may be written with or without its dots, in any case and order', () => {
    expect(readCodes('e1165, I10\n z79.4 I10')).toEqual(['E1165', 'I10', 'Z79.4'])
    expect(scoreAnswer(key('E11.65', 'I10'), readCodes('i10 e1165 '), 'e1165')).toMatchObject({
      missed: [],
      wrong: [],
      principal: true,
    })
  })

  test('that is less specific is wrong, and says so', () => {
    const { wrong, right } = scoreAnswer(key('N18.30'), ['N18.3'], null)!
    expect(right).toEqual([])
    expect(wrong).toEqual([{ code: 'N18.3', because: 'The right category, but less specific than N18.30.' }])
  })

  test('of no code has no precision, and of an empty key no recall', () => {
    expect(scoreAnswer(key('I10'), [], null)).toMatchObject({ precision: null, recall: 0, principal: false })
    expect(scoreAnswer({ principal: null, codes: [] }, ['I10'], null)).toMatchObject({ precision: 0, recall: null })
  })

  test('of nothing to nothing is not 100 %', () => {
    expect(scoreAnswer({ principal: null, codes: [] }, [], null)).toBeNull()
  })

  test('with the right codes and another first diagnosis is told so', () => {
    expect(scoreAnswer(key('S72.141A', 'I10'), ['I10', 'S72.141A'], 'I10')!.principal).toBe(false)
  })
})

describe('the board’s own charts', () => {
  test('are six or more, of three chart types or more', () => {
    expect(boardCharts.length).toBeGreaterThanOrEqual(6)
    expect(new Set(boardCharts.map(({ chartType }) => chartType)).size).toBeGreaterThanOrEqual(3)
    expect(new Set(boardCharts.map(({ id }) => id)).size).toBe(boardCharts.length)
  })

  test.each(boardCharts.map((chart) => [chart.id, chart] as const))(
    '%s is invented, and each code of its key is one, once, with its reason',
    (_, { key: { principal, codes }, text }) => {
      expect(text).toContain('Invented record')
      const plain = codes.map(({ code }) => plainCode(code))
      expect(new Set(plain).size).toBe(plain.length)
      if (principal) expect(plain).toContain(plainCode(principal))
      for (const { code, because } of codes) {
        expect(readCode(code), code).not.toEqual([])
        expect(because).toMatch(/^[A-Z].{20,200}\.$/)
        expect(text).not.toContain(code)
      }
    },
  )
})
