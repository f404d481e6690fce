// States by their codes among the words of a search.
import { isState } from '#db/vocabulary/states.ts'
import { dictionary, normal } from '#search/reading/dictionary.ts'
import { readingOf, type Found, type Token } from '#search/reading/typed.ts'

/** Codes that are also words: a state in capitals, or in small letters behind "in" or "from". */
const alsoWords = new Set('IN OR ME OK HI ID AL MA PA MD CO DE LA CT DC VA AR AS MO MS MI PR VI SD MT'.split(' '))
const placeWords = new Set(['in', 'from', 'near', 'around', 'live'])
/** A state's code in capitals behind one of these is meant. */
const workWords = new Set(['to', 'outside', 'remote', 'hybrid', 'onsite', 'jobs', 'coder', 'coders', 'state'])
const plainWords = new Set(['in', 'or', 'me', 'hi', 'ok'])

/** "TX", "jobs in OR", "Tulsa, OK": a code of two letters that is meant as a state. "VA" is shown with both its meanings. */
export function stateAt(q: string, tokens: Token[], at: number, kept: ReadonlySet<string>): Found | undefined {
  const { text, start, end } = tokens[at]!
  const code = text.toUpperCase()
  const sense = dictionary.get(`state ${code.toLowerCase()}`)
  if (!sense || !isState(code) || kept.has(normal(text))) return undefined
  const meant = isMeant(q, tokens, at)
  if (code !== 'VA') return meant ? { tokens: 1, text, reading: readingOf(text, start, end, sense) } : undefined
  if (!meant && text !== code) return undefined
  const says = `${sense.says}, or Veterans Affairs as a word`
  return { tokens: 1, text, reading: { ...readingOf(text, start, end, sense), says, offered: !meant, beside: !meant } }
}

function isMeant(q: string, tokens: Token[], at: number): boolean {
  const { text, start } = tokens[at]!
  const code = text.toUpperCase()
  const last = at === tokens.length - 1
  const before = tokens[at - 1]?.text.toLowerCase() ?? ''
  const placed = placeWords.has(before) || /,\s?$/.test(q.slice(0, start))
  const capitals = text === code && (q !== q.toUpperCase() || tokens.length === 1)
  if (code === 'OR' && !placed && at > 0 && !last) return false
  if (!capitals && plainWords.has(text)) return placed && last
  if (!alsoWords.has(code) || placed) return true
  return capitals && (last || workWords.has(before) || isState(tokens[at + 1]?.text ?? ''))
}
