// Freelancers as the indexes hold them: every profile that somebody beside its owner may see.
import { and, asc, gt, inArray, isNotNull, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import type { Coder } from '#db/coders/profile.ts'
import { readCoders } from '#db/coders/queries.ts'
import { recordsOf, type RecordLine } from '#db/coders/record.ts'
import { blocks, coders } from '#db/coders/schema.ts'
import type { Visibility } from '#db/vocabulary/coders.ts'

export type Shown = Exclude<Visibility, 'hidden'>

export type Freelancer = Coder & {
  handle: string
  visibility: Shown
  publishedAt: Date | null
  blockedEmployers: string[]
  blockedDomains: string[]
  record: RecordLine[]
}

const shownTo = (visible: readonly Shown[]) => and(isNotNull(coders.handle), inArray(coders.visibility, [...visible]))
const isShown = shownTo(['public', 'employers-only'])

export function shownFreelancers(db: Db, after: string, limit: number): Promise<Freelancer[]> {
  return readFreelancers(db, and(isShown, gt(coders.personId, after)), limit)
}

export function freelancersById(db: Db, ids: string[]): Promise<Freelancer[]> {
  return ids.length ? readFreelancers(db, and(isShown, inArray(coders.personId, ids)), ids.length) : Promise.resolve([])
}

/** In the same order as `shownFreelancers`, with no more than what tells a stale document. */
export function freelancerVersions(db: Db, visible: readonly Shown[], after: string, limit: number) {
  return db
    .select({ id: coders.personId, version: coders.version })
    .from(coders)
    .where(and(shownTo(visible), gt(coders.personId, after)))
    .orderBy(asc(coders.personId))
    .limit(limit)
}

export async function freelancersAmong(db: Db, visible: readonly Shown[], ids: string[]): Promise<Set<string>> {
  if (!ids.length) return new Set()
  const rows = await db
    .select({ id: coders.personId })
    .from(coders)
    .where(and(shownTo(visible), inArray(coders.personId, ids)))
  return new Set(rows.map((row) => row.id))
}

/** Versions are read first: what changes between the two questions has a later one, and is looked at again. */
async function readFreelancers(db: Db, where: SQL | undefined, limit: number): Promise<Freelancer[]> {
  const found = await readCoders(db, where, limit)
  if (!found.length) return []
  const more = await db
    .select({
      id: coders.personId,
      publishedAt: coders.publishedAt,
      blockedEmployers: blocked(sql`b.employer_id`),
      blockedDomains: blocked(sql`b.domain`),
    })
    .from(coders)
    .where(
      inArray(
        coders.personId,
        found.map(({ personId }) => personId),
      ),
    )
  const records = await recordsOf(
    db,
    found.map(({ personId }) => personId),
  )
  const byId = new Map(more.map(({ id, ...rest }) => [id, rest]))
  return found.flatMap((coder) => {
    const rest = byId.get(coder.personId)
    const record = records.get(coder.personId)!
    return rest ? [{ ...(coder as Coder & { handle: string; visibility: Shown }), ...rest, record }] : []
  })
}

// The table is named: among selected columns drizzle leaves it out, and a bare person_id would be the block's own.
const blocked = (what: SQL) => sql<string[]>`array(
  select ${what} from ${blocks} b where b.person_id = ${coders}.person_id and ${what} is not null order by 1)`
