// Words as they are looked for: a raw text made plain, its sentences, and names found in them. Every pattern is bounded,
// so that hostile text costs no more than honest text.

/** A raw text made plain; `original` leads from an index of `text` back to one of what was sent. */
export type Words = { text: string; original(index: number): number }

const blockTags = /^<\/?(?:p|br|li|ul|ol|div|h[1-6]|tr|td|th|table|section|article|header|footer|hr)\b/i
const entities: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', rsquo: "'", lsquo: "'", rdquo: '"', ldquo: '"',
  ndash: '-', mdash: '-', bull: '•', middot: '•', hellip: '...', reg: '', trade: '',
} // prettier-ignore
const marks: Record<string, string> = {
  '\u2018': "'", '\u2019': "'", '\u02bc': "'", '\u201c': '"', '\u201d': '"', '\u2026': '...',
  '·': '•', '●': '•', '▪': '•', '◦': '•', '‣': '•', '⁃': '•', '➢': '•', '►': '•', '✓': '•', '✔': '•', '■': '•', '': '•',
} // prettier-ignore
const rough =
  /<(?:script|style)\b[^<>]{0,500}>[^<]{0,100000}|<[/a-z!][^<>]{0,2000}>|&#?\w{2,7};|[\u00ad\u200b-\u200d\u2060\ufeff®™]|[\u2010-\u2015\u2212]|[\u2018\u2019\u02bc\u201c\u201d\u2026·●▪◦‣⁃➢►✓✔■]|\*{2,3}|_{2,3}|\.{3,40}[ \t]?|[\s\u0000-\u001f]+/gi

/**
 * Makes a text plain: markup and marks gone, dashes, quotes and bullets of one kind, single spaces, and lines that were
 * only wrapped joined again.
 */
export function readWords(raw: string): Words {
  const starts: number[] = []
  const origins: number[] = []
  let text = ''
  const put = (piece: string, origin: number) => {
    if (!piece) return
    starts.push(text.length)
    origins.push(origin)
    text += piece
    last = piece.at(-1)!
  }
  // Looking at the end of a text that grows would copy it each time.
  let last = ''
  let done = 0
  let line = 0
  for (const match of raw.matchAll(rough)) {
    const [found] = match
    put(raw.slice(done, match.index), done)
    done = match.index + found.length
    const piece = plainOf(found, raw, match.index, last, text.length - line)
    const doubled = /^\s/.test(piece) && /\s/.test(last)
    const joined = doubled ? (piece.includes('\n') && last !== '\n' ? '\n' : '') : piece
    if (wrapped(found, joined, last)) text = text.slice(0, -1)
    put(joined, match.index)
    if (joined.includes('\n')) line = text.length
  }
  put(raw.slice(done), done)
  return { text, original: (index) => originalOf(index, starts, origins) }
}

