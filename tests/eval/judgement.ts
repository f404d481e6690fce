// What a written query means, and how well a job answers it: by the job's facts, never by what a reader made of the query.
import type { JobFacts } from '#db/jobs/facts.ts'
import type { State } from '#db/vocabulary/states.ts'

export type Truth = {
  facts: JobFacts
  openStates: State[]
  kind: 'coding' | 'adjacent'
  employerKind: string | null
  postedAt: Date | null
}

type Values =
  | 'workplace'
  | 'credential'
  | 'chart_type'
  | 'specialty'
  | 'role_family'
  | 'seniority'
  | 'employment'
  | 'tool'
  | 'benefit'
  | 'employer_kind'
export type Condition = { [Name in Values]?: string[] } & {
  state?: State
  city?: string
  field?: { chart_type?: string[]; specialty?: string[] }
  pay_min?: number
  apprentice?: true
  posted_within?: number
  weekends?: boolean
  flexible?: boolean
  adjacent?: boolean
  words?: string
  not?: Condition
}
export type Query = { id: string; kind: string; q: string; means: { core: Condition[]; also: Condition[] } }

/** 3 where all that was meant holds, one less for each wish that misses, 0 where it is of no use. */
export function grade(job: Truth, { means }: Query, now: Date): number {
  if (job.kind === 'adjacent' && !means.core.some(({ adjacent }) => adjacent)) return 0
  if (!means.core.every((condition) => holds(job, condition, now))) return 0
  const missing = means.also.filter((condition) => !holds(job, condition, now)).length
  return Math.max(1, 3 - missing)
}

function holds(job: Truth, condition: Condition, now: Date): boolean {
  return Object.entries(condition).every(([name, wanted]) => {
    const test = tests[name as keyof Condition] as
      ((job: Truth, wanted: unknown, condition: Condition, now: Date) => boolean) | undefined
    if (!test) throw new Error(`a judgement by ${name} is not known`)
    return test(job, wanted, condition, now)
  })
}

const oneOf = (has: readonly (string | null)[], wanted: string[]) => wanted.some((value) => has.includes(value))
const apprenticeLevels = ['welcome', 'accepted', 'case-by-case']

const tests: {
  [Name in keyof Required<Condition>]: (
    job: Truth,
    wanted: Required<Condition>[Name],
    condition: Condition,
    now: Date,
  ) => boolean
} = {
  workplace: ({ facts }, wanted) => oneOf([facts.workplace], wanted),
  credential: ({ facts: { credentials } }, wanted) =>
    oneOf(
      [
        ...credentials.required.flat(),
        ...credentials.required_within.flatMap((due) => due.any),
        ...credentials.preferred,
      ],
      wanted,
    ),
  chart_type: ({ facts }, wanted) => oneOf(facts.chart_types, wanted),
  specialty: ({ facts }, wanted) => oneOf(facts.specialties, wanted),
  field: ({ facts }, wanted) =>
    oneOf(facts.chart_types, wanted.chart_type ?? []) || oneOf(facts.specialties, wanted.specialty ?? []),
  role_family: ({ facts }, wanted) => oneOf([facts.role_family], wanted),
  seniority: ({ facts }, wanted) => oneOf([facts.seniority], wanted),
  employment: ({ facts }, wanted) => oneOf(facts.employment, wanted),
  tool: ({ facts }, wanted) => oneOf(facts.tools, wanted),
  benefit: ({ facts }, wanted) => oneOf(facts.benefits, wanted),
  employer_kind: ({ employerKind }, wanted) => oneOf([employerKind], wanted),
  state: ({ openStates }, wanted) => openStates.includes(wanted),
  city: ({ facts }, wanted) => facts.place?.city?.toLowerCase() === wanted.toLowerCase(),
  pay_min: ({ facts: { pay } }, wanted) => (pay?.hourly_max ?? pay?.hourly_min ?? 0) >= wanted - 0.01,
  apprentice: ({ facts }) => apprenticeLevels.includes(facts.credentials.apprentice_policy),
  posted_within: ({ postedAt }, wanted, _, now) =>
    Boolean(postedAt) && now.getTime() - postedAt!.getTime() <= wanted * 86_400_000,
  weekends: ({ facts }, wanted) => (facts.schedule.weekends ?? false) === wanted,
  flexible: ({ facts }, wanted) => ['core-hours', 'fully-flexible'].includes(facts.schedule.flexible ?? '') === wanted,
  adjacent: ({ kind }, wanted) => (kind === 'adjacent') === wanted,
  words: ({ facts }, wanted) => facts.title.toLowerCase().includes(wanted.toLowerCase()),
  not: (job, wanted, _, now) => !holds(job, wanted, now),
}
