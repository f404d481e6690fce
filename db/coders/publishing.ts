// Being found: under which name, by whom, for how much; and by whom not.
import { and, eq, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import type { PublishInput } from '#db/coders/publish-input.ts'
import { lowestHour, workedOut } from '#db/coders/rates.ts'
import { blocks, capacities, coders, rates, type CoderRow } from '#db/coders/schema.ts'
import { ownDomain } from '#db/employers/domain.ts'
import { employers } from '#db/employers/schema.ts'
import { newId } from '#db/ids.ts'
import { disposableMailHosts, freeMailHosts } from '#db/vocabulary/mail-domains.ts'

export const publishRefusals = {
  'handle-taken': 'Somebody has this name already. Choose another.',
  'handle-reserved': 'This name is kept for the board itself. Choose another.',
  'free-mail':
    'Anybody can have an address there, so blocking it would hide you from everybody and from nobody in particular. Block the employer itself.',
  'no-domain': 'This is no domain that an employer has for itself, as cedarhollow.org.',
  'no-employer': 'No employer here has this name or address. Block its domain.',
  'too-many-blocks': 'You block 200 already; take one away first.',
} as const
export type PublishRefusal = keyof typeof publishRefusals
export type Refused = { refused: PublishRefusal }

/** Names that an address of ours may need, or that would pass for ours. */
const reserved = new Set(
  'account admin administrator api board contact employer employers feed freelancer freelancers help home invite jobs moderator new null official owner place-of-service report root search security settings staff support system undefined verified'.split(
    ' ',
  ),
)

const mostBlocks = 200

/** The handle is chosen once, and kept from then on: what is said of it later is passed over. */
export function publishProfile(
  db: Db,
  personId: string,
  { handle: said, visibility, availableFrom, rates: quoted, capacities: room }: PublishInput,
  now: Date,
): Promise<{ handle: string | null } | Refused> {
  return db.transaction(async (tx) => {
    const before = await lockCoder(tx, personId)
    const handle = before.handle ?? said
    if (handle !== before.handle) {
      const refused = handle === null ? null : await whyNotNamed(tx, handle)
      if (refused) return { refused }
    }
    const worked = workedOut(quoted)
    await tx
      .update(coders)
      .set({
        handle,
        visibility: handle === null ? 'hidden' : visibility,
        availableFrom,
        rateCents: lowestHour(worked),
        publishedAt: visibility === 'hidden' ? before.publishedAt : (before.publishedAt ?? now),
        updatedAt: now,
      })
      .where(eq(coders.personId, personId))
    await tx.delete(rates).where(eq(rates.personId, personId))
    if (worked.length) await tx.insert(rates).values(worked.map((rate, position) => ({ ...rate, personId, position })))
    await tx.delete(capacities).where(eq(capacities.personId, personId))
    if (room.length) await tx.insert(capacities).values(room.map((each) => ({ ...each, personId })))
    return { handle }
  })
}

/** Two who want one name at the same moment come here one after the other. */
async function whyNotNamed(tx: Tx, handle: string): Promise<PublishRefusal | null> {
  if (reserved.has(handle)) return 'handle-reserved'
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`handle ${handle}`}, 0))`)
  return (await tx.$count(coders, eq(coders.handle, handle))) ? 'handle-taken' : null
}

export async function hideProfile(db: Db | Tx, personId: string, now: Date): Promise<void> {
  await db.update(coders).set({ visibility: 'hidden', updatedAt: now }).where(eq(coders.personId, personId))
}

/**
 * An employer is blocked with its members and its own domain. Where several have the name, all of them are.
 * @param said its name, or the end of its page's address
 */
export function blockEmployer(db: Db, personId: string, said: string): Promise<Refused | null> {
  const named = said.trim()
  const slug = named.replace(/\/+$/, '').split('/').at(-1)!.toLowerCase()
  return db.transaction(async (tx) => {
    const found = await tx
      .select({ id: employers.id, website: employers.website })
      .from(employers)
      .where(or(eq(employers.slug, slug), sql`lower(${employers.name}) = lower(${named})`))
      .limit(20)
    if (!found.length) return { refused: 'no-employer' as const }
    const domains = new Set(found.map(({ website }) => ownDomain(website)).filter((domain) => domain !== null))
    return insertBlocks(tx, personId, [
      ...found.map(({ id }) => ({ employerId: id, domain: null })),
      ...[...domains].map((domain) => ({ employerId: null, domain })),
    ])
  })
}

/** @param said a domain, an address at it, or a page there: what has been registered of it is blocked, and so all under it */
export function blockDomain(db: Db, personId: string, said: string): Promise<Refused | null> {
  const host = said.trim().toLowerCase().replace(/^.*@/, '')
  if (freeMailHosts.includes(host) || disposableMailHosts.includes(host)) {
    return Promise.resolve({ refused: 'free-mail' })
  }
  const domain = ownDomain(/^https?:\/\//.test(host) ? host : `https://${host}`)
  if (!domain) return Promise.resolve({ refused: 'no-domain' })
  return db.transaction((tx) => insertBlocks(tx, personId, [{ employerId: null, domain }]))
}

async function insertBlocks(
  tx: Tx,
  personId: string,
  wanted: { employerId: string | null; domain: string | null }[],
): Promise<Refused | null> {
  await lockCoder(tx, personId)
  if ((await tx.$count(blocks, eq(blocks.personId, personId))) + wanted.length > mostBlocks) {
    return { refused: 'too-many-blocks' }
  }
  await tx
    .insert(blocks)
    .values(wanted.map((block) => ({ id: newId(), personId, ...block })))
    .onConflictDoNothing()
  return null
}

export async function unblock(db: Db, personId: string, id: string): Promise<void> {
  await db.delete(blocks).where(and(eq(blocks.personId, personId), eq(blocks.id, id.replaceAll('\0', ''))))
}

export function blocksOf(db: Db, personId: string) {
  return db
    .select({ id: blocks.id, domain: blocks.domain, employer: employers.name })
    .from(blocks)
    .leftJoin(employers, eq(employers.id, blocks.employerId))
    .where(eq(blocks.personId, personId))
    .orderBy(sql`coalesce(${employers.name}, ${blocks.domain})`)
}

/** The row, made if they have none yet. */
async function lockCoder(tx: Tx, personId: string): Promise<CoderRow> {
  await tx.insert(coders).values({ personId }).onConflictDoNothing()
  const [row] = await tx.select().from(coders).where(eq(coders.personId, personId)).for('update')
  return row!
}
