// A job becomes public, and changes as such: one transaction that locks, asks the rules, writes the row, its history and its
// audit line, and asks for what must follow. The index needs no word: triggers mark the job.
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import type { Member } from '#db/employers/roles.ts'
import type { Employer } from '#db/employers/schema.ts'
import { slugOf } from '#db/ids.ts'
import { change, factsIn, log, ownColumns, type Before, type Changed, type Refused } from '#db/jobs/changing.ts'
import { rowsOf, type JobFacts } from '#db/jobs/facts.ts'
import type { JobInput } from '#db/jobs/input.ts'
import { expiryOf } from '#db/jobs/life.ts'
import { closedAlready, obstaclesOf, type Contradiction } from '#db/jobs/publishing.ts'
import type { Job } from '#db/jobs/queries.ts'
import type { ScamScore } from '#db/jobs/scam.ts'
import { jobs, type Explanation, type JobRow } from '#db/jobs/schema.ts'
import { recordPolicy, replaceParts } from '#db/jobs/store.ts'
import { enqueue } from '#db/outbox/effects.ts'
import type { JobKind } from '#db/vocabulary/roles.ts'

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
    if (after.status === 'published') await announce(tx, id)
    await log(tx, member, 'job.edited', id, {
      before: said(before.job),
      after: said({ facts, description: input.description }),
    })
    if (held) await hold(tx, after, 'score', judged.scam)
    return after
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
    const obstacles = [...obstaclesOf(before.job, judged.contradictions), ...closedAlready(before.job.facts, now)]
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
    if (!cause) {
      await recordPolicy(tx, id, facts, now, false)
      await announce(tx, id)
    }
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
  await announce(tx, job.id)
}

export function withdrawJob(db: Db, member: Member, id: string): Promise<Changed | Refused> {
  return change(db, member, 'publish-job', id, 'withdraw', async (tx, before) => {
    const status = before.postedAt ? 'paused' : 'draft'
    await tx.update(jobs).set({ status }).where(eq(jobs.id, id))
    await log(tx, member, 'job.withdrawn', id)
    return { id, slug: before.slug, status }
  })
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
  if (!held) await announce(tx, id)
  await log(tx, member, held ? 'job.submitted' : act, id)
  if (held) await hold(tx, after, 'score', judged.scam)
  return after
}

/** Saved searches look at it once it is committed; asked again before they have, they look once. */
const announce = (tx: Tx, id: string) => enqueue(tx, 'announce', { jobs: [id] }, `announce ${id}`)

function lifeFrom(facts: JobFacts, now: Date) {
  return { postedAt: now, confirmedAt: now, expiresAt: expiryOf(facts, now) }
}

const sooner = (one: Date, other: Date) => (one < other ? one : other)

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
