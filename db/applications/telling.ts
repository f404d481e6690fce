// What the letters about applications and messages tell, as it stands when they are written, and to whom.
import { and, eq, sql } from 'drizzle-orm'
import { applicationEvents, applications, conversations, messages } from '#db/applications/schema.ts'
import type { Side } from '#db/applications/stages.ts'
import type { Db } from '#db/client.ts'
import { membersOf, type Addressee } from '#db/employers/queries.ts'
import { may, type Action } from '#db/employers/roles.ts'
import { employers } from '#db/employers/schema.ts'
import { jobs } from '#db/jobs/schema.ts'
import { people } from '#db/people/schema.ts'
import type { Stage } from '#db/vocabulary/applications.ts'

const sentTitle = sql<string>`${applications.job}->'facts'->>'title'`
const verified = eq(people.emailVerified, true)

/** Undefined where it is gone, or was taken back already. */
export async function applicationToTell(db: Db, id: string) {
  const [found] = await db
    .select({
      title: sentTitle,
      employer: employers.name,
      employerSlug: employers.slug,
      employerId: employers.id,
      stage: applications.stage,
    })
    .from(applications)
    .innerJoin(employers, eq(employers.id, applications.employerId))
    .where(eq(applications.id, id))
  if (!found || found.stage === 'withdrawn') return undefined
  return { ...found, members: await membersWho(db, found.employerId, 'answer-applicants') }
}

export async function stageToTell(
  db: Db,
  id: string,
  event: number,
): Promise<{ title: string; employer: string; stage: Stage; coder: Addressee } | undefined> {
  const [found] = await db
    .select({
      title: sentTitle,
      employer: employers.name,
      stage: applicationEvents.after,
      coder: { id: people.id, name: people.name, email: people.email },
    })
    .from(applications)
    .innerJoin(employers, eq(employers.id, applications.employerId))
    .innerJoin(people, eq(people.id, applications.personId))
    .innerJoin(applicationEvents, eq(applicationEvents.applicationId, applications.id))
    .where(and(eq(applications.id, id), eq(applicationEvents.id, event), verified))
  return found
}

export type MessageToTell = {
  side: Side
  title: string
  employer: string
  employerSlug: string
  application: string | null
  conversation: string
  /** The other side. */
  readers: Addressee[]
}

/** Undefined where it was read already. */
export async function messageToTell(db: Db, id: string): Promise<MessageToTell | undefined> {
  const [found] = await db
    .select({
      side: messages.side,
      readAt: messages.readAt,
      application: conversations.applicationId,
      conversation: conversations.id,
      title: sql<string>`coalesce(${sentTitle}, ${jobs.title}, 'your profile')`,
      employer: employers.name,
      employerSlug: employers.slug,
      employerId: employers.id,
      coder: { id: people.id, name: people.name, email: people.email },
      reachable: people.emailVerified,
    })
    .from(messages)
    .innerJoin(conversations, eq(conversations.id, messages.conversationId))
    .innerJoin(employers, eq(employers.id, conversations.employerId))
    .innerJoin(people, eq(people.id, conversations.personId))
    .leftJoin(applications, eq(applications.id, conversations.applicationId))
    .leftJoin(jobs, eq(jobs.id, conversations.jobId))
    .where(eq(messages.id, id))
  if (!found || found.readAt) return undefined
  const { employerId, coder, reachable, readAt: _, ...told } = found
  if (told.side === 'coder') return { ...told, readers: await membersWho(db, employerId, 'answer-applicants') }
  return { ...told, readers: reachable ? [coder] : [] }
}

async function membersWho(db: Db, employerId: string, action: Action): Promise<Addressee[]> {
  const all = await membersOf(db, employerId)
  return all.filter((member) => may(member, action)).map(({ personId, name, email }) => ({ id: personId, name, email }))
}
