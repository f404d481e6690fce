import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { employers } from '#db/employers/schema.ts'
import { kebab, newId, slugOf } from '#db/ids.ts'
import { rowsOf, type JobFacts } from '#db/jobs/facts.ts'
import { closingOf, lifeDays } from '#db/jobs/life.ts'
import { payOf } from '#db/jobs/pay.ts'
import type { Quote } from '#db/pay.ts'
import { jobs, type JobRow } from '#db/jobs/schema.ts'
import { recordPolicy, replaceParts } from '#db/jobs/store.ts'
import type { JobKind } from '#db/vocabulary/roles.ts'

export type ImportedJob = {
  source: string
  sourceId: string
  hash: string
  employer: string
  kind: JobKind
  facts: Omit<JobFacts, 'pay'> & { pay: Quote | null }
  /** Where the posting states them. */
  weeklyHours: number | null
  description: string
  /** YYYY-MM-DD */
  openedOn: string | null
}

/** `reopen` publishes also what its source has closed. */
export type ImportRules = { now: Date; reopen: boolean }

const lifeMs = lifeDays * 24 * 60 * 60 * 1000
/** What people here have decided about a job is not undone by its source. */
const settled: readonly JobRow['status'][] = ['in-review', 'paused', 'filled', 'removed']

/** `closedAt`: its source has closed it, and it is not searched. */
export type Imported = { taken: string; closedAt: Date | null }

/**
 * Stores a job of another board, and gives its id: new, or changed since, or (with `reopen`) closed meanwhile; else it is "here" already.
 * What the database refuses of its facts is thrown, and the transaction is then lost. The triggers know a job that they
 * have just written by its transaction: call it in none that is nested.
 */
export async function importJob(tx: Tx, input: ImportedJob, rules: ImportRules): Promise<Imported | 'here'> {
  const known = await lockKnown(tx, input)
  const revived = rules.reopen && known?.status === 'expired'
  if (known && known.sourceHash === input.hash && !revived) return 'here'

  const facts: JobFacts = { ...input.facts, pay: payOf(input.facts.pay, input.facts, input.weeklyHours) }
  const employerId = await findOrMakeEmployer(tx, input.employer)
  const { columns, requirements, productivity } = rowsOf(facts)
  const life = known && settled.includes(known.status) ? null : lifeOf(input, rules)
  const said = {
    ...columns,
    ...life,
    employerId,
    kind: input.kind,
    description: input.description,
    sourceHash: input.hash,
  }

  const id = known?.id ?? newId()
  if (known) {
    await tx.update(jobs).set(said).where(eq(jobs.id, id))
  } else {
    const slug = slugOf(`${facts.title} ${input.employer}`, id)
    const made = { ...said, id, slug, source: input.source, sourceId: input.sourceId }
    const [inserted] = await tx
      .insert(jobs)
      .values(made)
      .onConflictDoNothing({ target: [jobs.source, jobs.sourceId] })
      .returning({ id: jobs.id })
    // Another import has just stored it.
    if (!inserted) return 'here'
  }
  await replaceParts(tx, id, requirements, productivity, Boolean(known))
  await recordPolicy(tx, id, facts, rules.now, Boolean(known))
  return { taken: id, closedAt: life?.closedAt ?? null }
}

type Known = Pick<JobRow, 'id' | 'sourceHash' | 'status'>

async function lockKnown(tx: Tx, { source, sourceId }: ImportedJob): Promise<Known | undefined> {
  const [known] = await tx
    .select({ id: jobs.id, sourceHash: jobs.sourceHash, status: jobs.status })
    .from(jobs)
    .where(and(eq(jobs.source, source), eq(jobs.sourceId, sourceId)))
    .for('update')
  return known
}

type Life = Pick<JobRow, 'status' | 'postedAt' | 'expiresAt' | 'closedAt' | 'reopenedAt'>

/**
 * Published for 30 days or to the end of its closing date; one that its source has closed is kept as expired. A reopened
 * job keeps its source's date only while that is no older than 30 days: to a reader it is posted now.
 */
export function lifeOf(
  { facts, openedOn }: Pick<ImportedJob, 'facts' | 'openedOn'>,
  { now, reopen }: ImportRules,
): Life {
  const closing = closingOf(facts)
  const opened = openedOn && new Date(openedOn) <= now ? new Date(openedOn) : null
  const month = new Date(now.getTime() + lifeMs)

  if (!closing || closing > now) {
    const expiresAt = closing && closing < month ? closing : month
    return { status: 'published', postedAt: opened ?? now, expiresAt, closedAt: null, reopenedAt: null }
  }
  if (!reopen) return { status: 'expired', postedAt: opened, expiresAt: closing, closedAt: closing, reopenedAt: null }
  const recent = opened && now.getTime() - opened.getTime() <= lifeMs ? opened : now
  return { status: 'published', postedAt: recent, expiresAt: month, closedAt: null, reopenedAt: now }
}

async function findOrMakeEmployer(tx: Tx, name: string): Promise<string> {
  const find = () =>
    tx
      .select({ id: employers.id })
      .from(employers)
      .where(and(sql`lower(${employers.name}) = lower(${name})`, isNull(employers.claimedAt)))
  const [known] = await find()
  if (known) return known.id

  const id = newId()
  // Two rows of one employer may come at once: the second waits here for the first, then finds it.
  const [made] = await tx
    .insert(employers)
    .values({ id, name, slug: kebab(name) || id })
    .onConflictDoNothing()
    .returning({ id: employers.id })
  if (made) return made.id
  const [other] = await find()
  if (other) return other.id
  await tx.insert(employers).values({ id, name, slug: slugOf(name, id) })
  return id
}
