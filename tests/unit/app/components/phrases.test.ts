import { expect, test } from 'vitest'
import { sentenceOf } from '#app/components/phrases.ts'

const sentences: Record<string, string> = { saved: 'It is saved.' }

test.each([
  ['saved', 'It is saved.'],
  ['lost', null],
  ['', null],
  [null, null],
  ['__proto__', null],
  ['constructor', null],
  ['toString', null],
])('an address that says done=%s is answered %j', (name, says) => {
  expect(sentenceOf(sentences, name)).toBe(says)
})
