// Job number k of the generator: a pure function of k and of today.
import { ulid } from 'ulid'
import { rowsOf, type JobFacts } from '#db/jobs/facts.ts'
import { policyOf } from '#db/jobs/policy.ts'
import type { NewJobRow, ProductivityRow, RequirementRow } from '#db/jobs/schema.ts'
import { cast } from '#db/seed/cast.ts'
import { castEmployers } from '#db/seed/cast/employers.ts'
import type { CastJob } from '#db/seed/cast/role.ts'
import { describe } from '#db/seed/description.ts'
import { employerAt, employerKindAt, kebab, type SeededEmployer } from '#db/seed/employers.ts'
import { historyOf, lifeOf, type PolicyEntry } from '#db/seed/life.ts'
import { postingOf } from '#db/seed/posting.ts'
import { randomOf, streams, type Random } from '#db/seed/random.ts'
import type { Work } from '#db/seed/work/work.ts'
import { works } from '#db/seed/work/works.ts'
import type { JobKind } from '#db/vocabulary/roles.ts'

export type SeededJob = {
  facts: JobFacts
  job: NewJobRow & { id: string; employerId: string }
  requirements: RequirementRow[]
  productivity: ProductivityRow[]
  history: (PolicyEntry & { jobId: string })[]
}

export function jobAt(number: number, today: Date): SeededJob {
  const random = randomOf(streams.job, number)
  const known = cast[number]
  return known ? castJob(random, known(today)) : generatedJob(random, number, today)
}

/** How many employers stand once the jobs before `number` do: the cast, then one for every twelve jobs. */
export function employersBefore(number: number): number {
  return number === 0 ? 0 : castEmployers.length + Math.max(0, Math.ceil((number - cast.length) / jobsPerEmployer))
}

const jobsPerEmployer = 12
/** Every tenth of the first two thousand jobs is the first employer's. */
const bigPosterUntil = 2000

function generatedJob(random: Random, number: number, today: Date): SeededJob {
  const { employer, work } = pairOf(random, number)
  const imported = employer.row.claimedAt === null
  const posting = postingOf(random, work, employer, imported)
  const life = lifeOf(random, today, imported, posting.facts.workplace === 'remote')
  const address = `${kebab(posting.facts.title)}-${number}`
  const applyUrl = imported
    ? `https://feed.example.org/jobs/${address}`
    : random.chance(0.25)
      ? `${employer.row.website}/careers/${address}`
      : null
  const facts = { ...posting.facts, closes_on: life.closesOn ?? null, apply_url: applyUrl }

  return assemble(random, employer, facts, {
    ...life,
    kind: work.kind,
    description: describe(random, { ...posting, facts }, employer),
    weeklyHours: posting.weeklyHours,
    timeZone: posting.timeZone,
    countsTowardRemoval: posting.countsTowardRemoval,
    history: imported
      ? [{ since: life.postedAt, policy: policyOf(facts) }]
      : historyOf(random, policyOf(facts), life, today, employer.home),
    source: imported ? { source: 'generated-feed', sourceId: String(number), sourceHash: hashOf(random) } : null,
  })
}

function castJob(random: Random, known: CastJob): SeededJob {
  const employer = employerAt(known.employer)
  const { facts, description, kind, history, source, ...life } = known
  const policy = policyOf(facts)
  return assemble(random, employer, facts, {
    weeklyHours: null,
    countsTowardRemoval: null,
    ...life,
    kind,
    description,
    history: [...history, { since: history.length ? (known.changedAt ?? life.postedAt) : life.postedAt, policy }],
    source,
  })
}

type Rest = Pick<NewJobRow, 'status' | 'outcome' | 'confirmedAt' | 'expiresAt' | 'closedAt' | 'description'> & {
  kind: JobKind
  postedAt: Date
  weeklyHours: number | null
  timeZone: string | null
  countsTowardRemoval: boolean | null
  history: PolicyEntry[]
  source: { source: string; sourceId: string; sourceHash: string } | null
}

function assemble(random: Random, employer: SeededEmployer, facts: JobFacts, rest: Rest): SeededJob {
  const id = ulid(rest.postedAt.getTime(), random.next).toLowerCase()
  const { columns, requirements, productivity } = rowsOf(facts)
  return {
    facts,
    job: {
      id,
      slug: `${kebab(facts.title)}-${employer.row.slug}-${id.slice(-6)}`,
      employerId: employer.row.id,
      ...(rest.source ?? { source: null, sourceId: null, sourceHash: null }),
      ...columns,
      kind: rest.kind,
      description: rest.description,
      status: rest.status,
      outcome: rest.outcome,
      createdAt: rest.postedAt,
      postedAt: rest.postedAt,
      confirmedAt: rest.confirmedAt,
      expiresAt: rest.expiresAt,
      closedAt: rest.closedAt,
      weeklyHours: rest.weeklyHours,
      timeZone: rest.timeZone,
      countsTowardRemoval: rest.countsTowardRemoval,
    },
    requirements: requirements.map((row) => ({ jobId: id, ...row })),
    productivity: productivity.map((row) => ({ jobId: id, ...row })),
    history: rest.history.map((entry) => ({ jobId: id, ...entry })),
  }
}

/** A new employer and the first one take the work that suits them; else the work is chosen first, then who has it. */
function pairOf(random: Random, number: number): { employer: SeededEmployer; work: Work } {
  const fixed = fixedEmployer(number)
  if (fixed !== undefined) {
    const employer = employerAt(fixed)
    const suited = works.filter((work) => work.employers.includes(employer.row.kind))
    return { employer, work: random.weighted((suited.length ? suited : works).map((work) => [work, work.share])) }
  }
  const work = random.weighted(shares)
  const known = employersBefore(number)
  let chosen = someEmployer(random, known)
  for (let tries = 0; tries < 12 && !work.employers.includes(employerKindAt(chosen)); tries++) {
    chosen = someEmployer(random, known)
  }
  return { employer: employerAt(chosen), work }
}

const shares = works.map((work) => [work, work.share] as const)

function fixedEmployer(number: number): number | undefined {
  if ((number - cast.length) % jobsPerEmployer === 0) return employersBefore(number)
  return number % 10 === 9 && number < bigPosterUntil ? 0 : undefined
}

/** A quarter of the jobs are of the few large employers, a third of the middling; all of the last five hundred known. */
function someEmployer(random: Random, known: number): number {
  const every = random.weighted([
    [40, 24],
    [8, 34],
    [1, 42],
  ])
  const first = Math.max(castEmployers.length, known - 480)
  const candidates = Math.floor((known - 1) / every) - Math.ceil(first / every) + 1
  if (candidates < 1) return random.int(Math.min(first, known - 1), known - 1)
  return (Math.ceil(first / every) + random.int(0, candidates - 1)) * every
}

function hashOf(random: Random): string {
  return Array.from({ length: 8 }, () =>
    random
      .int(0, 2 ** 32 - 1)
      .toString(16)
      .padStart(8, '0'),
  ).join('')
}
