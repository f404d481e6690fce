// What those who hire do with an application. Its row is locked first, so that what two of them do at once happens one after
// the other, and the second hears that it is no longer as they saw it.
import { desc, eq } from 'drizzle-orm'
import type { Move, Seen } from '#db/applications/moves.ts'
import { applicationEvents, applicationNotes, applications, type ApplicationRow } from '#db/applications/schema.ts'
import { lockApplication, moveStage, ofParty, type ApplicationRefusal, type Refused } from '#db/applications/stages.ts'
import { audit } from '#db/audit/changes.ts'
import type { Db, Tx } from '#db/client.ts'
import { may, type Member } from '#db/employers/roles.ts'
import { newId } from '#db/ids.ts'
import { employers } from '#db/employers/schema.ts'
import type { Stage } from '#db/vocabulary/applications.ts'

export function moveApplication(
  db: Db,
  member: Member,
  { id, version }: Seen,
  move: Move,
  now: Date,
): Promise<ApplicationRow | Refused> {
  const { after } = move
  return change(db, member, id, async (tx, application) => {
    if (application.version !== version) {
      // The second press of one button says nothing new, and is no conflict.
      const again = saysSame(application, move) && (await movedLastBy(tx, id)) === member.actor
      return again ? application : { refused: 'changed-meanwhile' }
    }
    const declined = move.after === 'declined' ? move : null
    const moved = await moveStage(tx, application, after, member.actor, 'employer', now, declined)
    if ('refused' in moved) return moved
    await log(tx, member, id, application.stage, after)
    return moved
  })
}

function saysSame({ stage, declineReason, declineNote }: ApplicationRow, move: Move): boolean {
  if (stage !== move.after) return false
  return move.after !== 'declined' || (declineReason === move.reason && declineNote === move.note)
}

async function movedLastBy(tx: Tx, id: string): Promise<string | undefined> {
  const [last] = await tx
    .select({ actor: applicationEvents.actor })
    .from(applicationEvents)
    .where(eq(applicationEvents.applicationId, id))
    .orderBy(desc(applicationEvents.id))
    .limit(1)
  return last?.actor
}

/** Somebody looked at it: noted once, whoever looks after. */
export function seeApplication(db: Db, member: Member, id: string, now: Date): Promise<ApplicationRow | Refused> {
  return change(db, member, id, async (tx, application) => {
    if (application.stage !== 'sent') return application
    const seen = await moveStage(tx, application, 'seen', member.actor, 'employer', now)
    if (!('refused' in seen)) await log(tx, member, id, 'sent', 'seen')
    return seen
  })
}

export type Answered = { moved: string[]; refused: { id: string; refused: ApplicationRefusal }[] }

/** Each in a transaction of its own: what refuses one leaves the others. */
export async function answerMany(db: Db, member: Member, chosen: Seen[], move: Move, now: Date): Promise<Answered> {
  const answered: Answered = { moved: [], refused: [] }
  for (const seen of chosen) {
    const outcome = await moveApplication(db, member, seen, move, now)
    if ('refused' in outcome) answered.refused.push({ id: seen.id, refused: outcome.refused })
    else answered.moved.push(seen.id)
  }
  const detail = { after: move.after, moved: answered.moved.length, refused: answered.refused.length }
  const { actor, employerId } = member
  await audit(db, { actor, act: 'applications.answered', thing: employerId, employerId, detail })
  return answered
}

/** What members write for each other: kept whoever else writes or moves meanwhile. */
export function noteOn(db: Db, member: Member, id: string, text: string, now: Date): Promise<ApplicationRow | Refused> {
  return change(db, member, id, async (tx, application) => {
    await tx.insert(applicationNotes).values({ id: newId(), applicationId: id, author: member.actor, text, at: now })
    return application
  })
}

/** @param rating 1 to 5, or null to take it away; the coder never sees it */
export function rateApplication(
  db: Db,
  member: Member,
  id: string,
  rating: number | null,
): Promise<ApplicationRow | Refused> {
  return change(db, member, id, async (tx, application) => {
    // An opinion beside the stages: who decides meanwhile decides about the same application still.
    await tx.update(applications).set({ rating }).where(eq(applications.id, id))
    return { ...application, rating }
  })
}

function change(
  db: Db,
  member: Member,
  id: string,
  write: (tx: Tx, application: ApplicationRow) => Promise<ApplicationRow | Refused>,
): Promise<ApplicationRow | Refused> {
  return db.transaction(async (tx) => {
    const application = await lockApplication(tx, ofParty(member, id))
    if (!application) return { refused: 'not-here' }
    if (!may(member, 'answer-applicants')) return { refused: 'not-allowed' }
    const [employer] = await tx.select().from(employers).where(eq(employers.id, member.employerId))
    if (employer?.suspendedAt) return { refused: 'suspended' }
    return write(tx, application)
  })
}

/** Neither the reason nor the note of a decline: that coder alone reads them. */
function log(tx: Tx, { actor, employerId }: Member, thing: string, before: Stage, after: Stage): Promise<void> {
  return audit(tx, { actor, act: 'application.moved', thing, employerId, detail: { before, after } })
}
