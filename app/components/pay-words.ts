import type { Pay } from '#db/jobs/facts.ts'
import { payBasisUnits } from '#db/vocabulary/pay.ts'

/** Dollars an hour as a list shows them: "36–42", "from 28", "up to 34". Sums are rounded, quotes are not. */
export function hourlyWords(pay: Pay | null): string {
  if (!pay) return 'not stated'
  if (pay.hourly_min === null && pay.hourly_max === null) return quoteWords(pay)
  const quoted = pay.basis === 'hourly' || pay.basis === 'hourly-plus-production-bonus'
  return range(pay.hourly_min, pay.hourly_max, quoted ? money : (amount) => String(Math.round(amount)))
}

/** Dollars an hour to the cent: "36.00–42.00". Null where no hourly figure can be made. */
export function exactHourlyWords({ hourly_min, hourly_max }: Pay, share = 1): string | null {
  if (hourly_min === null && hourly_max === null) return null
  return range(hourly_min, hourly_max, (amount) => (amount * share).toFixed(2))
}

/** The pay as the employer quotes it: "$65,000–78,000 a year". */
export function quoteWords({ basis, min, max }: Pick<Pay, 'basis' | 'min' | 'max'>): string {
  const figures = range(min, max, money).replace(/\d/, '$$$&')
  return `${figures} ${payBasisUnits[basis]}`
}

function range(min: number | null, max: number | null, write: (amount: number) => string): string {
  if (min !== null && max !== null) return write(min) === write(max) ? write(min) : `${write(min)}–${write(max)}`
  if (min !== null) return `from ${write(min)}`
  if (max !== null) return `up to ${write(max)}`
  return 'not stated'
}

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })
const toTheCent = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

function money(amount: number): string {
  return (Number.isInteger(amount) ? whole : toTheCent).format(amount)
}
