// Many postings in one CSV file: each row is read by the schema of the posting form. An empty cell says nothing, and nothing
// is read into a field from the description.
import { parse } from 'csv-parse/sync'
import { columns, type Column } from '#app/intake/bulk-columns.ts'
import { readDay } from '#app/intake/days.ts'
import type { Typed } from '#app/http/form.ts'
import { readPostingForm } from '#app/intake/posting-form.ts'
import { factsIn } from '#db/jobs/changing.ts'
import type { JobInput } from '#db/jobs/input.ts'
import { obstaclesOf } from '#db/jobs/publishing.ts'
import { stateNames } from '#db/vocabulary/states.ts'
import { findContradictions } from '#search/reading/contradictions.ts'

export const mostRows = 5000
export const mostBytes = 5_000_000

export type BulkRow = {
  /** As a spreadsheet counts it: the header is 1. */
  row: number
  title: string
  input: JobInput | null
  wrong: { column: string; says: string }[]
  /** What it must say, mend or explain before it can be published. */
  missing: string[]
}
export type Bulk = { rows: BulkRow[]; unknown: string[]; left: number }

/** Says in one sentence what keeps the whole file from being read. */
export async function readBulk(csv: string): Promise<Bulk | { refused: string }> {
  if (Buffer.byteLength(csv) > mostBytes) return { refused: 'A file can have 5 MB.' }
  const records = recordsOf(csv)
  if ('refused' in records) return records
  const [header = [], ...lines] = records
  const names = header.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  )
  const twice = names.find((name, at) => name && names.indexOf(name) !== at)
  if (twice) return { refused: `The column ${twice} is there twice.` }
  const known = names.map((name) => columns.find((column) => column.name === name))
  if (!known.some(Boolean)) return { refused: 'The first line names no column that we know. Start from the template.' }
  const said = lines
    .map((cells, at) => ({ cells, row: at + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim()))
  const postings = said.filter(({ cells }) => !cells[0]!.startsWith('#'))
  if (postings.length > mostRows) return { refused: 'A file can have 5,000 rows.' }
  if (!postings.length) return { refused: 'There is no posting under the header.' }

  const rows: BulkRow[] = []
  for (const { cells, row } of postings) {
    rows.push(cells.length > names.length ? tooWide(row, cells, names) : readRow(row, known, cells))
    // Others are answered meanwhile.
    if (rows.length % 10 === 0) await new Promise(setImmediate)
  }
  const unknown = header.filter((name, at) => name.trim() && !known[at])
  return { rows, unknown, left: said.length - postings.length }
}

function recordsOf(csv: string): string[][] | { refused: string } {
  const text = csv
    .replace(/^\ufeff/, '')
    .replaceAll('\0', '')
    .replace(/\r\n?/g, '\n')
  const header = text.split('\n', 1)[0]!
  const delimiter = [',', ';', '\t'].sort((a, b) => header.split(b).length - header.split(a).length)[0]!
  try {
    return parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true, relax_quotes: true })
  } catch (error) {
    return { refused: `This can’t be read as CSV: ${(error as Error).message}` }
  }
}

function tooWide(row: number, cells: string[], names: string[]): BulkRow {
  const says = `has ${cells.length} cells where the header has ${names.length}`
  return { row, title: cells[0]!.slice(0, 300), input: null, wrong: [{ column: 'The row', says }], missing: [] }
}

function readRow(row: number, known: (Column | undefined)[], cells: string[]): BulkRow {
  const typed: Typed = {}
  const wrong: BulkRow['wrong'] = []
  known.forEach((column, at) => {
    const cell = cells[at]?.trim()
    if (!column || !cell) return
    const says = put(typed, column, cell)
    if (says) wrong.push({ column: column.name, says })
  })
  // The form's choices begin somewhere; a cell that is empty says nothing.
  for (const [needed, ...by] of together) {
    if (by.some((field) => typed[field]) && !typed[needed])
      wrong.push({ column: nameOf(needed), says: 'is needed here' })
  }
  const { input, errors } = readPostingForm(typed)
  for (const [field, says] of Object.entries(errors ?? {})) wrong.push({ column: nameOf(field), says })
  const title = String(typed.title ?? '').slice(0, 300)
  if (!input || wrong.length) return { row, title, input: null, wrong, missing: [] }
  const facts = factsIn(input)
  const contradictions = findContradictions({ title, text: input.description }, facts)
  const draft = { facts, description: input.description, explanations: [] }
  return { row, title, input, wrong, missing: obstaclesOf(draft, contradictions).map(({ says }) => says) }
}

const together = [
  ['pay.basis', 'pay.min', 'pay.max'],
  ['hybrid_days.per', 'hybrid_days.count'],
  ['productivity.0.unit', 'productivity.0.min', 'productivity.0.max'],
] as const

/** Fills the form's field; says what is wrong where the form has no way to type it. */
function put(typed: Typed, { field, as }: Column, cell: string): string | null {
  if (as === 'yes-no') {
    const answer = yesNo[cell.toLowerCase()]
    if (!answer) return 'is yes or no'
    typed[field] = answer
  } else if (as === 'states') {
    Object.assign(typed, statesIn(cell))
  } else {
    typed[field] =
      field === 'closes_on' ? (readDay(cell) ?? cell) : as === 'words' ? listIn(cell).map(wordIn) : read[as](cell)
  }
  return null
}

const read: Record<'text' | 'word' | 'state' | 'lines', (cell: string) => string> = {
  text: (cell) => cell,
  word: wordIn,
  state: stateIn,
  lines: (cell) => cell.replace(/\s*;\s*/g, '\n'),
}

const yesNo: Record<string, string> = { yes: 'yes', y: 'yes', true: 'yes', '1': 'yes', no: 'no', n: 'no', false: 'no', '0': 'no' } // prettier-ignore

/** "On site" is "on-site". */
function wordIn(cell: string): string {
  return cell.trim().replace(/\s+/g, '-')
}

const listIn = (cell: string) => cell.split(/[;,\n]/).map((part) => part.trim()).filter(Boolean) // prettier-ignore

const stateCodes = new Map(Object.entries(stateNames).map(([code, name]) => [name.toLowerCase(), code]))

function stateIn(cell: string): string {
  return stateCodes.get(cell.trim().toLowerCase()) ?? cell.trim()
}

/** "all", "TX FL GA", "all but CA NY", "all except New York; Ohio" */
function statesIn(cell: string): Typed {
  if (/^all(?: states)?$/i.test(cell)) return { 'eligible_states.mode': 'all' }
  const [, but, named] = /^((?:all(?: states)? +)?(?:but|except|not)\b[\s:]*)?(.*)$/is.exec(cell)!
  const list = listIn(named!)
  const states = list.length > 1 || stateCodes.has(named!.trim().toLowerCase()) ? list : named!.split(/\s+/)
  return { 'eligible_states.mode': but ? 'exclude' : 'include', 'eligible_states.states': states.map(stateIn) }
}

function nameOf(field: string): string {
  const fields = [field, field.replace(/\.\d+$/, ''), field.split('.')[0]!]
  return columns.find((column) => fields.includes(column.field))?.name ?? field
}
