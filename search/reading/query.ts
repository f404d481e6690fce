// What a person typed, read into what the search can ask: each reading tied to its words, and what is left as words.
import type { Asking } from '#db/jobs/filters.ts'
import { chartTypeFacts, chartTypes, type ChartType } from '#db/vocabulary/chart-types.ts'
import { titleNouns } from '#db/vocabulary/phrases.ts'
import { dictionary, fillerWords, normal, rankedParams } from '#search/reading/dictionary.ts'
import { readFreshness, readPayFloor } from '#search/reading/floors.ts'
import { codeAt } from '#search/reading/typed-codes.ts'
import { stateAt } from '#search/reading/typed-states.ts'
import {
  plainReading,
  readingOf,
  spelled,
  tokensOf,
  type Found,
  type Read,
  type Reading,
  type Span,
  type Token,
} from '#search/reading/typed.ts'

/** `words` is what stays to be searched; `nouns` are words that only rank. */
export type QueryReading<A = Asking> = { words: string; nouns: string; read: Read<A>[] }

const longestPhrase = 6
const longestQuery = 500

/**
 * Reads a search's words. `unread` are readings that were taken back: their words stay words. `asked` are the parameters
 * that were chosen by hand: what the words say of those is offered, not applied.
 */
export function readQuery(
  q: string,
  unread: readonly string[] = [],
  asked: ReadonlySet<string> = new Set(),
): QueryReading {
  return readWords(q, unread, asked, (found) => found)
}

/** As `readQuery`, for any search: `understand` says what each thing found among the words, from `span.start` on, asks of it. */
export function readWords<A extends { param: string }>(
  q: string,
  unread: readonly string[],
  asked: ReadonlySet<string>,
  understand: (found: Found, span: Span) => Found<A>,
): QueryReading<A> {
  const tokens = tokensOf(q.slice(0, longestQuery))
  const kept = new Set(unread.map(normal))
  const found: Found<A>[] = []
  for (let at = 0; at < tokens.length;) {
    const next = readAt(q, tokens, at, kept)
    const span = { start: tokens[at]!.start, end: tokens[at + next.tokens - 1]!.end }
    found.push(kept.has(normal(next.text)) ? { ...next, reading: undefined } : understand(next, span))
    at += next.tokens
  }
  const read = found.flatMap(({ reading }) => (reading ? [offer(reading, asked)] : []))
  const said = found.filter(({ reading }) => !reading || reading.beside || !reading.any.length)
  const specific = said.filter(({ text, reading }) => !reading?.unknown && !fillerWords.has(normal(text)))
  const narrow = specific.filter(({ text }) => !tradeWords.has(normal(text)) && !nouns.has(normal(text)))
  const trade = specific.filter(({ text }) => tradeWords.has(normal(text)))
  // "coding" says little beside "compliance", and "specialist" nothing beside either: they rank, and are not required.
  const words = narrow.length ? narrow : trade.length ? trade : read.length ? [] : specific.length ? specific : said
  const isTold = (word: string) => words.some(({ text }) => normal(text) === normal(word)) || includesPhrase(q, word)
  const rest = specific.filter((one) => !words.includes(one))
  return {
    words: [...words.map(({ text }) => text), ...unread.filter((word) => !isTold(word))].join(' '),
    nouns: rest.map(({ text }) => text).join(' '),
    read: read.filter(({ says }) => says).map(({ beside: _, unknown: __, ...reading }) => reading),
  }
}

/** Words that nearly every job here has. */
const tradeWords = new Set(['coder', 'coders', 'coding'])
const nouns = new Set(titleNouns)

/** The search that a reading makes of the words. */
export function searchOf<A extends { param: string }>(reading: QueryReading<A>) {
  const meant = reading.read.filter(({ offered }) => !offered).map(({ name, any, left }) => ({ name, any, left }))
  return { q: reading.words, unread: [] as string[], hints: hintsOf(reading), meant }
}

/** Words to rank by: the names of what every job meant bears, then what is only wished for, which can't stand first. */
function hintsOf({ words, nouns, read }: QueryReading<{ param: string }>): string {
  const applied = read.filter(({ offered, left }) => !offered && !left)
  const borne = applied.filter(
    ({ name, any }) => name && any.every(({ param }) => param === 'kind' || rankedParams.has(param)),
  )
  if (!words && !borne.length) return ''
  return [...borne.map(({ name }) => name), ...applied.map(({ wish }) => wish), nouns].filter(Boolean).join(' ')
}

const negations = new Set([
  'no',
  'not',
  'without',
  'except',
  'excluding',
  'exclude',
  'non',
  'minus',
  'never',
  "don't",
  'dont',
  'nothing',
])

