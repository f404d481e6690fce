// Every change of a job: one transaction that locks, asks the rules, writes the row, its history and its audit line, and asks
// for what must follow. The index needs no word: triggers mark the job.
import { and, eq, inArray, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm'
import { audit } from '#db/audit/changes.ts'
import type { Db, Tx } from '#db/client.ts'
import { may, type Action, type Member } from '#db/employers/roles.ts'
import { employers, type Employer } from '#db/employers/schema.ts'
import { newId, slugOf } from '#db/ids.ts'
import { rowsOf, type JobFacts } from '#db/jobs/facts.ts'
import type { JobInput } from '#db/jobs/input.ts'
import { expiryOf, mayFollow, statusAfter, type Step } from '#db/jobs/life.ts'
import { payOf } from '#db/jobs/pay.ts'
import { obstaclesOf, type Contradiction, type Obstacle } from '#db/jobs/publishing.ts'
import { jobsById, type Job } from '#db/jobs/queries.ts'
import type { ScamScore } from '#db/jobs/scam.ts'
import { jobs, type Explanation, type JobRow } from '#db/jobs/schema.ts'
import { recordPolicy, replaceParts } from '#db/jobs/store.ts'
import { enqueue } from '#db/outbox/effects.ts'
import type { JobOutcome } from '#db/vocabulary/jobs.ts'
import type { JobKind } from '#db/vocabulary/roles.ts'

export const jobRefusals = {
  'not-allowed': 'Your role does not allow this.',
  'not-here': 'There is no such job.',
  'not-now': 'Its status does not allow this any more.',
  'changed-meanwhile': 'Somebody changed this job meanwhile. Look at it again, then publish.',
  incomplete: 'Something is missing, or says two things.',
  suspended: 'This employer is suspended; write to us.',
  imported: 'This job came from another board, and is changed there.',
} as const
export type JobRefusal = keyof typeof jobRefusals
export type Refused = { refused: JobRefusal; obstacles?: Obstacle[] }
export type Changed = { id: string; slug: string; status: JobRow['status'] }

/** What was read from a posting's words, of the version that it was read from. */
export type Judgement = {
  version: number
  kind: JobKind
  contradictions: Contradiction[]
  scam: ScamScore
  /** A moderator asked for changes, and nobody has looked again. */
  asked?: boolean
}
/** Puts a posting before a person, in the transaction that holds it (db/trust). */
export type Hold = (tx: Tx, job: Changed, cause: 'first-posting' | 'score', scam: ScamScore) => Promise<void>

/** A draft of a member's, or, with a key, of nobody yet. */
export async function draftJob(
  db: Db,
  by: Member | { draftKey: string },
  input: JobInput,
  kind: JobKind,
  batchId: string | null = null,
): Promise<Changed | Refused> {
  if ('role' in by && !may(by, 'draft-job')) return { refused: 'not-allowed' }
  return db.transaction(async (tx) => {
    const id = newId()
    const { columns, ...parts } = rowsOf(factsIn(input))
    const owner = 'role' in by ? { employerId: by.employerId, postedBy: by.actor } : by
    await tx
      .insert(jobs)
      .values({ ...columns, ...ownColumns(input), kind, ...owner, id, slug: id, batchId, status: 'draft' })
    await replaceParts(tx, id, parts.requirements, parts.productivity, false)
    if ('role' in by) await log(tx, by, 'job.drafted', id)
    return { id, slug: id, status: 'draft' }
  })
}

/**
 * Stores what a form says. Of a job that is published already the same is asked as for publishing; a policy that changes is
 * added to the history, and who saved the job hears of it.
 */
export function editJob(
  db: Db,
  member: Member,
  id: string,
  input: JobInput,
  judge: (job: { facts: JobFacts; description: string }) => Omit<Judgement, 'version'>,
  hold: Hold,
  now: Date,
): Promise<Changed | Refused> {
  return change(db, member, 'draft-job', id, 'edit', async (tx, before) => {
    if (before.source !== null) return { refused: 'imported' }
    const facts = factsIn(input)
    const judged = judge({ facts, description: input.description })
    const explanations = explanationsOf(input, judged.contradictions)
    const draft = before.status === 'draft'
    if (!draft) {
      const obstacles = obstaclesOf({ facts, description: input.description, explanations }, judged.contradictions)
      if (obstacles.length) return { refused: 'incomplete', obstacles }
    }
    const expiresAt = draft || !before.expiresAt ? {} : { expiresAt: sooner(before.expiresAt, expiryOf(facts, now)) }
    const held = before.status === 'published' && judged.scam.held
    const { columns, ...parts } = rowsOf(facts)
    const after: Changed = { id, slug: before.slug, status: held ? 'in-review' : before.status }
    await tx
      .update(jobs)
      .set({
        ...columns,
        ...ownColumns(input),
        kind: judged.kind,
        ...expiresAt,
        explanations,
        status: after.status,
        editedAt: now,
      })
      .where(eq(jobs.id, id))
    await replaceParts(tx, id, parts.requirements, parts.productivity, true)
    // What is held waits with its new policy too: an approval records it, and tells.
    if (!draft && !held && before.status !== 'in-review' && before.postedAt) {
      const entry = await recordPolicy(tx, id, facts, now, true)
      if (entry !== null) await enqueue(tx, 'tell-policy-change', { job: id, entry })
    }
    await log(tx, member, 'job.edited', id, {
      before: said(before.job),
      after: said({ facts, description: input.description }),
    })
    if (held) await hold(tx, after, 'score', judged.scam)
    return after
  })
}

/** An unclaimed draft has no member yet: whoever holds its address writes on. */
export async function editUnclaimed(db: Db, draftKey: string, input: JobInput): Promise<Changed | Refused> {
  return db.transaction(async (tx) => {
    const [found] = await tx.select({ id: jobs.id }).from(jobs).where(unclaimed(draftKey)).for('update')
    if (!found) return { refused: 'not-here' }
    const { columns, ...parts } = rowsOf(factsIn(input))
    const explanations = input.explanations.map(({ code, why }) => ({ code, why, words: '', says: '' }))
    await tx
      .update(jobs)
      .set({ ...columns, ...ownColumns(input), explanations, editedAt: sql`now()` })
      .where(eq(jobs.id, found.id))
    await replaceParts(tx, found.id, parts.requirements, parts.productivity, true)
    return { id: found.id, slug: found.id, status: 'draft' }
  })
}

/** Gives a draft that was begun before signing up to its employer. */
export async function claimDraft(db: Db, member: Member, draftKey: string): Promise<Changed | Refused> {
  if (!may(member, 'draft-job')) return { refused: 'not-allowed' }
  return db.transaction(async (tx) => {
    const [claimed] = await tx
      .update(jobs)
      .set({ employerId: member.employerId, postedBy: member.actor, draftKey: null })
      .where(unclaimed(draftKey))
      .returning({ id: jobs.id, slug: jobs.slug, status: jobs.status })
    if (!claimed) return { refused: 'not-here' }
    await log(tx, member, 'job.claimed', claimed.id)
    return claimed
  })
}

/** The first posting of an unverified employer, and any whose words score high, waits for a person. */
export function publishJob(
  db: Db,
  member: Member,
  id: string,
  judged: Judgement,
  hold: Hold,
  now: Date,
): Promise<Changed | Refused> {
  return change(db, member, 'publish-job', id, 'publish', async (tx, before, employer) => {
    if (before.job.version !== judged.version) return { refused: 'changed-meanwhile' }
    const obstacles = obstaclesOf(before.job, judged.contradictions)
    if (obstacles.length) return { refused: 'incomplete', obstacles }
    if (employer.suspendedAt) return { refused: 'suspended' }

    const first = !employer.verifiedAt && !(await hasPublished(tx, employer.id))
    const cause = judged.scam.held || judged.asked ? 'score' : first ? 'first-posting' : null
    const { facts } = before.job
    const slug = before.slug === id ? slugOf(`${facts.title} ${employer.name}`, id) : before.slug
    const explanations = before.explanations.map((each) => ({
      ...each,
      ...judged.contradictions.find(({ code }) => code === each.code),
    }))
    const after: Changed = { id, slug, status: cause ? 'in-review' : 'published' }
    await tx
      .update(jobs)
      .set({ slug, kind: judged.kind, explanations, status: after.status, ...(cause ? {} : lifeFrom(facts, now)) })
      .where(eq(jobs.id, id))
    if (!cause) await recordPolicy(tx, id, facts, now, false)
    await log(tx, member, cause ? 'job.submitted' : 'job.published', id, { score: judged.scam.score })
    if (cause) await hold(tx, after, cause, judged.scam)
    return after
  })
}

/** What an approval does, and what an approval of an edited job does: called in the moderator's transaction. */
export async function putLive(tx: Tx, job: Job, now: Date): Promise<void> {
  const life = job.postedAt ? {} : lifeFrom(job.facts, now)
  await tx
    .update(jobs)
    .set({ status: 'published', ...life })
    .where(eq(jobs.id, job.id))
  const entry = await recordPolicy(tx, job.id, job.facts, now, job.postedAt !== null)
  if (entry !== null) await enqueue(tx, 'tell-policy-change', { job: job.id, entry })
}

export function withdrawJob(db: Db, member: Member, id: string): Promise<Changed | Refused> {
  return change(db, member, 'publish-job', id, 'withdraw', async (tx, before) => {
    const status = before.postedAt ? 'paused' : 'draft'
    await tx.update(jobs).set({ status }).where(eq(jobs.id, id))
    await log(tx, member, 'job.withdrawn', id)
    return { id, slug: before.slug, status }
  })
}

export function pauseJob(db: Db, member: Member, id: string): Promise<Changed | Refused> {
  return step(db, member, 'pause-job', id, 'pause', { status: 'paused' }, 'job.paused')
}

/** Back where it was: it expires when it would have, and counts as confirmed now. What was edited meanwhile is looked at as it was. */
export function resumeJob(
  db: Db,
  member: Member,
  id: string,
  judged: Judgement,
  hold: Hold,
  now: Date,
): Promise<Changed | Refused> {
  return change(db, member, 'pause-job', id, 'resume', async (tx, before, employer) => {
    if (before.expiresAt && before.expiresAt <= now) return { refused: 'not-now' }
    return openAgain(tx, member, before, employer, judged, hold, { confirmedAt: now }, 'job.resumed')
  })
}

/** Another 30 days from now. A closing day that has passed falls away. */
export function renewJob(
  db: Db,
  member: Member,
  id: string,
  judged: Judgement,
  hold: Hold,
  now: Date,
): Promise<Changed | Refused> {
  return change(db, member, 'publish-job', id, 'renew', async (tx, before, employer) => {
    if (before.source !== null) return { refused: 'imported' }
    if (before.outcome) return { refused: 'not-now' }
    const past = before.closesOn !== null && expiryOf(before.job.facts, now) <= now
    const facts = past ? { ...before.job.facts, closes_on: null } : before.job.facts
    const life = { closesOn: facts.closes_on, confirmedAt: now, expiresAt: expiryOf(facts, now), closedAt: null }
    return openAgain(tx, member, before, employer, judged, hold, life, 'job.renewed')
  })
}

/** By the same rules as a first publishing: a posting is not let past a moderator by a pause. */
async function openAgain(
  tx: Tx,
  member: Member,
  before: Before,
  employer: Employer,
  judged: Judgement,
  hold: Hold,
  life: Partial<JobRow>,
  act: string,
): Promise<Changed | Refused> {
  const { id, slug } = before
  if (employer.suspendedAt) return { refused: 'suspended' }
  if (before.job.version !== judged.version) return { refused: 'changed-meanwhile' }
  const imported = before.source !== null
  const obstacles = imported ? [] : obstaclesOf(before.job, judged.contradictions)
  if (obstacles.length) return { refused: 'incomplete', obstacles }
  const held = !imported && (judged.scam.held || judged.asked === true)
  const after: Changed = { id, slug, status: held ? 'in-review' : 'published' }
  await tx
    .update(jobs)
    .set({ ...life, status: after.status })
    .where(eq(jobs.id, id))
  await log(tx, member, held ? 'job.submitted' : act, id)
  if (held) await hold(tx, after, 'score', judged.scam)
  return after
}

/** The pledge: somebody of the employer says that the opening is still there. By link or by button. */
export async function confirmJob(
  db: Db,
  by: Member | { actor: string },
  id: string,
  now: Date,
): Promise<Changed | Refused> {
  if ('role' in by) return step(db, by, 'pause-job', id, 'confirm', { confirmedAt: now }, 'job.confirmed')
  return db.transaction(async (tx) => {
    const [job] = await tx.select().from(jobs).where(eq(jobs.id, id)).for('update')
    if (!job) return { refused: 'not-here' }
    if (!mayFollow(job.status, 'confirm')) return { refused: 'not-now' }
    await tx.update(jobs).set({ confirmedAt: now }).where(eq(jobs.id, id))
    await audit(tx, { actor: by.actor, act: 'job.confirmed', thing: id, employerId: job.employerId })
    return { id, slug: job.slug, status: job.status }
  })
}

/** Closes it with what became of the opening. */
export function closeJob(
  db: Db,
  member: Member,
  id: string,
  outcome: JobOutcome,
  now: Date,
): Promise<Changed | Refused> {
  const after = { status: statusAfter[outcome], outcome, closedAt: now }
  return step(db, member, 'close-job', id, 'close', after, 'job.closed', { outcome })
}

/** A draft goes for good; what was public before stays as a removed row, with its history. */
export function removeJob(db: Db, member: Member, id: string, now: Date): Promise<Changed | Refused> {
  return change(db, member, 'close-job', id, null, async (tx, before) => {
    if (before.status === 'draft') {
      await tx.delete(jobs).where(eq(jobs.id, id))
    } else {
      if (!mayFollow(before.status, 'remove')) return { refused: 'not-now' }
      await tx.update(jobs).set({ status: 'removed', closedAt: now }).where(eq(jobs.id, id))
    }
    await log(tx, member, 'job.removed', id)
    return { id, slug: before.slug, status: 'removed' }
  })
}

export async function copyJob(db: Db, member: Member, id: string): Promise<Changed | Refused> {
  if (!may(member, 'draft-job')) return { refused: 'not-allowed' }
  const [job] = await jobsById(db, [id])
  if (!job || job.employer?.id !== member.employerId) return { refused: 'not-here' }
  const { facts, description, weeklyHours, timeZone, countsTowardRemoval, explanations, kind } = job
  const copied = {
    facts: { ...facts, closes_on: null },
    description,
    weeklyHours,
    timeZone,
    countsTowardRemoval,
    explanations,
  }
  return draftJob(db, member, copied, kind)
}

/** Closes the published jobs whose time has come, `atOnce` in each transaction. Says how many there were. */
export async function expireJobs(db: Db, now: Date, atOnce = 5000): Promise<number> {
  const isDue = and(eq(jobs.status, 'published'), lte(jobs.expiresAt, now))
  const due = db.select({ id: jobs.id }).from(jobs).where(isDue).limit(atOnce)
  let count = 0
  for (let closed = atOnce; closed === atOnce; count += closed) {
    const rows = await db
      .update(jobs)
      .set({ status: 'expired', closedAt: sql`${jobs.expiresAt}` })
      // Asked again: one that somebody renews meanwhile is locked until then, and no longer due after.
      .where(and(inArray(jobs.id, due), isDue))
      .returning({ id: jobs.id })
    closed = rows.length
  }
  return count
}

const unclaimedDays = 7

/** Drafts that nobody signed up for. */
export async function forgetUnclaimed(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - unclaimedDays * 24 * 60 * 60 * 1000)
  await db.delete(jobs).where(and(isNotNull(jobs.draftKey), isNull(jobs.employerId), lt(jobs.createdAt, before)))
}

