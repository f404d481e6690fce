// What an employer begins with a freelancer: an invitation to a job, or a letter. Neither side learns the other's address.
import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import { conversations, messages } from '#db/applications/schema.ts'
import { audit } from '#db/audit/changes.ts'
import type { Db, Tx } from '#db/client.ts'
import { maySee, shownByHandle, viewerOf } from '#db/coders/freelancers.ts'
import { coders } from '#db/coders/schema.ts'
import { may, type Member } from '#db/employers/roles.ts'
import { employers, members } from '#db/employers/schema.ts'
import { newId } from '#db/ids.ts'
import { jobs } from '#db/jobs/schema.ts'
import { enqueue } from '#db/outbox/effects.ts'

export const contactRefusals = {
  'not-here': 'It is not there any more.',
  'not-allowed': 'Your role does not allow this.',
  'not-verified':
    'Only verified employers may write to freelancers. A member with a mail address at your own website’s domain verifies you.',
  suspended: 'This employer is suspended; write to us.',
  'own-profile': 'This is your own profile.',
  'not-open': 'This job is not open any more. Choose another.',
  invited: 'You have invited them to this job already.',
  written: 'You have written to them already: go on in that thread.',
  answered: 'This invitation was answered already.',
} as const
export type ContactRefusal = keyof typeof contactRefusals
/** `conversation`: the thread that is there already. */
export type Refused = { refused: ContactRefusal; conversation?: string }

/** Once for each job, and once without one; pressed twice at the same moment it is one too. */
export function inviteFreelancer(
  db: Db,
  member: Member,
  handle: string,
  { jobId, text }: { jobId: string | null; text: string },
  now: Date,
): Promise<{ conversation: string } | Refused> {
  if (!may(member, 'contact-freelancers')) return Promise.resolve({ refused: 'not-allowed' })
  const { actor, employerId } = member
  return db.transaction(async (tx) => {
    const named = eq(coders.handle, handle.replaceAll('\0', ''))
    const [coder] = await tx.select({ personId: coders.personId }).from(coders).where(named).for('update')
    const shown = coder && (await shownByHandle(tx, handle))
    if (!shown || !maySee(await viewerOf(tx, actor), shown)) return { refused: 'not-here' as const }
    const { personId } = shown
    const refused = personId === actor ? 'own-profile' : await whyNotWrite(tx, employerId)
    if (refused) return { refused }
    if (jobId !== null && !(await openJobsOf(tx, employerId, now)).some(({ id }) => id === jobId)) {
      return { refused: 'not-open' as const }
    }
    const [there] = await tx
      .select({ id: conversations.id })
      .from(conversations)
      .where(
        and(
          eq(conversations.employerId, employerId),
          eq(conversations.personId, personId),
          isNull(conversations.applicationId),
          sql`${conversations.jobId} is not distinct from ${jobId}`,
        ),
      )
    if (there) return { refused: jobId ? ('invited' as const) : ('written' as const), conversation: there.id }

    const id = newId()
    const invitation = jobId === null ? null : ('open' as const)
    await tx
      .insert(conversations)
      .values({ id, employerId, personId, jobId, startedBy: actor, createdAt: now, invitation })
    await say(tx, id, 'employer', actor, text, now)
    await audit(tx, { actor, act: 'freelancer.invited', thing: id, employerId, detail: { job: jobId } })
    return { conversation: id }
  })
}

/** Of two answers at the same moment the first one counts. */
export function answerInvitation(
  db: Db,
  personId: string,
  id: string,
  answer: 'accepted' | 'declined',
  now: Date,
): Promise<{ answered: typeof answer } | Refused> {
  return db.transaction(async (tx) => {
    const theirs = and(eq(conversations.id, id.replaceAll('\0', '')), eq(conversations.personId, personId))
    const [found] = await tx.select().from(conversations).where(theirs).for('update')
    if (!found?.invitation) return { refused: 'not-here' as const }
    if (found.invitation !== 'open') return { refused: 'answered' as const }
    await tx.update(conversations).set({ invitation: answer }).where(theirs)
    await say(tx, found.id, 'coder', personId, saidBy[answer], now)
    return { answered: answer }
  })
}

const saidBy = { accepted: 'I accept your invitation.', declined: 'I decline your invitation.' }

async function say(
  tx: Tx,
  conversationId: string,
  side: 'coder' | 'employer',
  author: string,
  text: string,
  sentAt: Date,
): Promise<void> {
  const id = newId()
  await tx.insert(messages).values({ id, conversationId, side, author, text, sentAt })
  await enqueue(tx, 'tell-message', { message: id })
}

async function whyNotWrite(tx: Tx, employerId: string): Promise<ContactRefusal | null> {
  const [employer] = await tx.select().from(employers).where(eq(employers.id, employerId)).for('share')
  if (!employer || employer.suspendedAt) return 'suspended'
  return employer.verifiedAt ? null : 'not-verified'
}

/** The employers for whom a person may write to freelancers. */
export async function writesFor(db: Db, personId: string): Promise<{ name: string; slug: string }[]> {
  const all = await db
    .select({ name: employers.name, slug: employers.slug, role: members.role })
    .from(members)
    .innerJoin(employers, eq(employers.id, members.employerId))
    .where(and(eq(members.personId, personId), isNull(employers.suspendedAt), sql`${employers.verifiedAt} is not null`))
    .orderBy(asc(employers.name))
  return all.filter((member) => may(member, 'contact-freelancers')).map(({ name, slug }) => ({ name, slug }))
}

/** The jobs that one can be invited to, the newest first. */
export function openJobsOf(db: Db | Tx, employerId: string, now: Date): Promise<{ id: string; title: string }[]> {
  return db
    .select({ id: jobs.id, title: jobs.title })
    .from(jobs)
    .where(and(eq(jobs.employerId, employerId), eq(jobs.status, 'published'), gt(jobs.expiresAt, now)))
    .orderBy(desc(jobs.postedAt))
    .limit(500)
}
