import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '#db/client.ts'
import { employers } from '#db/employers/schema.ts'
import { newId } from '#db/ids.ts'
import { rowsOf, type JobFacts } from '#db/jobs/facts.ts'
import { payOf, type Quote } from '#db/jobs/pay.ts'
import { changedFacts, policyOf, type RemotePolicy } from '#db/jobs/policy.ts'
import { jobs, policyHistory, productivityStandards, requirements, type JobRow } from '#db/jobs/schema.ts'
import type { JobKind } from '#db/vocabulary/roles.ts'
import { stateZones } from '#db/vocabulary/states.ts'

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

const lifeMs = 30 * 24 * 60 * 60 * 1000
/** What people here have decided about a job is not undone by its source. */
const settled: readonly JobRow['status'][] = ['in-review', 'paused', 'filled', 'removed']

/**
 * Stores a job of another board: new, or changed since, or (with `reopen`) closed meanwhile; else it is "here" already.
 * What the database refuses of its facts is thrown, and the transaction is then lost. The triggers know a job that they
 * have just written by its transaction: call it in none that is nested.
 */
export async function importJob(tx: Tx, input: ImportedJob, rules: ImportRules): Promise<'taken' | 'here'> {
  const known = await lockKnown(tx, input)
  const revived = rules.reopen && known?.status === 'expired'
  if (known && known.sourceHash === input.hash && !revived) return 'here'

  const facts: JobFacts = { ...input.facts, pay: payOf(input.facts.pay, input.facts, input.weeklyHours) }
  const employerId = await findOrMakeEmployer(tx, input.employer)
  const { columns, requirements, productivity } = rowsOf(facts)
  const said = {
    ...columns,
    ...(known && settled.includes(known.status) ? {} : lifeOf(input, rules)),
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
  return 'taken'
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
  const state = facts.workplace === 'remote' ? null : facts.place?.state
  const closing = facts.closes_on ? endOfDay(facts.closes_on, state ? stateZones[state] : 'Pacific/Honolulu') : null
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

/** The first moment of the next day, in a zone where a day may have 23 hours or 25. */
function endOfDay(day: string, zone: string): Date {
  const midnight = Date.parse(`${day}T00:00:00Z`) + 24 * 60 * 60 * 1000
  const first = midnight - offsetAt(midnight, zone)
  return new Date(midnight - offsetAt(first, zone))
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function offsetAt(instant: number, zone: string): number {
  // Making a format takes longer than storing a row.
  const clock =
    clocks.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  clocks.set(zone, clock)
  return Date.parse(`${clock.format(instant).replace(' ', 'T')}Z`) - instant
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

type Parts = ReturnType<typeof rowsOf>

async function replaceParts(
  tx: Tx,
  jobId: string,
  asked: Parts['requirements'],
  pace: Parts['productivity'],
  known: boolean,
) {
  if (known) {
    await tx.delete(requirements).where(eq(requirements.jobId, jobId))
    await tx.delete(productivityStandards).where(eq(productivityStandards.jobId, jobId))
  }
  if (asked.length) await tx.insert(requirements).values(asked.map((row) => ({ ...row, jobId })))
  if (pace.length) await tx.insert(productivityStandards).values(pace.map((row) => ({ ...row, jobId })))
}

async function recordPolicy(tx: Tx, jobId: string, facts: JobFacts, since: Date, known: boolean) {
  const policy = policyOf(facts)
  const last = known ? await lastPolicy(tx, jobId) : undefined
  if (!last || changedFacts(last, policy).length) await tx.insert(policyHistory).values({ jobId, policy, since })
}

async function lastPolicy(tx: Tx, jobId: string): Promise<RemotePolicy | undefined> {
  const [last] = await tx
    .select({ policy: policyHistory.policy })
    .from(policyHistory)
    .where(eq(policyHistory.jobId, jobId))
    .orderBy(sql`${policyHistory.since} desc, ${policyHistory.id} desc`)
    .limit(1)
  return last?.policy
}

function slugOf(words: string, id: string): string {
  return [kebab(words), id.slice(-6)].filter(Boolean).join('-')
}

function kebab(words: string): string {
  const plain = words
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
  return plain
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]{1,100}/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '')
}
