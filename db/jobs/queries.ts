import { and, asc, desc, eq, getTableColumns, gt, inArray, isNotNull, isNull, ne, sql, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { ownDomain } from '#db/employers/domain.ts'
import { employers, type Employer } from '#db/employers/schema.ts'
import { findCopied } from '#db/jobs/copies.ts'
import { factsOf, type JobFacts } from '#db/jobs/facts.ts'
import { openStates, publicStatuses, type RemotePolicy } from '#db/jobs/policy.ts'
import {
  jobs,
  policyHistory,
  productivityStandards,
  requirements,
  type Explanation,
  type JobRow,
} from '#db/jobs/schema.ts'
import { people } from '#db/people/schema.ts'
import { consideringPolicies } from '#db/vocabulary/credentials.ts'
import type { EmployerKind } from '#db/vocabulary/employers.ts'
import type { JobStatus } from '#db/vocabulary/jobs.ts'
import type { JobKind } from '#db/vocabulary/roles.ts'
import type { State } from '#db/vocabulary/states.ts'

/** A job as the board knows it: its facts, and what its rows add. */
export type Job = {
  id: string
  slug: string
  /** The greatest version among the rows that it is made of. */
  version: number
  status: JobStatus
  kind: JobKind
  employer: {
    id: string
    name: string
    slug: string
    kind: EmployerKind | null
    /** How many people work there, where it says. */
    size: number | null
    website: string | null
    verified: boolean
    claimed: boolean
    suspended: boolean
  }
  facts: JobFacts
  description: string
  openStates: State[]
  /** What it requires, as the keys of `asksOf`. */
  asks: string[]
  weeklyHours: number | null
  timeZone: string | null
  countsTowardRemoval: boolean | null
  postedAt: Date | null
  confirmedAt: Date | null
  expiresAt: Date | null
  /** When it leaves search: it expires, or nobody has confirmed it for three weeks. */
  searchedUntil: Date | null
  closedAt: Date | null
  reopenedAt: Date | null
  source: string | null
  /** What its poster says to the contradictions that were left standing. */
  explanations: Explanation[]
  policyChanges: number
}

export function jobsById(db: Db | Tx, ids: string[]): Promise<Job[]> {
  return ids.length ? readJobs(db, inArray(jobs.id, ids)) : Promise.resolve([])
}

/** As `jobById`, only what anybody may see. */
export async function jobBySlug(db: Db, slug: string): Promise<Job | undefined> {
  return storable(slug) ? (await readJobs(db, and(eq(jobs.slug, slug), isPublic)))[0] : undefined
}

export async function jobById(db: Db, id: string): Promise<Job | undefined> {
  return storable(id) ? (await readJobs(db, and(eq(jobs.id, id), isPublic)))[0] : undefined
}

const isPublic = and(inArray(jobs.status, publicStatuses), isNull(employers.suspendedAt))
/** Shown, and not suspended. */
export const isOpen = and(eq(jobs.status, 'published'), isNull(employers.suspendedAt))
/** What search shows. */
export const isInSearch = (now: Date) => and(isOpen, gt(jobs.searchedUntil, now))

/** Postgres refuses a NUL in any text; an address may hold one. */
const storable = (text: string) => !text.includes('\0')

/** Published jobs in order of id, from the one after `after` on: what the index should hold, a page at a time. */
export function publishedJobs(db: Db, after: string, limit: number): Promise<Job[]> {
  return readJobs(db, and(isOpen, gt(jobs.id, after)), limit)
}

/** The same pages as `publishedJobs`, with no more than what tells a stale document. */
export function publishedVersions(db: Db, after: string, limit: number): Promise<{ id: string; version: number }[]> {
  return db
    .select({ id: jobs.id, version: versionOfDocument })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(and(isOpen, gt(jobs.id, after)))
    .orderBy(asc(jobs.id))
    .limit(limit)
}

export async function publishedAmong(db: Db, ids: string[]): Promise<Set<string>> {
  if (!ids.length) return new Set()
  const rows = await db
    .select({ id: jobs.id })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(and(inArray(jobs.id, ids), isOpen))
  return new Set(rows.map((row) => row.id))
}

export function countJobs(db: Db): Promise<number> {
  return db.$count(jobs)
}

export type PolicyEntry = { since: Date; policy: RemotePolicy }

export function policyHistoryOf(db: Db, jobId: string): Promise<PolicyEntry[]> {
  return db
    .select({ since: policyHistory.since, policy: policyHistory.policy })
    .from(policyHistory)
    .where(eq(policyHistory.jobId, jobId))
    .orderBy(asc(policyHistory.since), asc(policyHistory.id))
}

/** A job of an employer's, whatever its status. */
export async function jobOf(db: Db, employerId: string, id: string): Promise<Job | undefined> {
  return storable(id) ? (await readJobs(db, and(eq(jobs.id, id), eq(jobs.employerId, employerId))))[0] : undefined
}

/** A draft that nobody has claimed yet, by the secret of its address. */
export async function draftByKey(db: Db, key: string): Promise<Job | undefined> {
  return storable(key) ? (await readJobs(db, eq(jobs.draftKey, key)))[0] : undefined
}

/** Who posts, as far as a posting's score goes. */
export type Poster = {
  name: string
  website: string | null
  verified: boolean
  pastHires: number
  mailDomain: string | null
  /** Other employers' own, which a swindler's may be made to resemble. */
  knownDomains: string[]
  /** The other employer whose posting has nearly the same words. */
  copyOf: string | null
}

const mostKnownDomains = 5000

/**
 * @param actor the member's, whose mail domain counts; a token has none
 * @param text of the posting
 */
export async function posterOf(db: Db, employerId: string, actor: string, text: string): Promise<Poster> {
  const [employer] = await db.select().from(employers).where(eq(employers.id, employerId))
  const [person] = await db.select({ email: people.email }).from(people).where(eq(people.id, actor))
  const pastHires = await db.$count(jobs, and(eq(jobs.employerId, employerId), eq(jobs.outcome, 'hired-here')))
  const known = await db
    .select({ website: employers.website })
    .from(employers)
    .where(and(isNotNull(employers.verifiedAt), isNotNull(employers.website), ne(employers.id, employerId)))
    .limit(mostKnownDomains)
  const knownDomains = known.map((each) => ownDomain(each.website)).filter((domain) => domain !== null)
  const { name, website, verifiedAt } = employer!
  const mailDomain = person?.email.split('@')[1] ?? null
  return {
    name,
    website: ownDomain(website),
    verified: verifiedAt !== null,
    pastHires,
    mailDomain,
    knownDomains,
    copyOf: await findCopied(db, employer!, text),
  }
}

const ownJobColumns = {
  id: jobs.id,
  slug: jobs.slug,
  title: jobs.title,
  status: jobs.status,
  outcome: jobs.outcome,
  postedAt: jobs.postedAt,
  confirmedAt: jobs.confirmedAt,
  expiresAt: jobs.expiresAt,
  closedAt: jobs.closedAt,
  editedAt: jobs.editedAt,
  createdAt: jobs.createdAt,
  source: jobs.source,
  workplace: jobs.workplace,
}
export type OwnJob = Pick<JobRow, keyof typeof ownJobColumns>

/** An employer's jobs for its workspace, what is worked on first. */
export function jobsOfEmployer(db: Db, employerId: string, limit = 500): Promise<OwnJob[]> {
  return db
    .select(ownJobColumns)
    .from(jobs)
    .where(eq(jobs.employerId, employerId))
    .orderBy(
      sql`array_position(array['in-review', 'draft', 'published', 'paused', 'expired', 'filled', 'removed']::job_status[], ${jobs.status})`,
      desc(jobs.id),
    )
    .limit(limit)
}

const versionOfDocument = sql<number>`greatest(${jobs.version}, ${employers.version})::float8`

const { searchVector: _, ...jobColumns } = getTableColumns(jobs)
const employerColumns = {
  id: employers.id,
  name: employers.name,
  slug: employers.slug,
  kind: employers.kind,
  size: employers.size,
  website: employers.website,
  verifiedAt: employers.verifiedAt,
  claimedAt: employers.claimedAt,
  suspendedAt: employers.suspendedAt,
}
type EmployerColumns = Pick<Employer, keyof typeof employerColumns>

function employerShown({ verifiedAt, claimedAt, suspendedAt, ...shown }: EmployerColumns): Job['employer'] {
  return { ...shown, verified: verifiedAt !== null, claimed: claimedAt !== null, suspended: suspendedAt !== null }
}

/** Whose a draft is that nobody has claimed. */
const nobody: Job['employer'] = {
  id: '',
  name: 'Your organisation',
  slug: '',
  kind: null,
  size: null,
  website: null,
  verified: false,
  claimed: true,
  suspended: false,
}

async function readJobs(db: Db | Tx, where: SQL | undefined, limit = 1000): Promise<Job[]> {
  const rows = await db
    .select({
      job: jobColumns,
      employer: employerColumns,
      version: versionOfDocument,
      requirements: sql<Requirement[]>`(
        select coalesce(json_agg(json_build_object(
          'position', r.position, 'strength', r.strength, 'anyOf', r.any_of, 'withinMonths', r.within_months
        ) order by r.position), '[]') from ${requirements} r where r.job_id = ${jobs.id})`,
      productivity: sql<Productivity[]>`(
        select coalesce(json_agg(json_build_object(
          'position', p.position, 'min', p.min, 'max', p.max, 'unit', p.unit, 'chartType', p.chart_type
        ) order by p.position), '[]') from ${productivityStandards} p where p.job_id = ${jobs.id})`,
      policies: sql<number>`(select count(*)::int from ${policyHistory} h where h.job_id = ${jobs.id})`,
    })
    .from(jobs)
    .leftJoin(employers, eq(employers.id, jobs.employerId))
    .where(where)
    .orderBy(asc(jobs.id))
    .limit(limit)

  return rows.map(({ job, employer, version, requirements, productivity, policies }) => {
    const facts = factsOf(job, requirements, productivity)
    return {
      id: job.id,
      slug: job.slug,
      version,
      status: job.status,
      kind: job.kind,
      employer: employer ? employerShown(employer) : nobody,
      facts,
      description: job.description,
      openStates: openStates(facts),
      asks: job.asks,
      weeklyHours: job.weeklyHours,
      timeZone: job.timeZone,
      countsTowardRemoval: job.countsTowardRemoval,
      postedAt: job.postedAt,
      confirmedAt: job.confirmedAt,
      expiresAt: job.expiresAt,
      searchedUntil: job.searchedUntil,
      explanations: job.explanations,
      closedAt: job.closedAt,
      reopenedAt: job.reopenedAt,
      source: job.source,
      policyChanges: Math.max(0, policies - 1),
    }
  })
}

type Requirement = Omit<typeof requirements.$inferSelect, 'jobId'>
type Productivity = Omit<typeof productivityStandards.$inferSelect, 'jobId'>

/** What search would show of an employer, the newest first. */
export function openJobsOf(db: Db, employerId: string, now: Date, limit: number): Promise<Job[]> {
  return newestOf(db, eq(jobs.employerId, employerId), now, limit)
}

/** Open jobs for apprentices, of which their employers say that work in them counts toward removing the A. */
export function jobsTowardRemoval(db: Db, now: Date, limit: number): Promise<Job[]> {
  const forApprentices = inArray(jobs.apprenticePolicy, consideringPolicies)
  return newestOf(db, and(eq(jobs.countsTowardRemoval, true), forApprentices), now, limit)
}

async function newestOf(db: Db, where: SQL | undefined, now: Date, limit: number): Promise<Job[]> {
  const newest = db
    .select({ id: jobs.id })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    .where(and(where, isInSearch(now)))
    .orderBy(desc(jobs.postedAt), desc(jobs.id))
    .limit(limit)
  const open = await readJobs(db, inArray(jobs.id, newest))
  return open.sort((a, b) => Number(b.postedAt) - Number(a.postedAt))
}
