import type { Pay } from '#db/jobs/facts.ts'
import { chartTypeFacts, type ChartType } from '#db/vocabulary/chart-types.ts'
import type { PayBasis } from '#db/vocabulary/pay.ts'

const yearHours = 2080
const yearsIn = {
  salary: { parts: 1, words: 'a year' },
  monthly: { parts: 12, words: 'a month' },
  weekly: { parts: 52, words: 'a week' },
  daily: { parts: 260, words: 'a day' },
}

export type Quote = { basis: PayBasis; min: number | null; max: number | null }
export type Effort = {
  weeklyHours?: number | null
  /** Items an hour, as the posting itself states them. */
  itemsPerHour?: number | null
  chartTypes?: ChartType[]
}

/**
 * Effective pay: what a quote comes to in dollars an hour, with the sum that led there. A year is 2,080 hours unless the
 * posting states its weekly hours; work paid by the item takes the posting's own productivity standard, else the usual
 * one of its first chart type, and is then marked as estimated. Hourly figures are null where no sum can be made.
 */
export function effectivePay(quote: Quote, effort: Effort = {}): Pay & { sum: string } {
  const { divisor, estimated, sum } = hourlyDivisor(quote.basis, effort)
  const hourly = (amount: number | null) =>
    amount === null || divisor === null ? null : Math.round((amount / divisor) * 100) / 100
  return { ...quote, hourly_min: hourly(quote.min), hourly_max: hourly(quote.max), estimated, sum }
}

function hourlyDivisor(basis: PayBasis, effort: Effort): { divisor: number | null; estimated: boolean; sum: string } {
  if (basis === 'hourly' || basis === 'hourly-plus-production-bonus') {
    return { divisor: 1, estimated: false, sum: 'hourly, as quoted' }
  }
  if (basis in yearsIn) return timeDivisor(basis as keyof typeof yearsIn, effort)
  if (basis === 'per-project') return { divisor: null, estimated: false, sum: 'paid by the project' }

  const usual = effort.chartTypes?.map((type) => chartTypeFacts[type].perHour?.[1]).find((mid) => mid !== undefined)
  const items = effort.itemsPerHour ?? usual
  if (!items) return { divisor: null, estimated: false, sum: 'paid by the item, without a stated pace' }
  const estimated = !effort.itemsPerHour
  return {
    divisor: 1 / items,
    estimated,
    sum: `× ${items} an hour${estimated ? ', the usual pace' : ', as the posting asks'}`,
  }
}

function timeDivisor(basis: keyof typeof yearsIn, effort: Effort) {
  const { parts, words } = yearsIn[basis]
  const divisor = (effort.weeklyHours ? 52 * effort.weeklyHours : yearHours) / parts
  const hours = (Math.round(divisor * 10) / 10).toLocaleString('en-US')
  return { divisor, estimated: false, sum: `${words} ÷ ${hours} hours` }
}
