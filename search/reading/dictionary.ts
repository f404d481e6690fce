// The vocabulary as one table of typed phrases, made once: what each asks for, and what a slip of the fingers was meant to be.
import type { Asking } from '#db/jobs/filters.ts'
import { chartTypeFacts, chartTypes } from '#db/vocabulary/chart-types.ts'
import { credentialFacts, credentials, credentialSpellings } from '#db/vocabulary/credentials.ts'
import { scheduleLabels } from '#db/vocabulary/jobs.ts'
import { lexicon, onTopicWords } from '#db/vocabulary/lexicon.ts'
import { employmentLabels } from '#db/vocabulary/pay.ts'
import { fillers, notMeant, phrases, type Meant } from '#db/vocabulary/phrases.ts'
import { jobKindLabels, roleFamilyFacts, seniorityLabels } from '#db/vocabulary/roles.ts'
import { specialties, specialtyLabels } from '#db/vocabulary/specialties.ts'
import { stateCities, stateNames, states, type State } from '#db/vocabulary/states.ts'
import { toolFacts, tools } from '#db/vocabulary/tools.ts'
import { workplaceLabels } from '#db/vocabulary/workplaces.ts'
import { unique } from '#search/reading/words.ts'

/** A phrase without any meaning stays words whatever it holds; `beside`: it is read, and searched as words too. */
export type Sense = { any: Asking[]; says: string; beside: boolean; capitals: boolean }

/** One spelling of a phrase: small letters, no marks; hyphens and slashes are spaces. */
export const normal = (words: string) =>
  words
    .toLowerCase()
    .replace(/[-_/.\s–]{1,9}/g, ' ')
    .replace(/[,;:!?"()]/g, '')
    .trim()

const labels: { [Param in keyof Required<Meant>]: (value: string) => string } = {
  workplace: (value) => workplaceLabels[value as keyof typeof workplaceLabels],
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
  const put = (words: string, any: Asking[], says: string, more: { beside?: boolean; capitals?: boolean } = {}) => {
    const key = normal(words)
    if (key) senses.set(key, { any, says, beside: more.beside ?? false, capitals: more.capitals ?? false })
  }
  for (const [city, of] of cities()) {
    const says = `open to ${of.map((state) => stateNames[state]).join(' or ')}`
    put(
      city,
      of.map((value) => ({ param: 'state', value })),
      says,
    )
    for (const state of of) {
      for (const after of [state, stateNames[state]])
        put(`${city} ${after}`, [{ param: 'state', value: state }], labels.state(state))
    }
  }
  for (const state of states) {
    const any: Asking[] = [{ param: 'state', value: state }]
    put(stateNames[state], any, labels.state(state))
    put(`state ${state}`, any, labels.state(state))
  }
  for (const specialty of specialties)
    put(specialtyLabels[specialty], [{ param: 'specialty', value: specialty }], specialtyLabels[specialty])
  for (const type of chartTypes)
    put(chartTypeFacts[type].label, [{ param: 'chart_type', value: type }], chartTypeFacts[type].label)
  for (const tool of tools) {
    for (const name of [toolFacts[tool].label, ...toolFacts[tool].names])
      put(name, [{ param: 'tool', value: tool }], toolFacts[tool].label)
  }
  for (const code of credentials) {
    for (const name of [code, `${code}s`, credentialFacts[code].name])
      put(name, [{ param: 'credential', value: code }], code)
  }
  for (const [spelling, code] of Object.entries(credentialSpellings))
    put(spelling, [{ param: 'credential', value: code }], code)
  for (const word of notCredentials) senses.delete(normal(word))
  for (const { means, words, ...more } of phrases) {
    const any = Object.entries(means).flatMap(([param, values]) =>
      (values === true ? ['1'] : values).map((value) => ({ param, value }) as Asking),
    )
    const says = unique(any.map(({ param, value }) => labels[param as keyof Meant](value))).join(', ')
    for (const word of words) put(word, any, says, more)
  }
  for (const words of notMeant) put(words, [], '')
  return senses
}

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

/** Phrases of one word by each spelling that lacks one of its letters. */
const lacking = (() => {
  const found = new Map<string, string[]>()
  for (const [word, { any, capitals }] of dictionary) {
    if (word.length < leastLetters || !any.length || capitals || !/^\p{L}+$/u.test(word)) continue
    for (const short of [word, ...withoutOne(word)]) found.set(short, [...(found.get(short) ?? []), word])
  }
  return found
})()

/** What a word of five letters or more was meant to be, if one slip parts it from just one phrase. */
export function likeWord(typed: string): Sense | undefined {
  const word = normal(typed)
  if (word.length < leastLetters || word.length > 20 || knownWords.has(word) || !/^\p{L}+$/u.test(word))
    return undefined
  const near = unique([word, ...withoutOne(word)].flatMap((short) => lacking.get(short) ?? []))
  const meant = near.filter((other) => other[0] === word[0] && isOneSlip(word, other))
  const senses = unique(meant.map((other) => dictionary.get(other)!))
  const asks = unique(senses.map(({ any }) => JSON.stringify(any)))
  return asks.length === 1 ? senses[0] : undefined
}

function withoutOne(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1))
}

/** One letter too many, too few, another, or two that changed places. */
function isOneSlip(a: string, b: string): boolean {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at++
  const [restA, restB] = [a.slice(at), b.slice(at)]
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  )
}
