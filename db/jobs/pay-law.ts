// What the law of the states that a job is open to asks of its pay. Warnings, no advice and no obstacle: a poster knows more.
import { dayOf } from '#db/day.ts'
import type { JobFacts, Pay } from '#db/jobs/facts.ts'
import { openStates } from '#db/jobs/policy.ts'
import {
  abcTestStates,
  federalMinimumWage,
  payLaws,
  stateMinimumWages,
  widestRange,
  type PayLaw,
} from '#db/vocabulary/pay-laws.ts'
import { nationwide, stateNames, type State } from '#db/vocabulary/states.ts'

export type PayWarning = {
  code: 'range-asked' | 'range-wide' | 'below-minimum-wage' | 'colorado-excluded' | 'looks-like-employee'
  /** Whose law it is; none where no single state's is meant. */
  states: State[]
  says: string
}

/** @param employer `size` is how many people work there; a law that begins at a size reaches who doesn't say theirs */
export function payWarnings(facts: JobFacts, employer: { size: number | null }, now: Date): PayWarning[] {
  const laws = payLawsOver(facts, employer, now)
  return [
    ...rangeAsked(facts.pay, laws, employer.size),
    ...rangeTooWide(facts.pay, laws),
    ...belowMinimumWage(facts),
    ...coloradoExcluded(facts),
    ...looksLikeEmployee(facts),
  ]
}

/** The laws in force that ask for a pay range in this posting, oldest first. */
export function payLawsOver(facts: JobFacts, { size }: { size: number | null }, now: Date): PayLaw[] {
  const open = openStates(facts)
  const today = dayOf(now)
  return payLaws.filter(
    ({ state, inForce, employees }) => open.includes(state) && inForce <= today && employees <= (size ?? Infinity),
  )
}

function rangeAsked(pay: Pay | null, laws: PayLaw[], size: number | null): PayWarning[] {
  if (!laws.length || (pay && pay.min !== null && pay.max !== null && pay.min !== pay.max)) return []
  const asking = laws.map(({ state, employees }) =>
    size === null && employees > 1 ? `${stateNames[state]} (from ${employees} employees)` : stateNames[state],
  )
  const asks = `${andList(asking)} ${laws.length === 1 ? 'asks' : 'ask'} for a pay range in the posting`
  return [{ code: 'range-asked', states: statesOf(laws), says: `${asks}. ${whatLacks(pay)}` }]
}

function whatLacks(pay: Pay | null): string {
  if (!pay || (pay.min === null && pay.max === null)) return 'This one states no pay: give its least and its most.'
  if (pay.max === null) return '“From” is none: say also the most that you expect to pay.'
  if (pay.min === null) return '“Up to” is none: say also the least that you expect to pay.'
  return 'A single figure is one only if everybody hired is paid exactly that; else give the least and the most.'
}

function rangeTooWide(pay: Pay | null, laws: PayLaw[]): PayWarning[] {
  if (!pay || pay.min === null || pay.max === null) return []
  const times = Math.round(pay.max * 100) / Math.round(pay.min * 100)
  if (times <= widestRange) return []
  const says = `The most is ${Math.round(times * 10) / 10} times the least: a range is to be what you expect in good faith to pay. Name the levels apart, or narrow it.`
  return [{ code: 'range-wide', states: statesOf(laws), says }]
}

function belowMinimumWage(facts: JobFacts): PayWarning[] {
  const { pay, employment } = facts
  const hourly = pay?.hourly_min ?? pay?.hourly_max
  if (!pay || hourly == null) return []
  const below = openStates(facts)
    .map((state) => ({ state, wage: Math.max(stateMinimumWages[state] ?? 0, federalMinimumWage) }))
    .filter(({ wage }) => hourly < wage)
    .sort((one, other) => other.wage - one.wage)
  if (!below.length && hourly >= federalMinimumWage) return []

  const named = below.slice(0, 4).map(({ state, wage }) => `${stateNames[state]} ($${wage.toFixed(2)})`)
  const others = below.length > named.length ? [`${below.length - named.length} more`] : []
  const where =
    hourly < federalMinimumWage ? `anywhere in the US ($${federalMinimumWage})` : `in ${andList([...named, ...others])}`
  const comesTo = `${pay.estimated ? 'By the usual pace this' : 'This'} comes to $${hourly.toFixed(2)} an hour`
  const contract = employment.length > 0 && employment.every((each) => each === '1099-contract')
  const piecework = pay.basis.startsWith('per-')
  const so = contract
    ? 'It doesn’t bind contractors, but few will work for less.'
    : `${piecework ? 'Work paid by the piece' : 'W-2 work'} must reach it.`
  return [
    {
      code: 'below-minimum-wage',
      states: below.map(({ state }) => state),
      says: `${comesTo}, below the minimum wage ${where}. ${so}`,
    },
  ]
}

/** Left out by name, or by a list of everywhere else. */
function coloradoExcluded(facts: JobFacts): PayWarning[] {
  const { workplace, eligible_states: eligible } = facts
  if ((workplace !== 'remote' && workplace !== 'travel') || !eligible) return []
  const closed = nationwide.filter((state) => !openStates(facts).includes(state))
  if (!closed.includes('CO') || (eligible.mode === 'include' && closed.length > 1)) return []
  const says =
    'Colorado holds “remote, but not in Colorado” unlawful for an employer with even one worker there. Open the job to Colorado, or make sure that you have nobody there.'
  return [{ code: 'colorado-excluded', states: ['CO'], says }]
}

function looksLikeEmployee(facts: JobFacts): PayWarning[] {
  const { employment, schedule, benefits } = facts
  const led = schedule.flexible === 'none' && benefits.includes('equipment-provided')
  if (!led || !employment.includes('1099-contract')) return []
  const strict = openStates(facts).filter((state) => abcTestStates.includes(state))
  const strictest = strict.length ? ` ${andList(strict.map((state) => stateNames[state]))} look hardest at it.` : ''
  const says = `A contractor who works a set shift with your equipment looks like an employee to tax and labor offices. Leave hours or tools to the coder, or hire on W-2.${strictest}`
  return [{ code: 'looks-like-employee', states: strict, says }]
}

const statesOf = (laws: PayLaw[]) => laws.map(({ state }) => state)
const lists = new Intl.ListFormat('en-GB')
const andList = (words: string[]) => lists.format(words)
