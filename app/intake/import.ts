import { readPostingRow, sourceOfFile, type Posting } from '#app/intake/columns.ts'
import { rowsOfFile, type Row } from '#app/intake/files.ts'
import type { Db } from '#db/client.ts'
import { enqueue } from '#db/outbox/effects.ts'
import { importJob, type Imported, type ImportedJob, type ImportRules } from '#db/jobs/imports.ts'
import { readPosting } from '#search/reading/posting.ts'

export type ImportCount = { rows: number; taken: number; leftOut: number }
type Outcome = { taken: string; closedAt: Date | null } | { leftOut: string }
type Taken = { row: number; outcome: Outcome }
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
    for await (const { row, outcome } of takeBatch(db, batch, rules)) {
      count.rows++
      if ('taken' in outcome) count.taken++
      else count.leftOut++
      say(`row ${row} ${wordsOf(outcome)}`)
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

function wordsOf(outcome: Outcome): string {
  if ('leftOut' in outcome) return `left out: ${outcome.leftOut}`
  const { taken, closedAt } = outcome
  return `taken${closedAt ? `, closed since ${closedAt.toISOString().slice(0, 10)}` : ''}: ${taken}`
}

function postingOf({ record, broken }: Row, source: string): Posting | { leftOut: string } {
  if (!record) return { leftOut: broken ?? 'nothing in it can be read' }
  const posting = readPostingRow(record, source)
  return 'refused' in posting ? { leftOut: posting.refused } : posting
}

/**
 * What became of each row, said once it is committed. One refused row fails the whole transaction, and a savepoint for
 * each would make the triggers write every job again: so the rows of a failed batch are stored one by one.
 */
async function* takeBatch(db: Db, batch: Batch, rules: ImportRules): AsyncGenerator<Taken> {
  const read = batch.map(({ row, posting }) => ({ row, job: 'leftOut' in posting ? posting : jobOf(posting) }))
  const store = (rows: typeof read) =>
    untilUnlocked(() =>
      db.transaction(async (tx) => {
        const taken: Taken[] = []
        const ids: string[] = []
        for (const { row, job } of rows) {
          if ('leftOut' in job) {
            taken.push({ row, outcome: job })
            continue
          }
          const became = await importJob(tx, job, rules)
          if (became !== 'here') ids.push(became.taken)
          taken.push({ row, outcome: outcomeOf(job, became) })
        }
        if (ids.length) await enqueue(tx, 'announce', { jobs: ids })
        return taken
      }),
    )

  const together = await store(read).catch(() => null)
  if (together) return yield* together
  for (const one of read) {
    yield* await store([one]).catch((error: unknown) => [{ row: one.row, outcome: { leftOut: refusalOf(error) } }])
  }
}

function outcomeOf(job: ImportedJob, became: Imported | 'here'): Outcome {
  if (became === 'here') return { leftOut: 'already here' }
  return { taken: `${job.facts.title}, ${job.employer}`, closedAt: became.closedAt }
}

function jobOf(posting: Posting): ImportedJob | { leftOut: string } {
  const { kind, reasons, facts, weeklyHours } = readPosting(posting, { ...posting, applyUrl: posting.link })
  if (kind === 'other') {
    const why = reasons[0]?.says ?? 'no title or words of the trade'
    return { leftOut: `not a medical coding or health-information job (${why})` }
  }
  const { source, sourceId, hash, company, text, openedOn } = posting
  return { source, sourceId, hash, employer: company, kind, facts, weeklyHours, description: text, openedOn }
}

const deadlock = '40P01'

/** Rows are marked in the file's order, so that a transaction can come to wait for the indexer while that waits for it. */
async function untilUnlocked<T>(store: () => Promise<T>, retries = 5): Promise<T> {
  return store().catch((error: unknown) => {
    if (!retries || faultOf(error).code !== deadlock) throw error
    return untilUnlocked(store, retries - 1)
  })
}

/** What the database refused of the row itself; whatever else went wrong is no fault of the row. */
function refusalOf(error: unknown): string {
  const { code, constraint_name: rule, message } = faultOf(error)
  if (!code || !/^(?:22|23|54)/.test(code)) throw error
  return `the database refuses it (${rule ?? message ?? code})`
}

function faultOf(error: unknown): { code?: string; constraint_name?: string; message?: string } {
  return (error as { cause?: object }).cause ?? (error as object)
}
