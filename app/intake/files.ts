// Rows of a file of postings, one at a time: CSV, JSON or JSON Lines, gzipped or not, told by what is in it.
import { JSONParser } from '@streamparser/json'
import { parse } from 'csv-parse/sync'
import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline, type Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { decodeWestern } from '#app/uploads/encodings.ts'

export type Row = { row: number; record?: Record<string, unknown>; broken?: string }
/** A file that holds no rows at all, in one sentence. */
export class UnreadableFile extends Error {}

const longestRow = 2_000_000
const longestQuotation = 5000
const glance = 64 * 1024

/**
 * Rows in their order, counted from 1; what can't be read is a row with its reason, and the next one follows. Throws
 * `UnreadableFile` when there is nothing to read rows from.
 */
export async function* rowsOfFile(path: string): AsyncGenerator<Row> {
  const bytes = await openBytes(path)
  const { head, all } = await peek(bytes, path)
  const start = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
  if (!start) throw new UnreadableFile(`${path} is empty.`)
  if (head[0] === 0xff || head[0] === 0xfe)
    throw new UnreadableFile(`${path} is not UTF-8; save it as UTF-8 and try again.`)
  if (head.includes(0)) throw new UnreadableFile(notRows(path))

  let row = 0
  try {
    for await (const { record, broken } of choose(start, path, all)) yield { row: ++row, record, broken }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    yield { row: ++row, broken: `the rest of the file can't be read: ${(error as Error).message}` }
  }
}

type Content = AsyncGenerator<Omit<Row, 'row'>>
type Bytes = AsyncIterable<Buffer>

const notRows = (path: string) => `${path} is neither CSV, JSON nor JSON Lines.`

function choose(start: string, path: string, bytes: Bytes): Content {
  if (start[0] === '[') return jsonRows(bytes, path, '$.*')
  if (start[0] === '{') return isJsonLines(start, path) ? lineRows(bytes) : jsonRows(bytes, path, '$.*.*')
  const header = start.split('\n', 1)[0]!
  if (!/[,;\t]/.test(header)) throw new UnreadableFile(notRows(path))
  if (header.trimEnd().includes('\r'))
    throw new UnreadableFile(`${path} ends its lines with CR alone; save it with LF and try again.`)
  return csvRows(bytes, start)
}

/** A line that is an object of its own makes JSON Lines, unless all it does is hold a list of objects. */
function isJsonLines(start: string, path: string): boolean {
  const [line, ...others] = start.split('\n', 2)
  if (!others.length && start.length > glance / 2)
    return !/^\{\s{0,9}"[^"]{1,99}"\s{0,9}:\s{0,9}\[\s{0,9}\{/.test(start)
  try {
    const value = JSON.parse(line!) as Record<string, unknown>
    return !Object.values(value).some((part) => Array.isArray(part) && typeof part[0] === 'object')
  } catch {
    return /\.(?:jsonl|ndjson)\b/i.test(path) || line!.trim().length > 1
  }
}

async function openBytes(path: string): Promise<Readable> {
  const file = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(
      error.code === 'ENOENT' ? `${path} is not there.` : `${path} can't be opened (${error.code}).`,
    )
  })
  if (file.isDirectory()) throw new UnreadableFile(`${path} is a folder; name a file in it.`)
  const magic = Buffer.alloc(2)
  const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(`${path} can't be opened (${error.code}).`)
  })
  await handle.read(magic, 0, 2, 0).finally(() => handle.close())

  const raw = createReadStream(path)
  return magic[0] === 0x1f && magic[1] === 0x8b ? pipeline(raw, createGunzip(), () => {}) : raw
}

/** The first bytes, and all of them from the beginning. */
async function peek(stream: Readable, path: string): Promise<{ head: Buffer; all: Bytes }> {
  const chunks = stream[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  const first: Buffer[] = []
  let cutOff: unknown
  try {
    for (let size = 0; size < glance;) {
      const { value, done } = await chunks.next()
      if (done) break
      first.push(value)
      size += value.length
    }
  } catch (error) {
    if (!first.length) throw new UnreadableFile(`${path} can't be read (${(error as Error).message}).`)
    cutOff = error
  }
  const head = Buffer.concat(first)
  async function* all() {
    try {
      yield head
      if (cutOff) throw cutOff
      for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value
    } finally {
      stream.destroy()
    }
  }
  return { head, all: all() }
}

const tooLong = `longer than ${longestRow / 1_000_000} MB`

async function* lineRows(bytes: Bytes): Content {
  for await (const line of linesOf(bytes)) {
    if (line === null) yield { broken: tooLong }
    else if (line.trim()) yield rowOfLine(line)
  }
}

function rowOfLine(line: string): Omit<Row, 'row'> {
  try {
    return asRecord(JSON.parse(line))
  } catch {
    return { broken: 'not valid JSON' }
  }
}

function asRecord(value: unknown): Omit<Row, 'row'> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? { record: value as Record<string, unknown> } : { broken: 'not an object' }
}

/** Lines as text; null stands for one that is too long to keep. */
async function* linesOf(bytes: Bytes): AsyncGenerator<string | null> {
  let parts: Buffer[] = []
  let size = 0
  const add = (part: Buffer) => {
    size += part.length
    if (size > longestRow) parts = []
    else parts.push(part)
  }
  const take = () => {
    const line = size > longestRow ? null : textOf(Buffer.concat(parts))
    parts = []
    size = 0
    return line
  }
  for await (const chunk of bytes) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      add(chunk.subarray(from, end))
      from = end + 1
      yield take()
    }
    if (from < chunk.length) add(chunk.subarray(from))
  }
  if (size) yield take()
}

