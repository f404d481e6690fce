// What an employer and a coder write to each other: about an application, or after an invitation.
import { and, eq, isNull } from 'drizzle-orm'
import { conversationOf } from '#db/applications/queries.ts'
import { applications, conversations, messages } from '#db/applications/schema.ts'
import { lockApplication, ofParty, type Party, type Refused, type Side } from '#db/applications/stages.ts'
import type { Db, Tx } from '#db/client.ts'
import { may } from '#db/employers/roles.ts'
import { employers } from '#db/employers/schema.ts'
import { newId } from '#db/ids.ts'
import { enqueue } from '#db/outbox/effects.ts'

const sideOf = (sender: Party): Side => ('personId' in sender ? 'coder' : 'employer')
const idOf = (sender: Party): string => ('personId' in sender ? sender.personId : sender.actor)

/** Opens the application's thread with its first message. */
export function writeAbout(
  db: Db,
  sender: Party,
  applicationId: string,
  text: string,
  now: Date,
): Promise<{ message: string } | Refused> {
  return db.transaction(async (tx) => {
    const application = await lockApplication(tx, ofParty(sender, applicationId))
    if (!application?.personId) return { refused: 'not-here' }
    const open = await conversationOf(tx, application.id)
    const id = open?.id ?? newId()
    if (!open) {
      const { employerId, personId, jobId } = application
      const startedBy = idOf(sender)
      await tx
        .insert(conversations)
        .values({ id, employerId, personId, jobId, applicationId: application.id, startedBy, createdAt: now })
    }
    return write(tx, sender, id, text, now)
  })
}

export function sendMessage(
  db: Db,
  sender: Party,
  conversationId: string,
  text: string,
  now: Date,
): Promise<{ message: string } | Refused> {
  return db.transaction((tx) => write(tx, sender, conversationId, text, now))
}

async function write(
  tx: Tx,
  sender: Party,
  conversationId: string,
  text: string,
  now: Date,
): Promise<{ message: string } | Refused> {
  const [found] = await tx
    .select({ conversation: conversations, suspendedAt: employers.suspendedAt })
    .from(conversations)
    .innerJoin(employers, eq(employers.id, conversations.employerId))
    .where(partOf(sender, conversationId))
  if (!found) return { refused: 'not-here' }
  const { applicationId, invitation } = found.conversation
  if (!('personId' in sender)) {
    if (!may(sender, 'answer-applicants')) return { refused: 'not-allowed' }
    if (found.suspendedAt) return { refused: 'suspended' }
  }
  if (invitation === 'declined') return { refused: 'not-now' }
  if (applicationId) {
    const application = await lockApplication(tx, eq(applications.id, applicationId))
    if (application?.stage === 'withdrawn') return { refused: 'not-now' }
    if (application && !application.answeredAt && sideOf(sender) === 'employer')
      await tx
        .update(applications)
        .set({ answeredAt: now, seenAt: application.seenAt ?? now })
        .where(eq(applications.id, applicationId))
  }
  const id = newId()
  await tx
    .insert(messages)
    .values({ id, conversationId, side: sideOf(sender), author: idOf(sender), text, sentAt: now })
  await enqueue(tx, 'tell-message', { message: id })
  return { message: id }
}

/** What the other side wrote counts as read from now on. */
export async function markRead(db: Db, reader: Party, conversationId: string, now: Date): Promise<void> {
  const [known] = await db.select({ id: conversations.id }).from(conversations).where(partOf(reader, conversationId))
  if (!known) return
  const theirs = eq(messages.side, sideOf(reader) === 'coder' ? 'employer' : 'coder')
  await db
    .update(messages)
    .set({ readAt: now })
    .where(and(eq(messages.conversationId, conversationId), theirs, isNull(messages.readAt)))
}

function partOf(sender: Party, conversationId: string) {
  const id = eq(conversations.id, conversationId.replaceAll('\0', ''))
  return 'personId' in sender
    ? and(id, eq(conversations.personId, sender.personId))
    : and(id, eq(conversations.employerId, sender.employerId))
}
