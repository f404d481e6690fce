import { and, eq, isNull, sql } from 'drizzle-orm'
import { createHash, randomBytes } from 'node:crypto'
import { audit } from '#db/audit/changes.ts'
import type { Db, Tx } from '#db/client.ts'
import { provesEmployer } from '#db/employers/domain.ts'
import type { EmployerInput } from '#db/employers/input.ts'
import { may, type Member } from '#db/employers/roles.ts'
import { employers, members, tokens, type Employer } from '#db/employers/schema.ts'
import { kebab, newId, slugOf } from '#db/ids.ts'
import { people, type Person } from '#db/people/schema.ts'
import type { MemberRole } from '#db/vocabulary/employers.ts'

export const employerRefusals = {
  'not-allowed': 'Your role does not allow this.',
  'last-owner': 'An employer needs an owner: make somebody else one first.',
  'no-member': 'They are no member any more.',
  'no-role': 'Choose a role.',
  'is-member': 'They are a member already.',
  'invitation-over': 'This invitation was used, taken back, or is older than 14 days. Ask for a new one.',
  'too-many-tokens': 'An employer can have 20 tokens; revoke one first.',
  'not-verified': 'Verify your own address first.',
  suspended: 'This employer is suspended; write to us.',
  'not-here': 'It is not there any more.',
} as const
export type EmployerRefusal = keyof typeof employerRefusals
export type Refused = { refused: EmployerRefusal }

const mostTokens = 20

/** The first member is its owner. Verified at once where their verified address is at its own domain. */
export async function createEmployer(db: Db, person: Person, input: EmployerInput): Promise<Employer | Refused> {
  if (!person.emailVerified) return { refused: 'not-verified' }
  return db.transaction(async (tx) => {
    const { id } = await insertEmployer(tx, input)
    await tx.insert(members).values({ employerId: id, personId: person.id, role: 'owner' })
    await audit(tx, { actor: person.id, act: 'employer.created', thing: id, employerId: id, detail: input })
    return verifyByDomain(tx, id)
  })
}

/** By the operator's hand: a member of the employer of this name, which counts as verified, made if there is none. */
export function employOperated(
  db: Db,
  personId: string,
  name: string,
  role: MemberRole,
): Promise<{ id: string; slug: string }> {
  return db.transaction(async (tx) => {
    const [known] = await tx
      .select()
      .from(employers)
      .where(sql`lower(${employers.name}) = lower(${name}) and ${employers.claimedAt} is not null`)
      .orderBy(employers.createdAt)
      .limit(1)
    const employer = known ?? (await insertEmployer(tx, { name, kind: null, website: null, size: null, about: null }))
    await tx
      .insert(members)
      .values({ employerId: employer.id, personId, role })
      .onConflictDoUpdate({ target: [members.employerId, members.personId], set: { role } })
    if (!employer.verifiedAt) await markVerified(tx, employer, 'board', 'admin')
    const detail = { role }
    await audit(tx, { actor: 'board', act: 'member.joined', thing: personId, employerId: employer.id, detail })
    return { id: employer.id, slug: employer.slug }
  })
}

async function insertEmployer(tx: Tx, input: EmployerInput): Promise<Employer> {
  const id = newId()
  const plain = kebab(input.name)
  // `/employers/new` is a page of its own.
  const slugs = plain && plain !== 'new' ? [plain, slugOf(input.name, id)] : [slugOf(input.name, id)]
  for (const slug of slugs) {
    const [employer] = await tx
      .insert(employers)
      .values({ ...input, id, slug, claimedAt: sql`now()` })
      .onConflictDoNothing({ target: employers.slug })
      .returning()
    if (employer) return employer
  }
  throw new Error(`No address is left for ${id}.`)
}

/** A new website is proved anew. */
export async function editEmployer(db: Db, member: Member, input: EmployerInput): Promise<Employer | Refused> {
  if (!may(member, 'edit-employer')) return { refused: 'not-allowed' }
  return db.transaction(async (tx) => {
    const before = await lockEmployer(tx, member.employerId)
    const moved = before.website !== input.website ? { verifiedAt: null, verifiedBy: null } : {}
    await tx
      .update(employers)
      .set({ ...input, ...moved })
      .where(eq(employers.id, before.id))
    const { name, kind, website, size, about } = before
    const detail = { before: { name, kind, website, size, about }, after: input }
    await audit(tx, { actor: member.actor, act: 'employer.edited', thing: before.id, employerId: before.id, detail })
    return verifyByDomain(tx, before.id)
  })
}

