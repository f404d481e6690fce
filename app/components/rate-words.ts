import { hourOf } from '#db/coders/rates.ts'
import { chartTypeFacts, type ChartType } from '#db/vocabulary/chart-types.ts'
import { payBasisUnits, type PayBasis } from '#db/vocabulary/pay.ts'

/** "1,200.50", "45" */
export function dollars(cents: number): string {
  const places = cents % 100 ? 2 : 0
  return (cents / 100).toLocaleString('en-US', { minimumFractionDigits: places, maximumFractionDigits: places })
}

/** A freelancer's quote, the sum that follows it, and what an hour of it comes to: "$4 a chart", "× 7 an hour", "28.00". */
export function rateWords(rate: { basis: PayBasis; chartType: ChartType | null; cents: number }) {
  const { cents, sum, estimated } = hourOf(rate)
  return {
    quote: `$${dollars(rate.cents)} ${payBasisUnits[rate.basis]}`,
    charts: rate.chartType ? chartTypeFacts[rate.chartType].label : null,
    sum,
    hour: cents === null ? null : (cents / 100).toFixed(2),
    estimated,
  }
}
