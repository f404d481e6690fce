// What the routes of an employer's applicants have in common.
import { redirect, replace } from '@remix-run/node'
import { z } from 'zod'
import type { BoardContext } from '#app/context.ts'
import { requireMember } from '#app/http/access.ts'
import { forbidden, notFound } from '#app/http/not-found.ts'
import { applicantFilters } from '#db/applications/applicants.ts'
import type { Refused } from '#db/applications/stages.ts'
import { employerBySlug } from '#db/employers/queries.ts'
import type { Action, Member } from '#db/employers/roles.ts'
import type { Employer } from '#db/employers/schema.ts'

type Asked = { request: Request; params: { employer?: string }; context: BoardContext }

/** Nothing of an applicant is shown to those who act for a suspended employer. */
export async function requireHiring(
  { request, params, context }: Asked,
  action: Action,
): Promise<{ member: Member; employer: Employer }> {
  const member = await requireMember(request, context, params.employer, action)
  const employer = (await employerBySlug(context.db, member.employerSlug))!
  if (employer.suspendedAt) notFound()
  return { member, employer }
}

const asked = applicantFilters.extend({ as: z.enum(['list', 'board']).catch('list') })
export type AskedApplicants = z.output<typeof asked>

/** Which applicants an address asks for, and how they are drawn. */
export function readApplicants(request: Request): AskedApplicants {
  return asked.parse(Object.fromEntries(new URL(request.url).searchParams))
}

/** The same question as part of an address, but for what is said otherwise. */
export function applicantsQuery(said: Partial<AskedApplicants>): string {
  const query = new URLSearchParams()
  if (said.job) query.set('job', said.job)
  if (said.stage) query.set('stage', said.stage)
  if (said.as === 'board') query.set('as', 'board')
  if (said.page && said.page > 1) query.set('page', String(said.page))
  return query.size ? `?${query}` : ''
}

/** Back to the applicant, or to the board that the button stood on, with what was done, or why it was not. */
export function backToApplicant(
  request: Request,
  { employerSlug }: Member,
  id: string,
  outcome: object | Refused,
  done: string,
): Response {
  const refused = 'refused' in outcome ? String(outcome.refused) : null
  if (refused === 'not-here') notFound()
  if (refused === 'not-allowed') forbidden()
  const { job, stage, as } = readApplicants(request)
  const query = new URLSearchParams(applicantsQuery({ job, stage, as }))
  if (refused) query.set('refused', refused)
  else if (done) query.set('done', done)
  const at = `/employers/${employerSlug}/applicants${as === 'board' ? '' : `/${encodeURIComponent(id)}`}?${query}`
  // What the page's script sends unasked adds nothing to go back to.
  return done ? redirect(`${at}#main`, 303) : replace(at.replace(/\?$/, ''), 303)
}
