// States as a text names them, and the lists they stand in: commas, slashes, bullets, columns, "and", "or".
import {
  isState,
  nationwide,
  stateNames,
  states,
  stateSpellings,
  stateZones,
  usRegions,
  type State,
} from '#db/vocabulary/states.ts'
import { matches, type Words } from '#search/reading/words.ts'

export type NamedState = { state: State; start: number; end: number }
/** States that stand together. `region` when they were named by one word for all. */
export type StateList = { states: NamedState[]; start: number; end: number; region: boolean; zone: boolean }
export type StateMention = {
  states: readonly State[]
  start: number
  end: number
  words: string
  code: boolean
  zone: boolean
}

const zones = { eastern: /New_York/, central: /Chicago/, mountain: /Denver|Phoenix/, pacific: /Los_Angeles/ }
const statesOfZone = (zone: string) =>
  nationwide.filter((state) => zones[zone as keyof typeof zones].test(stateZones[state]))

/** One word for several states; "south" and "west" alone are directions. */
const regionNames = Object.keys(usRegions).filter(
  (name) => !['south', 'west', 'continental', 'lower 48'].includes(name),
)
const southern: Record<string, string> = {
  'the south': 'south',
  'southern states': 'south',
  'the west': 'west',
  'western states': 'west',
}
const regions = new Map<string, readonly State[]>([
  ...regionNames.flatMap((name) => spellingsOf(name).map((spelling) => [spelling, usRegions[name]!] as const)),
  ...Object.entries(southern).map(([words, name]) => [words, usRegions[name]!] as const),
  ...['and', 'or', '&', '/'].flatMap((join) =>
    (['carolina', 'dakota'] as const).map(
      (name) => [`north ${join} south ${name}`.replace(' / ', '/'), usRegions[`${name}s`]!] as const,
    ),
  ),
  ['either carolina', usRegions.carolinas!],
  ['either dakota', usRegions.dakotas!],
])

function spellingsOf(region: string): string[] {
  const names = [region, ...(/(?:east|west)$/.test(region) ? [`${region}ern`] : [])]
  return names.flatMap((name) => (name.includes('-') ? [name, name.replace('-', ' '), name.replace('-', '')] : [name]))
}

const byName = new Map<string, State>([
  ...states.map((code) => [stateNames[code].toLowerCase(), code] as const),
  ...Object.entries(stateSpellings).map(([spelling, code]) => [spelling.toLowerCase(), code] as const),
])
const shortForms = new Set(
  Object.keys(stateSpellings).filter((spelling) => spelling.length < 7 && !/^[DU]/.test(spelling)),
)
const lowerShortForms = new Set([...shortForms].map((spelling) => spelling.toLowerCase()))
const inWords = (name: string) =>
  name.replace(/\./g, '\\.').replace(/ /g, '[ \\n]') +
  (/^the (?:west|south)$/.test(name) ? '(?! (?:coast|bay|side|end)|-)' : '')
const alternatives = [...byName.keys(), ...regions.keys()].sort((a, b) => b.length - a.length).map(inWords)
const zoneWords = String.raw`(?:eastern|central|mountain|pacific)(?:[ ,/&]{1,3}(?:(?:and|or) )?(?:eastern|central|mountain|pacific)){0,3}(?: standard)? time ?zones?`
const named = new RegExp(
  String.raw`(?<![A-Za-z0-9])(?:${zoneWords}|${alternatives.join('|')}|${states.join('|')})(?![A-Za-z0-9])`,
  'gi',
)

/** Where the name belongs to something else: Kansas City, Texas Children's, University of Utah. */
const longerName =
  /^[ -](?:City|Springs?|Beach|University|College|County|River|Health\w{0,8}|Hospitals?|Medical|Clinics?|Medicaid|Medicare|Blue|Ortho\w{0,10}|State (?:University|College|Hospital|Health|Prison)|Ave(?:nue)?|Street|Road|Blvd|Boulevard|Falls|Heights|Valley|Department|Board of|Cancer|Heart|Eye|Children|Oncology|Regional|General|Memorial|Care|Physicians?|Surgical|Pediatrics?|Methodist|Baptist|Presbyterian|Lottery|Avenue)\b/
const ofName =
  /\b(?:University|College|Bank|Institute|Shield|Cross|BCBS|Hospital|Academy|Sisters|Port|Gulf)(?: System)?(?: of|, )? ?$/

/** Read once for each text: the readers of states and of place both ask, more than once. */
const alreadyRead = new WeakMap<Words, StateMention[]>()

export function stateMentions(words: Words): StateMention[] {
  const mentions = alreadyRead.get(words) ?? mentionsIn(words.text)
  alreadyRead.set(words, mentions)
  return mentions
}

function mentionsIn(text: string): StateMention[] {
  return matches(text, named).flatMap((match): StateMention[] => {
    // "PA." is the code at the end of a sentence, "Pa." the short form.
    const words = /^[A-Z]{2}\.$/.test(match[0]) ? match[0].slice(0, 2) : match[0]
    const start = match.index
    const end = start + words.length
    const folded = words.toLowerCase().replace('\n', ' ')
    const zone = /zones?$/.test(folded)
    const mention = { start, end, words, zone }
    if (words.length === 2 && isState(words.toUpperCase())) {
      return isCode(text, mention) ? [{ ...mention, states: [words.toUpperCase() as State], code: true }] : []
    }
    const region = regions.get(folded) ?? (zone ? zonesIn(folded) : undefined)
    if (region) return [{ ...mention, states: region, code: false }]
    const state = byName.get(folded)
    if (!state || (lowerShortForms.has(folded) && !shortForms.has(words))) return []
    const listed = /,\s$/.test(text.slice(Math.max(0, start - 2), start))
    if (
      !listed &&
      (longerName.test(text.slice(end, end + 16)) || ofName.test(text.slice(Math.max(0, start - 24), start)))
    )
      return []
    return [{ ...mention, states: [state], code: false }]
  })
}

