// What a person typed, read into what the search can ask: each reading tied to its words, and what is left as words.
import type { Asking } from '#db/jobs/filters.ts'
import { chartTypeFacts, chartTypes, type ChartType } from '#db/vocabulary/chart-types.ts'
import { fallbackFields, readCode, type CodeReading } from '#search/reading/codes.ts'
import { dictionary, fillerWords, likeWord, normal, rankedParams, type Sense } from '#search/reading/dictionary.ts'
import { readFreshness, readPayFloor } from '#search/reading/floors.ts'
import { titleNouns } from '#db/vocabulary/phrases.ts'
import { isState, stateNames } from '#db/vocabulary/states.ts'
import { stateOfZip } from '#db/vocabulary/zip-codes.ts'
import { workplaceCode } from '#db/vocabulary/place-of-service.ts'
import { workplaces } from '#db/vocabulary/workplaces.ts'

/** `start` and `end` are indexes into what was typed. An offered reading is shown and not applied. */
export type Read = {
  /** The phrase's, whatever its spelling; none for a code or a figure. */
  name: string
  words: string
  start: number
  end: number
  any: Asking[]
  left: boolean
  says: string
  offered: boolean
  /** A word to rank by, beside what is asked. */
  wish: string
}
/** `words` is what stays to be searched; `nouns` are words that only rank. */
export type QueryReading = { words: string; nouns: string; read: Read[] }

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
  const tokens = tokensOf(q.slice(0, longestQuery))
  const kept = new Set(unread.map(normal))
  const found: Found[] = []
  for (let at = 0; at < tokens.length;) {
    const next = readAt(q, tokens, at, kept)
    found.push(next)
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
    read: read.map(({ beside: _, unknown: __, ...reading }) => reading),
  }
}

/** Words that nearly every job here has. */
const tradeWords = new Set(['coder', 'coders', 'coding'])
const nouns = new Set(titleNouns)

/** Words to rank by: the names of what every job meant bears, then what is only wished for, which can't stand first. */
export function hintsOf({ words, nouns, read }: QueryReading): string {
  const applied = read.filter(({ offered, left }) => !offered && !left)
  const borne = applied.filter(
    ({ name, any }) => name && any.every(({ param }) => param === 'kind' || rankedParams.has(param)),
  )
  if (!words && !borne.length) return ''
  return [...borne.map(({ name }) => name), ...applied.map(({ wish }) => wish), nouns].filter(Boolean).join(' ')
}

/** `beside`: searched as words too; `unknown`: a code of no range, which no posting will name. */
type Reading = Read & { beside: boolean; unknown?: boolean }
type Span = { start: number; end: number }
/** What was made of some tokens: a reading, or words. */
type Found = { tokens: number; text: string; reading?: Reading }
/** `key` is its normal spelling, with a slip mended. */
type Token = { text: string; key: string; start: number; end: number }

