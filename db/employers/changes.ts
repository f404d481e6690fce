import { and, eq, isNull, sql } from 'drizzle-orm'
import { createHash, randomBytes } from 'node:crypto'
import { audit } from '#db/audit/changes.ts'
import type { Db, Tx } from '#db/client.ts'
import { provesEmployer } from '#db/employers/domain.ts'
import type { EmployerInput } from '#db/employers/input.ts'
import { may, type Action, type Member } from '#db/employers/roles.ts'
import { employers, invitations, members, tokens, type Employer } from '#db/employers/schema.ts'
import { kebab, newId, slugOf } from '#db/ids.ts'
import { people, type Person } from '#db/people/schema.ts'
import type { MemberRole } from '#db/vocabulary/employers.ts'

export const employerRefusals = {
  'not-allowed': 'Your role does not allow this.',
  'last-owner': 'An employer needs an owner: make somebody else one first.',
  'no-member': 'They are no member any more.',
  'is-member': 'They are a member already.',
  'invitation-over': 'This invitation was used, taken back, or is older than 14 days. Ask for a new one.',
  'too-many-tokens': 'An employer can have 20 tokens; revoke one first.',
  'not-verified': 'Verify your own address first.',
} as const
export type EmployerRefusal = keyof typeof employerRefusals
type Refused = { refused: EmployerRefusal }

const invitationDays = 14
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
  const taken = await tx.$count(employers, eq(employers.slug, kebab(input.name)))
  const slug = taken || !kebab(input.name) ? slugOf(input.name, id) : kebab(input.name)
  const [employer] = await tx
    .insert(employers)
    .values({ ...input, id, slug, claimedAt: sql`now()` })
    .returning()
  return employer!
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
  if (employer.verifiedAt) return employer
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
    .set({ verifiedAt: sql`now()`, verifiedBy: by })
    .where(eq(employers.id, employer.id))
    .returning()
  const act = 'employer.verified'
  await audit(tx, { actor: by, act, thing: employer.id, employerId: employer.id, detail: { how } })
  return verified!
}

export type Invited = { id: string; secret: string; email: string; role: MemberRole; employer: Employer }

/** An earlier invitation of the same address ends. `announce` writes the letter, in the same transaction. */
export async function inviteMember(
  db: Db,
  member: Member,
  { email, role }: { email: string; role: MemberRole },
  now: Date,
  announce: (tx: Tx, invited: Invited) => Promise<void>,
): Promise<{ invited: string } | Refused> {
  if (!may(member, 'manage-members')) return { refused: 'not-allowed' }
  const { employerId } = member
  return db.transaction(async (tx) => {
    const employer = await lockEmployer(tx, employerId)
    const secret = newSecret()
    const id = newId()
    await tx
      .update(invitations)
      .set({ endedAt: now })
      .where(
        and(
          eq(invitations.employerId, employerId),
          sql`lower(${invitations.email}) = lower(${email})`,
          isNull(invitations.endedAt),
        ),
      )
    await tx.insert(invitations).values({
      id,
      employerId,
      email,
      role,
      tokenHash: hashOf(secret),
      invitedBy: member.actor,
      expiresAt: new Date(now.getTime() + invitationDays * 24 * 60 * 60 * 1000),
    })
    await audit(tx, { actor: member.actor, act: 'member.invited', thing: id, employerId, detail: { role } })
    await announce(tx, { id, secret, email, role, employer })
    return { invited: id }
  })
}

export async function revokeInvitation(db: Db, member: Member, id: string, now: Date): Promise<Refused | null> {
  if (!may(member, 'manage-members')) return { refused: 'not-allowed' }
  const { employerId } = member
  return db.transaction(async (tx) => {
    const ended = await tx
      .update(invitations)
      .set({ endedAt: now })
      .where(and(eq(invitations.id, id), eq(invitations.employerId, employerId), isNull(invitations.endedAt)))
      .returning({ id: invitations.id })
    if (!ended.length) return { refused: 'invitation-over' as const }
    await audit(tx, { actor: member.actor, act: 'invitation.revoked', thing: id, employerId })
    return null
  })
}

