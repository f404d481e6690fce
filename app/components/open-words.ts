import type { JobFacts } from '#db/jobs/facts.ts'
import { nationwide, stateNames, type State } from '#db/vocabulary/states.ts'

type Where = Pick<JobFacts, 'workplace' | 'place' | 'eligible_states'>

/** Whom a job is open to, as one cell of a list has room for: "all states", "31 states", "FL GA AL", "Tampa, FL". */
export function openWords(where: Where): string {
  if (hasSite(where)) return where.place ? placeName(where.place) : unsaid
  const eligible = where.eligible_states
  if (!eligible) return unsaid
  const { mode, states } = eligible
  if (mode === 'all') return 'all states'
  if (mode === 'include')
    return states.length === 1 ? names(states) : states.length <= 4 ? states.join(' ') : `${states.length} states`
  return states.length <= 3 ? `all but ${states.join(' ')}` : `${openOf(states).length} states`
}

/** The same in whole words, with every name: what to read out, and what the names are where there are too many. */
export function openNames(where: Where): { says: string; names: string[] } {
  if (hasSite(where)) return { says: where.place ? placeName(where.place) : unsaid, names: [] }
  const eligible = where.eligible_states
  if (!eligible) return { says: unsaid, names: [] }
  const { mode, states } = eligible
  if (mode === 'all') return { says: 'all states and DC', names: [] }
  if (mode === 'exclude' && states.length <= 12) return { says: `all states but ${names(states)}`, names: [] }
  const open = mode === 'include' ? states : openOf(states)
  return open.length <= 12
    ? { says: names(open), names: [] }
    : { says: `${open.length} states`, names: open.map(nameOf) }
}

export function placeName({ city, state }: NonNullable<JobFacts['place']>): string {
  if (city && state) return `${city}, ${state}`
  return city ?? (state ? stateNames[state] : unsaid)
}

export const unsaid = 'not stated – ask'

const hasSite = ({ workplace, place }: Where) =>
  workplace === 'hybrid' || workplace === 'on-site' || (!workplace && place)
const openOf = (excluded: readonly State[]) => nationwide.filter((state) => !excluded.includes(state))
const nameOf = (state: State) => stateNames[state]
const names = (states: readonly State[]) => states.map(nameOf).join(', ')
