import { decodeText } from '#app/uploads/encodings.ts'
import { expect, test } from 'vitest'

test.each([
  ['UTF-8', [...Buffer.from('café')], 'café'],
  ['UTF-8 with a mark before it', [0xef, 0xbb, 0xbf, ...Buffer.from('café')], 'café'],
  ['UTF-16 that says so', [0xff, 0xfe, 0x63, 0x00, 0xe9, 0x00], 'cé'],
  ['the old encoding of Western Europe', [0x63, 0x61, 0x66, 0xe9, 0x20, 0x96], 'café –'],
])('a text in %s is read as it was written', (_, bytes, text) => {
  expect(decodeText(Buffer.from(bytes))).toBe(text)
})

test('what no editor saves is no text', () => {
  expect(decodeText(Buffer.from([0x63, 0x00, 0x61]))).toBeNull()
})
