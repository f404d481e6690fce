// Where a coder may live, and where the work stands.
import type { JobFacts } from '#db/jobs/facts.ts'
import { nationwide, type State } from '#db/vocabulary/states.ts'
import { firstSaid, sentenceAround, type Conflict } from '#search/reading/contradictions/conflict.ts'
import { countryIn } from '#search/reading/country.ts'
import { readPlace } from '#search/reading/place.ts'
import { saidOf } from '#search/reading/state-claims.ts'
import { stateLists, type StateList } from '#search/reading/state-lists.ts'
import { readEligibleStates } from '#search/reading/states.ts'
import { bareTowns, statesWithTown, townsWithState } from '#search/reading/towns.ts'
import { sure, unique, type Fact, type Place, type Posting, type Words } from '#search/reading/words.ts'

type Stand = NonNullable<JobFacts['place']>
type Eligible = NonNullable<JobFacts['eligible_states']>

export function stateConflicts(posting: Posting, facts: JobFacts): Conflict[] {
  return [...eligibilityConflicts(posting, facts), ...placeConflicts(posting, facts)]
}

function eligibilityConflicts(posting: Posting, { workplace, eligible_states: claim }: JobFacts): Conflict[] {
  if (!claim) return []
  const conflict = { about: 'eligible_states' as const, claim: claimOf(claim), claimed: keyOf(claim) }
  const claimed = openStates(claim)
  const out = leftOut(posting)
  const refused = out.find(({ states }) => states.some((state) => claimed.has(state)))
  if (refused) return [{ ...conflict, said: keyOf({ mode: 'exclude', states: refused.states }), place: refused.place }]
  const said = isListed(posting, claim) ? null : read(posting, workplace, out)
  if (said && differs(claim, said.value) && !isInvitation(posting, said.place))
    return isNarrowed(posting, claim, said) ? [] : [{ ...conflict, said: keyOf(said.value), place: said.place }]
  if (claim.mode === 'include' && claim.states.length < 4) return []
  const nearby = firstSaid(posting, radius, notRequired)
  return nearby ? [{ ...conflict, said: 'nearby', place: nearby }] : []
}

/** "Any state where we are registered (AZ, ID, UT)". */
function isNarrowed(posting: Posting, claim: Eligible, { value, place }: { value: Eligible; place: Place }): boolean {
  if (value.mode !== 'all' || claim.mode !== 'include') return false
  const near = stateLists(posting[place.in]).filter(({ start }) => start > place.end && start < place.end + 90)
  return near.some(({ states }) => states.every(({ state }) => claim.states.includes(state)))
}

/** A list that is the claim's own, whatever other states are named. */
const isListed = (posting: Posting, { mode, states }: Eligible) =>
  mode === 'include' &&
  states.length > 1 &&
  [posting.text, posting.title].some((words) =>
    stateLists(words).some(
      (list) => list.states.length === states.length && list.states.every(({ state }) => states.includes(state)),
    ),
  )

type Listed = { states: State[]; place: Place }

/** What takes states in, all of its lists as one, or opens the country; exceptions stand for themselves. */
function read(
  posting: Posting,
  workplace: JobFacts['workplace'],
  out: Listed[],
): { value: Eligible; place: Place } | null {
  const bound = listed(posting, isBound)
  if (bound[0])
    return { value: { mode: 'include', states: unique(bound.flatMap(({ states }) => states)) }, place: bound[0].place }
  const said = readEligibleStates(posting, workplace)
  const places = said?.places.filter(
    (one) => !out.some(({ place }) => one.in === place.in && one.start >= place.start && one.start < place.end),
  )
  const first = places?.[0]
  if (!said || !first) return null
  const near = places.filter(({ in: where, start }) => where === first.in && start - first.start < 400)
  const excepted = said.value.mode === 'all' && out.length > 0
  const value: Eligible = excepted
    ? { mode: 'exclude', states: unique(out.flatMap(({ states }) => states)) }
    : said.value
  return { value, place: { ...first, end: Math.max(...near.map(({ end }) => end)) } }
}

function listed(posting: Posting, isMeant: (text: string, list: StateList) => boolean): Listed[] {
  return (['text', 'title'] as const).flatMap((where) =>
    stateLists(posting[where])
      .filter((list) => isMeant(posting[where].text, list))
      .map(({ states, start, end }) => ({
        states: states.map(({ state }) => state),
        place: { in: where, start, end, confidence: sure },
      })),
  )
}

