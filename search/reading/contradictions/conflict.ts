// What a check hands over: what is claimed, and the words of title or text that say otherwise.
import type { JobFacts } from '#db/jobs/facts.ts'
import type { Place, Posting, Words } from '#search/reading/words.ts'
import { openPosting } from '#search/reading/words.ts'

export const contradictionKinds = [
  'workplace', 'hybrid_days', 'place', 'eligible_states', 'onsite_training_weeks', 'permanence', 'return_for_remediation',
  'years_min', 'seniority', 'credentials', 'apprentice', 'pay', 'employment', 'schedule', 'chart_types', 'accuracy_percent',
  'productivity', 'us_only', 'travel_percent', 'closes_on',
] as const // prettier-ignore
export type ContradictionKind = (typeof contradictionKinds)[number]

/**
 * `claimed` and `said` are what the two sides come to, whatever their words; `claim` goes on after "The form says" or,
 * where the form is silent, after "The title says".
 */
export type Conflict = {
  about: ContradictionKind
  claim: string
  by?: 'title'
  claimed: string | number
  said: string | number
  place: Place
}
export type Check = (posting: Posting, facts: JobFacts) => Conflict[]

/** Some words as a posting of their own: what a whole posting outweighs is still heard in its sentence. */
export function alone(text: string): Posting {
  return openPosting({ title: '', text })
}

/** A place in `alone(words)` as one in the text that the words were taken from. */
export function placeFrom(start: number, { original }: Words, place: Place): Place {
  return {
    ...place,
    in: 'text',
    start: start + original(place.start),
    end: start + original(Math.max(place.start, place.end - 1)) + 1,
  }
}

export const wordsAt = (posting: Posting, { in: where, start, end }: Place) => posting[where].text.slice(start, end)

export const denied =
  /\b(?:no|not|never|none|nobody|without|optional|voluntary|if you (?:like|wish|want)|should you (?:wish|choose|like|want))\b|n't\b|\breimburs/i

/** The first match of a pattern in title and text that nothing near it in its sentence takes back. */
export function firstSaid(posting: Posting, words: RegExp, not?: RegExp): Place | null {
  for (const where of ['title', 'text'] as const) {
    const { text } = posting[where]
    for (const match of matchesIn(text, words)) {
      const end = match.index + match[0].length
      if (!not?.test(nearIn(text, match.index, end)) && !(where === 'text' && text[end] === '?'))
        return { in: where, start: match.index, end, confidence: 0.8 }
    }
  }
  return null
}

/** The words beside a match, in its own sentence. */
const nearIn = (text: string, start: number, end: number) =>
  `${text
    .slice(Math.max(0, start - 90), start)
    .split(sentenceEnd)
    .at(-1)!} ${text.slice(end, end + 90).split(sentenceEnd, 1)[0]!}`
const matchesIn = (text: string, words: RegExp) => [...text.matchAll(words)].slice(0, 20)

export function sentenceAround(text: string, start: number, end: number): string {
  const before = text
    .slice(Math.max(0, start - 160), start)
    .split(sentenceEnd)
    .at(-1)!
  const after = text.slice(end, end + 160).split(sentenceEnd, 1)[0]!
  return before + text.slice(start, end) + after
}
const sentenceEnd = /\n|[.!?;]\s/

/** Figures that a few words name, the least and the most: "two to three", "10-25%". */
export function figuresIn(words: string): { least: number; most: number } | null {
  const found = [...words.toLowerCase().matchAll(/\d{1,6}(?:\.\d{1,2})?|[a-z]+/g)].flatMap(([said]) =>
    /^\d/.test(said) ? [Number(said)] : said in spelled ? [spelled[said]!] : [],
  )
  return found.length ? { least: Math.min(...found), most: Math.max(...found) } : null
}
const spelled: Record<string, number> = {
  zero: 0, one: 1, once: 1, two: 2, twice: 2, couple: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12,
} // prettier-ignore

export function spans(words: string, figure: number): boolean {
  const figures = figuresIn(words)
  return figures !== null && figures.least <= figure && figure <= figures.most
}
