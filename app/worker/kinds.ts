// What the indexes are made of: how the rows of each kind are read, which indexes one stands in, and its document.
import type { Db } from '#db/client.ts'
import {
  freelancersAmong,
  freelancersById,
  freelancerVersions,
  shownFreelancers,
  type Freelancer,
  type Shown,
} from '#db/coders/indexed.ts'
import { jobsById, publishedAmong, publishedJobs, publishedVersions, type Job } from '#db/jobs/queries.ts'
import type { Kind } from '#db/outbox/changes.ts'
import type { IndexName } from '#search/client.ts'
import { documentSchema, jobDocument } from '#search/document.ts'
import {
  freelancerDocument,
  freelancerSchema,
  isInForce,
  type FreelancerDocument,
} from '#search/freelancer-document.ts'

/** A row that is shown, its document, and the indexes of its kind that hold it. */
export type Entry = { document: { id: string }; indexes: readonly IndexName[] }

type Indexed = {
  indexes: readonly IndexName[]
  /** What the indexes should hold in order of id, from the one after `after` on. */
  page(db: Db, after: string, limit: number, now: Date): Promise<Entry[]>
  /** Those among some rows that the indexes should hold. */
  byId(db: Db, ids: string[], now: Date): Promise<Entry[]>
  /** The pages of one index, with no more than what tells a stale document. */
  versions(db: Db, index: IndexName, after: string, limit: number): Promise<{ id: string; version: number }[]>
  among(db: Db, index: IndexName, ids: string[]): Promise<Set<string>>
  schema: number
  /** What else a sweep asks of a document, and whether it is true still. */
  lasting?: { fields: string[]; still(held: Record<string, unknown>, now: Date): boolean }
}

export const indexed: Record<Kind, Indexed> = {
  job: {
    indexes: ['jobs'],
    page: async (db, after, limit) => (await publishedJobs(db, after, limit)).map(jobEntry),
    byId: async (db, ids) =>
      (await jobsById(db, ids)).filter((job) => job.status === 'published' && !job.employer.suspended).map(jobEntry),
    versions: (db, _, after, limit) => publishedVersions(db, after, limit),
    among: (db, _, ids) => publishedAmong(db, ids),
    schema: documentSchema,
  },
  coder: {
    indexes: ['freelancers', 'employers_freelancers'],
    page: async (db, after, limit, now) =>
      (await shownFreelancers(db, after, limit)).map((one) => freelancerEntry(one, now)),
    byId: async (db, ids, now) => (await freelancersById(db, ids)).map((one) => freelancerEntry(one, now)),
    versions: (db, index, after, limit) => freelancerVersions(db, shownIn(index), after, limit),
    among: (db, index, ids) => freelancersAmong(db, shownIn(index), ids),
    schema: freelancerSchema,
    lasting: { fields: ['_until'], still: (held, now) => isInForce(held as FreelancerDocument, now.getTime() / 1000) },
  },
}

const jobEntry = (job: Job): Entry => ({ document: jobDocument(job), indexes: indexed.job.indexes })

const freelancerEntry = (freelancer: Freelancer, now: Date): Entry => ({
  document: freelancerDocument(freelancer, now),
  indexes: indexed.coder.indexes.filter((index) => shownIn(index).includes(freelancer.visibility)),
})

const shownIn = (index: IndexName): Shown[] => (index === 'freelancers' ? ['public'] : ['public', 'employers-only'])
