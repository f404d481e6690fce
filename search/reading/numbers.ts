// Numbers as postings say them in words: "eight", "thirty-five", "a couple of".
const ones = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
const teens = [
  'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
] // prettier-ignore
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const values: ReadonlyMap<string, number> = new Map<string, number>([
  ...[...ones, ...teens].map((word, n) => [word, n] as const),
  ...tens.map((word, n) => [word, 20 + 10 * n] as const),
  ['a', 1], ['an', 1], ['once', 1], ['twice', 2], ['thrice', 3], ['dozen', 12], ['hundred', 100],
]) // prettier-ignore

/** As source, for patterns in any case: zero to ninety-nine. */
export const spelledNumber = String.raw`(?:(?:${tens.join('|')})(?:[ -](?:${ones.slice(1).join('|')})\b)?|${[...teens, ...ones].join('|')})`
/** "60 mornings", "a week", "a couple of days". */
export const numberWord = String.raw`(?:\d{1,3}|${spelledNumber}|(?:a )?couple(?: of)?|an?)`

/** NaN where it is no number. */
export function numberOf(said: string): number {
  if (/^[\d.]/.test(said)) return parseFloat(said)
  const words = said.toLowerCase().trim()
  if (/\bcouple\b/.test(words)) return 2
  if (/\bhundred$/.test(words)) return 100
  return words.split(/[ -]/).reduce((sum, word) => sum + (values.get(word) ?? NaN), 0)
}

/** The larger of "two to three", given as one or two words. */
export const largest = (...said: (string | undefined)[]): number =>
  Math.max(...said.filter((word) => word !== undefined).map(numberOf))
