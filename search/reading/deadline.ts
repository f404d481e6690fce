// Where to apply, and until when.
import type { Fact, Posting } from '#search/reading/words.ts'

export function readApplyUrl(_posting: Posting): Fact<string> | null {
  return null
}

/** YYYY-MM-DD; a day without its year is none. */
export function readClosingDay(_posting: Posting): Fact<string> | null {
  return null
}
