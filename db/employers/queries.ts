import { and, asc, desc, eq, exists, gt, isNull } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import type { Member } from '#db/employers/roles.ts'
import { employers, invitations, members, tokens, type Employer } from '#db/employers/schema.ts'
import { people } from '#db/people/schema.ts'
import type { MemberRole } from '#db/vocabulary/employers.ts'

export async function employerBySlug(db: Db | Tx, slug: string): Promise<Employer | undefined> {
  if (slug.includes('\0')) return undefined
  const [employer] = await db.select().from(employers).where(eq(employers.slug, slug))
  return employer
}

/** What a person is to an employer; undefined for strangers, and for everybody where there is no such employer. */
export async function memberOf(db: Db, slug: string, personId: string): Promise<Member | undefined> {
  if (slug.includes('\0')) return undefined
  const [found] = await db
    .select({ employerId: employers.id, employerSlug: employers.slug, actor: members.personId, role: members.role })
    .from(members)
    .innerJoin(employers, eq(employers.id, members.employerId))
    .where(and(eq(employers.slug, slug), eq(members.personId, personId)))
  return found
}

export type Membership = { name: string; slug: string; role: MemberRole }

export function employersOf(db: Db, personId: string): Promise<Membership[]> {
  return db
    .select({ name: employers.name, slug: employers.slug, role: members.role })
    .from(members)
    .innerJoin(employers, eq(employers.id, members.employerId))
    .where(eq(members.personId, personId))
    .orderBy(asc(employers.name))
}

export type ListedMember = { personId: string; name: string; email: string; role: MemberRole; since: Date }

export function membersOf(db: Db | Tx, employerId: string): Promise<ListedMember[]> {
  return db
    .select({ personId: people.id, name: people.name, email: people.email, role: members.role, since: members.since })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(eq(members.employerId, employerId))
    .orderBy(asc(members.since), asc(people.id))
}

export function openInvitations(db: Db, employerId: string, now: Date) {
  return db
    .select({ id: invitations.id, email: invitations.email, role: invitations.role, expiresAt: invitations.expiresAt })
    .from(invitations)
    .where(and(eq(invitations.employerId, employerId), isNull(invitations.endedAt), gt(invitations.expiresAt, now)))
    .orderBy(desc(invitations.createdAt))
}

export function tokensOf(db: Db, employerId: string) {
  return db
    .select({
      id: tokens.id,
      name: tokens.name,
      begins: tokens.begins,
      createdAt: tokens.createdAt,
      lastUsedAt: tokens.lastUsedAt,
    })
    .from(tokens)
    .where(and(eq(tokens.employerId, employerId), isNull(tokens.revokedAt)))
    .orderBy(desc(tokens.createdAt))
}

/** The program that a token's hash belongs to, while anybody acts for its employer; its use is noted, at most once a minute. */
export async function memberByTokenHash(db: Db, hash: string, now: Date): Promise<Member | undefined> {
  const [found] = await db
    .select({ id: tokens.id, employerId: employers.id, employerSlug: employers.slug, lastUsedAt: tokens.lastUsedAt })
    .from(tokens)
    .innerJoin(employers, eq(employers.id, tokens.employerId))
    .where(
      and(
        eq(tokens.hash, hash),
        isNull(tokens.revokedAt),
        isNull(employers.suspendedAt),
        exists(db.select().from(members).where(eq(members.employerId, employers.id))),
      ),
    )
  if (!found) return undefined
  const { id, employerId, employerSlug, lastUsedAt } = found
  if (!lastUsedAt || now.getTime() - lastUsedAt.getTime() > 60_000) {
    await db.update(tokens).set({ lastUsedAt: now }).where(eq(tokens.id, id))
  }
  return { employerId, employerSlug, actor: `token:${id}`, role: 'token' }
}

export type Addressee = { id: string; name: string; email: string }

/** Who hears of an employer's job: who posted it, if they still act for it, else its owners. */
export async function addresseesOf(tx: Db | Tx, employerId: string, postedBy: string | null): Promise<Addressee[]> {
  const all = await membersOf(tx, employerId)
  const poster = all.filter(({ personId }) => personId === postedBy)
  const told = poster.length ? poster : all.filter(({ role }) => role === 'owner')
  return told.map(({ personId, name, email }) => ({ id: personId, name, email }))
}
