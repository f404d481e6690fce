import type { JobFacts, Pay } from '#db/jobs/facts.ts'
import { chartTypeFacts, type ChartType } from '#db/vocabulary/chart-types.ts'
import type { PayBasis } from '#db/vocabulary/pay.ts'

import { yearHours } from '#db/vocabulary/pay.ts'

const yearsIn = {
  salary: 1,
  monthly: 12,
  weekly: 52,
  daily: 260,
}

const ofPatients = ['charts', 'records', 'encounters', 'reports', 'cases']
/** The units of productivity that count what a basis pays for; a patient's papers go by many names. */
const itemsOf: Partial<Record<PayBasis, readonly string[]>> = {
  'per-chart': ofPatients,
  'per-encounter': ofPatients,
  'per-record': ofPatients,
  'per-case': ofPatients,
  'per-claim': ['claims'],
  'per-unit': ['units'],
}

export type Quote = { basis: PayBasis; min: number | null; max: number | null }
export type Effort = {
  weeklyHours?: number | null
  /** Items an hour, as the posting itself states them. */
  itemsPerHour?: number | null
  chartTypes?: ChartType[]
}

/**
 * Effective pay: what a quote comes to in dollars an hour, with the sum that led there, as it follows the quote; null
 * where there is none, as the quote is hourly already or can't be made so. A year is 2,080 hours unless the
 * posting states its weekly hours; work paid by the item takes the posting's own productivity standard, else, for
 * charts and the like, the usual one of its first chart type, and is then marked as estimated. Hourly figures are null
 * where no sum can be made, or none that comes to a cent.
 */
export function effectivePay(quote: Quote, effort: Effort = {}): Pay & { sum: string | null } {
  const { divisor, estimated, sum } = hourlyDivisor(quote.basis, effort)
  const hourly = (amount: number | null) =>
    amount === null || divisor === null ? null : Math.round((amount / divisor) * 100) / 100 || null
  return { ...quote, hourly_min: hourly(quote.min), hourly_max: hourly(quote.max), estimated, sum }
}

function hourlyDivisor(
  basis: PayBasis,
  effort: Effort,
): { divisor: number | null; estimated: boolean; sum: string | null } {
  if (basis === 'hourly' || basis === 'hourly-plus-production-bonus') {
    return { divisor: 1, estimated: false, sum: null }
  }
  if (basis in yearsIn) return timeDivisor(basis as keyof typeof yearsIn, effort)
  if (basis === 'per-project') return { divisor: null, estimated: false, sum: null }

  const usual = usualPace(basis, effort.chartTypes ?? [])
  const items = effort.itemsPerHour ?? usual
  if (!items) return { divisor: null, estimated: false, sum: null }
  const estimated = !effort.itemsPerHour
  return {
    divisor: 1 / items,
    estimated,
    sum: `× ${Math.round(items * 100) / 100} an hour${estimated ? ', the usual pace' : ', as the posting asks'}`,
  }
}

/** Nobody's pace in wRVUs, work units or claims is known from the charts that they are made of. */
function usualPace(basis: PayBasis, chartTypes: ChartType[]): number | undefined {
  if (itemsOf[basis] !== ofPatients) return undefined
  return chartTypes.map((type) => chartTypeFacts[type].perHour?.[1]).find((usual) => usual !== undefined)
}

/** Items an hour that a posting asks for of what it pays for; null where it states none. A day has eight hours. */
export function itemsPerHour(basis: PayBasis, productivity: JobFacts['productivity']): number | null {
  for (const { min, max, unit } of productivity) {
    const [items, time] = unit.split('/')
    const pace = min ?? max
    if (pace !== null && itemsOf[basis]?.includes(items!)) return time === 'day' ? pace / 8 : pace
  }
  return null
}

function timeDivisor(basis: keyof typeof yearsIn, effort: Effort) {
  // A part-time week has fewer days, not shorter ones.
  const weeklyHours = basis === 'daily' ? null : effort.weeklyHours
  const divisor = (weeklyHours ? 52 * weeklyHours : yearHours) / yearsIn[basis]
  const hours = (Math.round(divisor * 10) / 10).toLocaleString('en-US')
  return { divisor, estimated: false, sum: `÷ ${hours} hours` }
}

/** A quote as the board stores it, worked out for an hour by what else the posting says. */
export function payOf(
  quote: Quote | null,
  { productivity, chart_types }: Pick<JobFacts, 'productivity' | 'chart_types'>,
  weeklyHours: number | null,
): Pay | null {
  if (!quote) return null
  const effort = { weeklyHours, itemsPerHour: itemsPerHour(quote.basis, productivity), chartTypes: chart_types }
  const { sum: _, ...pay } = effectivePay(quote, effort)
  return pay
}