const isBound = (text: string, { start, end }: StateList) =>
  /\b(?:must|needs? to|ha(?:ve|s) to) be (?:an? |current |legal |permanent )*$/i.test(
    text.slice(Math.max(0, start - 40), start),
  ) && /^ residents?\b/i.test(text.slice(end, end + 12))

const leftOut = (posting: Posting) =>
  listed(posting, (text, list) => {
    const before = text
      .slice(Math.max(0, list.start - 110), list.start)
      .split(/[.!?;]\s|\n/)
      .at(-1)!
    return excepted.test(before) || (denied.test(before) && !doubled.test(before)) || saidOf(text, list) === 'out'
  })
const excepted =
  /\b(?:except(?:ing)?(?: for| in| those in)?|excluding|besides|minus|aside from|apart from|but not(?: in)?)(?: the states? of)? $/i
const denied =
  /(?:\bnot|n't|\bcannot|\bunable to)\b[^,:]{0,20}\b(?:hire|employ|use|engage|take|accept|consider|contract|pay|work with|onboard|register\w{0,3}|set up|operate|do business|payroll)\b(?: \w{1,14}){0,6} (?:in|from|of)(?: the)? $|(?:\bnot|n't)\b (?:yet )?(?:cover|include) (?:the states? of )?$/i
const doubled = /\b(?:outside|unless|elsewhere|only|beyond|other than|except)\b/i

/** "Ohioans are encouraged to apply", "we are in Ohio" beside "we hire in every state". */
function isInvitation(posting: Posting, { in: where, start, end }: Place): boolean {
  const sentence = sentenceAround(posting[where].text, start, end)
  return (
    /\b(?:encouraged|especially|welcomed?|whether|tax(?:es)?|most of us|for example|e\.g)\b|\b(?:company|practice|office|headquarters|client|we) (?:is|are|'re) (?:located |based )?in\b/i.test(
      sentence,
    ) && countryIn(posting.text.text, 'text', true) !== null
  )
}

const radius =
  /\b(?:(?:live|lives|living|reside|residing|located|based|be|resident)\b[^.;\n]{0,30}?within (?:an? |about |approximately )?(?:[\w-]{1,12} ){0,2}?(?:-?miles?|minutes?|hours?|mins?|mi\b|commut\w{1,4} distance|driving distance)[^.;\n]{0,40}|(?:live|reside|be|located)(?: \w{1,8}){0,2} (?:close|near) enough to\b|within (?:an?|one|two|\d{1,2}) hours?'? (?:of|drive)\b|within (?:commuting|driving) distance\b|local candidates only|(?:candidates?|applicants?|coders?) local to\b|\b(?:live|reside|located|based|residents?|resident) (?:in|of) (?:the )?(?:greater )?(?:[\w.]{2,14} ){1,2}(?:metro\w{0,9}|area)\b|only local candidates|locals only|must be local\b)/gi
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
  const said = readPlace(posting, workplace) ?? siteElsewhere(posting, claim)
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

/** "Your days on site are spent at our Lincoln clinic": a town of the claimed state, or of one that isn't told. */
function siteElsewhere({ text: words }: Posting, { city, state }: Stand): Fact<Stand> | null {
  const { text } = words
  const town = bareTowns(words).find(
    (one) =>
      (!one.state || !state || one.state === state || statesWithTown(one.city).includes(state)) &&
      (!city || plain(one.city) !== plain(city)) &&
      /\b(?:at|in|to|from) (?:our|the) $/i.test(text.slice(Math.max(0, one.start - 12), one.start)) &&
      /^ (?:\w{1,12} ){0,2}(?:office|clinic|campus|hospital|location|building)\b/i.test(
        text.slice(one.end, one.end + 40),
      ) &&
      /\b(?:work|report|based|on-? ?site|days?|spent|sit|come|office)\b/i.test(
        sentenceAround(text, one.start, one.end),
      ),
  )
  return town
    ? {
        value: { city: town.city, state },
        places: [{ in: 'text', start: town.start, end: town.end, confidence: sure }],
      }
    : null
}

const plain = (city: string) =>
  city
    .toLowerCase()
    .replace(/^(?:saint|st\.?) /, 'st ')
    .replace(/^(?:fort|ft\.?) /, 'fort ')
    .replace(/^(?:mount|mt\.?) /, 'mount ')
    .replace(/[^a-z]/g, '')

/** Who names both towns has an office in each. */
function isNamed({ title, text }: Posting, { city, state }: Stand): boolean {
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
