// What every change of a job by its employer has in common: who may, what it answers, and what it leaves in the log.
import { and, eq } from 'drizzle-orm'
import { audit } from '#db/audit/changes.ts'
import type { Db, Tx } from '#db/client.ts'
import { may, type Action, type Member } from '#db/employers/roles.ts'
import { employers, type Employer } from '#db/employers/schema.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import type { JobInput } from '#db/jobs/input.ts'
import { mayFollow, type Step } from '#db/jobs/life.ts'
import { payOf } from '#db/jobs/pay.ts'
import type { Obstacle } from '#db/jobs/publishing.ts'
import { jobsById, type Job } from '#db/jobs/queries.ts'
import { jobs, type JobRow } from '#db/jobs/schema.ts'

export const jobRefusals = {
  'not-allowed': 'Your role does not allow this.',
  'not-here': 'There is no such job.',
  'not-now': 'Its status does not allow this any more.',
  'changed-meanwhile': 'Somebody changed this job meanwhile. Look at it again, then publish.',
  incomplete: 'Something is missing, or says two things.',
  suspended: 'This employer is suspended; write to us.',
  imported: 'This job came from another board, and is changed there.',
} as const
export type JobRefusal = keyof typeof jobRefusals
export type Refused = { refused: JobRefusal; obstacles?: Obstacle[] }
export type Changed = { id: string; slug: string; status: JobRow['status'] }

export type Before = JobRow & { job: Job }

/** Who may, and when: asked of the locked row. What is not this employer's is not there. */
export function change(
  db: Db,
  member: Member,
  action: Action,
  id: string,
  wanted: Step | null,
  write: (tx: Tx, before: Before, employer: Employer) => Promise<Changed | Refused>,
): Promise<Changed | Refused> {
  return db.transaction(async (tx) => {
    const [found] = await tx
      .select({ row: jobs, employer: employers })
      .from(jobs)
      .innerJoin(employers, eq(employers.id, jobs.employerId))
      .where(and(eq(jobs.id, id.replaceAll('\0', '')), eq(jobs.employerId, member.employerId)))
      .for('update', { of: jobs })
    if (!found) return { refused: 'not-here' }
    if (!may(member, action)) return { refused: 'not-allowed' }
    if (wanted && !mayFollow(found.row.status, wanted)) return { refused: 'not-now' }
    const [job] = await jobsById(tx, [id])
    return write(tx, { ...found.row, job: job! }, found.employer)
  })
}

export function step(
  db: Db,
  member: Member,
  action: Action,
  id: string,
  wanted: Step,
  after: Partial<JobRow>,
  act: string,
  detail?: Record<string, unknown>,
): Promise<Changed | Refused> {
  return change(db, member, action, id, wanted, async (tx, before) => {
    await tx.update(jobs).set(after).where(eq(jobs.id, id))
    await log(tx, member, act, id, detail)
    return { id, slug: before.slug, status: after.status ?? before.status }
  })
}

export const log = (tx: Tx, member: Member, act: string, thing: string, detail?: Record<string, unknown>) =>
  audit(tx, { actor: member.actor, act, thing, employerId: member.employerId, detail })

export function factsIn({ facts, weeklyHours }: Pick<JobInput, 'facts' | 'weeklyHours'>): JobFacts {
  return { ...facts, pay: payOf(facts.pay, facts, weeklyHours) }
}

export function ownColumns({ description, weeklyHours, timeZone, countsTowardRemoval }: JobInput) {
  return { description, weeklyHours, timeZone, countsTowardRemoval }
}
