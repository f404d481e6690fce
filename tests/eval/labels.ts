// Labelled postings: written ones with their text, real ones by file and id. What lies aside was never looked at while
// rules were written.
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { payOf } from '#db/jobs/pay.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import type { PostingReading } from '#search/reading/posting.ts'

export type Part = 'open' | 'aside'
export type Label = {
  id: string
  manner: string
  part: Part
  title: string
  text: string
  kind: PostingReading['kind']
  facts: Partial<JobFacts>
  /** The facts that were labelled, where not all were. */
  fields?: string[]
  /** Only the kind was labelled. */
  kindOnly?: boolean
}
type Row = Omit<Label, 'part' | 'facts'> & { file?: string; facts?: Partial<JobFacts> }

const data = join(import.meta.dirname, '../../../shared/data')
const folder = join(import.meta.dirname, 'postings')

/** Rows of `../shared/data` are left out where that folder is absent; `absent` counts them. */
export function readLabels(): { labels: Label[]; absent: number } {
  const labels: Label[] = []
  let absent = 0
  for (const name of readdirSync(folder).sort()) {
    const part = name.includes('aside') ? 'aside' : 'open'
    for (const row of jsonLines(readFileSync(join(folder, name), 'utf8')) as Row[]) {
      const words = row.file ? realPosting(row.file, row.id) : row
      if (!words) absent++
      else labels.push({ ...row, part, title: words.title, text: words.text, facts: row.facts ?? {} })
    }
  }
  return { labels, absent }
}

const files = new Map<string, Map<string, { title: string; text: string }>>()

function realPosting(file: string, id: string) {
  const path = join(data, file)
  if (!existsSync(path)) return undefined
  if (!files.has(file)) {
    const rows = jsonLines(gunzipSync(readFileSync(path)).toString('utf8')) as {
      id: string
      title: string
      text: string
    }[]
    files.set(file, new Map(rows.map((row) => [String(row.id), row])))
  }
  return files.get(file)!.get(id)
}

export const jsonLines = (text: string): unknown[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown)

/** A reading's facts with the hourly figures worked out, as the board stores them. */
export function wholeFacts({ facts, weeklyHours }: PostingReading): JobFacts {
  return { ...facts, pay: payOf(facts.pay, facts, weeklyHours) }
}
