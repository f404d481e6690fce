// Those who applied, as those who hire see them. What a decline said is for its coder alone, and nowhere in here.
import { and, asc, desc, eq, inArray, isNull, lte, sql, type SQL } from 'drizzle-orm'
import { z } from 'zod'
import { conversationOf, messagesOf, type Message } from '#db/applications/queries.ts'
import {
  applicationEvents,
  applicationNotes,
  applications,
  conversations,
  messages,
  type ApplicationRow,
} from '#db/applications/schema.ts'
import type { SentProfile } from '#db/applications/snapshot.ts'
import type { Db } from '#db/client.ts'
import { may, type Member } from '#db/employers/roles.ts'
import { jobs } from '#db/jobs/schema.ts'
import { people } from '#db/people/schema.ts'
import { answerDays, stages, type Stage } from '#db/vocabulary/applications.ts'

/** `unanswered`: those whose day has passed without an answer. What can't be read is left out, as on every page. */
export const applicantFilters = z.object({
  job: z.string().max(40).regex(/^\w+$/).nullable().catch(null),
  stage: z
    .enum([...stages, 'unanswered'])
    .nullable()
    .catch(null),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
})
export type ApplicantFilters = z.output<typeof applicantFilters>

export const applicantsOnPage = 100

export type Applicant = Pick<
  ApplicationRow,
  'id' | 'version' | 'jobId' | 'stage' | 'sentAt' | 'answeredAt' | 'rating'
> & {
  title: string
  /** When it came to where it stands. */
  since: Date
  /** None of somebody who has deleted their account. */
  profile: Pick<SentProfile, 'name' | 'codingMonths' | 'livesIn' | 'credentials'> | null
  /** Messages of the coder's that nobody has read. */
  unread: number
}

/** The newest first. */
export async function applicantsOf(
  db: Db,
  employerId: string,
  filters: ApplicantFilters,
  now: Date,
): Promise<{ total: number; applicants: Applicant[] }> {
  const where = narrowed(employerId, filters, now)
  const profile = applications.profile
  const [total, applicants] = await Promise.all([
    db.$count(applications, where),
    db
      .select({
        id: applications.id,
        version: applications.version,
        jobId: applications.jobId,
        stage: applications.stage,
        sentAt: applications.sentAt,
        answeredAt: applications.answeredAt,
        rating: applications.rating,
        title: sentTitle,
        since: sql`coalesce((select max(e.at) from ${applicationEvents} e
          where e.application_id = applications.id and e.after = applications.stage), sent_at)`.mapWith(
          applications.sentAt,
        ),
        profile: sql<Applicant['profile']>`case when ${profile} is not null then jsonb_build_object(
          'name', ${profile}->'name', 'codingMonths', ${profile}->'codingMonths',
          'livesIn', ${profile}->'livesIn', 'credentials', ${profile}->'credentials') end`,
        unread: sql<number>`(
          select count(*)::int from ${messages} m join ${conversations} c on c.id = m.conversation_id
          where c.application_id = applications.id and m.side = 'coder' and m.read_at is null)`,
      })
      .from(applications)
      .where(where)
      .orderBy(desc(applications.sentAt), desc(applications.id))
      .limit(applicantsOnPage)
      .offset((filters.page - 1) * applicantsOnPage),
  ])
  return { total, applicants }
}

/** How many stand where, of one job or of all. */
export async function stageCounts(
  db: Db,
  employerId: string,
  job: string | null,
  now: Date,
): Promise<Record<Stage | 'unanswered', number>> {
  const rows = await db
    .select({
      stage: applications.stage,
      count: sql<number>`count(*)::int`,
      unanswered: sql<number>`(count(*) filter (where ${unansweredBy(now)}))::int`,
    })
    .from(applications)
    .where(narrowed(employerId, { job, stage: null }, now))
    .groupBy(applications.stage)
  const counts = Object.fromEntries(stages.map((stage) => [stage, 0])) as Record<Stage, number>
  for (const { stage, count } of rows) counts[stage] = count
  return { ...counts, unanswered: rows.reduce((sum, row) => sum + row.unanswered, 0) }
}

export function countUnanswered(db: Db, employerId: string, now: Date): Promise<number> {
  return db.$count(applications, narrowed(employerId, { job: null, stage: 'unanswered' }, now))
}

/** Jobs that somebody applied to. */
export function appliedJobs(db: Db, employerId: string): Promise<{ id: string; title: string; count: number }[]> {
  return db
    .select({ id: jobs.id, title: jobs.title, count: sql<number>`count(*)::int` })
    .from(applications)
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .where(eq(applications.employerId, employerId))
    .groupBy(jobs.id)
    .orderBy(asc(jobs.title), desc(jobs.id))
}

/** Those who were chosen for one answer, whatever became of them meanwhile. */
export function applicantsById(db: Db, employerId: string, ids: string[]) {
  return db
    .select({
      id: applications.id,
      name: sql<string | null>`${applications.profile}->>'name'`,
      title: sentTitle,
      stage: applications.stage,
    })
    .from(applications)
    .where(and(eq(applications.employerId, employerId), inArray(applications.id, ids)))
    .orderBy(desc(applications.sentAt), desc(applications.id))
}

type Named = { at: Date; name: string | null }

