// Pay and pace of a generated job: the band of its work, moved by level, region and employment.
import type { JobFacts } from '#db/jobs/facts.ts'
import { paceOf } from '#db/jobs/pay.ts'
import type { Pace } from '#db/pay.ts'
import type { Random } from '#db/seed/random.ts'
import type { Work } from '#db/seed/work/work.ts'
import { chartTypeFacts, type ChartType } from '#db/vocabulary/chart-types.ts'
import type { Employment, PayBasis, ProductivityUnit } from '#db/vocabulary/pay.ts'
import type { Seniority } from '#db/vocabulary/roles.ts'
import type { State } from '#db/vocabulary/states.ts'

type Quote = { basis: PayBasis; min: number | null; max: number | null; pace: Pace | null }
type Asked = {
  work: Work
  seniority: Seniority | null
  employment: Employment
  charts: ChartType[]
  productivity: JobFacts['productivity']
  state: State
}

/** Where in its band a level is paid; levels of leadership have a band of their own, in dollars an hour. */
const places: Partial<Record<Seniority, readonly [number, number]>> = {
  'level-1': [0.1, 0.35],
  'level-2': [0.3, 0.6],
  'level-3': [0.55, 0.8],
  senior: [0.7, 0.95],
}
const bands: Partial<Record<Seniority, readonly [number, number]>> = {
  trainee: [18, 21],
  entry: [19, 24],
  lead: [32, 43],
  supervisor: [34, 45],
  manager: [41, 57],
  director: [56, 81],
  'vp-executive': [80, 108],
}

export function payOf(random: Random, asked: Asked): Quote {
  const { seniority, work, employment } = asked
  const band = (seniority && bands[seniority]) ?? work.band
  const [low, high] = (seniority && places[seniority]) ?? [0.2, 0.8]
  const contract = employment === '1099-contract' ? random.within(1.15, 1.3) : 1
  const middle = (band[0] + (band[1] - band[0]) * random.within(low, high)) * regionOf(random, asked.state) * contract
  const spread = random.within(0.05, 0.14)
  const hourly = { min: middle * (1 - spread), max: middle * (1 + spread) }

  if (paidByItem(random, asked)) return itemQuote(asked, hourly)
  if (salaried(random, asked))
    return cut(
      random,
      'salary',
      rounded(hourly, (amount) => Math.round((amount * 2080) / 500) * 500),
    )
  const step = random.pick([0.05, 0.25, 0.5])
  const basis = random.chance(work.kind === 'coding' ? 0.04 : 0) ? 'hourly-plus-production-bonus' : 'hourly'
  return cut(
    random,
    basis,
    rounded(hourly, (amount) => Math.round(Math.round(amount / step) * step * 100) / 100),
  )
}

/** The West Coast and New York pay ten to twenty-five per cent more. */
function regionOf(random: Random, state: State): number {
  if (['CA', 'WA', 'OR', 'NY', 'HI', 'AK'].includes(state)) return random.within(1.1, 1.25)
  if (['MA', 'NJ', 'CT', 'DC', 'MD'].includes(state)) return random.within(1.03, 1.12)
  return random.within(0.97, 1.03)
}

function paidByItem(random: Random, { work, employment, charts }: Asked): boolean {
  if (work.kind === 'adjacent' || !chartTypeFacts[charts[0]!].perHour) return false
  if (employment === '1099-contract') return random.chance(0.45)
  return work.setting === 'risk' && ['seasonal', 'w2-contract'].includes(employment) && random.chance(0.35)
}

function salaried(random: Random, { work, seniority, employment }: Asked): boolean {
  if (employment !== 'w2-full-time' || seniority === 'trainee') return false
  if (work.role === 'leadership') return seniority !== 'lead' || random.chance(0.3)
  return random.chance(['auditor', 'educator', 'cdi', 'compliance'].includes(work.role) ? 0.3 : 0.06)
}

function itemQuote({ charts, productivity }: Asked, hourly: { min: number; max: number }): Quote {
  const { unit, perHour } = chartTypeFacts[charts[0]!]
  const basis = itemBases[unit] ?? 'per-unit'
  const pace = paceOf(basis, productivity)
  const items = pace ? (pace.least + pace.most) / 2 : perHour![1]
  const rate = (amount: number) => Math.max(0.05, Math.round((amount / items) * 20) / 20)
  return { basis, ...rounded(hourly, rate), pace }
}

const itemBases: Partial<Record<string, PayBasis>> = {
  chart: 'per-chart',
  report: 'per-chart',
  record: 'per-record',
  encounter: 'per-encounter',
  case: 'per-case',
  claim: 'per-claim',
}

/** Some postings give one figure, or one end of the range. */
function cut(random: Random, basis: PayBasis, range: { min: number; max: number }): Quote {
  const form = random.weighted([
    ['range', 90],
    ['from', 4],
    ['up-to', 2],
    ['flat', 4],
  ])
  const min = form === 'up-to' ? null : range.min
  const max = form === 'from' ? null : form === 'flat' ? range.min : range.max
  return { basis, min, max, pace: null }
}

const rounded = (range: { min: number; max: number }, round: (amount: number) => number) => ({
  min: round(range.min),
  max: round(range.max),
})

/** Auditing goes at half to two thirds of the coding rate, so a work may have a pace of its own. */
export function productivityOf(
  random: Random,
  work: Work,
  charts: ChartType[],
  seniority: Seniority | null,
): JobFacts['productivity'] {
  const main = charts[0]
  if (!main || work.kind === 'adjacent') return []
  const usual = chartTypeFacts[main].perHour
  const pace = work.pace ?? (usual && ([usual[0], usual[2]] as const))
  if (!pace || seniority === 'trainee' || work.role === 'leadership' || !random.chance(0.55)) return []
  const perDay = pace[1] <= 10 && random.chance(0.4)
  const steps = perDay ? 8 : 1
  const grain = pace[1] <= 5 && !perDay ? 0.5 : 1
  const round = (items: number) => Math.max(grain, Math.round((items * steps) / grain) * grain)
  const min = round(random.within(pace[0], (pace[0] + pace[1]) / 2))
  const form = random.weighted([
    ['at-least', 5],
    ['flat', 2],
    ['range', 3],
  ])
  const max = form === 'at-least' ? null : form === 'flat' ? min : Math.max(min, round(pace[1]))
  const items = itemWords[chartTypeFacts[main].unit] ?? 'units'
  return [{ min, max, unit: `${items}/${perDay ? 'day' : 'hour'}` as ProductivityUnit, chart_type: main }]
}

const itemWords: Partial<Record<string, string>> = {
  chart: 'charts',
  record: 'records',
  encounter: 'encounters',
  report: 'reports',
  case: 'cases',
  claim: 'claims',
}
