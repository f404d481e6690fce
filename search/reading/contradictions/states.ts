// Where a coder may live, and where the work stands.
import type { JobFacts } from '#db/jobs/facts.ts'
import { nationwide, type State } from '#db/vocabulary/states.ts'
import { firstSaid, sentenceAround, type Conflict } from '#search/reading/contradictions/conflict.ts'
import { countryIn } from '#search/reading/country.ts'
import { readPlace } from '#search/reading/place.ts'
import { readEligibleStates } from '#search/reading/states.ts'
import { bareTowns, townsWithState } from '#search/reading/towns.ts'
import type { Place, Posting, Words } from '#search/reading/words.ts'

type Eligible = NonNullable<JobFacts['eligible_states']>

export function stateConflicts(posting: Posting, facts: JobFacts): Conflict[] {
  return [...eligibilityConflicts(posting, facts), ...placeConflicts(posting, facts)]
}

function eligibilityConflicts(posting: Posting, { workplace, eligible_states: claim }: JobFacts): Conflict[] {
  if (!claim) return []
  const conflict = { about: 'eligible_states' as const, claim: claimOf(claim), claimed: keyOf(claim) }
  const said = readEligibleStates(posting, workplace)
  if (said?.places.length && differs(claim, said.value) && !isInvitation(posting, said.places[0]!)) {
    const [first] = said.places
    const near = said.places.filter(({ in: where, start }) => where === first!.in && start - first!.start < 400)
    const place = { ...first!, end: Math.max(...near.map(({ end }) => end)) }
    return [{ ...conflict, said: keyOf(said.value), place }]
  }
  if (claim.mode === 'include' && claim.states.length < 4) return []
  const nearby = firstSaid(posting, radius, notRequired)
  return nearby ? [{ ...conflict, said: 'nearby', place: nearby }] : []
}

/** "Ohioans are encouraged to apply" beside "we hire in every state". */
function isInvitation(posting: Posting, { in: where, start, end }: Place): boolean {
  const sentence = sentenceAround(posting[where].text, start, end)
  return (
    /\b(?:encouraged|especially|welcomed?)\b/i.test(sentence) && countryIn(posting.text.text, 'text', true) !== null
  )
}

const radius =
  /\b(?:(?:live|lives|living|reside|residing|located|based|be|resident)\b[^.;\n]{0,30}?within (?:an? |about |approximately )?(?:[\w-]{1,12} ){0,2}?(?:-?miles?|minutes?|hours?|mins?|mi\b|commut\w{1,4} distance|driving distance)[^.;\n]{0,40}|(?:live|reside|be|located)(?: \w{1,8}){0,2} (?:close|near) enough to\b|within (?:an?|one|two|\d{1,2}) hours?'? (?:of|drive)\b|within (?:commuting|driving) distance\b|local candidates only|only local candidates|locals only|must be local\b)/gi
const notRequired =
  /\bprefer|\bideal|\bif you (?:live|are)|\bwho (?:live|reside)s?\b.{0,60}\b(?:come|comes|asked|attend|report|may|can|invited)\b|\bnot (?:required|necessary)|\bneed not\b|\bmay (?:be|also)\b/i

/** A claimed state that the text leaves out, or one that the text takes in and the claim leaves out. */
function differs(claim: Eligible, said: Eligible): boolean {
  const claimed = openStates(claim)
  const open = openStates(said)
  if (said.mode === 'exclude') return nationwide.some((state) => claimed.has(state) && !open.has(state))
  return nationwide.some((state) => claimed.has(state) !== open.has(state))
}

function openStates({ mode, states }: Eligible): Set<State> {
  if (mode === 'include') return new Set(states)
  return new Set(nationwide.filter((state) => mode === 'all' || !states.includes(state)))
}

const keyOf = ({ mode, states }: Eligible) => (mode === 'all' ? 'all' : `${mode}-${[...states].sort().join('-')}`)

function claimOf({ mode, states }: Eligible): string {
  if (mode === 'all') return 'all states'
  const names = states.length > 6 ? `${states.length} states` : states.join(', ')
  return mode === 'include' ? `only ${names}` : `all states but ${names}`
}

function placeConflicts(posting: Posting, { workplace, place: claim }: JobFacts): Conflict[] {
  if (!claim || (workplace !== 'on-site' && workplace !== 'hybrid')) return []
  const said = readPlace(posting, workplace)
  if (!said?.places[0]) return []
  const sameState = !claim.state || !said.value.state || claim.state === said.value.state
  const sameCity = !claim.city || !said.value.city || plain(claim.city) === plain(said.value.city)
  if ((sameState && sameCity) || isNamed(posting, claim)) return []
  return [
    {
      about: 'place',
      claim: [claim.city, claim.state].filter(Boolean).join(', '),
      claimed: [claim.city, claim.state].filter(Boolean).join(' '),
      said: [said.value.city, said.value.state].filter(Boolean).join(' '),
      place: said.places[0],
    },
  ]
}

const plain = (city: string) =>
  city
    .toLowerCase()
    .replace(/^(?:saint|st\.?) /, 'st ')
    .replace(/^(?:fort|ft\.?) /, 'fort ')
    .replace(/^(?:mount|mt\.?) /, 'mount ')
    .replace(/[^a-z]/g, '')

/** Who names both towns has an office in each. */
function isNamed({ title, text }: Posting, { city, state }: NonNullable<JobFacts['place']>): boolean {
  if (!city) return false
  return [title, text].some((words) =>
    townsIn(words).some((town) => plain(town.city) === plain(city) && (!town.near || !state || town.state === state)),
  )
}

/** A town that stands with its state is not read again without it. */
function townsIn(words: Words) {
  const near = townsWithState(words)
  return [
    ...near,
    ...bareTowns(words).filter(({ start }) => !near.some((town) => start >= town.start && start < town.end)),
  ]
}
