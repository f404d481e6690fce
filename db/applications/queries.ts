import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { changesSince, type Change, type SentJob, type SentProfile } from '#db/applications/snapshot.ts'
import {
  applicationEvents,
  applications,
  conversations,
  jobQuestions,
  messages,
  type ApplicationRow,
} from '#db/applications/schema.ts'
import { ofParty, type Party, type Side } from '#db/applications/stages.ts'
import type { Db, Tx } from '#db/client.ts'
import { employers } from '#db/employers/schema.ts'
import { publicStatuses } from '#db/jobs/policy.ts'
import { jobsById } from '#db/jobs/queries.ts'
import { jobs } from '#db/jobs/schema.ts'
import type { DeclineReason, Stage } from '#db/vocabulary/applications.ts'

export type Question = { question: string; required: boolean }

export function questionsOf(db: Db | Tx, jobId: string): Promise<Question[]> {
  return db
    .select({ question: jobQuestions.question, required: jobQuestions.required })
    .from(jobQuestions)
    .where(eq(jobQuestions.jobId, jobId))
    .orderBy(asc(jobQuestions.position))
}

/** Null where the job is no longer shown. */
const shownSlug = sql<
  string | null
>`case when ${inArray(jobs.status, publicStatuses)} and ${isNull(employers.suspendedAt)} then ${jobs.slug} end`

export type ListedApplication = {
  id: string
  stage: Stage
  title: string
  employer: string
  sentAt: Date
  seenAt: Date | null
  answeredAt: Date | null
  endedAt: Date | null
  /** Messages of the employer's that were not read yet. */
  unread: number
}

/** A coder's own, the last one first. */
export function applicationsOf(db: Db, personId: string): Promise<ListedApplication[]> {
  return db
    .select({
      id: applications.id,
      stage: applications.stage,
      title: sql<string>`${applications.job}->'facts'->>'title'`,
      employer: sql<string>`${applications.job}->>'employer'`,
      sentAt: applications.sentAt,
      seenAt: applications.seenAt,
      answeredAt: applications.answeredAt,
      endedAt: applications.endedAt,
      unread: sql<number>`(
        select count(*)::int from ${messages} m join ${conversations} c on c.id = m.conversation_id
        where c.application_id = applications.id and m.side = 'employer' and m.read_at is null)`,
    })
    .from(applications)
    .where(eq(applications.personId, personId))
    .orderBy(desc(applications.sentAt), desc(applications.id))
}

/** The id of a coder's application to a job, if they applied. */
export async function appliedTo(db: Db | Tx, personId: string, jobId: string) {
  const [applied] = await db
    .select({ id: applications.id, sentAt: applications.sentAt, stage: applications.stage })
    .from(applications)
    .where(and(eq(applications.personId, personId), eq(applications.jobId, jobId)))
  return applied
}

export type ApplicationEvent = { at: Date; side: string; before: Stage | null; after: Stage }

export function eventsOf(db: Db | Tx, applicationId: string): Promise<ApplicationEvent[]> {
  return db
    .select({
      at: applicationEvents.at,
      side: applicationEvents.side,
      before: applicationEvents.before,
      after: applicationEvents.after,
    })
    .from(applicationEvents)
    .where(eq(applicationEvents.applicationId, applicationId))
    .orderBy(asc(applicationEvents.id))
}

export type Message = { id: string; side: Side; author: string; text: string; sentAt: Date; readAt: Date | null }

export function messagesOf(db: Db | Tx, conversationId: string): Promise<Message[]> {
  return db
    .select({
      id: messages.id,
      side: messages.side,
      author: messages.author,
      text: messages.text,
      sentAt: messages.sentAt,
      readAt: messages.readAt,
    })
    .from(messages)
    .where(eq(messages.conversationId, conversationId))
    .orderBy(asc(messages.id))
}

/** The thread of an application; undefined until somebody writes. */
export async function conversationOf(db: Db | Tx, applicationId: string) {
  const [conversation] = await db.select().from(conversations).where(eq(conversations.applicationId, applicationId))
  return conversation
}

/** An application as its coder sees it: nothing of what members note or think of it. */
export type OwnApplication = {
  id: string
  jobId: string
  stage: Stage
  sentAt: Date
  seenAt: Date | null
  answeredAt: Date | null
  endedAt: Date | null
  note: string
  answers: ApplicationRow['answers']
  resumeName: string | null
  job: SentJob
  profile: SentProfile | null
  declineReason: DeclineReason | null
  declineNote: string | null
  events: ApplicationEvent[]
  /** The thread's id, once somebody has written. */
  conversation: string | null
  /** Which member wrote is not told. */
  messages: Omit<Message, 'author'>[]
  /** What the posting says otherwise by now; none where it is no longer shown. */
  changes: Change[]
  /** The job's address; null where it is no longer shown. */
  slug: string | null
}

export async function applicationOf(db: Db, personId: string, id: string): Promise<OwnApplication | undefined> {
  if (id.includes('\0')) return undefined
  const [found] = await db
    .select({ application: applications, slug: shownSlug })
    .from(applications)
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .innerJoin(employers, eq(employers.id, applications.employerId))
    .where(and(eq(applications.id, id), eq(applications.personId, personId)))
  if (!found) return undefined
  const { application, slug } = found
  const { personId: _, employerId: __, version: ___, rating: ____, resumeFile: _____, ...own } = application
  const conversation = await conversationOf(db, id)
  const [now] = slug ? await jobsById(db, [application.jobId]) : []
  return {
    ...own,
    slug,
    events: await eventsOf(db, id),
    conversation: conversation?.id ?? null,
    messages: conversation ? (await messagesOf(db, conversation.id)).map(({ author: _, ...said }) => said) : [],
    changes: now ? changesSince(application.job, now) : [],
  }
}

/** The file that an application went with. */
export async function sentResumeOf(db: Db, party: Party, id: string) {
  const [found] = await db
    .select({ file: applications.resumeFile, name: applications.resumeName })
    .from(applications)
    .where(ofParty(party, id))
  return found?.file && found.name ? { file: found.file, name: found.name } : undefined
}
