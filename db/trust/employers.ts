// A moderator's word on an employer: whether anything of it is shown, and whether it is known to be who it says.
import { and, eq, sql } from 'drizzle-orm'
import { audit } from '#db/audit/changes.ts'
import type { Db, Tx } from '#db/client.ts'
import { lockEmployer, markVerified } from '#db/employers/changes.ts'
import { addresseesOf, employerBySlug, type Addressee } from '#db/employers/queries.ts'
import { employers, type Employer } from '#db/employers/schema.ts'
import { jobs } from '#db/jobs/schema.ts'
import { enqueue } from '#db/outbox/effects.ts'
import { actsFor, type Refused } from '#db/trust/changes.ts'

type Ends = Employer | Refused
export type Suspended = { employer: Employer; note: string; at: Date; to: Addressee[] }

/** Nothing of it is shown or found from then on; its jobs stay as they are for when it returns. */
export function suspendEmployer(
  db: Db,
  admin: string,
  slug: string,
  note: string,
  tell: (tx: Tx, suspended: Suspended) => Promise<void>,
  now: Date,
): Promise<Ends> {
  return change(db, admin, slug, async (tx, employer) => {
    if (employer.suspendedAt) return { refused: 'decided' }
    await tx.update(employers).set({ suspendedAt: now }).where(eq(employers.id, employer.id))
    await log(tx, admin, 'employer.suspended', employer, { note })
    await tell(tx, { employer, note, at: now, to: await addresseesOf(tx, employer.id, null) })
    return employer
  })
}

export function restoreEmployer(db: Db, admin: string, slug: string): Promise<Ends> {
  return change(db, admin, slug, async (tx, employer) => {
    if (!employer.suspendedAt) return { refused: 'decided' }
    await tx.update(employers).set({ suspendedAt: null }).where(eq(employers.id, employer.id))
    const open = await tx
      .select({ id: jobs.id })
      .from(jobs)
      .where(and(eq(jobs.employerId, employer.id), eq(jobs.status, 'published')))
    if (open.length) await enqueue(tx, 'announce', { jobs: open.map(({ id }) => id) })
    await log(tx, admin, 'employer.restored', employer)
    return employer
  })
}

/** By a moderator's word, where no address proves it. One that nobody has claimed has nobody to vouch for. */
export function verifyEmployer(db: Db, admin: string, slug: string): Promise<Ends> {
  return change(db, admin, slug, async (tx, employer) => {
    if (employer.verifiedAt) return { refused: 'decided' }
    if (!employer.claimedAt) return { refused: 'not-here' }
    return markVerified(tx, employer, admin, 'admin')
  })
}

export function unverifyEmployer(db: Db, admin: string, slug: string): Promise<Ends> {
  return change(db, admin, slug, async (tx, employer) => {
    if (!employer.verifiedAt) return { refused: 'decided' }
    await tx
      .update(employers)
      .set({ verifiedAt: null, verifiedBy: null, unverifiedAt: sql`now()` })
      .where(eq(employers.id, employer.id))
    await log(tx, admin, 'employer.unverified', employer, { verifiedBy: employer.verifiedBy })
    return employer
  })
}

function change(
  db: Db,
  admin: string,
  slug: string,
  write: (tx: Tx, employer: Employer) => Promise<Ends>,
): Promise<Ends> {
  return db.transaction(async (tx) => {
    const found = await employerBySlug(tx, slug)
    if (!found) return { refused: 'not-here' }
    const employer = await lockEmployer(tx, found.id)
    if (await actsFor(tx, admin, employer.id)) return { refused: 'own-employer' }
    return write(tx, employer)
  })
}

const log = (tx: Tx, actor: string, act: string, { id }: Employer, detail?: Record<string, unknown>) =>
  audit(tx, { actor, act, thing: id, employerId: id, detail })
