import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bytesMost, newDocumentReader } from '#app/uploads/documents.ts'
import { uploadRefusals } from '#app/uploads/refusals.ts'
import {
  aDocx,
  aHeading,
  anItem,
  aParagraph,
  aPdf,
  aTable,
  aZip,
  pdfOf,
  wordDocument,
} from '#tests/support/documents.ts'

const MB = 1024 * 1024
const onLinux = process.platform === 'linux'

const read = newDocumentReader()
let watch: NodeJS.Timeout
/** The most memory that any process of a reader has held, in MB. */
let peak: number

beforeEach(() => {
  peak = 0
  watch = setInterval(() => (peak = Math.max(peak, ...memoryOfReaders())), 5)
})
afterEach(() => clearInterval(watch))

describe('a file that a poster drops', () => {
  test('as a Word file is read into lines', async () => {
    const file = aDocx(
      [
        aHeading('Inpatient Coder'),
        aParagraph('Our hospital &amp; its clinics seek a coder.'),
        aHeading('Requirements'),
        anItem('CPC or CCS'),
        anItem('CPC-A considered', 1, 1),
        anItem('Two years', 2),
        aTable([
          ['Pay', '$30 to $35 an hour'],
          ['Where', 'Remote'],
        ]),
      ].join(''),
    )
    expect(await read(file, 'job.docx')).toEqual({
      text: [
        'Inpatient Coder',
        'Our hospital & its clinics seek a coder.',
        '',
        'Requirements',
        '• CPC or CCS',
        '• CPC-A considered',
        '• Two years',
        '',
        'Pay | $30 to $35 an hour',
        'Where | Remote',
      ].join('\n'),
    })
  })

  test('as a PDF is read into lines, page after page', async () => {
    const file = aPdf([['Inpatient Coder', 'Requirements:', '• CPC (or CCS)'], ['Pay: $30 an hour']])
    expect(await read(file, 'job.pdf')).toEqual({
      text: 'Inpatient Coder\nRequirements:\n• CPC (or CCS)\nPay: $30 an hour',
    })
  })

  test('as text is what it was', async () => {
    expect(await read(Buffer.from('Coder – CPC'), 'job.md')).toEqual({ text: 'Coder – CPC' })
  })

  test('may be as large as 5 MB, 30 pages and 200,000 characters, and no larger', async () => {
    const pages = (count: number) => aPdf(Array.from({ length: count }, () => ['CPC required']))
    expect(await read(pages(30), 'job.pdf')).toHaveProperty('text')
    expect(await read(pages(31), 'job.pdf')).toEqual({ refused: 'too-long' })
    expect(await read(Buffer.alloc(200_000, 'CPC '), 'job.txt')).toHaveProperty('text')
    expect(await read(Buffer.alloc(200_001, 'CPC '), 'job.txt')).toEqual({ refused: 'too-long' })
    expect(await read(aDocx(aParagraph('CPC '.repeat(50_001))), 'job.docx')).toEqual({ refused: 'too-long' })
    expect(await read(Buffer.alloc(bytesMost + 1, 'CPC '), 'job.txt')).toEqual({ refused: 'too-large' })
  })

  test('without words is said to have none', async () => {
    const scan = aPdf([{ content: '0 0 300 300 re f' }])
    for (const file of [scan, aDocx(''), Buffer.from(' \n'), Buffer.alloc(0)])
      expect(await read(file, 'job')).toEqual({ refused: 'no-text' })
  })

  test('with a password is said to have one', async () => {
    const key = (letter: string) => `<${letter.repeat(32)}>`
    const standard = `/Filter /Standard /V 1 /R 2 /P -4 /O ${key('41')} /U ${key('42')}`
    const file = aPdf([['CPC required']], `/Encrypt << ${standard} >> /ID [<01> <01>]`)
    expect(await read(file, 'job.pdf')).toEqual({ refused: 'locked' })
  })

  test('waits while two others are read, and is turned away when too many wait', async () => {
    const file = aPdf([['CPC required']])
    let most = 0
    const count = setInterval(() => (most = Math.max(most, memoryOfReaders().length)), 5)
    const answers = await Promise.all(Array.from({ length: 11 }, () => read(file, 'job.pdf')))
    clearInterval(count)
    expect(answers.filter((answer) => 'text' in answer)).toHaveLength(10)
    expect(answers.at(-1)).toEqual({ refused: 'busy' })
    if (onLinux) expect(most).toBe(2)
  })
})

const letters = '<!ENTITY a "ha">' + '0123456789'.replace(/./g, (n) => `<!ENTITY a${n} "${`&a${+n - 1};`.repeat(10)}">`)
const laughing = (entities: string) => wordDocument(aParagraph('ha&a9;')).replace('?>', `?><!DOCTYPE l [${entities}]>`)
const twice = (file: Buffer) =>
  Buffer.from(file.toString('latin1').replace('/Filter /FlateDecode', '/Filter [/FlateDecode /FlateDecode]'), 'latin1')