/** All of one. Whoever may not answer is shown no free words of the coder's, and no résumé: addresses stand there. */
export type WholeApplicant = Omit<Applicant, 'profile'> &
  Pick<ApplicationRow, 'note' | 'answers' | 'resumeName' | 'endedAt'> & {
    slug: string
    profile: SentProfile | null
    conversation: string | null
    messages: (Omit<Message, 'author'> & { name: string | null })[]
    events: (Named & { side: string; before: Stage | null; after: Stage })[]
    notes: (Named & { id: string; text: string })[]
  }

export async function applicantOf(db: Db, member: Member, id: string): Promise<WholeApplicant | undefined> {
  if (id.includes('\0')) return undefined
  const [found] = await db
    .select({ application: applications, slug: jobs.slug, title: sentTitle })
    .from(applications)
    .innerJoin(jobs, eq(jobs.id, applications.jobId))
    .where(and(eq(applications.id, id), eq(applications.employerId, member.employerId)))
  if (!found) return undefined
  const { application, slug, title } = found
  const { version, jobId, stage, sentAt, answeredAt, endedAt, rating, note, answers, resumeName, profile } = application
  const mayAnswer = may(member, 'answer-applicants')
  const conversation = mayAnswer ? await conversationOf(db, id) : undefined
  const [events, notes, written] = await Promise.all([
    eventsWithNames(db, id),
    notesOf(db, id),
    conversation ? messagesOf(db, conversation.id) : [],
  ])
  const names = await namesOf(
    db,
    written.filter(({ side }) => side === 'employer').map(({ author }) => author),
  )
  return {
    id,
    version,
    jobId,
    stage,
    sentAt,
    answeredAt,
    endedAt,
    rating,
    title,
    slug,
    since: events.findLast(({ after }) => after === stage)?.at ?? sentAt,
    profile: profile && (mayAnswer ? profile : { ...profile, headline: '', about: '' }),
    note: mayAnswer ? note : '',
    answers: mayAnswer ? answers : [],
    resumeName: mayAnswer ? resumeName : null,
    conversation: conversation?.id ?? null,
    messages: written.map(({ author, ...message }) => ({ ...message, name: names.get(author) ?? null })),
    unread: written.filter(({ side, readAt }) => side === 'coder' && !readAt).length,
    events,
    notes,
  }
}

function eventsWithNames(db: Db, id: string) {
  const { at, side, before, after, actor } = applicationEvents
  return db
    .select({
      at,
      side,
      before,
      after,
      name: sql<string | null>`case when ${side} = 'employer' then ${people.name} end`,
    })
    .from(applicationEvents)
    .leftJoin(people, eq(people.id, actor))
    .where(eq(applicationEvents.applicationId, id))
    .orderBy(asc(applicationEvents.id))
}

async function namesOf(db: Db, ids: string[]): Promise<Map<string, string>> {
  if (!ids.length) return new Map()
  const known = await db.select({ id: people.id, name: people.name }).from(people).where(inArray(people.id, ids))
  return new Map(known.map(({ id, name }) => [id, name]))
}

function notesOf(db: Db, applicationId: string) {
  return db
    .select({ id: applicationNotes.id, at: applicationNotes.at, text: applicationNotes.text, name: people.name })
    .from(applicationNotes)
    .leftJoin(people, eq(people.id, applicationNotes.author))
    .where(eq(applicationNotes.applicationId, applicationId))
    .orderBy(asc(applicationNotes.id))
}

/** Those before and after it in the list that it was opened from, also when it has left that list meanwhile. */
export async function neighboursOf(
  db: Db,
  employerId: string,
  id: string,
  filters: Pick<ApplicantFilters, 'job' | 'stage'>,
  now: Date,
): Promise<{ newer: string | null; older: string | null }> {
  const place = sql`(${applications.sentAt}, ${applications.id})`
  const here = sql`(select a.sent_at, a.id from ${applications} a where a.id = ${id})`
  const one = async (beyond: SQL, order: SQL[]) => {
    const where = and(narrowed(employerId, filters, now), beyond)
    const [found] = await db
      .select({ id: applications.id })
      .from(applications)
      .where(where)
      .orderBy(...order)
      .limit(1)
    return found?.id ?? null
  }
  const [newer, older] = await Promise.all([
    one(sql`${place} > ${here}`, [asc(applications.sentAt), asc(applications.id)]),
    one(sql`${place} < ${here}`, [desc(applications.sentAt), desc(applications.id)]),
  ])
  return { newer, older }
}

const sentTitle = sql<string>`${applications.job}->'facts'->>'title'`

function narrowed(employerId: string, { job, stage }: Pick<ApplicantFilters, 'job' | 'stage'>, now: Date) {
  return and(
    eq(applications.employerId, employerId),
    job === null ? undefined : eq(applications.jobId, job),
    stage === null ? undefined : stage === 'unanswered' ? unansweredBy(now) : eq(applications.stage, stage),
  )
}

/** `isUnanswered` (stages.ts), asked of Postgres. */
function unansweredBy(now: Date) {
  const due = new Date(now.getTime() - answerDays * 24 * 60 * 60 * 1000)
  return and(isNull(applications.endedAt), isNull(applications.answeredAt), lte(applications.sentAt, due))
}