function plainOf(found: string, raw: string, at: number, last: string, lineLength: number): string {
  const first = found[0]!
  if (first === '<') return blockTags.test(found) ? '\n' : ''
  if (first === '&') return entities[found.slice(1, -1).toLowerCase()] ?? numbered(found)
  if (/[\u2010-\u2015\u2212]/.test(first)) return '-'
  if (first in marks) return marks[first]!
  // Dots that lead from a label to what it says.
  if (first === '.') return leads.test(raw.slice(Math.max(0, at - 30), at)) ? ': ' : found
  if (!/[\s\u0000-\u001f]/.test(first)) return ''
  if (!found.includes('\n')) return ' '
  const next = raw[at + found.length] ?? ''
  // A line that ran full and goes on in small letters was only wrapped.
  const single = found.indexOf('\n') === found.lastIndexOf('\n')
  const counts = newCount.test(raw.slice(at + found.length, at + found.length + 24)) && !unfinished.test(raw.slice(Math.max(0, at - 12), at)) // prettier-ignore
  const wrapped = single && !counts && lineLength >= 45 && /[\p{Ll}\d(]/u.test(next) && !/[.:;!?]/.test(last)
  // A column may be narrow: a hyphen between two small letters still parts a word.
  if (single && last === '-' && lineLength >= 20 && /\p{Ll}/u.test(next) && /\p{Ll}/u.test(raw[at - 2] ?? '')) return ''
  return wrapped ? (last === '-' && /\p{Ll}/u.test(next) ? '' : ' ') : '\n'
}

const leads = /(?:^|\n)[ \t•*-]{0,4}[A-Za-z][A-Za-z /&'-]{1,24}$/

/** "3-5 years …" begins a line of its own, unless the one above waits for it. */
const newCount =
  /^\d{1,3}(?:\.\d{1,2})?(?:\s?(?:-|to)\s?\d{1,3})?\+?\s?(?:years?|yrs?|months?|%|charts?|records?|encounters?)/i
const unfinished =
  /(?:\b(?:of|at|least|minimum|and|or|to|an?|than|with|over|for|in|within|the|after|plus|is|are|be)|[,(/&+-])\s{0,3}$/i

/** A word was parted at the end of its line: the hyphen goes too. */
const wrapped = (found: string, joined: string, last: string) => last === '-' && joined === '' && found.includes('\n')

function numbered(entity: string): string {
  const code = /^&#x/i.test(entity) ? parseInt(entity.slice(3), 16) : Number(/^&#(\d+);/.exec(entity)?.[1] ?? NaN)
  if (!Number.isInteger(code) || code < 32 || code > 0xffff) return entity
  const letter = String.fromCharCode(code)
  return marks[letter] ?? (/[\u2010-\u2015\u2212]/.test(letter) ? '-' : /\s/.test(letter) ? ' ' : letter)
}

function originalOf(index: number, starts: number[], origins: number[]): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= index) low = middle
    else high = middle - 1
  }
  const piece = starts[low] ?? 0
  const end = starts[low + 1] ?? Infinity
  return (origins[low] ?? 0) + Math.min(index, end - 1) - piece
}

/** What a heading or label says of the words under it. */
export type Section = 'required' | 'preferred' | 'duties' | 'pay' | 'benefits' | 'where' | 'about' | 'none'
/** `start` is where it stands in the text. */
export type Sentence = { text: string; start: number; section: Section }

