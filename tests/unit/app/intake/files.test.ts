import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { rowsOfFile, type Row } from '#app/intake/files.ts'

const folder = mkdtempSync(join(tmpdir(), 'rows-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function rowsOf(name: string, content: string | Buffer): Promise<Row[]> {
  const path = join(folder, name)
  writeFileSync(path, content)
  return read(path)
}

async function read(path: string): Promise<Row[]> {
  const rows: Row[] = []
  for await (const row of rowsOfFile(path)) rows.push(row)
  return rows
}

const two = [
  { row: 1, record: { title: 'A' }, broken: undefined },
  { row: 2, record: { title: 'B' }, broken: undefined },
]

test.each([
  ['lines.jsonl', '{"title":"A"}\n{"title":"B"}\n'],
  ['lines-without-a-hint', '\ufeff{"title":"A"}\r\n\r\n{"title":"B"}'],
  ['list.json', '[{"title":"A"},\n {"title":"B"}]'],
  ['one-line-object.json', '{"total":2,"jobs":[{"title":"A"},{"title":"B"}]}'],
  ['object.json', '{\n  "meta": {"n": 2},\n  "jobs": [\n    {"title":"A"},\n    {"title":"B"}\n  ]\n}'],
])('%s holds two rows', async (name, content) => {
  expect(await rowsOf(name, content)).toEqual(two)
  expect(await rowsOf(`${name}.gz`, gzipSync(content))).toEqual(two)
})

test('CSV is read with a mark, Windows lines, quotations over lines and a semicolon', async () => {
  expect((await rowsOf('a.csv', '\ufefftitle,text\r\nA,"x, ""y""\r\nz"\r\n')).map((row) => row.record)).toEqual([
    { title: 'A', text: 'x, "y"\r\nz' },
  ])
  expect((await rowsOf('b.txt', 'title;text\nA;B\n')).map((row) => row.record)).toEqual([{ title: 'A', text: 'B' }])
})

test('a broken line says why and the next one is read', async () => {
  expect(await rowsOf('broken.jsonl', '{"title":"A"}\n{"title":\n"words"\n{"title":"B"}\n')).toEqual([
    { row: 1, record: { title: 'A' }, broken: undefined },
    { row: 2, record: undefined, broken: 'not valid JSON' },
    { row: 3, record: undefined, broken: 'not an object' },
    { row: 4, record: { title: 'B' }, broken: undefined },
  ])
  const csv = await rowsOf('broken.csv', 'title,text\nA,1\nB,"2\nC,3,4\nD\n')
  expect(csv.map((row) => row.record?.title ?? row.broken)).toEqual([
    'A',
    'a quotation that begins here never ends',
    '3 columns where the header has 2',
    'D',
  ])
})

test('a quote within a field opens no quotation, and one after it still may', async () => {
  const rows = await rowsOf('inches.csv', 'id,size,text\n1,5" pipe,"multi\nline"\n2,B,C\n3,6" pipe,D\n')
  expect(rows.map((row) => Object.values(row.record ?? {}))).toEqual([
    ['1', '5" pipe', 'multi\nline'],
    ['2', 'B', 'C'],
    ['3', '6" pipe', 'D'],
  ])
})

test('a lone carriage return is a part of its field', async () => {
  const rows = await rowsOf('return.csv', 'id,text,company\r\n1,one\rtwo,Acme\r\n2,B,C\r\n')
  expect(rows.map((row) => row.record)).toEqual([
    { id: '1', text: 'one\rtwo', company: 'Acme' },
    { id: '2', text: 'B', company: 'C' },
  ])
})

test('a file of quotations that all stay open is read to its end in good time', async () => {
  const rows = await rowsOf('hostile.csv', `id,text\n${'x","\n'.repeat(20_000)}`)
  expect(rows.length).toBe(20_000)
})

test('a line of more than 2 MB is passed over', async () => {
  const rows = await rowsOf('long.jsonl', `{"title":"A"}\n{"title":"${'x'.repeat(2_100_000)}"}\n{"title":"B"}\n`)
  expect(rows.map((row) => row.record?.title ?? row.broken)).toEqual(['A', 'longer than 2 MB', 'B'])
})

test('a gzip file that was cut off gives the rows before the cut', async () => {
  const whole = gzipSync(
    Array.from({ length: 5000 }, (_, n) => JSON.stringify({ title: `${n} ${Math.sin(n)}` })).join('\n'),
  )
  const rows = await rowsOf('cut.jsonl.gz', whole.subarray(0, whole.length - 2000))
  expect(rows[0]?.record).toBeDefined()
  expect(rows.at(-1)?.broken).toMatch(/can't be read|not valid/)
})

test.each([
  ['empty.csv', ''],
  ['blank.json', ' \n'],
  ['garbage.csv', Buffer.from([0x89, 0x50, 0, 1, 2, 3, 0xff, 0xfe])],
  ['prose.txt', 'Dear reader\nhello'],
  ['no-list.json', '{\n "title": "A"\n}'],
])('%s is refused in one sentence', async (name, content) => {
  await expect(rowsOf(name, content)).rejects.toThrow(/^[^\n]+\.$/)
})

test('a file that is not there, and a folder, are refused in one sentence', async () => {
  await expect(read(join(folder, 'nowhere.csv'))).rejects.toThrow('nowhere.csv is not there.')
  await expect(read(folder)).rejects.toThrow(/is a folder; name a file in it\.$/)
})

test('what stands before a broken place of a list is kept, and the place is told', async () => {
  const kept = async (name: string, content: string | Buffer) =>
    (await rowsOf(name, content)).map((row) => row.record?.title ?? row.broken)
  expect(await kept('cut.json', '[{"title":"A"},{"title":"B"},{"title":"C"')).toEqual([
    'A',
    'B',
    expect.stringContaining('the rest of the file'),
  ])
  expect(await kept('middle.json', '[{"title":"A"},{bad},{"title":"B"}]')).toEqual([
    'A',
    expect.stringContaining('the rest of the file'),
  ])
  const whole = gzipSync(`title,text\n${Array.from({ length: 50 }, (_, n) => `A${n},words ${n * 7919}\n`).join('')}`)
  const rows = await kept('cut.csv.gz', whole.subarray(0, whole.length / 2))
  expect(rows[0]).toBe('A0')
  expect(rows.at(-1)).toContain('the rest of the file')
})

test('the first list of objects is the postings, whatever other lists stand before it', async () => {
  const rows = await rowsOf('tags.json', '{"meta":{"n":2},"tags":["a","b"],"jobs":[{"title":"A"},{"title":"B"}]}')
  expect(rows).toEqual(two)
})

test('words of an old encoding are read as what they were', async () => {
  const rows = await rowsOf('latin1.csv', Buffer.from('title,company\nA,Caf\xe9 M\xfcller\n', 'latin1'))
  expect(rows[0]?.record).toEqual({ title: 'A', company: 'Café Müller' })
})

test('a file of CR lines is refused with a sentence, not taken for one long header', async () => {
  await expect(rowsOf('cr.csv', 'id,title\r1,A\r2,B\r')).rejects.toThrow(/CR alone/)
})
