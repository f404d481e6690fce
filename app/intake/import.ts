import { readPostingRow, sourceOfFile, type Posting } from '#app/intake/columns.ts'
import { rowsOfFile, type Row } from '#app/intake/files.ts'
import type { Db, Tx } from '#db/client.ts'
import { importJob, type ImportedJob, type ImportRules } from '#db/jobs/imports.ts'
import { readPosting } from '#search/reading/posting.ts'

export type ImportCount = { rows: number; taken: number; leftOut: number }
type Outcome = { taken: string } | { leftOut: string }
type Batch = { row: number; posting: Posting | { leftOut: string } }[]

/** Rows stored in one transaction: a commit waits for the disk, and commits that notify wait for each other. */
const atOnce = 25

/**
 * Takes the postings of a file and says of each row what became of it, the counts last. A row that can't be used never
 * ends the import; a file without rows throws `UnreadableFile`.
 */
export async function importFile(
  db: Db,
  path: string,
  rules: ImportRules,
  say: (line: string) => void,
): Promise<ImportCount> {
  const count: ImportCount = { rows: 0, taken: 0, leftOut: 0 }
  const source = sourceOfFile(path)
  let batch: Batch = []

  const flush = async () => {
    for (const { row, outcome } of await takeBatch(db, batch, rules)) {
      count.rows++
      if ('taken' in outcome) count.taken++
      else count.leftOut++
      say('taken' in outcome ? `row ${row} taken: ${outcome.taken}` : `row ${row} left out: ${outcome.leftOut}`)
    }
    batch = []
  }

  for await (const row of rowsOfFile(path)) {
    batch.push({ row: row.row, posting: postingOf(row, source) })
    if (batch.length >= atOnce) await flush()
  }
  await flush()

  say(`${count.rows} rows: ${count.taken} taken, ${count.leftOut} left out`)
  return count
}

function postingOf({ record, broken }: Row, source: string): Posting | { leftOut: string } {
  if (!record) return { leftOut: broken ?? 'nothing in it can be read' }
  const posting = readPostingRow(record, source)
  return 'refused' in posting ? { leftOut: posting.refused } : posting
}

async function takeBatch(db: Db, batch: Batch, rules: ImportRules): Promise<{ row: number; outcome: Outcome }[]> {
  const read = batch.map(({ row, posting }) => ({ row, job: 'leftOut' in posting ? posting : jobOf(posting) }))
  const store = () =>
    db.transaction(async (tx) => {
      const outcomes: { row: number; outcome: Outcome }[] = []
      for (const { row, job } of read)
        outcomes.push({ row, outcome: 'leftOut' in job ? job : await take(tx, job, rules) })
      return outcomes
    })
  // Its rows are marked in the file's order, so it can come to wait for the indexer while that waits for it.
  return store().catch((error: unknown) => (faultOf(error).code === deadlock ? store() : Promise.reject(error)))
}

function jobOf(posting: Posting): ImportedJob | { leftOut: string } {
  const { kind, reasons, facts } = readPosting(posting, { ...posting, applyUrl: posting.link })
  if (kind === 'other') {
    const why = reasons[0]?.says ?? 'no title or words of the trade'
    return { leftOut: `not a medical coding or health-information job (${why})` }
  }
  const { source, sourceId, hash, company, text, openedOn } = posting
  return { source, sourceId, hash, employer: company, kind, facts, description: text, openedOn }
}

async function take(tx: Tx, job: ImportedJob, rules: ImportRules): Promise<Outcome> {
  try {
    const outcome = await importJob(tx, job, rules)
    return outcome === 'taken' ? { taken: `${job.facts.title}, ${job.employer}` } : { leftOut: 'already here' }
  } catch (error) {
    return { leftOut: refusalOf(error) }
  }
}

const deadlock = '40P01'

/** What the database refused of the row itself; whatever else went wrong is no fault of the row. */
function refusalOf(error: unknown): string {
  const { code, constraint_name: rule, message } = faultOf(error)
  if (!code || !/^(?:22|23)/.test(code)) throw error
  return `the database refuses it (${rule ?? message ?? code})`
}

function faultOf(error: unknown): { code?: string; constraint_name?: string; message?: string } {
  return (error as { cause?: object }).cause ?? (error as object)
}