/** Old spreadsheets still save in the encoding of Western Europe, where almost no text is UTF-8 by chance. */
function textOf(line: Buffer): string {
  return isUtf8(line) ? line.toString('utf8').replace(/^\ufeff/, '') : decodeWestern(line)
}

/** The members of a list, or of the first list of objects that an object holds. What stands before a broken place is kept. */
async function* jsonRows(bytes: Bytes, path: string, where: '$.*' | '$.*.*'): Content {
  const parser = new JSONParser({ paths: [where], keepStack: false })
  const found: Omit<Row, 'row'>[] = []
  let list: unknown = where === '$.*' ? '' : undefined
  parser.onValue = ({ value, key, stack }) => {
    if (typeof key !== 'number') return
    const holder = where === '$.*' ? '' : stack.at(-1)?.key
    const row = asRecord(value)
    if (list === undefined && row.record) list = holder
    if (holder === list) found.push(JSON.stringify(value).length > longestRow ? { broken: tooLong } : row)
  }

  let rows = 0
  let fault: unknown
  for await (const chunk of withoutMark(bytes)) {
    try {
      parser.write(chunk)
    } catch (error) {
      fault = error
    }
    rows += found.length
    yield* found.splice(0)
    if (fault) throw fault
  }
  if (!parser.isEnded) throw new Error('it ends in the middle')
  if (!rows) throw new UnreadableFile(`${path} holds no list of postings.`)
}

async function* withoutMark(bytes: Bytes) {
  let first = true
  for await (const chunk of bytes) {
    yield first && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk
    first = false
  }
}

/**
 * A record goes on over the next line while its quotation is open. One that never closes is broken alone: reading goes
 * on with the line after the one it began on.
 */
async function* csvRows(bytes: Bytes, start: string): Content {
  const header = start.split('\n', 1)[0]!
  const delimiter = [',', ';', '\t'].sort((a, b) => header.split(b).length - header.split(a).length)[0]!
  let names: string[] | undefined
  for await (const record of recordsOf(linesOf(bytes), delimiter)) {
    if ('text' in record && !record.text.trim()) continue
    const fields = 'text' in record ? fieldsOf(record.text, delimiter) : record
    if ('broken' in fields) yield fields
    else if (names) yield rowOfFields(names, fields)
    else names = fields.map((name) => name.trim())
  }
}

function rowOfFields(names: string[], fields: string[]): Omit<Row, 'row'> {
  if (fields.length > names.length) return { broken: `${fields.length} columns where the header has ${names.length}` }
  return { record: Object.fromEntries(fields.map((field, at) => [names[at]!, field])) }
}

function fieldsOf(text: string, delimiter: string): string[] | { broken: string } {
  try {
    // Left to find it out, the parser takes a lone carriage return for the end of the record.
    const options = { delimiter, record_delimiter: '\n', relax_quotes: true, relax_column_count: true }
    return parse(text, options)[0] ?? []
  } catch (error) {
    return { broken: `not valid CSV: ${(error as Error).message}` }
  }
}

type Piece = { text: string } | { broken: string }

async function* recordsOf(lines: AsyncIterable<string | null>, delimiter: string): AsyncGenerator<Piece> {
  const held: string[] = []
  let size = 0
  function* add(line: string): Generator<Piece> {
    const quoted = endsQuoted(line, delimiter, held.length > 0)
    held.push(line)
    size += line.length
    if (!quoted) yield { text: wholeOf(drop(held.length)) }
    else if (size > longestRow || held.length > longestQuotation) yield* giveUp()
  }
  /** No line held has closed a quotation: those up to the next that opens one stand alone, the others still wait. */
  function* giveUp(): Generator<Piece> {
    drop(1)
    yield { broken: 'a quotation that begins here never ends' }
    while (held.length && !endsQuoted(held[0]!, delimiter, false)) yield { text: wholeOf(drop(1)) }
  }
  const drop = (count: number) => {
    const dropped = held.splice(0, count)
    size -= dropped.reduce((sum, line) => sum + line.length, 0)
    return dropped
  }

  for await (const line of lines) {
    if (line !== null) yield* add(line)
    else {
      while (held.length) yield* giveUp()
      yield { broken: tooLong }
    }
  }
  while (held.length) yield* giveUp()
}

const wholeOf = (lines: string[]) => lines.join('\n').replace(/\r$/, '')

/** Whether a quotation is open at a line's end: one opens where a field begins; within a field a quote is a plain one. */
function endsQuoted(line: string, delimiter: string, open: boolean): boolean {
  for (let at = 0, quoted = open || line[0] === '"'; ; quoted = line[at] === '"') {
    if (quoted) at = closingQuote(line, open && at === 0 ? 0 : at + 1)
    if (at < 0) return true
    at = line.indexOf(delimiter, at) + 1
    if (at === 0) return false
  }
}

function closingQuote(line: string, from: number): number {
  let at = line.indexOf('"', from)
  while (at >= 0 && line[at + 1] === '"') at = line.indexOf('"', at + 2)
  return at
}
