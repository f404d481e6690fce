// From which states a job may be done: all that is said of the lists of states in it, taken together.
import type { JobFacts } from '#db/jobs/facts.ts'
import { nationwide, type State } from '#db/vocabulary/states.ts'
import { countryIn, mainlandIn } from '#search/reading/country.ts'
import { saidOf, type Said } from '#search/reading/state-claims.ts'
import { stateLists, type StateList } from '#search/reading/state-lists.ts'
import { guess, likely, sure, type Fact, type Place, type Posting, type Words } from '#search/reading/words.ts'

type Eligible = NonNullable<JobFacts['eligible_states']>
type Claim = { said: Said; list: StateList; in: Place['in'] }

const confidences: Record<Said, number> = { out: sure, live: sure, hire: likely, remote: guess }

/**
 * Of a job that is remote, or doesn't say, all that limits states or opens the country; of one on site or hybrid only
 * where one must live.
 */
export function readEligibleStates({ title, text }: Posting, workplace: JobFacts['workplace']): Fact<Eligible> | null {
  const claims = [...claimsIn(text, 'text'), ...claimsIn(title, 'title')]
  const of = (...said: Said[]) => claims.filter((claim) => said.includes(claim.said))
  const besideRemote = of('remote').filter(
    ({ in: where }, _, all) => where === 'text' || all.every((claim) => claim.in === 'title'),
  )
  const bound = workplace === 'on-site' || workplace === 'hybrid'
  if (bound) return included(of('live'))

  const named = of('live', 'hire')
  if (named.length) return included(of('live').length ? named : [...named, ...besideRemote])
  const mainland = mainlandIn(text.text, 'text') ?? mainlandIn(title.text, 'title')
  const out = of('out')
  if (mainland || out.length) return excluded(out, mainland)
  if (besideRemote.length) return included(besideRemote)
  const isRemote = workplace === 'remote'
  const country = countryIn(text.text, 'text', isRemote) ?? countryIn(title.text, 'title', isRemote)
  return country && { value: { mode: 'all', states: [] }, places: [country] }
}

function claimsIn(words: Words, where: Place['in']): Claim[] {
  return stateLists(words).flatMap((list) => {
    const said = saidOf(words.text, list)
    return said ? [{ said, list, in: where }] : []
  })
}

function included(claims: Claim[]): Fact<Eligible> | null {
  if (!claims.length) return null
  // Who names a region and then its states means the states.
  const exact = claims.filter(({ list }) => !list.region)
  const places = placesOf(exact.length ? exact : claims)
  const limits = nationwide.some((state) => !places.has(state))
  return limits
    ? { value: { mode: 'include', states: [...places.keys()] }, places: [...places.values()] }
    : { value: { mode: 'all', states: [] }, places: [...places.values()].slice(0, 1) }
}

function excluded(claims: Claim[], mainland: Place | null): Fact<Eligible> {
  const places = placesOf(claims)
  if (mainland) for (const state of ['AK', 'HI'] as const) if (!places.has(state)) places.set(state, mainland)
  return { value: { mode: 'exclude', states: [...places.keys()] }, places: [...places.values()] }
}

function placesOf(claims: Claim[]): Map<State, Place> {
  const places = new Map<State, Place>()
  for (const { said, list, in: where } of claims) {
    for (const { state, start, end } of list.states) {
      if (!places.has(state)) places.set(state, { in: where, start, end, confidence: confidences[said] })
    }
  }
  return places
}
