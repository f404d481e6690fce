// The vocabulary as one table of typed phrases, made once: what each asks for, and what a slip of the fingers was meant to be.
import type { Asking } from '#db/jobs/filters.ts'
import { chartTypeFacts, chartTypes } from '#db/vocabulary/chart-types.ts'
import { credentialFacts, credentials, credentialSpellings } from '#db/vocabulary/credentials.ts'
import { scheduleLabels } from '#db/vocabulary/jobs.ts'
import { falseFriends, lexicon, onTopicWords } from '#db/vocabulary/lexicon.ts'
import { employmentLabels } from '#db/vocabulary/pay.ts'
import { fillers, notMeant, ownState, phrases, titleNouns, type Meant } from '#db/vocabulary/phrases.ts'
import { jobKindLabels, roleFamilyFacts, seniorityLabels } from '#db/vocabulary/roles.ts'
import { specialties, specialtyFacts, specialtyLabels } from '#db/vocabulary/specialties.ts'
import { stateCities, stateNames, states, type State } from '#db/vocabulary/states.ts'
import { toolFacts, tools } from '#db/vocabulary/tools.ts'
import { workplaceLabels } from '#db/vocabulary/workplaces.ts'
import { unique } from '#search/reading/words.ts'

/**
 * `name` is the same for all spellings of a phrase. A phrase without any meaning stays words whatever it holds; `beside`: it
 * is read, and searched as words too; `wish` is a word to rank by.
 */
export type Sense = {
  name: string
  any: Asking[]
  says: string
  beside: boolean
  capitals: boolean
  wish: string
}

/** Facts that a title names. */
export const rankedParams: ReadonlySet<string> = new Set(['chart_type', 'specialty', 'seniority', 'tool', 'employment'])
export const askingKey = ({ param, value }: Asking) => `${param}=${value}`

