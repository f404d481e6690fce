// Where a job stands and from which states it may be done, from its location field and from its words.
import type { JobFacts } from '#db/jobs/facts.ts'
import { ambiguousStates, isState, stateCities, stateNames, states, type State } from '#db/vocabulary/states.ts'
import { finder, readWords, unique, type Fact, type Posting } from '#search/reading/words.ts'

type Eligible = JobFacts['eligible_states']
export type Location = { states: State[]; place: JobFacts['place']; wholeCountry: boolean; abroad: boolean }

const nowhere: Location = { states: [], place: null, wholeCountry: false, abroad: false }
const spellings: Record<string, State> = { 'washington dc': 'DC', 'washington d.c.': 'DC', 'd.c.': 'DC' }
const byName = new Map(states.map((code) => [stateNames[code].toLowerCase(), code]))
const findNames = finder(states.map((code) => [stateNames[code], code] as const))
const country = /^(?:u\.?s\.?a?\.?|united states(?: of america)?)$/i
const workplaceWords =
  /\b(?:100% )?(?:fully )?(?:remote|hybrid|on-?site|telework|work from home|telecommute|virtual|flexible)(?: (?:job|work|position|role|eligible|within|in|from))?\b/gi

/** Reads a location field: "Tampa, FL", "US, TX, Houston", "Remote, Ohio, Iowa", "TX-Houston", "Anywhere in the U.S.". */
export function readLocation(location: string | undefined): Location {
  if (!location) return nowhere
  const said = readWords(location.slice(0, 2000)).text
  const wholeCountry = /\b(?:nationwide|anywhere|all (?:50 )?states|any state)\b/i.test(said)
  const parts = said
    .replace(workplaceWords, ',')
    .split(/[,;|()[\]/\n]|\s-\s|\sor\s|\sand\s/)
    .map((part) => part.replace(/\b\d{5}(?:-\d{4})?\b/, '').trim())
    .filter(Boolean)

  const found: { state: State; city: string | null }[] = []
  parts.forEach((part, at) => {
    const dashed = /^([A-Z]{2})-([A-Z][\p{L} .'-]{1,40})$/u.exec(part)
    if (dashed && isState(dashed[1]!)) return found.push({ state: dashed[1], city: dashed[2]!.trim() })
    const state = stateOf(part)
    if (!state) return
    const next = parts[at + 1]
    if (next && stateOf(next) && isCityOf(part, stateOf(next)!)) return
    const countryFirst = at > 0 && country.test(parts[at - 1]!)
    // A bare code in front of foreign words is a country ("CA, AB, Calgary"), not a state.
    if (part.length === 2 && at === 0 && parts.length > 1 && !stateOf(next!)) return
    const city = countryFirst ? next : parts[at - 1]
    found.push({ state, city: city && isCity(city, state) ? city : null })
  })

  const named = unique(found.map(({ state }) => state))
  return {
    states: named,
    place: named.length === 1 ? { city: found.find(({ city }) => city)?.city ?? null, state: named[0]! } : null,
    wholeCountry: !named.length && (wholeCountry || parts.some((part) => country.test(part))),
    abroad: /\b(?:international|worldwide|global)\b/i.test(said),
  }
}

function stateOf(part: string): State | undefined {
  if (isState(part)) return part
  return byName.get(part.toLowerCase()) ?? spellings[part.toLowerCase()]
}

function isCityOf(part: string, state: State): boolean {
  return stateCities[state].some((city) => city.toLowerCase() === part.toLowerCase())
}

function isCity(part: string, state: State): boolean {
  if (country.test(part)) return false
  return (
    isCityOf(part, state) ||
    (!stateOf(part) && part.length > 2 && part.length < 60 && /^\p{Lu}[\p{L} .'-]+$/u.test(part))
  )
}

const stateList = String.raw`[^\n]{0,400}`
const included = new RegExp(
  String.raw`\b(?:(?:must|should|need to|required to|candidates?|applicants?|employees?|residents?)\s[^\n.]{0,40}?\b(?:live|reside|residing|be located|living|located|based|residents? of)|(?:following|approved|eligible|these|listed) states?|states? (?:eligible|approved)|(?:currently )?(?:hire|hiring|hires) (?:only )?in|open to residents of|remote (?:in|from|within))\b(${stateList})`,
  'gi',
)
const excluded = new RegExp(
  String.raw`\b(?:(?:not|unable|cannot|can't|don't)\s[^\n.]{0,50}?\b(?:hire|hiring|available|eligible|open|employ|accept|consider|resid)|exclud(?:es?|ing)|except(?:ion of| for)?|other than|all states but)\b(${stateList})`,
  'gi',
)
const everywhere =
  /\b(?:all (?:50|fifty) states|any (?:us |u\.s\. )?state|nationwide|anywhere (?:in|within) (?:the )?(?:u\.?s|united states|country)|(?:reside|live|located|based|work) (?:anywhere )?(?:in|within) the (?:u\.?s\b|united states|continental)|u\.?s\.? ?only|usa only|within the united states)/i
const mainland = /\b(?:lower 48|continental (?:u\.?s|united states)|contiguous (?:u\.?s|united states|48))/i

/** The states that a remote job's words name: only lists that say who may live there. */
export function readEligibleStates({ text }: Posting): Fact<NonNullable<Eligible>> | null {
  const value = eligibleIn(text.text)
  return value && { value, places: [] }
}

function eligibleIn(text: string): Eligible {
  if (mainland.test(text)) return { mode: 'exclude', states: ['AK', 'HI'] }
  for (const { 1: list } of text.matchAll(excluded)) {
    const named = statesIn(list!)
    if (named.length) return { mode: 'exclude', states: named }
  }
  for (const { 0: words, 1: list } of text.matchAll(included)) {
    // A radius around a town says nothing of states.
    const named = /\bmiles\b/i.test(words) ? [] : statesIn(list!)
    if (named.length) return { mode: 'include', states: named }
  }
  return everywhere.test(text) ? { mode: 'all', states: [] } : null
}

/**
 * States in words that are about states. A code counts in capitals; one that is also a word (IN, OR, ME) only with a
 * comma or slash between it and another code, or after a city.
 */
function statesIn(words: string): State[] {
  const names = findNames(words).map(({ value, start }) => ({ value, start }))
  const codes = [...words.matchAll(/(?<![\p{L}\p{N}])[A-Z]{2}(?![\p{L}\p{N}])/gu)].filter(({ 0: code }) =>
    isState(code),
  )
  const listed = codes.filter(({ 0: code, index }) => {
    if (!ambiguousStates.includes(code as State)) return true
    const before = words.slice(Math.max(0, index - 6), index)
    const after = words.slice(index + 2, index + 10)
    return (
      /(?:\b[A-Z]{2}|\p{Ll})\s?[,/&]\s?$/u.test(before) ||
      /^\s?[,/&]\s?(?:and |or )?(?:[A-Z]{2}\b|\p{Lu}\p{Ll})/u.test(after) ||
      /\b[A-Z]{2},? (?:and|or) $/.test(words.slice(Math.max(0, index - 8), index))
    )
  })
  const found = [...names, ...listed.map(({ 0: code, index }) => ({ value: code as State, start: index }))]
  return unique(found.sort((a, b) => a.start - b.start).map(({ value }) => value))
}

const city = String.raw`(\p{Lu}[\p{L}.'-]{1,20}(?: \p{Lu}[\p{L}.'-]{1,20}){0,2})`
const locatedAt = new RegExp(
  String.raw`\b(?:location|located in|office in|based in|on-?site (?:in|at)|position is in)\b:?\s{0,3}${city}, ?([A-Z]{2}|\p{Lu}\p{Ll}{3,12}(?: \p{Lu}\p{Ll}{3,12})?)(?![\p{L}\p{N}])`,
  'gu',
)
const titledAt = new RegExp(String.raw`(?:^|[-|,(@]\s?|\bin )${city}, ?([A-Z]{2})(?![\p{L}\p{N}])`, 'u')

/** "Location: Tampa, FL" in the text, or a city and state in the title. */
export function readPlace({ title, text }: Posting): Fact<NonNullable<JobFacts['place']>> | null {
  const value = placeIn(title.text, text.text)
  return value && { value, places: [] }
}

function placeIn(title: string, text: string): JobFacts['place'] {
  for (const match of [titledAt.exec(title), ...text.matchAll(locatedAt)]) {
    const state = match && stateOf(match[2]!)
    if (state) return { city: match[1]!, state }
  }
  return null
}
