// Where a coder may live.
import type { JobFacts } from '#db/jobs/facts.ts'
import { nationwide, type State } from '#db/vocabulary/states.ts'
import { firstSaid, sentenceAround, type Conflict } from '#search/reading/contradictions/conflict.ts'
import { boundTo, leftOut, type Listed } from '#search/reading/contradictions/hiring.ts'
import { countryIn } from '#search/reading/country.ts'
import { stateLists } from '#search/reading/state-lists.ts'
import { readEligibleStates } from '#search/reading/states.ts'
import { unique, type Place, type Posting } from '#search/reading/words.ts'

type Eligible = NonNullable<JobFacts['eligible_states']>

export function stateConflicts(posting: Posting, { workplace, eligible_states: claim }: JobFacts): Conflict[] {
  if (!claim) return []
  const conflict = { about: 'eligible_states' as const, claim: claimOf(claim), claimed: keyOf(claim) }
  const claimed = openStates(claim)
  const out = leftOut(posting)
  const refused = out.find(({ states }) => states.some((state) => claimed.has(state)))
  if (refused) return [{ ...conflict, said: keyOf({ mode: 'exclude', states: refused.states }), place: refused.place }]
  const said = isListed(posting, claim) ? null : read(posting, workplace, out)
  if (
    said &&
    differs(claim, said.value) &&
    !(said.value.mode !== 'all' && isInvitation(posting, said.place)) &&
    !isOfPay(posting, said.place)
  )
    return isNarrowed(posting, claim, said) ? [] : [{ ...conflict, said: keyOf(said.value), place: said.place }]
  const open =
    claim.mode === 'include' && !said
      ? firstSaid(
          posting,
          everywhere,
          /\b(?:clients?|hospitals?|clinics?|practices?|patients|serv(?:e|es|ing)|colleagues|not?|travel\w{0,3})\b|n't\b/i,
        )
      : null
  if (open) return [{ ...conflict, said: 'all', place: open }]
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

/** What takes states in, all of its lists as one, or opens the country; exceptions stand for themselves. */
function read(
  posting: Posting,
  workplace: JobFacts['workplace'],
  out: Listed[],
): { value: Eligible; place: Place } | null {
  const bound = boundTo(posting)
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

/** "For residents of New York the range is …". */
const isOfPay = (posting: Posting, { in: where, start, end }: Place) => {
  const sentence = sentenceAround(posting[where].text, start, end)
  return ofPay.test(sentence) || (posters.test(sentence) && !bidden.test(sentence))
}
const posters =
  /\b(?:residents|applicants|candidates|employees|colleagues)\b[^.]{0,60}\b(?:range|pay|salary|rate|wage|compensation|notice|privacy|laws?|ordinance|rights|click|disclos\w{1,4})\b/i
const bidden = /\b(?:must|only|hire|limited|required(?! by)|live in|reside in|open to)\b/i
const ofPay =
  /\b(?:for|to|if|in) (?:[\w-]{1,12} ){0,3}?(?:residents|candidates|applicants|those|coders|people|employees|reside|live|jurisdictions|states?)\b[^.;]{0,80}\b(?:range|pay|salary|rate|wage|compensation|notice|privacy|law)s?\b|\b(?:range|pay|salary|rate|wage|compensation|notice|privacy|law)s?\b[^.;]{0,60}\b(?:for|to|if|in) (?:[\w-]{1,12} ){0,3}?(?:residents|candidates|applicants|those|people|employees|reside|live)\b/i

/** "Ohioans are encouraged to apply", "we are in Ohio" beside "we hire in every state". */
function isInvitation(posting: Posting, { in: where, start, end }: Place): boolean {
  const sentence = sentenceAround(posting[where].text, start, end)
  return (
    /\b(?:encouraged|especially|welcomed?|whether|tax(?:es)?|most of us|for example|e\.g)\b|\b(?:company|practice|office|headquarters|client|we) (?:is|are|'re) (?:located |based )?in\b/i.test(
      sentence,
    ) && countryIn(posting.text.text, 'text', true) !== null
  )
}

const everywhere =
  /\b(?:welcom\w{1,3}|hir(?:e|es|ing)|coders|applicants|candidates|applications|liv(?:e|ing)|work|based|home|remote|open)\b[^.;\n]{0,40}\b(?:all over|across|throughout|around|anywhere in|any (?:part|corner) of|every (?:part|corner) of|coast to coast in) (?:the )?(?:country|US\b|U\.S\.|United States|nation|fifty states|50 states|America)|\b(?:whatever|whichever|any|every|no matter (?:what|which)|regardless of) (?:US |U\.S\. )?state\b(?! (?:where|in which|that|we|law|board))|\bgeograph\w{1,4} (?:does not|doesn't|is not|isn't|no)/gi
const distance = String.raw`(?:-?miles?|minutes?'?|hours?'?|mins?|hrs?|mi\b|commut\w{1,4} distance|driving distance)`
const radius = new RegExp(
  [
    String.raw`(?:liv(?:e|es|ing)|resid(?:e|es|ing)|located|based|resident|homes?|address)\b[^.;\n]{0,40}?(?:within|inside|no (?:more|farther|further) than|at most|less than|under|up to|not (?:more|farther|further) than) (?:(?:an?|about|approximately|roughly) ){0,2}(?:[\w-]{1,12} ){0,2}?${distance}[^.;\n]{0,40}`,
    String.raw`(?:be|must|candidates?|applicants?|coders?|those|anyone)\b[^.;\n]{0,20}? within (?:an? |about |approximately )?(?:[\w-]{1,12} ){0,2}?${distance}[^.;\n]{0,40}`,
    String.raw`(?:live|reside|be|located)(?: \w{1,8}){0,2} (?:close|near) enough to\b`,
    String.raw`within (?:an?|one|two|\d{1,2}) hours?'? (?:of|drive)\b`,
    String.raw`within (?:commuting|driving) distance\b`,
    String.raw`within (?:an? )?(?:easy |reasonable )?(?:commut\w{1,3}|driv\w{1,3}) (?:range|of)\b`,
    String.raw`outside (?:of )?(?:the )?(?:greater )?(?:[\w.']{2,14} ){1,3}(?:metro\w{0,9}|area|county|region)\b[^.;\n]{0,30}(?:\bnot\b|n't\b|cannot)`,
    String.raw`local candidates only|(?:candidates?|applicants?|coders?) local to\b|only local candidates|locals only|must be local\b`,
    String.raw`(?:live|reside|located|based|residents?) (?:in|of) (?:the )?(?:greater )?(?:[\w.]{2,14} ){1,2}(?:metro\w{0,9}|area)\b`,
  ]
    .map((words) => String.raw`\b(?:${words})`)
    .join('|'),
  'gi',
)
const notRequired =
  /\bprefer|\bideal|\bif you (?:live|are)|(?<!\bonly )\b(?:colleagues|coders|those|anyone|staff|employees|people|members) who\b|\bnot (?:required|necessary)|\bneed not\b|\bmay (?:be|also)\b/i

/** A claimed state that the text leaves out, or one that the text takes in and the claim leaves out. */
function differs(claim: Eligible, said: Eligible): boolean {
  const claimed = openStates(claim)
  const open = openStates(said)
  // Guam says nothing of the fifty.
  if (said.mode === 'include' && !nationwide.some((state) => said.states.includes(state))) return false
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