type Before = JobRow & { job: Job }

/** Who may, and when: asked of the locked row. What is not this employer's is not there. */
function change(
  db: Db,
  member: Member,
  action: Action,
  id: string,
  wanted: Step | null,
  write: (tx: Tx, before: Before, employer: Employer) => Promise<Changed | Refused>,
): Promise<Changed | Refused> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ row: jobs, employer: employers })
      .from(jobs)
      .innerJoin(employers, eq(employers.id, jobs.employerId))
      .where(and(eq(jobs.id, id.replaceAll('\0', '')), eq(jobs.employerId, member.employerId)))
      .for('update', { of: jobs })
    if (!found) return { refused: 'not-here' }
    if (!may(member, action)) return { refused: 'not-allowed' }
    if (wanted && !mayFollow(found.row.status, wanted)) return { refused: 'not-now' }
    const [job] = await jobsById(tx, [id])
    return write(tx, { ...found.row, job: job! }, found.employer)
  })
}

function step(
  db: Db,
  member: Member,
  action: Action,
  id: string,
  wanted: Step,
  after: Partial<JobRow>,
  act: string,
  detail?: Record<string, unknown>,
): Promise<Changed | Refused> {
  return change(db, member, action, id, wanted, async (tx, before) => {
    await tx.update(jobs).set(after).where(eq(jobs.id, id))
    await log(tx, member, act, id, detail)
    return { id, slug: before.slug, status: after.status ?? before.status }
  })
}

