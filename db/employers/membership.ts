// Who acts for an employer: invitations, joining, roles, leaving. The employer's row is locked first, so that what two people
// do at once happens one after the other.
import { and, eq, isNull, sql, type SQL } from 'drizzle-orm'
import { audit } from '#db/audit/changes.ts'
import type { Db, Tx } from '#db/client.ts'
import { hashOf, lockEmployer, newSecret, verifyByDomain, type Refused } from '#db/employers/changes.ts'
import { membersOf, type Addressee, type ListedMember } from '#db/employers/queries.ts'
import { may, type Action, type Member } from '#db/employers/roles.ts'
import { employers, invitations, members, type Employer } from '#db/employers/schema.ts'
import { newId } from '#db/ids.ts'
import type { Person } from '#db/people/schema.ts'
import type { MemberRole } from '#db/vocabulary/employers.ts'

const invitationDays = 14

export type Invited = { id: string; secret: string; email: string; role: MemberRole; employer: Employer }
/** Somebody joined (`before` is null), was given another role, or is a member no more (`after` is null). */
export type MemberChange = {
  employer: Employer
  person: Addressee
  before: MemberRole | null
  after: MemberRole | null
  at: Date
}
type Tell = (tx: Tx, changed: MemberChange) => Promise<void>

/** An earlier invitation of the same address ends. `announce` writes the letter, in the same transaction. */
export async function inviteMember(
  db: Db,
  member: Member,
  { email, role }: { email: string; role: MemberRole },
  announce: (tx: Tx, invited: Invited) => Promise<void>,
  now: Date,
): Promise<{ invited: string } | Refused> {
  if (!may(member, 'manage-members')) return { refused: 'not-allowed' }
  const { employerId } = member
  return db.transaction(async (tx) => {
    const employer = await lockEmployer(tx, employerId)
    if (employer.suspendedAt) return { refused: 'suspended' as const }
    const all = await membersOf(tx, employerId)
    if (!mayStill(all, member, 'manage-members')) return { refused: 'not-allowed' as const }
    if (all.some((each) => each.email.toLowerCase() === email.toLowerCase())) return { refused: 'is-member' as const }
    const secret = newSecret()
    const id = newId()
    const earlier = sql`lower(${invitations.email}) = lower(${email})`
    await endInvitations(tx, employerId, earlier, now)
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
    const ended = await endInvitations(tx, employerId, eq(invitations.id, id.replaceAll('\0', '')), now)
    if (!ended) return { refused: 'not-here' as const }
    await audit(tx, { actor: member.actor, act: 'invitation.revoked', thing: id, employerId })
    return null
  })
}

/** It stands on its inviter's right to invite, also where they have deleted their account. */
export async function invitationBySecret(db: Db | Tx, secret: string, now: Date) {
  const inviting = and(eq(members.employerId, invitations.employerId), eq(members.personId, invitations.invitedBy))
  const [found] = await db
    .select({ invitation: invitations, employer: employers, inviter: { role: members.role } })
    .from(invitations)
    .innerJoin(employers, eq(employers.id, invitations.employerId))
    .innerJoin(members, inviting)
    .where(and(eq(invitations.tokenHash, hashOf(secret)), isNull(invitations.endedAt)))
  return found && found.invitation.expiresAt > now && may(found.inviter, 'manage-members') ? found : undefined
}

/** Whoever holds the letter joins, once. A member stays what they are, and leaves the invitation to whom it is for. */
export async function acceptInvitation(
  db: Db,
  person: Person,
  secret: string,
  tell: Tell,
  now: Date,
): Promise<{ employerSlug: string } | Refused> {
  return db.transaction(async (tx) => {
    const sent = await invitationBySecret(tx, secret, now)
    if (!sent) return { refused: 'invitation-over' as const }
    const employer = await lockEmployer(tx, sent.employer.id)
    // It may have been used or taken back until the lock was ours.
    const standing = await invitationBySecret(tx, secret, now)
    if (!standing || employer.suspendedAt) return { refused: 'invitation-over' as const }
    const { id, role } = standing.invitation
    const all = await membersOf(tx, employer.id)
    if (all.some(({ personId }) => personId === person.id)) return { refused: 'is-member' as const }

    await endInvitations(tx, employer.id, eq(invitations.id, id), now)
    await tx.insert(members).values({ employerId: employer.id, personId: person.id, role })
    const detail = { role, invitation: id }
    await audit(tx, { actor: person.id, act: 'member.joined', thing: person.id, employerId: employer.id, detail })
    await tell(tx, { employer, person, before: null, after: role, at: now })
    await verifyByDomain(tx, employer.id)
    return { employerSlug: employer.slug }
  })
}

async function endInvitations(tx: Tx, employerId: string, which: SQL, now: Date): Promise<number> {
  const ended = await tx
    .update(invitations)
    .set({ endedAt: now })
    .where(and(eq(invitations.employerId, employerId), which, isNull(invitations.endedAt)))
    .returning({ id: invitations.id })
  return ended.length
}

type Outcome = Promise<Refused | null>

export function changeRole(db: Db, member: Member, personId: string, role: MemberRole, tell: Tell, now: Date): Outcome {
  return changeMember(db, member, 'manage-members', personId, role, tell, now)
}

export function removeMember(db: Db, member: Member, personId: string, tell: Tell, now: Date): Outcome {
  return changeMember(db, member, 'manage-members', personId, null, tell, now)
}

export function leaveEmployer(db: Db, member: Member, tell: Tell, now: Date): Outcome {
  return changeMember(db, member, 'leave', member.actor, null, tell, now)
}

async function changeMember(
  db: Db,
  member: Member,
  action: Action,
  personId: string,
  role: MemberRole | null,
  tell: Tell,
  now: Date,
): Outcome {
  if (!may(member, action)) return { refused: 'not-allowed' }
  const { employerId } = member
  return db.transaction(async (tx) => {
    const employer = await lockEmployer(tx, employerId)
    const all = await membersOf(tx, employerId)
    if (!mayStill(all, member, action)) return { refused: 'not-allowed' as const }
    const theirs = all.find((each) => each.personId === personId)
    if (!theirs) return { refused: 'no-member' as const }
    if (theirs.role === role) return null
    const owners = all.filter((each) => each.role === 'owner')
    if (theirs.role === 'owner' && owners.length === 1) return { refused: 'last-owner' as const }

    const where = and(eq(members.employerId, employerId), eq(members.personId, personId))
    if (role) await tx.update(members).set({ role }).where(where)
    else await tx.delete(members).where(where)
    // An invitation stands on its inviter's right to invite.
    if (role !== 'owner') await endInvitations(tx, employerId, eq(invitations.invitedBy, personId), now)
    const act = role ? 'member.changed' : 'member.left'
    const detail = { before: theirs.role, after: role }
    await audit(tx, { actor: member.actor, act, thing: personId, employerId, detail })
    const person = { id: personId, name: theirs.name, email: theirs.email }
    await tell(tx, { employer, person, before: theirs.role, after: role, at: now })
    return null
  })
}

/** Their role may have been taken from them until the lock was ours. */
function mayStill(all: ListedMember[], { actor }: Member, action: Action): boolean {
  const acting = all.find(({ personId }) => personId === actor)
  return acting !== undefined && may(acting, action)
}
