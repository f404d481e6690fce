// How many labelled scams are caught and how many honest postings wrongly held: on the half that the rules were written by,
// and on the half whose texts were never looked at.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readPostingRow } from '#app/intake/columns.ts'
import { holdScore, scamScore, type ScamPosting, type ScamScore } from '#db/jobs/scam.ts'
import { readPosting, type PostingHints } from '#search/reading/posting.ts'
import { jsonLines, readLabels, wholeFacts, type Part } from '#tests/eval/labels.ts'

type Employer = ScamPosting['employer']
type Row = {
  id: string
  part: Part
  scam: boolean
  /** Whether it is work of this board, so that nobody wants it held. */
  ours: boolean
  said: { title: string; text: string }
  hints?: PostingHints
  employer: Employer
}
type Set = { name: string; rows: Row[] }

const data = join(import.meta.dirname, '../../../shared/data')
const realSets = [
  ['scam-emscad', { scam: true, ours: false }],
  ['federal-him', { scam: false, ours: true }],
  ['medical-coding-private-sector', { scam: false, ours: true }],
  ['postings-nonprofit-pay', { scam: false, ours: false }],
  ['negatives-software', { scam: false, ours: false }],
] as const
/** Nothing is known of who posted: the hardest case for an honest posting. */
const unknown = (name: string): Employer => ({
  name,
  website: null,
  verified: false,
  pastHires: 0,
  mailDomain: null,
})

export function showScams(listing: boolean) {
  const sets = [invented(), ...realSets.flatMap(([file, meant]) => real(file, meant)), written()]
  console.log('\n| held at 30 or more                    | part  | n    | signs alone | verified    | with topic  |')
  console.log('| ------------------------------------- | ----- | ---- | ----------- | ----------- | ----------- |')
  for (const { name, rows } of sets) {
    for (const part of ['open', 'aside'] as const) {
      for (const scam of [true, false]) {
        const some = rows.filter((row) => row.part === part && row.scam === scam)
        if (some.length) showLine(`${scam ? 'scam' : 'honest'}: ${name}`, part, some)
      }
    }
  }
  const honest = sets.flatMap(({ rows }) => rows).filter(({ scam }) => !scam)
  showLine('all honest', 'both', honest)
  const trade = honest.filter(({ ours }) => ours)
  showLine('honest and of this board', 'both', trade)
  if (listing) for (const { rows } of sets) listMisses(rows.filter(({ part }) => part === 'open'))
}

function showLine(name: string, part: string, rows: Row[]) {
  const scores = rows.map((row) => judged(row, row.employer))
  const verified = rows.map((row) => judged(row, { ...row.employer, verified: true }))
  const cells = [scores.map(bySigns), verified.map(bySigns), scores.map(({ held }) => held)].map((held) => {
    const count = held.filter(Boolean).length
    return `${String(count).padStart(4)} ${((count / rows.length) * 100).toFixed(1).padStart(5)}%`
  })
  console.log(`| ${name.padEnd(37)} | ${part.padEnd(5)} | ${String(rows.length).padEnd(4)} | ${cells.join(' | ')} |`)
}

/** Whether it would be held were it work of this board. */
const bySigns = ({ score, signs }: ScamScore) =>
  score - (signs.find(({ rule }) => rule === 'off-topic')?.weight ?? 0) >= holdScore

function listMisses(rows: Row[]) {
  for (const row of rows) {
    const result = judged(row, row.employer)
    if (row.scam === bySigns(result)) continue
    const signs = result.signs.map(({ rule, weight, words }) => `${rule} ${weight} “${words.slice(0, 60)}”`)
    console.log(
      `  ${row.scam ? 'missed' : 'wrongly held'} ${row.id} ${row.said.title.slice(0, 60)}: ${signs.join('; ')}`,
    )
  }
}

const readings = new Map<Row, ReturnType<typeof readPosting>>()

function judged(row: Row, employer: Employer): ScamScore {
  const reading = readings.get(row) ?? readPosting(row.said, row.hints)
  readings.set(row, reading)
  const { kind, reasons } = reading
  return scamScore({ ...row.said, facts: wholeFacts(reading), kind, reasons, employer })
}

function invented(): Set {
  type Invented = { id: string; label: string; title: string; text: string; employer: Employer }
  const rows = (['open', 'aside'] as const).flatMap((part) =>
    (jsonLines(readFileSync(join(import.meta.dirname, 'scams', `${part}.jsonl`), 'utf8')) as Invented[]).map(
      ({ id, label, title, text, employer }): Row => ({
        id, part, scam: label === 'scam', ours: true, said: { title, text }, employer,
      }), // prettier-ignore
    ),
  )
  return { name: 'invented', rows }
}

function real(file: string, meant: { scam: boolean; ours: boolean }): Set[] {
  const path = join(data, `${file}.jsonl.gz`)
  if (!existsSync(path)) {
    console.log(`${file} is left out: ../shared/data is absent`)
    return []
  }
  const rows = (jsonLines(gunzipSync(readFileSync(path)).toString('utf8')) as Record<string, unknown>[]).flatMap(
    (record): Row[] => {
      const row = readPostingRow(record, file)
      if ('refused' in row) return []
      const { title, text, company, sourceId } = row
      const hints = { ...row, applyUrl: row.link }
      return [
        { id: sourceId, part: halfOf(sourceId), ...meant, said: { title, text }, hints, employer: unknown(company) },
      ]
    },
  )
  return [{ name: file, rows }]
}

const halfOf = (id: string): Part => (createHash('sha256').update(id).digest()[0]! % 2 === 0 ? 'open' : 'aside')

/** The written labels; the real ones stand in their files. */
function written(): Set {
  const real = ['federal', 'private', 'non-profit', 'software']
  const rows = readLabels()
    .labels.filter(({ manner }) => !real.includes(manner))
    .map(({ id, part, kind, title, text }): Row => ({
      id, part, scam: false, ours: kind !== 'other', said: { title, text }, employer: unknown('An employer'),
    })) // prettier-ignore
  return { name: 'written postings', rows }
}
