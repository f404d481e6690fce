// What every route of a job in its employer's workspace begins with, and how its buttons end.
import { redirect } from '@remix-run/node'
import type { BoardContext } from '#app/context.ts'
import { requireMember } from '#app/http/access.ts'
import { forbidden, notFound } from '#app/http/not-found.ts'
import { judgeJob, judgePosting } from '#app/intake/judge.ts'
import { inReview } from '#app/mail/job-letters.ts'
import { addresseesOf } from '#db/employers/queries.ts'
import { editJob, publishJob, type Hold, type Judgement } from '#db/jobs/changes.ts'
import type { Changed, Refused } from '#db/jobs/changing.ts'
import type { Action, Member } from '#db/employers/roles.ts'
import type { JobInput } from '#db/jobs/input.ts'
import { jobOf, jobsById, posterOf, type Job } from '#db/jobs/queries.ts'
import { writeLetter } from '#db/mail/changes.ts'
import { standingDecision } from '#db/trust/appeals.ts'
import { holdJob } from '#db/trust/changes.ts'

type Asked = { request: Request; params: { employer?: string; job?: string }; context: BoardContext }

export async function requireOwnJob(
  { request, params, context }: Asked,
  action: Action,
): Promise<{ member: Member; job: Job }> {
  const member = await requireMember(request, context, params.employer, action)
  const job = (await jobOf(context.db, member.employerId, params.job ?? '')) ?? notFound()
  return { member, job }
}

export async function saveJob(context: BoardContext, member: Member, id: string, input: JobInput) {
  const poster = await posterOf(context.db, member.employerId, member.actor, input.description)
  return editJob(
    context.db,
    member,
    id,
    input,
    (job) => judgePosting(job, poster),
    holdOwn(context, member),
    new Date(),
  )
}

export async function judgeOwn(context: BoardContext, member: Member, job: Job): Promise<Judgement> {
  const judged = judgeJob(job, await posterOf(context.db, member.employerId, member.actor, job.description))
  const standing = await standingDecision(context.db, job)
  return { ...judged, asked: standing?.decision === 'changes-asked' }
}

/** Puts a posting before a moderator, and tells its poster that it waits. */
export function holdOwn({ settings }: BoardContext, member: Member): Hold {
  return async (tx, changed, cause, scam) => {
    await holdJob(tx, changed, cause, scam)
    const [job] = await jobsById(tx, [changed.id])
    const link = `${settings.baseUrl}/employers/${member.employerSlug}/jobs/${changed.id}`
    for (const { id, email, name } of await addresseesOf(tx, member.employerId, member.actor)) {
      const reason = `in-review ${changed.id} ${job!.version} ${id}`
      await writeLetter(
        tx,
        inReview({ to: email, name, title: job!.facts.title, employer: job!.employer.name, link, reason }),
      )
    }
  }
}

export async function publishOwn(context: BoardContext, member: Member, job: Job) {
  return publishJob(
    context.db,
    member,
    job.id,
    await judgeOwn(context, member, job),
    holdOwn(context, member),
    new Date(),
  )
}

/** What is held waits, whatever was asked. */
export function doneWords(outcome: Changed | Refused, done: string): string {
  return 'status' in outcome && outcome.status === 'in-review' ? 'submitted' : done
}

/** Back to the job, with what was done, or why it was not. */
export function backToJob({ params }: Pick<Asked, 'params'>, outcome: Changed | Refused, done: string): Response {
  const at = `/employers/${params.employer}/jobs/${encodeURIComponent(params.job ?? '')}`
  if (!('refused' in outcome)) return redirect(`${at}?done=${done}`, 303)
  if (outcome.refused === 'not-here') notFound()
  if (outcome.refused === 'not-allowed') forbidden()
  return redirect(`${at}?refused=${outcome.refused}`, 303)
}
