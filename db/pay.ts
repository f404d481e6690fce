// What any quote comes to in dollars an hour: of a posting, and of a freelancer.
import { chartTypeFacts, type ChartType } from '#db/vocabulary/chart-types.ts'
import { yearHours, type PayBasis } from '#db/vocabulary/pay.ts'

const yearsIn = {
  salary: 1,
  monthly: 12,
  weekly: 52,
  daily: 260,
}

const ofPatients = ['charts', 'records', 'encounters', 'reports', 'cases']
/** The units of productivity that count what a basis pays for; a patient's papers go by many names. */
export const itemsOf: Partial<Record<PayBasis, readonly string[]>> = {
  'per-chart': ofPatients,
  'per-encounter': ofPatients,
  'per-record': ofPatients,
  'per-case': ofPatients,
  'per-claim': ['claims'],
  'per-unit': ['units'],
}

export type Quote = { basis: PayBasis; min: number | null; max: number | null }
/** Items an hour, at the least and at the most. */
export type Pace = { least: number; most: number }
export type Effort = {
  weeklyHours?: number | null
  /** As the posting itself states it. */
  pace?: Pace | null
  chartTypes?: ChartType[]
}
/** Dollars an hour; estimated where the sum needs a number that nobody stated. */
export type Hourly = { hourly_min: number | null; hourly_max: number | null; estimated: boolean; sum: string | null }
/** A quote is so many times in an hour, or so many hours go to it. */
type Sum = Pace & { hours: number; estimated: boolean; sum: string | null }

/**
 * Effective pay: what a quote comes to in dollars an hour, with the sum that led there, as it follows the quote; null
 * where there is none, as the quote is hourly already or can't be made so. A year is 2,080 hours unless the
 * posting states its weekly hours; work paid by the item takes the posting's own productivity standard, the least of a
 * range at the least rate and the most at the most, else, for charts and the like, the usual one of its first chart
 * type, and is then marked as estimated. Hourly figures are null where no sum can be made, or none that comes to a cent.
 */
export function effectivePay(quote: Quote, effort: Effort = {}): Quote & Hourly {
  const worked = workedOut(quote.basis, effort)
  const hourly = (amount: number | null, times: number) =>
    amount === null || !worked ? null : Math.round(((amount * times) / worked.hours) * 100) / 100 || null
  return {
    ...quote,
    hourly_min: hourly(quote.min, worked?.least ?? 1),
    hourly_max: hourly(quote.max, worked?.most ?? 1),
    estimated: worked?.estimated ?? false,
    sum: worked?.sum ?? null,
  }
}

/** Null where no hour can be worked out. */
function workedOut(basis: PayBasis, effort: Effort): Sum | null {
  if (basis === 'hourly' || basis === 'hourly-plus-production-bonus') {
    return { least: 1, most: 1, hours: 1, estimated: false, sum: null }
  }
  if (basis in yearsIn) return byTime(basis as keyof typeof yearsIn, effort)
  if (basis === 'per-project') return null

  const usual = usualPace(basis, effort.chartTypes ?? [])
  const pace = effort.pace ?? (usual ? { least: usual, most: usual } : null)
  if (!pace) return null
  const estimated = !effort.pace
  const items = [...new Set([pace.least, pace.most].map((items) => Math.round(items * 100) / 100))].join('–')
  const whose = estimated ? ', the usual pace' : ', as the posting asks'
  return { ...pace, hours: 1, estimated, sum: `× ${items} an hour${whose}` }
}

/** Nobody's pace in wRVUs, work units or claims is known from the charts that they are made of. */
function usualPace(basis: PayBasis, chartTypes: ChartType[]): number | undefined {
  if (itemsOf[basis] !== ofPatients) return undefined
  return chartTypes.map((type) => chartTypeFacts[type].perHour?.[1]).find((usual) => usual !== undefined)
}

function byTime(basis: keyof typeof yearsIn, effort: Effort): Sum {
  // A part-time week has fewer days, not shorter ones.
  const weeklyHours = basis === 'daily' ? null : effort.weeklyHours
  const divisor = (weeklyHours ? 52 * weeklyHours : yearHours) / yearsIn[basis]
  const hours = (Math.round(divisor * 10) / 10).toLocaleString('en-US')
  return { least: 1, most: 1, hours: divisor, estimated: false, sum: `÷ ${hours} hours` }
}
