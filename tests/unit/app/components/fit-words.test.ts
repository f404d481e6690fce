import { expect, test } from 'vitest'
import { fitWords } from '#app/components/fit-words.ts'
import { fit } from '#db/jobs/fit.ts'
import { aJob } from '#tests/support/board.ts'

const coder = { livesIn: 'OH' as const, mayWorkFrom: [], codingMonths: 24, credentials: [] }
const words = (said: Parameters<typeof aJob>[0]) => {
  const { mark, says } = fitWords(fit(coder, aJob(said), '2026-11-23'))
  return `${mark} ${says}`
}

const asking = (required: ('CPC' | 'CCS' | 'RHIT' | 'COC')[][], any = false) => ({
  credentials: {
    preferred: [],
    required_within: [],
    required,
    any_certification: any,
    apprentice_policy: 'not-stated' as const,
  },
})

test.each([
  ['✓ you qualify', asking([])],
  ['1 step: CCS or CPC', asking([['CPC', 'CCS']])],
  ['1 step: CCS, COC or 2 more', asking([['CPC', 'CCS', 'RHIT', 'COC']])],
  ['1 step: a certification', asking([], true)],
  ['1 step: 3 years', { ...asking([]), years_min: 3 }],
  ['1 step: where you live', { ...asking([]), eligible_states: null }],
  ['2 things to meet', { ...asking([['CPC']]), years_min: 3 }],
])('a line says “%s”', (says, said) => {
  expect(words(said)).toBe(says)
})
