import type { JobFacts } from '#db/jobs/facts.ts'
import type { RemotePolicy } from '#db/jobs/policy.ts'
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
