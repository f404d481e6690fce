// A location field: the one line in which a source says where a job stands or from where it may be done.
import type { JobFacts } from '#db/jobs/facts.ts'
import { isState, stateNames, states, stateSpellings, type State } from '#db/vocabulary/states.ts'
import { isCityOf } from '#search/reading/towns.ts'
import { readWords, unique } from '#search/reading/words.ts'

export type Location = { states: State[]; place: JobFacts['place']; wholeCountry: boolean; abroad: boolean }

const nowhere: Location = { states: [], place: null, wholeCountry: false, abroad: false }
const byName = new Map<string, State>([
  ...states.map((code) => [stateNames[code].toLowerCase(), code] as const),
  ...Object.entries(stateSpellings).map(([spelling, code]) => [spelling.toLowerCase(), code] as const),
])
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
  return byName.get(part.toLowerCase())
}

function isCity(part: string, state: State): boolean {
  if (country.test(part)) return false
  return (
    isCityOf(part, state) ||
    (!stateOf(part) && part.length > 2 && part.length < 60 && /^\p{Lu}[\p{L} .'-]+$/u.test(part))
  )
}
