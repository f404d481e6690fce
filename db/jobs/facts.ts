// The facts of a posting: one shape wherever a job enters or leaves the board. What is not said is null or [].
import { asksOf } from '#db/jobs/fit.ts'
import type { ProductivityRow, RequirementRow, jobs } from '#db/jobs/schema.ts'
import type { ChartType } from '#db/vocabulary/chart-types.ts'
import type { ApprenticePolicy, Credential } from '#db/vocabulary/credentials.ts'
import type { Benefit, Employment, PayBasis, ProductivityUnit } from '#db/vocabulary/pay.ts'
import type { RoleFamily, Seniority } from '#db/vocabulary/roles.ts'
import type { Specialty } from '#db/vocabulary/specialties.ts'
import type { State } from '#db/vocabulary/states.ts'
import type { Tool } from '#db/vocabulary/tools.ts'
import type {
  Flexibility,
  HybridPeriod,
  Permanence,
  Remediation,
  StateMode,
  Workplace,
} from '#db/vocabulary/workplaces.ts'

export type Pay = {
  basis: PayBasis
  /** Dollars as quoted, and worked out for an hour. */
  min: number | null
  max: number | null
  hourly_min: number | null
  hourly_max: number | null
  /** True when the hourly figures need a number that the posting does not state. */
  estimated: boolean
}

export type JobFacts = {
  title: string
  role_family: RoleFamily | null
  seniority: Seniority | null
  workplace: Workplace | null
  hybrid_days: { count: number; per: HybridPeriod } | null
  place: { city: string | null; state: State | null } | null
  eligible_states: { mode: StateMode; states: State[] } | null
  us_only: boolean | null
  onsite_training_weeks: number | null
  permanence: Permanence | null
  return_for_remediation: Remediation | null
  travel_percent: number | null
  schedule: { weekends: boolean | null; flexible: Flexibility | null }
  employment: Employment[]
  pay: Pay | null
  credentials: {
    required: Credential[][]
    required_within: { any: Credential[]; months: number }[]
    preferred: Credential[]
    any_certification: boolean
    apprentice_policy: ApprenticePolicy
  }
  years_min: number | null
  chart_types: ChartType[]
  specialties: Specialty[]
  tools: Tool[]
  productivity: { min: number | null; max: number | null; unit: ProductivityUnit; chart_type: ChartType | null }[]
  accuracy_percent: number | null
  benefits: Benefit[]
  apply_url: string | null
  closes_on: string | null
}

type FactColumns = Omit<
  typeof jobs.$inferInsert,
  'id' | 'slug' | 'employerId' | 'kind' | 'description' | 'status' | 'version' | 'source' | 'sourceId' | 'sourceHash'
>
type NewRequirement = Omit<RequirementRow, 'jobId'>
type NewProductivity = Omit<ProductivityRow, 'jobId'>

export function rowsOf(facts: JobFacts): {
  columns: FactColumns
  requirements: NewRequirement[]
  productivity: NewProductivity[]
} {
  const { credentials } = facts
  const groups: Omit<NewRequirement, 'position'>[] = [
    ...credentials.required.map((anyOf) => ({ strength: 'required' as const, anyOf, withinMonths: null })),
    ...credentials.required_within.map(({ any, months }) => ({
      strength: 'required-within' as const,
      anyOf: any,
      withinMonths: months,
    })),
    ...(credentials.preferred.length
      ? [{ strength: 'preferred' as const, anyOf: credentials.preferred, withinMonths: null }]
      : []),
  ]
  return {
    columns: {
      title: facts.title,
      roleFamily: facts.role_family,
      seniority: facts.seniority,
      workplace: facts.workplace,
      hybridDays: facts.hybrid_days?.count ?? null,
      hybridPeriod: facts.hybrid_days?.per ?? null,
      placeCity: facts.place?.city ?? null,
      placeState: facts.place?.state ?? null,
      stateMode: facts.eligible_states?.mode ?? null,
      eligibleStates: facts.eligible_states?.states ?? [],
      usOnly: facts.us_only,
      onsiteTrainingWeeks: facts.onsite_training_weeks,
      permanence: facts.permanence,
      remediation: facts.return_for_remediation,
      travelPercent: facts.travel_percent,
      weekends: facts.schedule.weekends,
      flexibility: facts.schedule.flexible,
      employment: facts.employment,
      payBasis: facts.pay?.basis ?? null,
      payMinCents: cents(facts.pay?.min),
      payMaxCents: cents(facts.pay?.max),
      hourlyMinCents: cents(facts.pay?.hourly_min),
      hourlyMaxCents: cents(facts.pay?.hourly_max),
      payEstimated: facts.pay?.estimated ?? false,
      benefits: facts.benefits,
      anyCertification: credentials.any_certification,
      apprenticePolicy: credentials.apprentice_policy,
      yearsMin: facts.years_min,
      chartTypes: facts.chart_types,
      specialties: facts.specialties,
      tools: facts.tools,
      accuracyPercent: facts.accuracy_percent,
      asks: asksOf(facts),
      applyUrl: facts.apply_url,
      closesOn: facts.closes_on,
    },
    requirements: groups.map((group, position) => ({ ...group, position })),
    productivity: facts.productivity.map(({ min, max, unit, chart_type }, position) => ({
      position,
      min,
      max,
      unit,
      chartType: chart_type,
    })),
  }
}

/** The inverse of `rowsOf`. */
export function factsOf(
  job: Required<FactColumns>,
  requirements: NewRequirement[],
  productivity: NewProductivity[],
): JobFacts {
  const ofStrength = (strength: RequirementRow['strength']) => requirements.filter((row) => row.strength === strength)
  return {
    title: job.title,
    role_family: job.roleFamily,
    seniority: job.seniority,
    workplace: job.workplace,
    hybrid_days: job.hybridDays !== null && job.hybridPeriod ? { count: job.hybridDays, per: job.hybridPeriod } : null,
    place: job.placeCity || job.placeState ? { city: job.placeCity, state: job.placeState } : null,
    eligible_states: job.stateMode ? { mode: job.stateMode, states: job.eligibleStates } : null,
    us_only: job.usOnly,
    onsite_training_weeks: job.onsiteTrainingWeeks,
    permanence: job.permanence,
    return_for_remediation: job.remediation,
    travel_percent: job.travelPercent,
    schedule: { weekends: job.weekends, flexible: job.flexibility },
    employment: job.employment,
    pay: job.payBasis && {
      basis: job.payBasis,
      min: dollars(job.payMinCents),
      max: dollars(job.payMaxCents),
      hourly_min: dollars(job.hourlyMinCents),
      hourly_max: dollars(job.hourlyMaxCents),
      estimated: job.payEstimated,
    },
    credentials: {
      required: ofStrength('required').map((row) => row.anyOf),
      required_within: ofStrength('required-within').map((row) => ({ any: row.anyOf, months: row.withinMonths ?? 0 })),
      preferred: ofStrength('preferred').flatMap((row) => row.anyOf),
      any_certification: job.anyCertification,
      apprentice_policy: job.apprenticePolicy,
    },
    years_min: job.yearsMin,
    chart_types: job.chartTypes,
    specialties: job.specialties,
    tools: job.tools,
    productivity: productivity.map(({ min, max, unit, chartType }) => ({ min, max, unit, chart_type: chartType })),
    accuracy_percent: job.accuracyPercent,
    benefits: job.benefits,
    apply_url: job.applyUrl,
    closes_on: job.closesOn,
  }
}

const cents = (amount: number | null | undefined) => (amount == null ? null : Math.round(amount * 100))
const dollars = (amount: number | null) => (amount === null ? null : amount / 100)
