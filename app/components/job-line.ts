import { asksWords } from '#app/components/asks-words.ts'
import { typedDay } from '#app/components/dates.ts'
import type { FitWords } from '#app/components/fit-words.ts'
import { openWords } from '#app/components/open-words.ts'
import { hourlyWords } from '#app/components/pay-words.ts'
import { countOf } from '#app/components/phrases.ts'
import { placeWords, type Place } from '#app/components/place-words.ts'
import type { JobItem } from '#search/document.ts'
import type { Highlight, Part } from '#search/highlight.ts'

/** A job as listed: one line of box 24, in words, so that the browser needs no vocabulary to draw it. */
export type JobLine = {
  id: string
  href: string
  title: Part[]
  employer: Part[]
  verified: boolean
  flag: string | null
  posted: { typed: string; at: string } | null
  place: Place
  asks: Part[]
  open: string
  pay: string
  estimated: boolean
  /** What the coder who looks is told of it. */
  fit?: FitWords | null
}

/**
 * @param mark marks the words that were searched for
 * @param chosen credentials that were asked for, marked where the line names them
 */
export function jobLine(item: JobItem, mark: Highlight = plain, chosen: readonly string[] = []): JobLine {
  return {
    id: item.id,
    href: item.url,
    title: mark(item.title),
    employer: mark(item.employer.name),
    verified: item.employer.verified,
    flag: item.policy_changes ? `Policy changed ${countOf(item.policy_changes, 'time')}` : null,
    posted: item.posted_at ? { typed: typedDay(item.posted_at), at: item.posted_at.slice(0, 10) } : null,
    place: placeWords(item, item.employer.kind),
    asks: markWords(asksWords(item, chosen), chosen),
    open: openWords(item),
    pay: hourlyWords(item.pay),
    estimated: item.pay?.estimated ?? false,
  }
}

/** CPC is a word in "CPC or CCS" and none in "CPC-A". */
export function markWords(text: string, words: readonly string[]): Part[] {
  if (!words.length) return plain(text)
  const longestFirst = [...words].sort((a, b) => b.length - a.length)
  const pattern = new RegExp(`(?<![\\w-])(${longestFirst.join('|')})(?![\\w-])`)
  return text
    .split(pattern)
    .map((stretch, position) => ({ text: stretch, hit: position % 2 === 1 }))
    .filter((part) => part.text !== '')
}

function plain(text: string): Part[] {
  return [{ text, hit: false }]
}
