// A coder applies, and takes it back; an employer says what it asks beside the profile.
import { and, eq, sql } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import { appliedTo, questionsOf, type Question } from '#db/applications/queries.ts'
import { applicationEvents, applications, jobQuestions, outboundClicks } from '#db/applications/schema.ts'
import { sentJobOf, sentProfileOf, type SentJob, type SentProfile } from '#db/applications/snapshot.ts'
import { lockApplication, moveStage, ofParty, type ApplicationRefusal, type Refused } from '#db/applications/stages.ts'
import type { Db } from '#db/client.ts'
import { coderOf } from '#db/coders/queries.ts'
import { dayOf } from '#db/day.ts'
import { members } from '#db/employers/schema.ts'
import type { Member } from '#db/employers/roles.ts'
import { newId } from '#db/ids.ts'
import { change, log, type Changed, type Refused as JobRefused } from '#db/jobs/changing.ts'
import { canonical, publicStatuses } from '#db/jobs/policy.ts'
import { jobsById, type Job } from '#db/jobs/queries.ts'
import { jobs } from '#db/jobs/schema.ts'
import { enqueue } from '#db/outbox/effects.ts'

/** Why nobody can apply here for a job as it stands; null where one can. */
export function noApplying(
  job: Pick<Job, 'status' | 'searchedUntil' | 'source' | 'facts' | 'employer'>,
  now: Date,
): ApplicationRefusal | null {
  if (!publicStatuses.includes(job.status) || job.employer.suspended) return 'not-here'
  if (job.status !== 'published' || !job.searchedUntil || job.searchedUntil <= now) return 'not-open'
  return job.source !== null || job.facts.apply_url ? 'elsewhere' : null
}

/** A short name of what a coder was shown before sending: what goes out must bear the same. */
export function shownMark(job: SentJob, profile: SentProfile, questions: Question[]): string {
  const { version: _, ...posting } = job
  return createHash('sha256').update(canonical({ posting, profile, questions })).digest('base64url')
}

export type Sending = {
  note: string
  answers: string[]
  /** A copy of the application's own; its maker removes it where nothing is sent. */
  resume: { file: string; name: string } | null
  /** As the preview had it. */
  shown: string
}

/** Once for each job. The application that stands already is named where there is one. */
export function applyForJob(
  db: Db,
  personId: string,
  jobId: string,
  { note, answers, resume, shown }: Sending,
  now: Date,
): Promise<{ id: string } | (Refused & { applied?: string })> {
  return db.transaction(async (tx) => {
    // Shared: many may apply at once, and nobody closes or edits the job meanwhile.
    await tx.select({ id: jobs.id }).from(jobs).where(eq(jobs.id, jobId)).for('share')
    const before = await appliedTo(tx, personId, jobId)
    if (before) return { refused: 'applied-already', applied: before.id }
    const [job] = await jobsById(tx, [jobId])
    const closed = job ? noApplying(job, now) : 'not-here'
    if (closed || !job) return { refused: closed ?? 'not-here' }
    const own = and(eq(members.employerId, job.employer.id), eq(members.personId, personId))
    if (await tx.$count(members, own)) return { refused: 'acts-for-employer' }
    const coder = await coderOf(tx, personId)
    if (!coder) return { refused: 'no-profile' }

    const [sentJob, profile, questions] = [sentJobOf(job), sentProfileOf(coder), await questionsOf(tx, jobId)]
    if (shown !== shownMark(sentJob, profile, questions)) return { refused: 'changed-meanwhile' }
    if (questions.some(({ required }, position) => required && !answers[position])) return { refused: 'no-answer' }

    const id = newId()
    const [sent] = await tx
      .insert(applications)
      .values({
        id,
        jobId,
        employerId: job.employer.id,
        personId,
        sentAt: now,
        note,
        answers: questions.map(({ question }, position) => ({ question, answer: answers[position] ?? '' })),
        resumeFile: resume?.file ?? null,
        resumeName: resume?.name ?? null,
        job: sentJob,
        profile,
      })
      .onConflictDoNothing({ target: [applications.jobId, applications.personId] })
      .returning({ id: applications.id })
    if (!sent) return { refused: 'applied-already', applied: (await appliedTo(tx, personId, jobId))!.id }
    await tx
      .insert(applicationEvents)
      .values({ applicationId: id, at: now, actor: personId, side: 'coder', after: 'sent' })
    await enqueue(tx, 'tell-application', { application: id })
    return { id }
  })
}

/** At any time before it has ended. */
export function withdraw(db: Db, personId: string, id: string, now: Date): Promise<{ id: string } | Refused> {
  return db.transaction(async (tx) => {
    const application = await lockApplication(tx, ofParty({ personId }, id))
    if (!application) return { refused: 'not-here' }
    return moveStage(tx, application, 'withdrawn', personId, 'coder', now)
  })
}

/** Asked of whoever applies from now on; an application keeps what it was asked. */
export function setQuestions(db: Db, member: Member, jobId: string, asked: Question[]): Promise<Changed | JobRefused> {
  return change(db, member, 'draft-job', jobId, 'edit', async (tx, { id, slug, status, source }) => {
    if (source !== null) return { refused: 'imported' }
    await tx.delete(jobQuestions).where(eq(jobQuestions.jobId, id))
    if (asked.length)
      await tx.insert(jobQuestions).values(asked.map((question, position) => ({ jobId: id, position, ...question })))
    await log(tx, member, 'job.questions', id, { questions: asked })
    return { id, slug, status }
  })
}

/** Somebody went on to the employer's own site. */
export async function countClick(db: Db, jobId: string, now: Date): Promise<void> {
  await db
    .insert(outboundClicks)
    .values({ jobId, day: dayOf(now), clicks: 1 })
    .onConflictDoUpdate({
      target: [outboundClicks.jobId, outboundClicks.day],
      set: { clicks: sql`${outboundClicks.clicks} + 1` },
    })
}