describe('a hostile file is refused in time, within its memory, and stops nobody else', () => {
  test.each<[string, () => Buffer, refused: (keyof typeof uploadRefusals)[]]>([
    ['a bomb', () => aDocx('', [{ name: 'word/media/a.bmp', data: Buffer.alloc(60 * MB) }]), ['too-large']],
    [
      'a bomb that states a small size',
      () => aDocx('', [{ name: 'word/document.xml', data: Buffer.alloc(100 * MB, '<w:p/>'), unpacked: 1000 }]),
      ['too-slow', 'broken'],
    ],
    [
      'a Word file of very many paragraphs',
      () => aDocx('<w:p/>'.repeat(7_000_000)),
      ['too-slow', 'broken', 'no-text', 'too-long'],
    ],
    [
      'a Word file of elements in elements',
      () => aDocx('<w:p>'.repeat(100_000) + '</w:p>'.repeat(100_000)),
      ['broken', 'too-slow'],
    ],
    ['a Word file of entities in entities', () => aDocx('', [member(laughing(letters))]), ['broken']],
    [
      'a Word file that asks for another',
      () => aDocx('', [member(laughing('<!ENTITY a9 SYSTEM "file:///etc/passwd">'))]),
      ['broken'],
    ],
    ['a Word file without its body', () => aZip([{ name: 'word/document.xml', data: '' }]), ['broken']],
    ['a PDF of 10,000 pages', () => aPdf(Array.from({ length: 10_000 }, () => ['CPC'])), ['too-long']],
    ['a PDF whose pages are their own parents', () => pdfOf([catalog, pagesOf('2 0 R 2 0 R')]), ['broken']],
    ['a PDF whose page draws itself', () => pdfOf([catalog, pagesOf('3 0 R'), ...drawsItself]), ['no-text', 'broken']],
    [
      'a PDF that is a bomb',
      () => twice(aPdf([{ content: deflateSync(deflateSync(Buffer.alloc(200 * MB, 'q Q '))), packed: true }])),
      ['too-slow', 'broken', 'no-text'],
    ],
    [
      'a PDF of very many words',
      () => aPdf([{ content: deflateSync(Buffer.alloc(40 * MB, 'BT /F1 9 Tf 9 9 Td (CPC )Tj ET ')), packed: true }]),
      ['too-long', 'too-slow', 'broken'],
    ],
    ['a PDF of open brackets', () => pdfOf([catalog, '[ '.repeat(1_000_000)]), ['broken']],
  ])('%s', async (_, make, refused) => {
    const file = make()
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const since = performance.now()
    const answer = await read(file, 'job')
    const took = performance.now() - since
    delay.disable()

    expect(refused).toContain('refused' in answer ? answer.refused : answer.text.slice(0, 100))
    expect(took).toBeLessThan(5500)
    expect(delay.max / 1e6).toBeLessThan(1000)
    expect(peak).toBeLessThan(256)
    expect(memoryOfReaders()).toEqual([])
  })

  test('an honest one with a few of its bytes changed', async () => {
    const files = [
      aDocx(aHeading('Coder') + anItem('CPC') + aTable([['Pay', '$30']])),
      aPdf([['Coder', 'CPC required'], ['Pay: $30']]),
    ]
    const changed = fc
      .tuple(fc.constantFrom(...files), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 20 }))
      .map(([file, changes]) => {
        const copy = Buffer.from(file)
        for (const [at, byte] of changes) copy[at % copy.length] = byte
        return copy
      })
    await fc.assert(
      fc.asyncProperty(changed, async (file) => {
        const answer = await read(file, 'job')
        if ('refused' in answer) expect(Object.keys(uploadRefusals)).toContain(answer.refused)
        else expect(answer.text).toMatch(/\w/)
      }),
      { numRuns: 25 },
    )
    expect(peak).toBeLessThan(256)
  })

  test('and honest ones are read after them all', async () => {
    const file = aPdf([['CPC required']])
    const both = await Promise.all([read(file, 'job.pdf'), read(file, 'job.pdf')])
    expect(both).toEqual([{ text: 'CPC required' }, { text: 'CPC required' }])
  })
})

const member = (data: string) => ({ name: 'word/document.xml', data })
const catalog = '<< /Type /Catalog /Pages 2 0 R >>'
const pagesOf = (kids: string) => `<< /Type /Pages /Count 1 /Kids [${kids}] >>`
const form = (name: string) =>
  `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 5 0 R /B 6 0 R >> >> /Length 11 >>\nstream\n/${name} Do /${name} Do\nendstream`
const drawsItself = [
  '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /A 5 0 R >> >> /Contents 4 0 R >>',
  '<< /Length 5 >>\nstream\n/A Do\nendstream',
  form('B'),
  form('A'),
]

/** Of this process's readers, in MB, each at its most. */
function memoryOfReaders(): number[] {
  if (!onLinux) return []
  const children = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ')
  return children.flatMap((child) => {
    try {
      if (!readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('extract.js')) return []
      const most = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child}/status`, 'utf8'))
      return most ? [Number(most[1]) / 1024] : []
    } catch {
      return []
    }
  })
}
