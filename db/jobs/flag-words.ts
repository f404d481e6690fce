import { findSayings } from '#db/jobs/sayings.ts'
import { flagWordings, type FlagTopic } from '#db/vocabulary/flag-words.ts'

/** `start` and `end` are indexes of what was sent; `says` tells the poster the lawful form. */
export type FlaggedWords = {
  topic: FlagTopic
  in: 'title' | 'text'
  start: number
  end: number
  words: string
  says: string
}

/** Words that a lawful posting does without: each is a warning to its poster, and no sign of a scam. */
export function flagWords(title: string, text: string): FlaggedWords[] {
  const wordings = flagWordings.filter(({ unlessText }) => !unlessText?.test(title) && !unlessText?.test(text))
  const flagged = (where: 'title' | 'text', raw: string) =>
    findSayings(raw, wordings).map(({ wording: { topic, says }, ...span }) => ({ topic, in: where, ...span, says }))
  return [...flagged('title', title), ...flagged('text', text)]
}
