// What may be said when posting: one schema for the form, the API and a CSV file. Anything may be missing, nothing be false.
import { z } from 'zod'
import type { JobFacts } from '#db/jobs/facts.ts'
import { oneLine } from '#db/line.ts'
import type { Quote } from '#db/pay.ts'
import { chartTypes } from '#db/vocabulary/chart-types.ts'
import { apprenticePolicies, credentials } from '#db/vocabulary/credentials.ts'
import { benefits, employments, payBases, productivityUnits } from '#db/vocabulary/pay.ts'
import { roleFamilies, seniorities } from '#db/vocabulary/roles.ts'
import { specialties } from '#db/vocabulary/specialties.ts'
import { states } from '#db/vocabulary/states.ts'
import { tools } from '#db/vocabulary/tools.ts'
import {
  flexibilities,
  hybridPeriods,
  permanences,
  remediations,
  stateModes,
  workplaces,
} from '#db/vocabulary/workplaces.ts'

/** A posting as its employer says it. */
export type JobInput = {
  facts: Omit<JobFacts, 'pay'> & { pay: Quote | null }
  description: string
  weeklyHours: number | null
  timeZone: string | null
  countsTowardRemoval: boolean | null
  /** To contradictions between text and fields, by their code: why both are right. */
  explanations: { code: string; why: string }[]
}

const number = (least: number, most: number, says: string) =>
  z.number(`is ${says}`).min(least, `is ${says}`).max(most, `is ${says}`)
const whole = (least: number, most: number, says: string) => number(least, most, says).int(`is ${says}`)
const money = number(0.01, 999_999.99, 'an amount in dollars, up to 999,999.99')
/** One of a list, read in any case. */
const oneOf = <Value extends string>(values: readonly Value[]) => {
  const known = new Map(values.map((value) => [value.toLowerCase(), value]))
  return z
    .string()
    .transform((said) => known.get(said.trim().toLowerCase()) ?? said)
    .refine((said): said is Value => known.has(said.toLowerCase()), {
      error: ({ input }) => `is none that the board knows: ${String(input).slice(0, 40)}`,
    }) as unknown as z.ZodType<Value, string>
}
const several = <Value extends string>(values: readonly Value[]) =>
  z.array(oneOf(values)).transform((said) => [...new Set(said)])
const noneOr = <Schema extends z.ZodType>(schema: Schema) => schema.nullable().default(null as never)

const range = { min: noneOr(money), max: noneOr(money) }
const upright = ({ min, max }: { min: number | null; max: number | null }) => min === null || max === null || min <= max

const pay = z
  .object({ basis: oneOf(payBases), ...range })
  .refine(upright, { path: ['max'], message: 'is less than the least' })
  .transform(({ basis, min, max }): Quote | null => (min === null && max === null ? null : { basis, min, max }))

const standard = z
  .strictObject({
    min: noneOr(number(0.01, 100_000, 'a number above 0')),
    max: noneOr(number(0.01, 100_000, 'a number above 0')),
    unit: oneOf(productivityUnits),
    chart_type: noneOr(oneOf(chartTypes)),
  })
  .refine(upright, { path: ['max'], message: 'is less than the least' })
  .refine(({ min, max }) => min !== null || max !== null, { path: ['min'], message: 'is needed' })

const anyOf = several(credentials).refine((group) => group.length > 0, 'names no credential')

const credentialsAsked = z.strictObject({
  required: z.array(anyOf).max(8).default([]),
  required_within: z
    .array(z.strictObject({ any: anyOf, months: whole(1, 120, 'a number of months from 1 to 120') }))
    .max(8)
    .default([]),
  preferred: several(credentials).default([]),
  any_certification: z.boolean().default(false),
  apprentice_policy: oneOf(apprenticePolicies).default('not-stated'),
})

const eligible = z
  .strictObject({ mode: oneOf(stateModes), states: several(states).default([]) })
  .transform(({ mode, states }) => ({ mode, states: mode === 'all' ? [] : states }))
  .refine(({ mode, states }) => mode === 'all' || states.length > 0, { path: ['states'], message: 'names no state' })

