// A job before anybody sees it: begun, saved as it is typed, claimed by who began it unknown, copied from another.
import { and, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { may, type Member } from '#db/employers/roles.ts'
import { newId } from '#db/ids.ts'
import { factsIn, log, ownColumns, type Changed, type Refused } from '#db/jobs/changing.ts'
import { rowsOf } from '#db/jobs/facts.ts'
import type { JobInput } from '#db/jobs/input.ts'
import { jobsById } from '#db/jobs/queries.ts'
import { jobs } from '#db/jobs/schema.ts'
import { replaceParts } from '#db/jobs/store.ts'
import type { JobKind } from '#db/vocabulary/roles.ts'

/** A draft of a member's, or, with a key, of nobody yet. */
export async function draftJob(
  db: Db,
  by: Member | { draftKey: string },
  input: JobInput,
  kind: JobKind,
): Promise<Changed | Refused> {
  if ('role' in by && !may(by, 'draft-job')) return { refused: 'not-allowed' }
  return db.transaction(async (tx) => {
    const id = newId()
    const { columns, ...parts } = rowsOf(factsIn(input))
    const owner = 'role' in by ? { employerId: by.employerId, postedBy: by.actor } : by
    await tx.insert(jobs).values({ ...columns, ...ownColumns(input), kind, ...owner, id, slug: id, status: 'draft' })
    await replaceParts(tx, id, parts.requirements, parts.productivity, false)
    if ('role' in by) await log(tx, by, 'job.drafted', id)
    return { id, slug: id, status: 'draft' }
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

const unclaimedDays = 7

/** Drafts that nobody signed up for. */
export async function forgetUnclaimed(db: Db, now: Date): Promise<void> {
  const before = new Date(now.getTime() - unclaimedDays * 24 * 60 * 60 * 1000)
  await db.delete(jobs).where(and(isNotNull(jobs.draftKey), isNull(jobs.employerId), lt(jobs.createdAt, before)))
}

const unclaimed = (draftKey: string) => and(eq(jobs.draftKey, draftKey.replaceAll('\0', '')), isNull(jobs.employerId))
