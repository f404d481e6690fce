// What an application keeps of the posting and of the profile, as they stood when it was sent.
import type { Coder } from '#db/coders/profile.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import { canonical, changedFacts, policyOf, type PolicyFact, type RemotePolicy } from '#db/jobs/policy.ts'
import type { Job } from '#db/jobs/queries.ts'
import type { ChartType } from '#db/vocabulary/chart-types.ts'
import type { VerificationState } from '#db/vocabulary/coders.ts'
import type { Credential } from '#db/vocabulary/credentials.ts'
import type { Specialty } from '#db/vocabulary/specialties.ts'
import type { State } from '#db/vocabulary/states.ts'
import type { Tool } from '#db/vocabulary/tools.ts'

/** A posting as it stood when somebody applied. */
export type SentJob = { facts: JobFacts; description: string; policy: RemotePolicy; employer: string; version: number }

/** What of a profile goes with an application: shown to the coder before it is sent. No member number, no address. */
export type SentProfile = {
  name: string
  headline: string
  about: string
  livesIn: State | null
  mayWorkFrom: State[]
  codingMonths: number | null
  credentials: {
    credential: Credential
    issuedOn: string | null
    expiresOn: string | null
    verification: VerificationState
  }[]
  chartTypes: { value: ChartType; months: number }[]
  specialties: { value: Specialty; months: number }[]
  tools: { value: Tool; months: number }[]
  timeZone: string | null
  hoursFrom: number | null
  hoursTo: number | null
  weekends: boolean | null
}

export function sentJobOf({ facts, description, employer, version }: Job): SentJob {
  return { facts, description, policy: policyOf(facts), employer: employer.name, version }
}

export function sentProfileOf(coder: Coder): SentProfile {
  return {
    name: coder.name,
    headline: coder.headline,
    about: coder.about,
    livesIn: coder.livesIn,
    mayWorkFrom: coder.mayWorkFrom,
    codingMonths: coder.codingMonths,
    credentials: coder.credentials.map(({ credential, issuedOn, expiresOn, verification }) => ({
      credential,
      issuedOn,
      expiresOn,
      verification,
    })),
    chartTypes: coder.chartTypes,
    specialties: coder.specialties,
    tools: coder.tools,
    timeZone: coder.timeZone,
    hoursFrom: coder.hoursFrom,
    hoursTo: coder.hoursTo,
    weekends: coder.weekends,
  }
}

export type Change =
  | { field: 'title' | 'description'; before: string; after: string }
  | { field: 'pay'; before: JobFacts['pay']; after: JobFacts['pay'] }
  | { field: 'credentials'; before: JobFacts['credentials']; after: JobFacts['credentials'] }
  | { field: 'policy'; facts: PolicyFact[]; before: RemotePolicy; after: RemotePolicy }

/** What a posting says otherwise than when somebody applied, what weighs most first. */
export function changesSince(sent: SentJob, now: Pick<Job, 'facts' | 'description'>): Change[] {
  const { facts, policy } = sent
  const changedPolicy = changedFacts(policy, policyOf(now.facts))
  const changes: Change[] = []
  if (facts.title !== now.facts.title) changes.push({ field: 'title', before: facts.title, after: now.facts.title })
  if (!same(facts.pay, now.facts.pay)) changes.push({ field: 'pay', before: facts.pay, after: now.facts.pay })
  if (changedPolicy.length)
    changes.push({ field: 'policy', facts: changedPolicy, before: policy, after: policyOf(now.facts) })
  if (!same(facts.credentials, now.facts.credentials))
    changes.push({ field: 'credentials', before: facts.credentials, after: now.facts.credentials })
  if (sent.description !== now.description)
    changes.push({ field: 'description', before: sent.description, after: now.description })
  return changes
}

const same = (before: unknown, after: unknown) => canonical(before) === canonical(after)
