import type { JobFacts, Pay } from '#db/jobs/facts.ts'
import { effectivePay, itemsOf, type Pace, type Quote } from '#db/pay.ts'
import type { PayBasis } from '#db/vocabulary/pay.ts'

/** The pace that a posting asks for of what it pays for; null where it states none. A day has eight hours. */
export function paceOf(basis: PayBasis, productivity: JobFacts['productivity']): Pace | null {
  for (const { min, max, unit } of productivity) {
    const [items, time] = unit.split('/')
    const least = min ?? max
    const most = max ?? min
    if (least === null || most === null || !itemsOf[basis]?.includes(items!)) continue
    return time === 'day' ? { least: least / 8, most: most / 8 } : { least, most }
  }
  return null
}

/** A quote as the board stores it, worked out for an hour by what else the posting says. */
export function payOf(
  quote: Quote | null,
  { productivity, chart_types }: Pick<JobFacts, 'productivity' | 'chart_types'>,
  weeklyHours: number | null,
): Pay | null {
  if (!quote) return null
  const effort = { weeklyHours, pace: paceOf(quote.basis, productivity), chartTypes: chart_types }
  const { sum: _, ...pay } = effectivePay(quote, effort)
  return pay
}