const place = z
  .strictObject({ city: noneOr(z.string().transform(oneLine).pipe(z.string().max(80))), state: noneOr(oneOf(states)) })
  .transform(({ city, state }) => (city || state ? { city: city || null, state } : null))

const day = z.iso
  .date('is a day, as 2026-12-31')
  .refine((said) => said >= '1900' && said < '2101', 'is a day of our time, as 2026-12-31')
const link = z.string().trim().max(2000).refine(isWebAddress, 'is a web address, as https://example.org/apply')

const said = z.strictObject({
  title: z.string().transform(oneLine).pipe(z.string().max(300, 'has 300 characters at most')).default(''),
  description: z.string().max(200_000, 'has 200,000 characters at most').default(''),
  role_family: noneOr(oneOf(roleFamilies)),
  seniority: noneOr(oneOf(seniorities)),
  workplace: noneOr(oneOf(workplaces)),
  hybrid_days: noneOr(
    z
      .strictObject({ count: whole(0, 31, 'a number of days'), per: oneOf(hybridPeriods) })
      .refine(({ count, per }) => per === 'month' || count <= 7, {
        path: ['count'],
        message: 'is more than a week has',
      }),
  ),
  place: noneOr(place),
  eligible_states: noneOr(eligible),
  us_only: noneOr(z.boolean()),
  onsite_training_weeks: noneOr(whole(0, 104, 'a number of weeks from 0 to 104')),
  permanence: noneOr(oneOf(permanences)),
  return_for_remediation: noneOr(oneOf(remediations)),
  travel_percent: noneOr(whole(0, 100, 'a share from 0 to 100')),
  schedule: z
    .strictObject({ weekends: noneOr(z.boolean()), flexible: noneOr(oneOf(flexibilities)) })
    .default({ weekends: null, flexible: null }),
  employment: several(employments).default([]),
  pay: noneOr(pay),
  credentials: credentialsAsked.default({
    required: [],
    required_within: [],
    preferred: [],
    any_certification: false,
    apprentice_policy: 'not-stated',
  }),
  years_min: noneOr(number(0, 60, 'a number of years from 0 to 60')),
  chart_types: several(chartTypes).default([]),
  specialties: several(specialties).default([]),
  tools: several(tools).default([]),
  productivity: z.array(standard).max(12).default([]),
  accuracy_percent: noneOr(number(50, 100, 'a share from 50 to 100')),
  benefits: several(benefits).default([]),
  apply_url: noneOr(link),
  closes_on: noneOr(day),
  weekly_hours: noneOr(whole(1, 100, 'a number of hours from 1 to 100')),
  time_zone: noneOr(z.string().refine(isTimeZone, 'is a time zone, as America/Chicago')),
  counts_toward_removal: noneOr(z.boolean()),
  explanations: z
    .array(z.strictObject({ code: z.string().max(200), why: z.string().trim().min(1).max(500) }))
    .max(40)
    .default([]),
})

/** A posting as JSON, in the shape of the API; gives a `JobInput`, or an error for each field by its path. */
export const jobInput = said.transform(
  ({ description, weekly_hours, time_zone, counts_toward_removal, explanations, ...facts }): JobInput => ({
    facts: fitted(facts),
    description,
    weeklyHours: weekly_hours,
    timeZone: time_zone,
    countsTowardRemoval: counts_toward_removal,
    explanations,
  }),
)

/** What the workplace leaves no room for is not kept: a remote job stands nowhere, and only a hybrid one has days on site. */
function fitted(facts: JobInput['facts']): JobInput['facts'] {
  return {
    ...facts,
    place: facts.workplace === 'remote' ? null : facts.place,
    hybrid_days: facts.workplace === 'hybrid' ? facts.hybrid_days : null,
  }
}

function isWebAddress(said: string): boolean {
  return (
    URL.canParse(said) && ['https:', 'http:'].includes(new URL(said).protocol) && new URL(said).hostname.includes('.')
  )
}

function isTimeZone(said: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en-US', { timeZone: said }))
  } catch {
    return false
  }
}
