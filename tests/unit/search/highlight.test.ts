import { expect, test } from 'vitest'
import { highlighter } from '#search/highlight.ts'

const marked = (query: string, text: string) =>
  highlighter(query)(text)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('')

test.each([
  ['radiology', 'Interventional Radiology Coder', 'Interventional [Radiology] Coder'],
  ['radiolgy', 'Interventional Radiology Coder', 'Interventional [Radiology] Coder'],
  ['radio', 'Radiology Coder', '[Radiology] Coder'],
  ['inpateint', 'Inpatient Coder', '[Inpatient] Coder'],
  ['IVR', 'Interventional Radiology Coder', '[Interventional Radiology] Coder'],
  ['CPC', 'CPB Specialist', 'CPB Specialist'],
  ['coder I', 'Coder III', '[Coder] III'],
  ['', 'Coder III', 'Coder III'],
  ['<b>', 'a <b>Coder</b>', 'a <[b]>Coder</[b]>'],
  ['café', 'Cafe Coder', '[Cafe] Coder'],
])('“%s” in “%s”', (query, text, shown) => {
  expect(marked(query, text).replaceAll('] [', ' ')).toBe(shown)
})

test('a text is never changed by being marked', () => {
  const text = 'Señor–Coder  (II) 🦓 a.b.c'
  expect(
    highlighter('coder señor')(text)
      .map((part) => part.text)
      .join(''),
  ).toBe(text)
})
