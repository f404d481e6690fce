// Which stretches of a text a search meant. Meilisearch could say, but sends every hit a second time for it.
import { credentials } from '#db/vocabulary/credentials.ts'
import { shortForms, synonyms } from '#search/settings.ts'

/** A stretch of text, and whether it is what was searched for. */
export type Part = { text: string; hit: boolean }
export type Highlight = (text: string) => Part[]

/** Marks the words that begin with a searched word, are its synonym, or differ from it by a typo that search forgives. */
export function highlighter(query: string): Highlight {
  const asked = wordsOf(query)
  const meant = new Set(
    asked.flatMap((_, from) =>
      [1, 2, 3].flatMap((length) => synonyms[asked.slice(from, from + length).join(' ')] ?? []),
    ),
  )
  const other = new Set([...meant].flatMap(wordsOf))
  const isHit = (word: string) => other.has(word) || asked.some((one) => begins(word, one) || isTypo(word, one))
  return (text) => {
    const parts: Part[] = []
    for (const piece of text.split(/([\p{L}\p{N}]+)/u)) {
      if (!piece) continue
      const hit = asked.length > 0 && isHit(fold(piece))
      const last = parts.at(-1)
      if (last && last.hit === hit) last.text += piece
      else parts.push({ text: piece, hit })
    }
    return parts
  }
}

function begins(word: string, asked: string): boolean {
  return asked.length < 3 ? word === asked : word.startsWith(asked)
}

/** As the engine forgives: one slip from five letters on, two from nine; none in numbers, credentials and short forms. */
function isTypo(word: string, asked: string): boolean {
  const slips = asked.length >= 9 ? 2 : asked.length >= 5 ? 1 : 0
  if (!slips || exact.has(asked) || /\d/.test(asked)) return false
  return distanceWithin(asked, word.slice(0, asked.length + slips), slips)
}

const exact = new Set([...shortForms, ...credentials.map((code) => code.toLowerCase())])

function distanceWithin(one: string, other: string, most: number): boolean {
  let row = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let line = 1; line <= one.length; line++) {
    const next = [line]
    for (let column = 1; column <= other.length; column++) {
      const same = one[line - 1] === other[column - 1] ? 0 : 1
      next[column] = Math.min(next[column - 1]! + 1, row[column]! + 1, row[column - 1]! + same)
    }
    if (Math.min(...next) > most) return false
    row = next
  }
  // What stands behind the searched word may be left open: the last word typed is a beginning.
  return Math.min(...row.slice(Math.max(0, one.length - most))) <= most
}

const wordsOf = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
