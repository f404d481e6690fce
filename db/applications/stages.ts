// Where an application may go next, and the one way in which it goes there.
import { and, eq, type SQL } from 'drizzle-orm'
import { applicationEvents, applications, type ApplicationRow } from '#db/applications/schema.ts'
import type { Tx } from '#db/client.ts'
import type { Member } from '#db/employers/roles.ts'
import { enqueue } from '#db/outbox/effects.ts'
import { answerDays, type DeclineReason, type Stage } from '#db/vocabulary/applications.ts'

export const applicationRefusals = {
  'not-here': 'There is no such application.',
  'not-allowed': 'Your role does not allow this.',
  'not-now': 'Where it stands now does not allow this any more.',
  'changed-meanwhile': 'It was changed meanwhile. Look at it again, then decide.',
  'not-open': 'This job takes no applications any more.',
  elsewhere: 'This employer takes applications at its own site.',
  'acts-for-employer': 'You act for this employer, and can’t apply to it.',
  'applied-already': 'You have applied already.',
  suspended: 'This employer is suspended; write to us.',
  'no-profile': 'Make your profile first: it is what is sent.',
  'no-resume': 'That résumé is not there any more. Choose another.',
  'no-answer': 'Answer what the employer must know.',
} as const
export type ApplicationRefusal = keyof typeof applicationRefusals
export type Refused = { refused: ApplicationRefusal }

export type Side = 'coder' | 'employer'

/** A coder by their id, or somebody who acts for an employer. */
export type Party = { personId: string } | Member

const road = ['sent', 'seen', 'interview', 'offer', 'hired'] as const satisfies readonly Stage[]

export function isOpen({ stage }: { stage: Stage }): boolean {
  return !['hired', 'declined', 'withdrawn'].includes(stage)
}

/** Forward along the road, as far as the employer likes; out of it at any time. An end is final. */
export function mayMove(before: Stage, after: Stage, side: Side): boolean {
  if (!isOpen({ stage: before })) return false
  if (side === 'coder') return after === 'withdrawn'
  if (after === 'declined') return true
  const [from, to] = [before, after].map((stage) => (road as readonly Stage[]).indexOf(stage))
  return to! > from!
}

export function stagesAfter(stage: Stage, side: Side): Stage[] {
  return [...road, 'declined' as const, 'withdrawn' as const].filter((after) => mayMove(stage, after, side))
}

/** The day by which an answer is owed. */
export function answerBy(sentAt: Date): Date {
  return new Date(sentAt.getTime() + answerDays * 24 * 60 * 60 * 1000)
}

/** Shown as unanswered from then on; to look at it, or to take it back, is no answer. */
export function isUnanswered(application: Pick<ApplicationRow, 'stage' | 'sentAt' | 'answeredAt'>, now: Date): boolean {
  return isOpen(application) && application.answeredAt === null && answerBy(application.sentAt) <= now
}

/** What `which` says of an application, and nobody else changes before this transaction ends. */
export async function lockApplication(tx: Tx, which: SQL | undefined): Promise<ApplicationRow | undefined> {
  const [application] = await tx.select().from(applications).where(which).for('update')
  return application
}

/** The application of this id, if they are one of the two that it is between. */
export function ofParty(party: Party, id: string) {
  const known = eq(applications.id, id.replaceAll('\0', ''))
  return 'personId' in party
    ? and(known, eq(applications.personId, party.personId))
    : and(known, eq(applications.employerId, party.employerId))
}

/**
 * Moves a locked application: the row, its version, its dates and its event. Of what its employer decided its coder hears.
 * @param actor a person's id
 * @param declined asked for where `after` is declined
 */
export async function moveStage(
  tx: Tx,
  application: ApplicationRow,
  after: Stage,
  actor: string,
  side: Side,
  now: Date,
  declined: { reason: DeclineReason; note: string | null } | null = null,
): Promise<ApplicationRow | Refused> {
  const { id, stage: before, version, seenAt, answeredAt } = application
  if (!mayMove(before, after, side)) return { refused: 'not-now' }
  const byEmployer = side === 'employer'
  const [moved] = await tx
    .update(applications)
    .set({
      stage: after,
      version: version + 1,
      seenAt: seenAt ?? (byEmployer ? now : null),
      answeredAt: answeredAt ?? (byEmployer && after !== 'seen' ? now : null),
      endedAt: isOpen({ stage: after }) ? null : now,
      declineReason: declined?.reason ?? null,
      declineNote: declined?.note ?? null,
    })
    .where(eq(applications.id, id))
    .returning()
  const [event] = await tx
    .insert(applicationEvents)
    .values({ applicationId: id, at: now, actor, side, before, after })
    .returning({ id: applicationEvents.id })
  // To be looked at is seen on the page; it is no news.
  if (byEmployer && after !== 'seen') await enqueue(tx, 'tell-stage', { application: id, event: event!.id })
  return moved!
}
