import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recogniseFile } from '#app/uploads/kinds.ts'
import { aDocx, aParagraph, aPdf, aZip } from '#tests/support/documents.ts'

const docx = aDocx(aParagraph('CPC required'))
const pdf = aPdf([['CPC required']])
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

describe('a file is what it holds, whatever its name', () => {
  test.each<[string, Uint8Array, string, unknown]>([
    ['a PDF named as text', pdf, 'job.txt', { kind: 'pdf' }],
    ['a Word file named as a PDF', docx, 'job.pdf', { kind: 'docx' }],
    ['a Word file whose body bears a number', aZip([{ name: 'word/document2.xml', data: '' }]), 'x', { kind: 'docx' }],
    ['a PDF with a Word file behind it', Buffer.concat([pdf, docx.subarray(0, 500)]), 'x', { kind: 'pdf' }],
    ['a Word file with a PDF inside', aDocx('', [{ name: 'a.pdf', data: pdf }]), 'x.pdf', { kind: 'docx' }],
    ['a spreadsheet', aZip([{ name: 'xl/workbook.xml', data: '' }]), 'job.docx', { refused: 'unknown-kind' }],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'job.doc', { refused: 'unknown-kind' }],
    ['rich text', Buffer.from('{\\rtf1\\ansi CPC}'), 'job.txt', { refused: 'unknown-kind' }],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'job.txt', { refused: 'unknown-kind' }],
    ['text with a zero in it', Buffer.from('CPC\0 required'), 'job.txt', { refused: 'unknown-kind' }],
    ['half of a UTF-16 text', Buffer.from('feff004300', 'hex'), 'job.txt', { refused: 'unknown-kind' }],
    ['text that tells of PDFs', Buffer.from('Files begin with %PDF-.'), 'x', { text: 'Files begin with %PDF-.' }],
  ])('%s', (_, bytes, name, meant) => expect(recogniseFile(bytes, name)).toEqual(meant))
})

describe('text is read in the encodings that editors save in', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from('Pay – “$30”'), 'Pay – “$30”'],
    ['UTF-8 with its mark', Buffer.from('\ufeffPay'), 'Pay'],
    ['UTF-16', utf16('Pay – $30'), 'Pay – $30'],
    ['UTF-16, the high byte first', utf16('Pay – $30').swap16(), 'Pay – $30'],
    ['the encoding of old editors', Buffer.from('Pay \x96 \x93$30\x94', 'latin1'), 'Pay – “$30”'],
    ['lines that end as on Windows', Buffer.from('CPC\r\nCCS'), 'CPC\nCCS'],
  ])('%s', (_, bytes, text) => expect(recogniseFile(bytes, 'job.txt')).toEqual({ text }))

  test('Markdown stays as it is', () => {
    const text = '# Coder\n\n- **CPC** required <!-- really -->'
    expect(recogniseFile(Buffer.from(text), 'job.md')).toEqual({ text })
  })
})

describe('a web page comes with its markup, but without what nobody reads', () => {
  const page =
    '<p>CPC</p><script>a("<template>")</script>CIC<!-- x --><STYLE a>p { }</STYLE ><svg><path/></svg><b>CCS</b>'

  test.each(['job.html', 'job.HTM'])('named %s', (name) =>
    expect(recogniseFile(Buffer.from(page), name)).toEqual({ text: '<p>CPC</p>CIC<b>CCS</b>' }),
  )
  test('or beginning as one does', () =>
    expect(recogniseFile(Buffer.from(`\n<!DOCTYPE html>${page}`), 'job')).toEqual({
      text: '\n<!DOCTYPE html><p>CPC</p>CIC<b>CCS</b>',
    }))
  test('a script that never ends takes the rest with it', () =>
    expect(recogniseFile(Buffer.from('<p>CPC</p><script><p>CCS</p>'), 'job.html')).toEqual({ text: '<p>CPC</p>' }))
})

describe('an archive is refused before it is unpacked', () => {
  const many = Array.from({ length: 10_000 }, (_, at) => ({ name: `word/${at}.xml`, data: '' }))
  test.each<[string, Uint8Array, string]>([
    ['of 60 MB', aDocx('', [{ name: 'word/media/a.bmp', data: Buffer.alloc(60_000_000) }]), 'too-large'],
    ['of 10,000 members', aDocx('', many), 'too-large'],
    ['with a password', aDocx('', [{ name: 'word/settings.xml', data: 'x', flags: 1 }]), 'locked'],
    ['cut in the middle', docx.subarray(0, docx.length / 2), 'broken'],
    ['cut at its end', docx.subarray(0, -1), 'broken'],
    ['whose directory lies about its length', withDirectoryOf(docx, 99_999), 'broken'],
    ['whose directory is empty', withDirectoryOf(docx, 0), 'unknown-kind'],
  ])('%s', (_, bytes, refused) => expect(recogniseFile(bytes, 'job.docx')).toEqual({ refused }))
})

test('a PDF that was cut off is refused, for half a posting may say the opposite of the whole', () => {
  expect(recogniseFile(pdf.subarray(0, pdf.length / 2), 'job.pdf')).toEqual({ refused: 'broken' })
})

test('nothing that is sent makes it stumble', () => {
  const start = fc
    .constantFrom('', '%PDF-1.7', 'PK\x03\x04', '\xff\xfe', '<html>')
    .map((mark) => Buffer.from(mark, 'latin1'))
  const end = fc.constantFrom('', '%%EOF', `PK\x05\x06${'\0'.repeat(18)}`).map((mark) => Buffer.from(mark, 'latin1'))
  const file = fc.tuple(start, fc.uint8Array({ maxLength: 2000 }), end).map((parts) => Buffer.concat(parts))
  fc.assert(
    fc.property(file, (bytes) => {
      const found = recogniseFile(bytes, 'job.txt')
      if ('text' in found) expect(found.text).not.toContain('\0')
    }),
    { numRuns: 200 },
  )
})

function withDirectoryOf(archive: Buffer, length: number): Buffer {
  const copy = Buffer.from(archive)
  copy.writeUInt32LE(length, copy.length - 10)
  return copy
}
