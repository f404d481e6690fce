// What every write of the API goes through: whose token, what was sent, once; and how a changed job is answered.
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import type { z } from 'zod'
import type { BoardContext } from '#app/context.ts'
import { writeOnce } from '#app/http/idempotency.ts'
import { jobDetailJson } from '#app/http/job-json.ts'
import { readJson } from '#app/http/json-body.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { problem } from '#app/http/problem.ts'
import { requireToken } from '#app/http/token.ts'
import type { Action, Member } from '#db/employers/roles.ts'
import { jobRefusals, type Changed, type Refused } from '#db/jobs/changing.ts'
import { lockJob } from '#db/jobs/locked.ts'
import type { Obstacle } from '#db/jobs/publishing.ts'
import { jobOf, policyHistoryOf, type Job } from '#db/jobs/queries.ts'

/** `context.db` is the write's own transaction. */
export type Write = { context: BoardContext; member: Member; id: string; said: unknown }

/** @param allow the methods of this address, as a refusal of any other names them */
export function apiWrite(
  method: 'POST' | 'PATCH',
  action: Action,
  allow: string,
  write: (write: Write) => Promise<Response>,
) {
  return fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
    if (request.method !== method) return notByThis(allow)
    const member = await requireToken(request, context, action)
    const { text, said } = await readJson(request)
    return writeOnce(context.db, member, request, text, async (db) => {
      const asked = { context: { ...context, db }, member, id: params.id ?? '', said }
      return (await changedMeanwhile(request, asked)) ?? write(asked)
    })
  })
}

/** If-Match: null when the job is as the program knew it, and stays so until the write is done. */
async function changedMeanwhile(request: Request, { context, member, id }: Write): Promise<Response | null> {
  const known = request.headers.get('if-match')
  if (known === null || !id) return null
  const job = await lockJob(context.db, member.employerId, id)
  if (!job) return noSuchJob()
  return namesVersion(known, job)
    ? null
    : problem(412, 'Changed meanwhile', 'Read the job again, then send the change.')
}

/** The loader of an address that is only written to. */
export function onlyWritten(action: Action) {
  return fromPostgres(async ({ request, context }: LoaderFunctionArgs) => {
    await requireToken(request, context, action)
    return notByThis('POST')
  })
}

function notByThis(allow: string): Response {
  const refused = problem(405, 'Method not allowed', `This address takes ${allow}.`)
  refused.headers.set('allow', allow)
  return refused
}

/** The job as it is now, or why it is as it was. */
export async function answerJob(
  { context, member }: Pick<Write, 'context' | 'member'>,
  outcome: Changed | Refused,
  status: 200 | 201 = 200,
): Promise<Response> {
  if ('refused' in outcome) return refusedJob(outcome)
  const job = (await jobOf(context.db, member.employerId, outcome.id))!
  const answer = await jobAnswer(context, job, status)
  answer.headers.set('cache-control', 'private, no-store')
  if (status === 201) answer.headers.set('location', `${context.settings.baseUrl}/api/v1/jobs/${job.id}`)
  return answer
}

export async function jobAnswer({ db, settings }: BoardContext, job: Job, status = 200): Promise<Response> {
  const history = await policyHistoryOf(db, job.id)
  return Response.json(jobDetailJson(job, history, settings.baseUrl), { status, headers: { etag: etagOf(job) } })
}

export const etagOf = ({ version }: Pick<Job, 'version'>) => `"${version}"`

/** Whether If-Match or If-None-Match names this version. A proxy that compresses makes a tag weak; its version stays. */
export function namesVersion(header: string, job: Pick<Job, 'version'>): boolean {
  return header.trim() === '*' || header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etagOf(job))
}

export const noSuchJob = () => problem(404, 'Not found', 'There is no job with this id.')

/** What was said wrong, each with the place in the JSON where it stands. */
export function saidWrong(issues: readonly z.core.$ZodIssue[]): Response {
  const errors = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          pointer: pointerTo([...issue.path, key]),
          detail: 'is no field that the board knows',
        }))
      : [{ pointer: pointerTo(issue.path), detail: issue.message }],
  )
  const detail = errors.map((error) => `${error.pointer || 'The body'} ${error.detail}`).join('; ')
  return problem(422, 'Something can’t be taken', `${detail}.`, { errors })
}

const statuses: Partial<Record<Refused['refused'], number>> = { 'not-allowed': 403, incomplete: 422 }

function refusedJob({ refused, obstacles }: Refused): Response {
  if (refused === 'not-here') return noSuchJob()
  const errors = obstacles && { errors: obstacles.map(errorOf) }
  return problem(statuses[refused] ?? 409, 'Refused', jobRefusals[refused], { code: refused, ...errors })
}

/** A contradiction is answered by changing what it names, or by an explanation under its name. */
function errorOf({ field, code, says }: Obstacle) {
  const [, contradiction] = /^explain\.(.+)$/.exec(field) ?? []
  return contradiction
    ? { pointer: '/explanations', code, contradiction, detail: says }
    : { pointer: pointerTo([field]), code, detail: says }
}

/** RFC 6901 */
const pointerTo = (path: readonly PropertyKey[]) =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