export async function setLogo(
  db: Db,
  member: Member,
  logo: string | null,
): Promise<{ before: string | null } | Refused> {
  if (!may(member, 'edit-employer')) return { refused: 'not-allowed' }
  return db.transaction(async (tx) => {
    const before = await lockEmployer(tx, member.employerId)
    await tx.update(employers).set({ logo }).where(eq(employers.id, before.id))
    await audit(tx, { actor: member.actor, act: 'employer.logo', thing: before.id, employerId: before.id })
    return { before: before.logo }
  })
}

/** Where a member's verified address is at the employer's own domain it counts as verified; free-mail domains never do. */
export async function verifyByDomain(tx: Tx, employerId: string): Promise<Employer> {
  const employer = await lockEmployer(tx, employerId)
  if (employer.verifiedAt || employer.unverifiedAt) return employer
  const addresses = await tx
    .select({ id: people.id, email: people.email })
    .from(members)
    .innerJoin(people, eq(people.id, members.personId))
    .where(and(eq(members.employerId, employerId), eq(people.emailVerified, true)))
  const prover = addresses.find(({ email }) => provesEmployer(email, employer.website))
  return prover ? markVerified(tx, employer, prover.id, 'domain') : employer
}

/** What a newly verified or changed address proves, of every employer that the person acts for. */
export async function verifyEmployersOf(db: Db, personId: string): Promise<void> {
  const theirs = await db.select({ id: members.employerId }).from(members).where(eq(members.personId, personId))
  for (const { id } of theirs) await db.transaction((tx) => verifyByDomain(tx, id))
}

export async function markVerified(tx: Tx, employer: Employer, by: string, how: 'domain' | 'admin'): Promise<Employer> {
  const [verified] = await tx
    .update(employers)
    .set({ verifiedAt: sql`now()`, verifiedBy: by, unverifiedAt: null })
    .where(eq(employers.id, employer.id))
    .returning()
  const act = 'employer.verified'
  await audit(tx, { actor: by, act, thing: employer.id, employerId: employer.id, detail: { how } })
  return verified!
}

/** The employers that somebody alone owns: they can't go before another owner is made. */
export function soleOwnerOf(db: Db, personId: string): Promise<{ name: string; slug: string }[]> {
  return db
    .select({ name: employers.name, slug: employers.slug })
    .from(members)
    .innerJoin(employers, eq(employers.id, members.employerId))
    .where(
      and(
        eq(members.personId, personId),
        eq(members.role, 'owner'),
        sql`not exists (select from members m where m.employer_id = ${employers.id} and m.role = 'owner' and m.person_id <> ${personId})`,
        sql`exists (select from members m where m.employer_id = ${employers.id} and m.person_id <> ${personId})`,
      ),
    )
}

export const tokenStart = 'pos_'

/** The token is in this answer and nowhere else: only its hash is kept. */
export async function createToken(db: Db, member: Member, name: string): Promise<{ token: string } | Refused> {
  if (!may(member, 'manage-tokens')) return { refused: 'not-allowed' }
  const { employerId } = member
  return db.transaction(async (tx) => {
    const { suspendedAt } = await lockEmployer(tx, employerId)
    if (suspendedAt) return { refused: 'suspended' as const }
    const held = await tx.$count(tokens, and(eq(tokens.employerId, employerId), isNull(tokens.revokedAt)))
    if (held >= mostTokens) return { refused: 'too-many-tokens' as const }
    const token = tokenStart + newSecret()
    const id = newId()
    await tx.insert(tokens).values({
      id,
      employerId,
      name,
      hash: hashOf(token),
      begins: token.slice(0, tokenStart.length + 6),
      createdBy: member.actor,
    })
    await audit(tx, { actor: member.actor, act: 'token.created', thing: id, employerId, detail: { name } })
    return { token }
  })
}

export async function revokeToken(db: Db, member: Member, id: string, now: Date): Promise<Refused | null> {
  if (!may(member, 'manage-tokens')) return { refused: 'not-allowed' }
  const { employerId } = member
  const known = id.replaceAll('\0', '')
  return db.transaction(async (tx) => {
    const revoked = await tx
      .update(tokens)
      .set({ revokedAt: now })
      .where(and(eq(tokens.id, known), eq(tokens.employerId, employerId), isNull(tokens.revokedAt)))
      .returning({ id: tokens.id })
    if (!revoked.length) return { refused: 'not-here' as const }
    await audit(tx, { actor: member.actor, act: 'token.revoked', thing: known, employerId })
    return null
  })
}

export async function lockEmployer(tx: Tx, id: string): Promise<Employer> {
  const [employer] = await tx.select().from(employers).where(eq(employers.id, id)).for('update')
  return employer!
}

export const newSecret = () => randomBytes(32).toString('base64url')
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url')
