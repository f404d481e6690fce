import { markedParts } from '#app/routes/admin.jobs.$job/marked-parts.ts'
import { expect, test } from 'vitest'

const text = 'Interview on Telegram, then a check.'
const at = (words: string, place: 'title' | 'text' = 'text') => {
  const start = text.indexOf(words)
  return { in: place, start, end: start + words.length }
}

test('a posting is shown whole, the words of each sign marked with its number', () => {
  const parts = markedParts(text, [at('a check'), at('Telegram'), at('Interview', 'title')], 'text')
  expect(parts).toEqual([
    { words: 'Interview on ', signs: [] },
    { words: 'Telegram', signs: [2] },
    { words: ', then ', signs: [] },
    { words: 'a check', signs: [1] },
    { words: '.', signs: [] },
  ])
})

test('words that are two signs are marked once, with both numbers', () => {
  const parts = markedParts(text, [at('on Telegram'), at('Telegram, then'), at('Telegram')], 'text')
  expect(parts.filter(({ signs }) => signs.length)).toEqual([{ words: 'on Telegram, then', signs: [1, 2, 3] }])
  expect(parts.map(({ words }) => words).join('')).toBe(text)
})

test('a sign without words of the posting marks nothing', () => {
  const elsewhere = [{ in: 'employer' as const, start: null, end: null }]
  expect(markedParts(text, elsewhere, 'text')).toEqual([{ words: text, signs: [] }])
})