function readAt(q: string, tokens: Token[], at: number, kept: ReadonlySet<string>): Found {
  const token = tokens[at]!
  const coded = codeAt(q, tokens, at, kept, 2)
  if (coded) return coded
  if (/^[-–]\p{L}/u.test(token.text)) {
    const bare = { ...token, text: token.text.slice(1), key: normal(token.text.slice(1)), start: token.start + 1 }
    const denied = longestSense(q, tokens.with(at, bare), at, kept)
    if (denied?.reading) return leftOut(q, token, denied, 0)
  }
  const phrase = longestSense(q, tokens, at, kept)
  const negated = negations.has(token.text.toLowerCase())
  if (phrase && (phrase.tokens > 1 || !negated)) return phrase
  if (negated) {
    const next = ['in', 'any'].includes(tokens[at + 1]?.text.toLowerCase() ?? '') ? at + 2 : at + 1
    const denied = next < tokens.length ? longestSense(q, tokens, next, kept) : undefined
    if (denied?.reading && !kept.has(normal(q.slice(token.start, denied.reading.end))))
      return leftOut(q, token, denied, next - at)
  }
  return (
    floorAt(q, tokens, at, kept) ??
    codeAt(q, tokens, at, kept, 1) ??
    stateAt(q, tokens, at, kept) ?? { tokens: 1, text: token.text }
  )
}

/** The names of all phrases in some words, those within longer ones too. */
export function phrasesIn(words: string): string[] {
  const tokens = tokensOf(words.slice(0, longestQuery))
  const found = new Set<string>()
  for (let at = 0; at < tokens.length; at++) {
    for (let count = 1; count <= Math.min(longestPhrase, tokens.length - at); count++) {
      const sense = dictionary.get(spelled(tokens, at, count))
      if (sense?.any.length) found.add(sense.name)
    }
  }
  return [...found]
}

function leftOut(q: string, token: Token, denied: Found, before: number): Found {
  const { reading } = denied
  const words = q.slice(token.start, reading!.end)
  return {
    tokens: denied.tokens + before,
    text: words,
    reading: { ...reading!, words, start: token.start, left: true, says: `without ${reading!.says}`, beside: false },
  }
}

/** The longest run of tokens that the dictionary knows; one that it knows to mean nothing here stays words. */
function longestSense(q: string, tokens: Token[], at: number, kept: ReadonlySet<string>): Found | undefined {
  for (let count = Math.min(longestPhrase, tokens.length - at); count > 0; count--) {
    const { start } = tokens[at]!
    const { end } = tokens[at + count - 1]!
    const words = q.slice(start, end)
    const sense = dictionary.get(spelled(tokens, at, count))
    if (!sense || kept.has(normal(words))) continue
    if (!sense.any.length) {
      const told = { ...readingOf(words, start, end, sense), offered: true, unknown: true }
      return { tokens: count, text: words, ...(sense.says && { reading: told }) }
    }
    if (sense.capitals && words !== words.toUpperCase()) continue
    return { tokens: count, text: words, reading: readingOf(words, start, end, sense) }
  }
  return undefined
}

/** "$30", "30/hr", "60k", "$4 a chart", "this week". */
function floorAt(q: string, tokens: Token[], at: number, kept: ReadonlySet<string>): Found | undefined {
  const { start } = tokens[at]!
  const rest = q.slice(start, start + 60)
  const read = readPayFloor(rest, q.slice(Math.max(0, start - 30), start), paceOf(q)) ?? readFreshness(rest)
  if (!read) return undefined
  const words = rest.slice(0, read.length)
  if (kept.has(normal(words))) return undefined
  const end = start + read.length
  const count = tokens.slice(at).filter((token) => token.start < end).length
  const { param, value, says } = read
  return { tokens: count, text: words, reading: plainReading(words, { start, end }, [{ param, value }], says) }
}

/** What a coder of the charts that the words name usually does in an hour; of none, what the unit is usually said of. */
function paceOf(q: string): (unit: string) => number | undefined {
  return (unit) => {
    const named = normal(q)
      .split(' ')
      .flatMap((word) => dictionary.get(word)?.any ?? [])
      .find(({ param }) => param === 'chart_type')
    const usual = chartTypes.find((type) => chartTypeFacts[type].unit === unit && chartTypeFacts[type].perHour)
    const type =
      (named?.value as ChartType | undefined) ??
      (unit === 'chart' ? 'risk-adjustment-hcc' : unit === 'encounter' ? 'profee-em' : usual)
    return type && chartTypeFacts[type].perHour?.[1]
  }
}

function offer<A extends { param: string }>(reading: Reading<A>, asked: ReadonlySet<string>): Reading<A> {
  const chosen = reading.any.length > 0 && !reading.left && reading.any.every(({ param }) => asked.has(param))
  return chosen || !reading.any.length ? { ...reading, offered: true } : reading
}

const includesPhrase = (q: string, words: string) => normal(q).includes(normal(words))