/** One spelling of a phrase: small letters, no marks; hyphens and slashes are spaces. */
export const normal = (words: string) =>
  words
    .toLowerCase()
    .replace(/[-_/.\s–]{1,9}/g, ' ')
    .replace(/[,;:!?"()]/g, '')
    .trim()

const labels: { [Param in keyof Required<Meant>]: (value: string) => string } = {
  workplace: (value) => workplaceLabels[value as keyof typeof workplaceLabels],
  credential: (value) => value,
  state: (value) => `open to ${stateNames[value as State]}`,
  chart_type: (value) => chartTypeFacts[value as keyof typeof chartTypeFacts].label,
  specialty: (value) => specialtyLabels[value as keyof typeof specialtyLabels],
  seniority: (value) => seniorityLabels[value as keyof typeof seniorityLabels],
  employment: (value) => employmentLabels[value as keyof typeof employmentLabels],
  tool: (value) => toolFacts[value as keyof typeof toolFacts].label,
  schedule: (value) => scheduleLabels[value as keyof typeof scheduleLabels],
  kind: (value) => jobKindLabels[value as keyof typeof jobKindLabels],
  apprentice: () => 'Apprentices considered',
}

/** Typed in a search these are words first: an assisted-coding tool, a person, a degree or a state. */
const notCredentials = ['CAC', 'CACs', 'IMG', 'IMGs', 'MD', 'MDs', 'CHC', 'CTR']

/** Every phrase by its normal spelling. Where two tables hold one, the later made wins. */
export const dictionary: ReadonlyMap<string, Sense> = makeDictionary()

export const fillerWords: ReadonlySet<string> = new Set(fillers.map(normal))

function makeDictionary(): Map<string, Sense> {
  const senses = new Map<string, Sense>()
  type More = { beside?: boolean; capitals?: boolean; wish?: string }
  const define = (spellings: readonly string[], any: Asking[], says: string, more: More = {}) => {
    const name = normal(spellings[0]!)
    for (const spelling of spellings) {
      senses.set(normal(spelling), { name, any, says, beside: false, capitals: false, wish: '', ...more })
    }
  }
  const one = (param: Asking['param'], value: string): Asking[] => [{ param, value }]

  for (const [city, of] of cities()) {
    const says = `open to ${of.map((state) => stateNames[state]).join(' or ')}`
    define(
      [city],
      of.flatMap((state) => one('state', state)),
      says,
      { wish: city },
    )
    for (const state of of) {
      define([`${city} ${state}`, `${city} ${stateNames[state]}`], one('state', state), labels.state(state), {
        wish: city,
      })
    }
  }
  for (const state of states) define([stateNames[state], `state ${state}`], one('state', state), labels.state(state))
  for (const value of specialties)
    define([specialtyLabels[value], ...specialtyFacts[value].names], one('specialty', value), specialtyLabels[value])
  for (const value of chartTypes)
    define(
      [chartTypeFacts[value].label, ...chartTypeFacts[value].names],
      one('chart_type', value),
      chartTypeFacts[value].label,
    )
  for (const value of tools)
    define([toolFacts[value].label, ...toolFacts[value].names], one('tool', value), toolFacts[value].label)
  for (const code of credentials) define([code, `${code}s`, credentialFacts[code].name], one('credential', code), code)
  for (const [spelling, code] of Object.entries(credentialSpellings))
    senses.set(normal(spelling), senses.get(normal(code))!)
  for (const word of notCredentials) senses.delete(normal(word))
  // Some of these are phrases of their own, and are defined so below.
  for (const { phrase } of falseFriends) define([phrase], [], '')
  for (const { means, words, ...more } of phrases) {
    const any = Object.entries(means).flatMap(([param, values]) =>
      (values === true ? ['1'] : values).flatMap((value) => one(param as Asking['param'], value)),
    )
    const says = unique(any.map(({ param, value }) => labels[param as keyof Meant](value))).join(', ')
    define(words, any, says, { ...more, ...(means.state && { wish: words[0]! }) })
  }
  const written = new Set(phrases.flatMap(({ words }) => words.map(normal)))
  for (const { words } of phrases) {
    for (const same of sameAs(words[0]!)) if (!written.has(same)) senses.set(same, senses.get(normal(words[0]!))!)
  }
  for (const words of notMeant) define([words], [], '')
  define(ownState, [], 'your state: choose it beside the search box')
  return senses
}

/** What the lexicon holds for the same, both ways. */
function sameAs(term: string): string[] {
  const told = lexicon.filter(
    (entry) => 'terms' in entry && !entry.capitals && entry.terms.some((one) => normal(one) === normal(term)),
  )
  return told.flatMap((entry) => ('terms' in entry ? entry.terms.map(normal) : []))
}

/** What a job is searched by in words for a fact that it states: the names of all phrases that mean it. */
export const namesOfFact: ReadonlyMap<string, readonly string[]> = (() => {
  const found = new Map<string, string[]>()
  for (const { name, any } of new Set(dictionary.values())) {
    for (const one of any) {
      if (!rankedParams.has(one.param)) continue
      const key = askingKey(one)
      found.set(key, unique([...(found.get(key) ?? []), name]))
    }
  }
  return found
})()

/** Cities by name, with the states that have one. */
function cities(): Map<string, State[]> {
  const found = new Map<string, State[]>()
  for (const state of states)
    for (const city of stateCities[state]) found.set(city, [...(found.get(city) ?? []), state])
  return found
}

const leastLetters = 5
const knownWords = new Set(
  [
    ...fillers,
    ...onTopicWords,
    ...lexicon.flatMap((entry) => ('terms' in entry ? entry.terms : [...entry.from, ...entry.to])),
    ...Object.values(roleFamilyFacts).flatMap(({ titles }) => titles),
  ].flatMap((words) => normal(words).split(' ')),
)

/** The words of all phrases, by their first letter: what a slip may have meant. */
const wordsByLetter = (() => {
  const found = new Map<string, string[]>()
  const phrased = [...dictionary].flatMap(([key, { any, capitals }]) => (any.length && !capitals ? key.split(' ') : []))
  const words = [...phrased, ...titleNouns, 'coder', 'coders', 'coding']
  for (const word of new Set(words)) {
    if (word.length < leastLetters || !/^\p{L}+$/u.test(word)) continue
    knownWords.add(word)
    found.set(word[0]!, [...(found.get(word[0]!) ?? []), word])
  }
  return found
})()

/** What a word of five letters or more was meant to be, if it is near just one of the vocabulary's: one slip, or two in a long word. */
export function likeWord(typed: string): string | undefined {
  const word = normal(typed)
  if (word.length < leastLetters || word.length > 20 || knownWords.has(word) || !/^\p{L}+$/u.test(word))
    return undefined
  const candidates = wordsByLetter.get(word[0]!) ?? []
  for (const slips of word.length >= 8 ? [1, 2] : [1]) {
    const near = candidates.filter((other) => isNear(word, other, slips))
    if (near.length) return near.length === 1 || near.every((other) => sameStem(other, near[0]!)) ? near[0] : undefined
  }
  return undefined
}

const sameStem = (a: string, b: string) => a.slice(0, 5) === b.slice(0, 5)

/** So few letters too many, too few, other, or changed with their neighbor. */
function isNear(a: string, b: string, slips: number): boolean {
  if (Math.abs(a.length - b.length) > slips) return false
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  const [restA, restB] = [a.slice(at), b.slice(at)]
  if (!restA || !restB) return restA.length + restB.length <= slips
  if (!slips) return false
  return (
    isNear(restA.slice(1), restB.slice(1), slips - 1) ||
    isNear(restA.slice(1), restB, slips - 1) ||
    isNear(restA, restB.slice(1), slips - 1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && isNear(restA.slice(2), restB.slice(2), slips - 1))
  )
}
