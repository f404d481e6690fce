// What every route of a job in its employer's workspace begins with, and how its buttons end.
import { redirect } from '@remix-run/node'
import type { BoardContext } from '#app/context.ts'
import { requireMember } from '#app/http/access.ts'
import { forbidden, notFound } from '#app/http/not-found.ts'
import { judgeJob, judgePosting } from '#app/intake/judge.ts'
import { editJob, publishJob, type Changed, type Refused } from '#db/jobs/changes.ts'
import type { Action, Member } from '#db/employers/roles.ts'
import type { JobInput } from '#db/jobs/input.ts'
import { jobOf, posterOf, type Job } from '#db/jobs/queries.ts'
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
  const poster = await posterOf(context.db, member.employerId, member.actor)
  return editJob(context.db, member, id, input, (job) => judgePosting(job, poster), holdJob, new Date())
}

export async function judgeOwn(context: BoardContext, member: Member, job: Job) {
  return judgeJob(job, await posterOf(context.db, member.employerId, member.actor))
}

export async function publishOwn(context: BoardContext, member: Member, job: Job) {
  return publishJob(context.db, member, job.id, await judgeOwn(context, member, job), holdJob, new Date())
}

/** Back to the job, with what was done, or why it was not. */
export function backToJob({ params }: Pick<Asked, 'params'>, outcome: Changed | Refused, done: string): Response {
  const at = `/employers/${params.employer}/jobs/${params.job}`
  if (!('refused' in outcome)) return redirect(`${at}?done=${done}`, 303)
  if (outcome.refused === 'not-here') notFound()
  if (outcome.refused === 'not-allowed') forbidden()
  return redirect(`${at}?refused=${outcome.refused}`, 303)
}
