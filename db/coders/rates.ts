// What a freelancer quotes, and what it comes to in an hour by the rule that jobs' pay is worked out with.
import type { Rate } from '#db/coders/profile.ts'
import { effectivePay, type Hourly } from '#db/pay.ts'
import { payBases, type PayBasis } from '#db/vocabulary/pay.ts'

/** A contract has no salary, and no employer's bonus. */
export const rateBases = payBases.filter((basis) => basis !== 'salary' && basis !== 'hourly-plus-production-bonus')

export type Quoted = Pick<Rate, 'basis' | 'chartType' | 'cents'>

/** The sum that leads to an hour, as it follows the quote; estimated where the usual pace stands for the freelancer's own. */
export function hourOf({
  basis,
  chartType,
  cents,
}: Quoted): Pick<Hourly, 'estimated' | 'sum'> & { cents: number | null } {
  const { hourly_min, estimated, sum } = effectivePay(
    { basis, min: cents / 100, max: cents / 100 },
    { chartTypes: chartType ? [chartType] : [] },
  )
  return { cents: hourly_min === null ? null : Math.round(hourly_min * 100), estimated, sum }
}

export function workedOut(rates: Quoted[]): Rate[] {
  return rates.map((rate) => ({ ...rate, hourlyCents: hourOf(rate).cents }))
}

/** What a search compares: the least that an hour of theirs costs. */
export function lowestHour(rates: Pick<Rate, 'hourlyCents'>[]): number | null {
  const hours = rates.map(({ hourlyCents }) => hourlyCents).filter((cents) => cents !== null)
  return hours.length ? Math.min(...hours) : null
}

export const isRateBasis = (basis: string): basis is PayBasis => (rateBases as string[]).includes(basis)
