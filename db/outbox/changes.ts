import { and, asc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { dirty, rebuilds, type Rebuild } from '#db/outbox/schema.ts'

/** What the indexes are made of: a kind of row stands in one of them or in several. */
export const kinds = ['job', 'coder'] as const
export type Kind = (typeof kinds)[number]
export type Mark = { id: string; version: number }

/** The oldest marks that wait. Nothing is locked or removed: a mark goes with `dropMarks`, after the index has it. */
export function takeMarks(db: Db, kind: Kind, limit: number): Promise<Mark[]> {
  return db
    .select({ id: dirty.id, version: dirty.version })
    .from(dirty)
    .where(and(eq(dirty.kind, kind), isNull(dirty.parkedReason)))
    .orderBy(asc(dirty.version))
    .limit(limit)
}

/** Removes the marks that were not set again since they were taken. */
export async function dropMarks(db: Db, kind: Kind, marks: Mark[]): Promise<void> {
  if (marks.length) await db.delete(dirty).where(sameMarks(kind, marks))
}

export async function parkMark(db: Db, kind: Kind, mark: Mark, reason: string): Promise<void> {
  await db
    .update(dirty)
    .set({ parkedReason: reason })
    .where(sameMarks(kind, [mark]))
}

/** Marks without a change of the row: what a sweep found different. Parked marks stay parked. */
export async function markDirty(db: Db | Tx, kind: Kind, ids: string[]): Promise<void> {
  if (!ids.length) return
  await db
    .insert(dirty)
    .values([...ids].sort().map((id) => ({ kind, id })))
    .onConflictDoNothing()
  await db.execute(sql`select pg_notify('dirty', '')`)
}

export type DirtyState = { waiting: number; parked: number; oldestSeconds: number }

export async function dirtyState(db: Db): Promise<DirtyState> {
  const [row] = await db
    .select({
      waiting: sql<number>`(count(*) filter (where parked_reason is null))::int`,
      parked: sql<number>`(count(*) filter (where parked_reason is not null))::int`,
      oldestSeconds: sql<number>`coalesce(extract(epoch from now() - min(marked_at) filter (where parked_reason is null)), 0)::float`,
    })
    .from(dirty)
  return row ?? { waiting: 0, parked: 0, oldestSeconds: 0 }
}

export function parkedMarks(db: Db, limit: number) {
  return db
    .select({ kind: dirty.kind, id: dirty.id, reason: dirty.parkedReason })
    .from(dirty)
    .where(isNotNull(dirty.parkedReason))
    .limit(limit)
}

/** Asks for the indexes of a kind to be built anew; one that is under way already is joined. */
export async function askRebuild(db: Db, kind: Kind): Promise<Rebuild> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('rebuild'))`)
    const [running] = await tx.select().from(rebuilds).where(underWay(kind))
    if (running) return running
    const [asked] = await tx.insert(rebuilds).values({ kind }).returning()
    await tx.execute(sql`select pg_notify('dirty', '')`)
    return asked!
  })
}

export async function rebuildUnderWay(db: Db, kind: Kind): Promise<Rebuild | undefined> {
  const [row] = await db.select().from(rebuilds).where(underWay(kind))
  return row
}

export async function rebuildById(db: Db, id: number): Promise<Rebuild | undefined> {
  const [row] = await db.select().from(rebuilds).where(eq(rebuilds.id, id))
  return row
}

export async function advanceRebuild(db: Db, id: number, step: Partial<Rebuild>): Promise<void> {
  await db.update(rebuilds).set(step).where(eq(rebuilds.id, id))
}

const underWay = (kind: Kind) => and(eq(rebuilds.kind, kind), isNull(rebuilds.endedAt))

function sameMarks(kind: Kind, marks: Mark[]) {
  const pairs = marks.map((mark) => sql`(${mark.id}, ${mark.version}::bigint)`)
  return and(
    eq(dirty.kind, kind),
    inArray(
      dirty.id,
      marks.map((mark) => mark.id),
    ),
    sql`(${dirty.id}, ${dirty.version}) in (${sql.join(pairs, sql`, `)})`,
  )
}
