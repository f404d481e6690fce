// Words that stand in one line: nothing in them begins another, or turns theirs around.
import { z } from 'zod'

export const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `${most} characters at most.`)
    .regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u, 'On one line, please.')

/** What was pasted, made into one. */
export function oneLine(said: string): string {
  return said.replace(/[\p{Cc}\s\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
}
