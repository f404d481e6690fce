// The words of a search as they were typed, and what is made of each.
import type { Asking } from '#db/jobs/filters.ts'
import { dictionary, likeWord, normal, type Sense } from '#search/reading/dictionary.ts'

/** `start` and `end` are indexes into what was typed. An offered reading is shown and not applied. */
export type Read<A = Asking> = {
  /** The phrase's, whatever its spelling; none for a code or a figure. */
  name: string
  words: string
  start: number
  end: number
  any: A[]
  left: boolean
  says: string
  offered: boolean
  /** A word to rank by, beside what is asked. */
  wish: string
}
/** `beside`: searched as words too; `unknown`: a code of no range, which no posting will name. */
export type Reading<A = Asking> = Read<A> & { beside: boolean; unknown?: boolean }
export type Span = { start: number; end: number }
/** What was made of some tokens: a reading, or words. */
export type Found<A = Asking> = { tokens: number; text: string; reading?: Reading<A> }
/** `key` is its normal spelling, with a slip mended. */
export type Token = { text: string; key: string; start: number; end: number }

/** Words by spaces and commas; at a slash only where the whole is nothing by itself. */
export function tokensOf(q: string): Token[] {
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

export function readingOf(words: string, start: number, end: number, sense: Sense): Reading {
  const { name, any, says, beside, wish } = sense
  return { ...plainReading(words, { start, end }, any, says), name, beside, wish }
}

export function plainReading(words: string, span: Span, any: Asking[], says: string): Reading {
  return { name: '', words, ...span, any, left: false, says, offered: false, beside: false, wish: '' }
}

export const spelled = (tokens: Token[], at: number, count: number) =>
  tokens
    .slice(at, at + count)
    .map(({ key }) => key)
    .join(' ')
