// Uploads of many jobs: taken as a whole, and undone as a whole.
import { and, asc, count, desc, eq, inArray, isNull } from 'drizzle-orm'
import { monotonicFactory } from 'ulid'
import { audit } from '#db/audit/changes.ts'
import { auditLog } from '#db/audit/schema.ts'
import type { Db, Tx } from '#db/client.ts'
import { may, type Member } from '#db/employers/roles.ts'
import { newId } from '#db/ids.ts'
import { factsIn, ownColumns } from '#db/jobs/changing.ts'
import { rowsOf } from '#db/jobs/facts.ts'
import type { JobInput } from '#db/jobs/input.ts'
import { mayFollow } from '#db/jobs/life.ts'
import { batches, jobs, productivityStandards, requirements } from '#db/jobs/schema.ts'
import { people } from '#db/people/schema.ts'
import { jobStatuses, type JobStatus } from '#db/vocabulary/jobs.ts'

export const batchRefusals = {
  'not-allowed': 'Your role does not allow this.',
  'not-here': 'There is no such upload.',
  undone: 'This upload was undone.',
} as const
type Refused = { refused: keyof typeof batchRefusals }

/** So many rows in one statement: each alone, 5,000 take minutes. */
const rowsAtOnce = 500

/** All or none become drafts. Of which kind a posting is, is read from its words when it is published. */
export async function takeBatch(
  db: Db,
  member: Member,
  file: string,
  inputs: JobInput[],
): Promise<{ id: string } | Refused> {
  if (!may(member, 'upload-jobs')) return { refused: 'not-allowed' }
  const { employerId, actor } = member
  return db.transaction(async (tx) => {
    const id = newId()
    // Of one millisecond too, the ids keep the order of the file.
    const nextId = monotonicFactory()
    await tx.insert(batches).values({ id, employerId, by: actor, file })
    for (let from = 0; from < inputs.length; from += rowsAtOnce) {
      const drafts = inputs
        .slice(from, from + rowsAtOnce)
        .map((input) => ({ id: nextId().toLowerCase(), input, ...rowsOf(factsIn(input)) }))
      await tx.insert(jobs).values(
        drafts.map(({ id: jobId, input, columns }) => ({
          ...columns,
          ...ownColumns(input),
          kind: 'coding' as const,
          employerId,
          postedBy: actor,
          id: jobId,
          slug: jobId,
          batchId: id,
          status: 'draft' as const,
        })),
      )
      const asked = drafts.flatMap((draft) => draft.requirements.map((row) => ({ ...row, jobId: draft.id })))
      if (asked.length) await tx.insert(requirements).values(asked)
      const pace = drafts.flatMap((draft) => draft.productivity.map((row) => ({ ...row, jobId: draft.id })))
      if (pace.length) await tx.insert(productivityStandards).values(pace)
      await auditEach(tx, member, 'job.drafted', drafts)
    }
    await audit(tx, { actor, act: 'batch.taken', thing: id, employerId, detail: { file, jobs: inputs.length } })
    return { id }
  })
}

export type Undone = { deleted: number; removed: number }

/** Drafts go for good; what was public stays as removed, with its history. What is removed already is left. */
export async function undoBatch(db: Db, member: Member, id: string, now: Date): Promise<Undone | Refused> {
  if (!may(member, 'upload-jobs')) return { refused: 'not-allowed' }
  const { employerId, actor } = member
  return db.transaction(async (tx) => {
    const [batch] = await tx.select().from(batches).where(ofEmployer(employerId, id)).for('update')
    if (!batch) return { refused: 'not-here' as const }
    if (batch.undoneAt) return { refused: 'undone' as const }
    const own = and(eq(jobs.batchId, id), eq(jobs.employerId, employerId))
    const deleted = await tx
      .delete(jobs)
      .where(and(own, eq(jobs.status, 'draft')))
      .returning({ id: jobs.id })
    const removed = await tx
      .update(jobs)
      .set({ status: 'removed', closedAt: now })
      .where(and(own, inArray(jobs.status, removable)))
      .returning({ id: jobs.id })
    await auditEach(tx, member, 'job.removed', [...deleted, ...removed])
    await tx.update(batches).set({ undoneAt: now }).where(eq(batches.id, id))
    const undone = { deleted: deleted.length, removed: removed.length }
    await audit(tx, { actor, act: 'batch.undone', thing: id, employerId, detail: undone })
    return undone
  })
}

const removable = jobStatuses.filter((status) => mayFollow(status, 'remove'))

async function auditEach(tx: Tx, { actor, employerId }: Member, act: string, things: { id: string }[]): Promise<void> {
  if (things.length) await tx.insert(auditLog).values(things.map(({ id }) => ({ actor, act, thing: id, employerId })))
}

export type Batch = {
  id: string
  file: string
  by: string | null
  createdAt: Date
  undoneAt: Date | null
  counts: Partial<Record<JobStatus, number>>
}

/** The newest first. */
export async function batchesOf(db: Db, employerId: string, limit = 100): Promise<Batch[]> {
  const { id, file, createdAt, undoneAt } = batches
  const found = await db
    .select({ id, file, by: people.name, createdAt, undoneAt })
    .from(batches)
    .leftJoin(people, eq(people.id, batches.by))
    .where(eq(batches.employerId, employerId))
    .orderBy(desc(id))
    .limit(limit)
  const counted = await db
    .select({ batch: jobs.batchId, status: jobs.status, count: count() })
    .from(jobs)
    .innerJoin(batches, eq(batches.id, jobs.batchId))
    .where(eq(batches.employerId, employerId))
    .groupBy(jobs.batchId, jobs.status)
  return found.map((batch) => {
    const own = counted.filter((each) => each.batch === batch.id)
    return { ...batch, counts: Object.fromEntries(own.map(({ status, count }) => [status, count])) }
  })
}

/** One that is not undone. */
export async function openBatch(db: Db, employerId: string, id: string) {
  const [batch] = await db
    .select()
    .from(batches)
    .where(and(ofEmployer(employerId, id), isNull(batches.undoneAt)))
  return batch
}

/** In the order of the file. */
export function jobsOfBatch(db: Db, employerId: string, id: string) {
  return db
    .select({ id: jobs.id, title: jobs.title, status: jobs.status })
    .from(jobs)
    .where(and(eq(jobs.batchId, id.replaceAll('\0', '')), eq(jobs.employerId, employerId)))
    .orderBy(asc(jobs.id))
}

const ofEmployer = (employerId: string, id: string) =>
  and(eq(batches.id, id.replaceAll('\0', '')), eq(batches.employerId, employerId))