const log = (tx: Tx, member: Member, act: string, thing: string, detail?: Record<string, unknown>) =>
  audit(tx, { actor: member.actor, act, thing, employerId: member.employerId, detail })

const unclaimed = (draftKey: string) => and(eq(jobs.draftKey, draftKey.replaceAll('\0', '')), isNull(jobs.employerId))

function lifeFrom(facts: JobFacts, now: Date) {
  return { postedAt: now, confirmedAt: now, expiresAt: expiryOf(facts, now) }
}

const sooner = (one: Date, other: Date) => (one < other ? one : other)

export function factsIn({ facts, weeklyHours }: Pick<JobInput, 'facts' | 'weeklyHours'>): JobFacts {
  return { ...facts, pay: payOf(facts.pay, facts, weeklyHours) }
}

function ownColumns({ description, weeklyHours, timeZone, countsTowardRemoval }: JobInput) {
  return { description, weeklyHours, timeZone, countsTowardRemoval }
}

/** Kept while the contradiction stands, with the words that it was about. */
function explanationsOf({ explanations }: JobInput, contradictions: Contradiction[]): Explanation[] {
  return contradictions.flatMap(({ code, words, says }) => {
    const why = explanations.find((each) => each.code === code)?.why
    return why ? [{ code, words, says, why }] : []
  })
}

/** The facts and words of a job, as the audit log keeps them. */
function said({ facts, description }: { facts: JobFacts; description: string }) {
  return { ...facts, description: Array.from(description.slice(0, 4000)).slice(0, 2000).join('') }
}

async function hasPublished(tx: Tx, employerId: string): Promise<boolean> {
  return (
    (await tx.$count(jobs, and(eq(jobs.employerId, employerId), isNull(jobs.source), isNotNull(jobs.postedAt)))) > 0
  )
}
