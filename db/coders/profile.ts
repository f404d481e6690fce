import type { ChartType } from '#db/vocabulary/chart-types.ts'
import type { VerificationState, Visibility } from '#db/vocabulary/coders.ts'
import type { Credential } from '#db/vocabulary/credentials.ts'
import type { PayBasis } from '#db/vocabulary/pay.ts'
import type { Specialty } from '#db/vocabulary/specialties.ts'
import type { State } from '#db/vocabulary/states.ts'
import type { Tool } from '#db/vocabulary/tools.ts'
import type { Workplace } from '#db/vocabulary/workplaces.ts'

/** Days as `2026-12-31`. The member number is not among what is read here: its owner alone asks for it. */
export type Held = {
  credential: Credential
  issuedOn: string | null
  expiresOn: string | null
  verification: VerificationState
  ceuEarned: number | null
  ceuNeeded: number | null
  cycleEndsOn: string | null
}

export type Rate = { basis: PayBasis; chartType: ChartType | null; cents: number; hourlyCents: number | null }

/** A coder's profile, whole but for its secrets. */
export type Coder = {
  personId: string
  name: string
  version: number
  handle: string | null
  visibility: Visibility
  headline: string
  about: string
  looking: boolean
  livesIn: State | null
  mayWorkFrom: State[]
  workplaces: Workplace[]
  /** Months of coding in all. */
  codingMonths: number | null
  payFloorCents: number | null
  timeZone: string | null
  hoursFrom: number | null
  hoursTo: number | null
  weekends: boolean | null
  availableFrom: string | null
  rateCents: number | null
  credentials: Held[]
  chartTypes: { value: ChartType; months: number }[]
  specialties: { value: Specialty; months: number }[]
  tools: { value: Tool; months: number }[]
  rates: Rate[]
  capacities: { chartType: ChartType; perWeek: number }[]
}