export async function invitationBySecret(db: Db | Tx, secret: string, now: Date) {
  const [found] = await db
    .select({ invitation: invitations, employer: employers })
    .from(invitations)
    .innerJoin(employers, eq(employers.id, invitations.employerId))
    .where(and(eq(invitations.tokenHash, hashOf(secret)), isNull(invitations.endedAt)))
  return found && found.invitation.expiresAt > now ? found : undefined
}

/** Whoever holds the letter joins. A member who is invited again keeps the higher of both roles. */
export async function acceptInvitation(
  db: Db,
  person: Person,
  secret: string,
  now: Date,
): Promise<{ employerSlug: string } | Refused> {
  return db.transaction(async (tx) => {
    const found = await invitationBySecret(tx, secret, now)
    if (!found) return { refused: 'invitation-over' as const }
    const { invitation, employer } = found
    const [taken] = await tx
      .update(invitations)
      .set({ endedAt: now })
      .where(and(eq(invitations.id, invitation.id), isNull(invitations.endedAt)))
      .returning({ id: invitations.id })
    if (!taken) return { refused: 'invitation-over' as const }
    const joined = await tx
      .insert(members)
      .values({ employerId: employer.id, personId: person.id, role: invitation.role })
      .onConflictDoNothing()
      .returning()
    if (!joined.length) return { refused: 'is-member' as const }
    const detail = { role: invitation.role, invitation: invitation.id }
    await audit(tx, { actor: person.id, act: 'member.joined', thing: person.id, employerId: employer.id, detail })
    await verifyByDomain(tx, employer.id)
    return { employerSlug: employer.slug }
  })
}

export function changeRole(db: Db, member: Member, personId: string, role: MemberRole): Promise<Refused | null> {
  return changeMember(db, member, 'manage-members', personId, role)
}

export function removeMember(db: Db, member: Member, personId: string): Promise<Refused | null> {
  return changeMember(db, member, 'manage-members', personId, null)
}

export function leaveEmployer(db: Db, member: Member): Promise<Refused | null> {
  return changeMember(db, member, 'leave', member.actor, null)
}

/** The employer's row is locked first, so that two owners who leave at once do so one after the other. */
async function changeMember(
  db: Db,
  member: Member,
  action: Action,
  personId: string,
  role: MemberRole | null,
): Promise<Refused | null> {
  if (!may(member, action)) return { refused: 'not-allowed' }
  const { employerId } = member
  return db.transaction(async (tx) => {
    await lockEmployer(tx, employerId)
    const all = await tx.select().from(members).where(eq(members.employerId, employerId))
    const theirs = all.find((each) => each.personId === personId)
    if (!theirs) return { refused: 'no-member' as const }
    const owners = all.filter((each) => each.role === 'owner')
    if (theirs.role === 'owner' && role !== 'owner' && owners.length === 1) return { refused: 'last-owner' as const }

    const where = and(eq(members.employerId, employerId), eq(members.personId, personId))
    if (role) await tx.update(members).set({ role }).where(where)
    else await tx.delete(members).where(where)
    const act = role ? 'member.changed' : 'member.left'
    await audit(tx, {
      actor: member.actor,
      act,
      thing: personId,
      employerId,
      detail: { before: theirs.role, after: role },
    })
    return null
  })
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
    await lockEmployer(tx, employerId)
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
  return db.transaction(async (tx) => {
    const revoked = await tx
      .update(tokens)
      .set({ revokedAt: now })
      .where(and(eq(tokens.id, id), eq(tokens.employerId, employerId), isNull(tokens.revokedAt)))
      .returning({ id: tokens.id })
    if (revoked.length) await audit(tx, { actor: member.actor, act: 'token.revoked', thing: id, employerId })
    return null
  })
}

export async function lockEmployer(tx: Tx, id: string): Promise<Employer> {
  const [employer] = await tx.select().from(employers).where(eq(employers.id, id)).for('update')
  return employer!
}

const newSecret = () => randomBytes(32).toString('base64url')
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('base64url')
