// A text as it is judged: markup and disguises gone, each letter knowing where it stood.

export type PlainWords = { text: string; original(index: number): number }

const blockTag = /^<\/?(?:p|br|li|ul|ol|div|h[1-6]|tr|td|th|table|section|article|header|footer|hr)\b/i
const entities: Record<string, string> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', rsquo: "'", lsquo: "'", rdquo: '"', ldquo: '"', ndash: '-',
  mdash: '-', bull: '•',
} // prettier-ignore
/** Letters of other alphabets that pass for Latin ones, and marks of one kind. */
const lookalikes = new Map(
  Object.entries({
    а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', х: 'x', у: 'y', і: 'i', ѕ: 's', ј: 'j', ԁ: 'd', ɡ: 'g', ӏ: 'l', ո: 'n', А: 'A', В: 'B', Е: 'E',
    К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', Х: 'X', Ѕ: 'S', І: 'I', α: 'a', ο: 'o', ρ: 'p', τ: 't', ν: 'v', ι: 'i', Α: 'A',
    Τ: 'T', Ο: 'O', Ι: 'I', Ε: 'E', '‘': "'", '’': "'", '“': '"', '”': '"', '‐': '-', '‑': '-', '‒': '-', '–': '-', '—': '-',
    '―': '-', '−': '-', '…': '...', '·': '•', '●': '•', '▪': '•', '◦': '•', '‣': '•', '➢': '•', '✓': '•', '✔': '•', '■': '•',
  }), // prettier-ignore
)
/** What can't stay as it is; the empty match is where a paste has lost the break between two lines. */
const rough =
  /<[/a-zA-Z!][^<>]{0,2000}>|&#?\w{2,7};|\s{2,}|[\t-\r]|[\u0000-\u0008\u000e-\u001f`]|[^\u0000-\u007f]+|(?<=[a-z.!?:;)])(?=[A-Z][a-z])/g

/** Spaces are single, lines that were only wrapped joined, and bold or foreign letters the plain ones they stand for. */
export function plainWords(raw: string): PlainWords {
  const pieces: string[] = []
  const starts: number[] = []
  const origins: number[] = []
  let length = 0
  let last = ''
  const put = (piece: string, origin: number) => {
    if (piece === '' || (piece === ' ' && (last === ' ' || last === '\n')) || (piece === '\n' && last === '\n')) return
    pieces.push(piece)
    starts.push(length)
    origins.push(origin)
    length += piece.length
    last = piece.at(-1)!
  }
  let done = 0
  for (const { 0: found, index } of raw.matchAll(rough)) {
    put(raw.slice(done, index), done)
    done = index + found.length
    if (found === '') put(' ', index)
    else if (found[0]! > '\u007f') putFolded(found, index, put)
    else put(plainOf(found, raw[done] ?? '', last), index)
    if (found[0] === '<' && /[a-z.!?:;)]/.test(last) && /^[A-Z][a-z]/.test(raw.slice(done, done + 2))) put(' ', done)
  }
  put(raw.slice(done), done)
  return { text: pieces.join(''), original: (index) => originalOf(index, starts, origins) }
}

function plainOf(found: string, next: string, last: string): string {
  if (found[0] === '<') return blockTag.test(found) ? '\n' : ''
  if (found[0] === '&') return [...entityOf(found)].map(foldedLetter).join('')
  if (found === '`') return "'"
  return isBreak(found, next, last) ? '\n' : ' '
}

/** A line that goes on in small letters was only wrapped. */
const isBreak = (found: string, next: string, last: string) =>
  found.includes('\n') && !(found.split('\n').length === 2 && /[a-z(]/.test(next) && !/[.:;!?]/.test(last))

function putFolded(letters: string, origin: number, put: (piece: string, origin: number) => void) {
  const folded = Array.from(letters, foldedLetter)
  if (folded.length === letters.length && folded.every(({ length }) => length === 1))
    return put(folded.join(''), origin)
  let at = origin
  for (const letter of letters) {
    put(foldedLetter(letter), at)
    at += letter.length
  }
}

const known = new Map<string, string>()

function foldedLetter(letter: string): string {
  const before = known.get(letter)
  if (before !== undefined) return before
  const parts = letter.normalize('NFKD').replace(/[\p{Mn}\p{Cf}]/gu, '')
  const folded = Array.from(parts, (part) => lookalikes.get(part) ?? (/\s/.test(part) ? ' ' : part)).join('')
  if (known.size < 5000) known.set(letter, folded)
  return folded
}

function entityOf(entity: string): string {
  const code = /^&#x/i.test(entity) ? parseInt(entity.slice(3), 16) : Number(/^&#(\d+);/.exec(entity)?.[1] ?? NaN)
  if (code >= 32 && code <= 0xffff) return String.fromCharCode(code)
  return entities[entity.slice(1, -1).toLowerCase()] ?? entity
}

function originalOf(index: number, starts: number[], origins: number[]): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (starts[middle]! <= index) low = middle
    else high = middle - 1
  }
  return (origins[low] ?? 0) + Math.min(index, (starts[low + 1] ?? Infinity) - 1) - (starts[low] ?? 0)
}