const sections: readonly [Section, RegExp][] = [
  ['preferred', /prefer|^nice\b|nice[- ]to[- ]have|desir|\bplus(?:es)?$|bonus points|helpful|\bhelps?$|would (?:also )?(?:help|like|love)|stand out|sets? you apart|even better|extras?$|wish ?list|not (?:required|needed|a must)|optional|advantage|great (?:to have|if)|love (?:it )?if|added value|like to see|bonus$|good[- ]to[- ]have|brownie|^(?:we(?:'d)? )?(?:want|like|love|wish(?:es)?)$|\bideal|good to have|assets?$/i],
  ['about', /^about|who we are|our (?:company|mission|story|values|culture)|equal (?:employment )?opportunity|\beeo\b|diversity|disclaimer|accommodation|privacy/i],
  ['benefits', /benefit|perks|what we offer|we offer|we provide|what you(?:'ll)? get|why (?:join|work|you)|rewards|package/i],
  ['pay', /^(?:pay|salary|compensation|wage|rate|hourly|base)|(?:pay|salary|rate|wage|compensation)(?: range| rate)?$/i],
  ['where', /^(?:location|workplace|work (?:location|arrangement|site|model|setting)|where|schedule|hours|shift|position type|job type|telework|remote)|(?:location|schedule|hours|shift)$/i],
  ['required', /requir|qualif|minimum|^musts?$|must[- ]haves?|what you(?:'ll|'ll| will)? (?:need|bring)|who you are|you (?:have|bring|are)|you'll need|skills|education|experience|credential|certif|licens|looking for|needed/i],
  ['duties', /responsib|dut(?:y|ies)|what you(?:'ll| will)? (?:do|be doing)|day[- ]to[- ]day|summary|functions|overview|description|the (?:role|job|work)|productivity|standards|expectations/i],
] // prettier-ignore
const sectionOf = (label: string): Section => sections.find(([, words]) => words.test(label))?.[0] ?? 'none'

const abbreviation =
  /(?:\b(?:e\.g|i\.e|U\.S|u\.s|a\.m|p\.m|yrs?|(?<!\/)hrs?|mos?|approx|incl|min|max|vs|etc|St|Mt|Ft|Dr|Mr|Ms|Mrs|Inc|Corp|Dept|No|Nos|Ave|Blvd|Rd|Sr|Jr|Ph\.D|Univ|Assoc|Assn|pref|req|cert|exp|(?<!-)[A-Z]))\.$/
const ends = /[.!?]+(?=[\s"')]|$)|;|\n| • | \| |^• ?/g
const longestSentence = 700

/** Sentences, lines and bullets, each with what the heading or label above it says. Anything longer is cut. */
function sentencesOf(text: string): Sentence[] {
  const found: Sentence[] = []
  let section: Section = 'none'
  let from = 0
  /** What the first cell of a row says of the others. */
  let row: Section = 'none'
  const add = (end: number, closesLine: boolean) => {
    const raw = text.slice(from, end)
    const start = from + raw.length - raw.trimStart().length
    const said = raw.trim().replace(/^[•*#>\-–]+\s{0,3}/, '')
    const begin = start + (raw.trim().length - said.length)
    if (!said) return
    const label = /^([^:\n.]{2,48}?)(?::(?=\s|$)|\.{4})/.exec(said)?.[1]
    const listed = /^(?:•|[*–-] )/.test(raw.trim()) && !said.endsWith(':')
    if (closesLine && !listed && said.length < 60 && isHeading(said)) section = sectionOf(said.replace(/[:*\s]+$/, ''))
    const own = label === undefined ? 'none' : sectionOf(label)
    for (let cut = 0; cut < said.length; cut += longestSentence) {
      found.push({
        text: said.slice(cut, cut + longestSentence),
        start: begin + cut,
        section: own === 'none' ? (row === 'none' ? section : row) : own,
      })
    }
  }
  let lineStart = 0
  for (const match of text.matchAll(ends)) {
    const [mark] = match
    const end = match.index + mark.length
    // Points that lead the eye from a label to its value end nothing.
    if (/^\.{4}/.test(mark)) continue
    if (mark === '.' && abbreviation.test(text.slice(Math.max(from, match.index - 12), end))) continue
    const wholeLine = from === lineStart && mark === '\n'
    add(
      mark.startsWith('\n') || mark.includes('•') || mark.includes('|') || mark === ';' ? match.index : end,
      wholeLine,
    )
    if (mark === ' | ' && from === lineStart && (section as Section) !== 'preferred' && match.index - from < 30) row = sectionOf(text.slice(from, match.index).replace(/^\W+/, '')) // prettier-ignore
    from = end
    if (mark === '\n') {
      lineStart = end
      row = 'none'
    }
  }
  add(text.length, from === lineStart)
  return found
}

/** A line of few words that ends in a colon, or that names a section and is no sentence. */
function isHeading(line: string): boolean {
  if (/:$/.test(line)) return true
  // "CRC preferred" is a wish, "Experience preferred" may be a heading.
  if (/[A-Z]{2}.{0,30}[ (](?:preferred|required|desired|a plus)\)?$/.test(line)) return false
  return (
    line.split(' ').length <= 6 && sectionOf(line) !== 'none' && !/[.,!?$\d]/.test(line) && /^[\p{Lu}#*]/u.test(line)
  )
}

/** A posting made ready to be read: once, for every reader. */
export type Posting = { title: Words; text: Words; sentences: Sentence[] }

export function openPosting({ title, text }: { title: string; text: string }): Posting {
  const body = readWords(text)
  return { title: readWords(title.slice(0, 1000)), text: body, sentences: sentencesOf(body.text) }
}

/** Where a fact was read, in indexes of the plain title or text; `confidence` from 0 to 1. */
export type Place = { in: 'title' | 'text'; start: number; end: number; confidence: number }
/** A fact with what it was read from. A reader that finds nothing answers null. */
export type Fact<T> = { value: T; places: Place[] }

/** How sure a reading is: named outright, named in words that seldom mean something else, or inferred. */
export const sure = 0.95
export const likely = 0.8
export const guess = 0.6

export type Mention<T> = { value: T; start: number; end: number; words: string }

/** A pattern of whole words for any of `names`, the longest first; a space or hyphen in a name stands for either. */
export function anyOf(names: Iterable<string>, flags = 'gi'): RegExp {
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length)
  const bodies = longestFirst.map((name) => name.split(/[\s-]/).map(escape).join('[ \\n-]{1,2}'))
  return new RegExp(`(?<![A-Za-z0-9])(?:${bodies.join('|')})(?![A-Za-z0-9])`, flags)
}

/**
 * Finds what each name of a table stands for. A name of capitals and digits alone (ED, SNF) counts only as it is
 * written; the others in any case.
 */
export function finder<T>(table: Iterable<readonly [name: string, value: T]>): (text: string) => Mention<T>[] {
  const byName = new Map<string, { name: string; values: T[] }>()
  for (const [name, value] of table) {
    const known = byName.get(fold(name))
    if (known) known.values.push(value)
    else byName.set(fold(name), { name, values: [value] })
  }
  const byFirst = patternsByFirstWord([...byName.values()].map(({ name }) => name))

  return (text) =>
    namesIn(text, byFirst).flatMap((match) => {
      const found = byName.get(fold(match[0]))
      if (!found || (isShortForm(found.name) && spaced(match[0]) !== spaced(found.name))) return []
      const end = match.index + match[0].length
      return found.values.map((value) => ({ value, start: match.index, end, words: match[0] }))
    })
}

const anyWord = /[A-Za-z0-9]+/g
const firstWord = (name: string) => /[A-Za-z0-9]+/.exec(name)?.[0].toLowerCase() ?? ''

/** Names by their first word: of some hundred names a text's word begins few, and only those are compared there. */
function patternsByFirstWord(names: string[]): Map<string, RegExp> {
  const groups = new Map<string, string[]>()
  for (const name of names) groups.set(firstWord(name), [...(groups.get(firstWord(name)) ?? []), name])
  return new Map([...groups].map(([word, group]) => [word, anyOf(group, 'iy')]))
}

/** The words of the text that was looked at last: many tables are looked up in one text after another. */
let lastWords: { text: string; words: { word: string; index: number }[] } = { text: '', words: [] }

function wordsOf(text: string) {
  if (lastWords.text !== text) {
    const words = Array.from(text.matchAll(anyWord), ({ 0: word, index }) => ({ word: word.toLowerCase(), index }))
    lastWords = { text, words }
  }
  return lastWords.words
}

/** As `matches` of all names at once; names begin with a letter or digit. */
function namesIn(text: string, byFirst: Map<string, RegExp>): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  let end = 0
  for (const { word, index } of wordsOf(text)) {
    if (index < end) continue
    const pattern = byFirst.get(word)
    if (!pattern) continue
    pattern.lastIndex = index
    const match = pattern.exec(text)
    if (!match) continue
    end = index + match[0].length
    if (found.push(match) === 1000) break
  }
  return found
}

/** The first thousand matches: nobody's posting has more, and each costs a look at what stands around it. */
export function matches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  // `matchAll` copies its pattern at each call, which costs more than most searches.
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (found.push(match) === 1000) break
    if (match[0] === '') pattern.lastIndex++
  }
  return found
}

/** What stands around a mention, in its own sentence. */
export function around(text: string, { start, end }: { start: number; end: number }, reach: number): string {
  const before = text
    .slice(Math.max(0, start - reach), start)
    .split(sentenceEnd)
    .at(-1)!
  const after = text.slice(end, end + reach).split(sentenceEnd, 1)[0]!
  return before + text.slice(start, end) + after
}
const sentenceEnd = /\n|\.\s/

/** A question to the applicant, or an answer to choose: no word of what the job asks. */
export function isAnswer({ text }: { text: string }): boolean {
  return /^\s{0,9}(?:(?:yes|no),? )?I\b|^\s{0,9}(?:\d{1,2} )?(?:do|are|have|can|will) you\b/i.test(text)
}

export function unique<T>(values: Iterable<T>): T[] {
  return [...new Set(values)]
}

const isShortForm = (name: string) => /^[A-Z0-9][A-Z0-9&/.-]{0,5}$/.test(name)
const spaced = (name: string) => name.replace(/[\s-]/g, ' ')
const fold = (name: string) => name.toLowerCase().replace(/[\s-]{1,2}/g, ' ')
const escape = (literal: string) => literal.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