const zonesIn = (words: string) =>
  Object.keys(zones)
    .filter((zone) => words.includes(zone))
    .flatMap(statesOfZone)

/** Two letters that are no part of a longer sign: PA-C, CT/MRI, ID #4411. */
function isCode(text: string, { start, end, words }: { start: number; end: number; words: string }): boolean {
  const before = text.slice(Math.max(0, start - 12), start)
  const after = text.slice(end, end + 14)
  if (/^-\p{L}/u.test(after) && !/^-(?:based|only|resid|remote|\p{Lu}\p{Ll})/u.test(after) && !/^-remote/i.test(after))
    return false
  if (/[\p{L}\d]-$/u.test(before) && !/\b(?:US|remote)-$/i.test(before)) return false
  if (/^ID$/i.test(words) && /^(?: ?[#:]| ?(?:no|number)\b| \d| required|\w{0,2}-?\d)/i.test(after)) return false
  const next = /^ ?\/ ?([A-Za-z]{1,12})/.exec(after)?.[1]
  const previous = /([A-Za-z]{1,11}) ?\/ ?$/.exec(before)?.[1]
  return [next, previous].every((word) => !word || isState(word.toUpperCase()) || besides.test(word))
}
const besides = /^(?:the|remote|hybrid|wfh|home|and|or|on-?site|only|[A-Z][a-z]{3,12})$/

const glue =
  /^(?:[\s,;/&|•*+()–-]|\d{1,2}[.)]|\b(?:and|or|plus|the|both|states?:?|commonwealth|district|of|in|from|as well as|also|either|parts|(?:(?:the|its|all|any|an?) )?(?:border|neighbou?r|surround|adjoin)(?:ing|s)?|adjacent|nearby|northern|southern|eastern|western|central|upstate|metro|even)\b){0,24}$/i
const longestGlue = 36
/** A word of English when it isn't written as a code, and even then when only spaces stand around it. */
const english = /^(?:in|or|me|hi|ok|id|pa|la|de|co|al|as|mo|ma|oh|so|md|ct|va|ga|ne|mi|vi|ar|wa|nd|sd|mt|il|ia|de)$/i

/** The states a text names, those that stand together as one list. A city's state ("Tulsa, OK") is a list of one. */
export function stateLists(words: Words): StateList[] {
  const { text } = words
  const lists: StateMention[][] = []
  let last = -Infinity
  for (const mention of stateMentions(words)) {
    const close = mention.start - last <= longestGlue && lists.at(-1)!.length < states.length
    if (close && glue.test(text.slice(last, mention.start))) lists.at(-1)!.push(mention)
    else lists.push([mention])
    last = mention.end
  }
  return lists.flatMap((list) => {
    const written = list.filter((mention) => isMeant(mention, list, text))
    // "Southeast (AL, GA, FL)": the states say what the region means.
    const meant = written.filter(
      ({ states, end }) => states.length === 1 || end === list.at(-1)!.end || !/^ ?[(:]/.test(text.slice(end, end + 2)),
    )
    if (!meant.length) return []
    const named = meant.flatMap(({ states, start, end }) => states.map((state) => ({ state, start, end })))
    const seen = new Set<State>()
    const once = named.filter(({ state }) => !seen.has(state) && seen.add(state))
    return [
      {
        states: once,
        start: written[0]!.start,
        end: meant.at(-1)!.end,
        region: meant.every(({ states }) => states.length > 3),
        zone: meant.some(({ zone }) => zone),
      },
    ]
  })
}

function isMeant({ words, start, end, code }: StateMention, list: StateMention[], text: string): boolean {
  if (!code) return true
  const before = text.slice(Math.max(0, start - 6), start)
  const after = text.slice(end, end + 8)
  const comma = /[,/;&|\n•(]\s?$/.test(before)
  const then = /^\s?[,/;&|\n•)]/.test(after)
  const joined = /(?:\b(?:and|or)|[,/&]) $/i.test(before)
  const capitals = words === words.toUpperCase()
  const others = list.filter((other) => other.start !== start && !(other.code && english.test(other.words)))
  if (!capitals) {
    // "Tx" and "tx" only in a list, or as the only word that could be meant.
    if (!english.test(words)) return list.length > 1 || /\b(?:in|of|from) $/.test(before)
    if (/^(?:or|in|as)$/i.test(words)) return comma && then && others.length > 0
    return (comma || then || joined) && others.length > 0
  }
  if (words !== 'OR' && words !== 'IN') return true
  const spaced = !comma && !then && !/\b(?:and|or) $/i.test(before)
  if (!spaced) return !(comma && !then && /^ (?:[A-Z]{2}\b|[A-Z]\w{3,})/.test(after)) || words === 'IN'
  if (list.length < 2) return !/^ [A-Z]/.test(after) && /\b(?:in|of|from|remote:?|-) $/i.test(before)
  // "NC SC VA TN": a list of spaces; before the last one "OR" joins.
  const place = list.findIndex((other) => other.start === start)
  const allSpaced = list.slice(1).every((other, at) => /^ $/.test(text.slice(list[at]!.end, other.start)))
  return allSpaced && list.length > 3 && place > 0 && (words === 'IN' || (place !== 1 && place !== list.length - 2))
}
