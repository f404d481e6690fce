// How a job of the cast is written: the few facts that matter, over what is usual.
import type { JobFacts } from '#db/jobs/facts.ts'
import { effectivePay, type Effort } from '#db/pay.ts'
import type { NewJobRow } from '#db/jobs/schema.ts'
import type { PolicyEntry } from '#db/seed/life.ts'
import type { PayBasis } from '#db/vocabulary/pay.ts'
import type { JobKind } from '#db/vocabulary/roles.ts'

export type CastJob = Pick<NewJobRow, 'status' | 'outcome' | 'confirmedAt' | 'expiresAt' | 'closedAt'> & {
  /** Its place among the cast's employers. */
  employer: number
  kind: JobKind
  facts: JobFacts
  description: string
  postedAt: Date
  /** Policies before the present one, which has held since `changedAt`. */
  history: PolicyEntry[]
  changedAt: Date | null
  timeZone: string | null
  source: { source: string; sourceId: string; sourceHash: string } | null
}

type Role = Partial<Omit<CastJob, 'facts'>> & { employer: number; facts: Partial<JobFacts> & { title: string } }

const day = 86_400_000
export const ago = (today: Date, days: number) => new Date(today.getTime() - days * day)

export function role(today: Date, age: number, { facts, ...said }: Role): CastJob {
  return {
    kind: 'coding',
    status: 'published',
    outcome: null,
    description: '',
    postedAt: ago(today, age),
    confirmedAt: ago(today, Math.min(age, 3)),
    expiresAt: ago(today, age - 30),
    closedAt: null,
    history: [],
    changedAt: null,
    timeZone: null,
    source: null,
    ...said,
    facts: factsOf(facts),
  }
}

export function factsOf(facts: Partial<JobFacts> & { title: string }): JobFacts {
  return {
    role_family: 'coder',
    seniority: null,
    workplace: null,
    hybrid_days: null,
    place: null,
    eligible_states: null,
    us_only: null,
    onsite_training_weeks: null,
    permanence: null,
    return_for_remediation: null,
    travel_percent: null,
    schedule: { weekends: null, flexible: null },
    employment: ['w2-full-time'],
    pay: null,
    credentials: asked([]),
    years_min: null,
    chart_types: [],
    specialties: [],
    tools: [],
    productivity: [],
    accuracy_percent: null,
    benefits: ['health-insurance', 'pto', '401k'],
    apply_url: null,
    closes_on: null,
    ...facts,
  }
}

export function remoteIn(states: NonNullable<JobFacts['eligible_states']>['states'] = []) {
  const mode = states.length ? ('include' as const) : ('all' as const)
  return { workplace: 'remote' as const, eligible_states: { mode, states } }
}

export function asked(
  required: JobFacts['credentials']['required'],
  preferred: JobFacts['credentials']['preferred'] = [],
): JobFacts['credentials'] {
  return { required, required_within: [], preferred, any_certification: false, apprentice_policy: 'not-stated' }
}

export function pay(basis: PayBasis, min: number, max: number, effort: Effort = {}): NonNullable<JobFacts['pay']> {
  const { sum: _, ...worked } = effectivePay({ basis, min, max }, effort)
  return worked
}