/** Words by spaces and commas; at a slash only where the whole is nothing by itself. */
function tokensOf(q: string): Token[] {
  const tokens: Token[] = []
  for (const { 0: text, index } of q.matchAll(/[^\s,;()"]{1,100}/g)) {
    const parts =
      text.includes('/') && !dictionary.has(normal(text)) && !/\d\/|\/(?:h|hr|hour|yr|year|chart)/i.test(text)
        ? text.split('/')
        : [text]
    let start = index
    for (const part of parts) {
      const bare = part.replace(/[.!?:]{1,9}$/, '')
      if (bare) tokens.push({ text: bare, key: likeWord(bare) ?? normal(bare), start, end: start + bare.length })
      start += part.length + 1
    }
  }
  return tokens
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
    const next =
      tokens[at + 1]?.text.toLowerCase() === 'in' || tokens[at + 1]?.text.toLowerCase() === 'any' ? at + 2 : at + 1
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

function readingOf(words: string, start: number, end: number, sense: Sense): Reading {
  const { name, any, says, beside, wish } = sense
  return { ...plainReading(words, { start, end }, any, says), name, beside, wish }
}

function plainReading(words: string, span: Span, any: Asking[], says: string): Reading {
  return { name: '', words, ...span, any, left: false, says, offered: false, beside: false, wish: '' }
}

const spelled = (tokens: Token[], at: number, count: number) =>
  tokens
    .slice(at, at + count)
    .map(({ key }) => key)
    .join(' ')

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

/** A code with its set's name before it is `least` tokens long; a bare one is one. */
function codeAt(q: string, tokens: Token[], at: number, kept: ReadonlySet<string>, least: number): Found | undefined {
  for (let count = Math.min(3, tokens.length - at); count >= least; count--) {
    const span = { start: tokens[at]!.start, end: tokens[at + count - 1]!.end }
    const words = q.slice(span.start, span.end)
    if (!/\d|^gz/i.test(words) || kept.has(normal(words))) continue
    const zip = zipAt(words, span)
    const [code, other] = readCode(words)
    if (zip && placedBefore.test(q.slice(0, span.start))) return { tokens: count, ...zip }
    if (zip && !code?.known) {
      const says = `${code?.says}; ${zip.reading!.says}`
      return { tokens: count, text: words, reading: { ...zip.reading!, says, offered: true } }
    }
    if (!code) continue
    const any = code.known ? meaningOf(code) : []
    const says = other ? `${code.says} (or ${other.says})` : code.says
    return {
      tokens: count,
      text: words,
      reading: { ...plainReading(words, span, any, says), offered: !any.length, unknown: !code.known },
    }
  }
  return undefined
}

const placedBefore = /\b(?:near|in|zip|zipcode|around|from)\W{0,3}(?:code )?$/i

/** Five digits that no code has may be a ZIP code: beside a place word they are one, else it is offered. */
function zipAt(words: string, span: Span): Omit<Found, 'tokens'> | undefined {
  const state = /^\d{5}$/.test(words) ? stateOfZip(words) : undefined
  if (!state) return undefined
  const reading = plainReading(words, span, [{ param: 'state', value: state }], `ZIP ${words} → ${stateNames[state]}`)
  return { text: words, reading }
}

/** A code asks for its field; where the field is one that postings name by their charts, for those charts. */
function meaningOf(code: CodeReading): Asking[] {
  if (code.set === 'POS') {
    return workplaces
      .filter((workplace) => workplaceCode(workplace) === code.code)
      .map((value) => ({ param: 'workplace', value }))
  }
  if (['ICD-10-PCS', 'MS-DRG', 'APR-DRG', 'APC'].includes(code.set))
    return code.chartTypes.map((value) => ({ param: 'chart_type', value }))
  const narrow = code.specialties.filter((field) => !fallbackFields.includes(field)).slice(0, 3)
  // Charts of every field are too wide for a code that names its own.
  const charts = code.likeliest.filter((type) => !wideCharts.includes(type) || !narrow.length)
  const byChart = charts.flatMap((value) => [{ param: 'chart_type' as const, value }])
  const byField = narrow.map((value) => ({ param: 'specialty' as const, value }))
  return [...byField, ...byChart]
}
const wideCharts: ChartType[] = [
  'profee-surgery',
  'same-day-surgery',
  'asc',
  'outpatient-facility',
  'ancillary-diagnostic',
]

const stateWords = new Set([
  'in',
  'from',
  'near',
  'to',
  'live',
  'outside',
  'around',
  'remote',
  'hybrid',
  'onsite',
  'jobs',
  'coder',
  'coders',
  'state',
])
/** Codes that are also words: a state in capitals, or in small letters behind "in" or "from". */
const alsoWords = new Set([
  'IN',
  'OR',
  'ME',
  'OK',
  'HI',
  'ID',
  'AL',
  'MA',
  'PA',
  'MD',
  'CO',
  'DE',
  'LA',
  'CT',
  'DC',
  'VA',
  'AR',
  'AS',
  'MO',
  'MS',
  'MI',
  'PR',
  'VI',
  'SD',
  'MT',
])

function stateAt(q: string, tokens: Token[], at: number, kept: ReadonlySet<string>): Found | undefined {
  const { text, start, end } = tokens[at]!
  const code = text.toUpperCase()
  if (text.length !== 2 || !isState(code) || kept.has(normal(text))) return undefined
  const before = tokens[at - 1]?.text.toLowerCase() ?? ''
  const placed = ['in', 'from', 'near', 'around', 'live'].includes(before) || /,\s?$/.test(q.slice(0, start))
  const capitals = text === code && (q !== q.toUpperCase() || tokens.length === 1)
  const likely =
    !alsoWords.has(code) ||
    placed ||
    (capitals && (at === tokens.length - 1 || stateWords.has(before) || isState(tokens[at + 1]?.text ?? '')))
  if (!likely || (code === 'OR' && !placed && at > 0 && at < tokens.length - 1)) return undefined
  if (!capitals && ['in', 'or', 'me', 'hi', 'ok'].includes(text) && !(placed && at === tokens.length - 1))
    return undefined
  const sense = dictionary.get(`state ${code.toLowerCase()}`)
  return sense && { tokens: 1, text, reading: readingOf(text, start, end, sense) }
}

function offer(reading: Reading, asked: ReadonlySet<string>): Reading {
  const chosen = reading.any.length > 0 && !reading.left && reading.any.every(({ param }) => asked.has(param))
  return chosen || !reading.any.length ? { ...reading, offered: true } : reading
}

const includesPhrase = (q: string, words: string) => normal(q).includes(normal(words))
