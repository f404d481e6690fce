import type { JobFacts } from '#db/jobs/facts.ts'
import type { JobStatus } from '#db/vocabulary/jobs.ts'
import { nationwide, type State } from '#db/vocabulary/states.ts'

const policyFacts = [
  'workplace',
  'hybrid_days',
  'place',
  'eligible_states',
  'us_only',
  'onsite_training_weeks',
  'permanence',
  'return_for_remediation',
  'travel_percent',
  'schedule',
] as const
export type PolicyFact = (typeof policyFacts)[number]

/** What a job says about where, and by whom, its work is done. */
export type RemotePolicy = Pick<JobFacts, PolicyFact>

export function policyOf(facts: JobFacts): RemotePolicy {
  return Object.fromEntries(policyFacts.map((fact) => [fact, facts[fact]])) as RemotePolicy
}

/** The facts that a job of this workplace can't be published without. */
export function missingFacts(policy: RemotePolicy): PolicyFact[] {
  const missing: PolicyFact[] = []
  if (!policy.workplace) missing.push('workplace')
  if ((policy.workplace === 'remote' || policy.workplace === 'travel') && !policy.eligible_states)
    missing.push('eligible_states')
  if (policy.workplace === 'hybrid' || policy.workplace === 'on-site') {
    if (!policy.place?.city || !policy.place.state) missing.push('place')
  }
  if (policy.workplace === 'hybrid' && !policy.hybrid_days) missing.push('hybrid_days')
  return missing
}

export function changedFacts(before: RemotePolicy, after: RemotePolicy): PolicyFact[] {
  return policyFacts.filter((fact) => canonical(before[fact]) !== canonical(after[fact]))
}

/**
 * The states a coder may live in: those that a remote or travelling job hires in, or the one where any other job stands.
 * Empty when the job does not say. "All" means the 50 states and DC: territories count only when named.
 */
export function openStates(policy: Pick<RemotePolicy, 'workplace' | 'place' | 'eligible_states'>): State[] {
  const { workplace, place, eligible_states: eligible } = policy
  if (workplace === 'hybrid' || workplace === 'on-site' || (!workplace && place?.state)) {
    return place?.state ? [place.state] : []
  }
  if (!eligible) return []
  if (eligible.mode === 'all') return [...nationwide]
  if (eligible.mode === 'include') return [...eligible.states]
  return nationwide.filter((state) => !eligible.states.includes(state))
}

/** The policy that stood just before an instant; undefined before the first. `history` is in order of time. */
export function policyOn<Entry extends { since: Date; policy: RemotePolicy }>(
  history: Entry[],
  before: Date,
): RemotePolicy | undefined {
  return history.findLast(({ since }) => since < before)?.policy
}

/** What anybody may see: open jobs, and closed ones as what they were. */
export const publicStatuses: readonly JobStatus[] = ['published', 'paused', 'filled', 'expired']

/** jsonb gives keys back in an order of its own. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort()) : part,
  )
}
