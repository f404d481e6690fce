// Who is told when somebody is invited, joins, is given another role or goes: written in the change's own transaction.
import { invitation, memberAdded, memberRemoved, roleChanged } from '#app/mail/letters.ts'
import type { Tx } from '#db/client.ts'
import type { Invited, MemberChange } from '#db/employers/membership.ts'
import { writeLetter } from '#db/mail/changes.ts'

export function announceInvitation(baseUrl: string, invitedBy: string) {
  return (tx: Tx, { id, secret, email, role, employer }: Invited): Promise<void> => {
    const link = `${baseUrl}/invitations/${secret}`
    const reason = `invitation ${id}`
    return writeLetter(tx, invitation({ to: email, reason, employer: employer.name, role, invitedBy, link }))
  }
}

export function tellMember(baseUrl: string) {
  return (tx: Tx, { employer, person, before, after, at }: MemberChange): Promise<void> => {
    const letter = {
      to: person.email,
      name: person.name,
      reason: `member ${employer.id} ${person.id} ${at.toISOString()}`,
      employer: employer.name,
    }
    if (!after) return writeLetter(tx, memberRemoved(letter))
    const acts = { ...letter, role: after, link: `${baseUrl}/employers/${employer.slug}/jobs` }
    return writeLetter(tx, before ? roleChanged(acts) : memberAdded(acts))
  }
}
