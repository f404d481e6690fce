// Several things, or a number of them, as English puts them.

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' })
const both = new Intl.ListFormat('en-GB', { type: 'conjunction' })

export const orList = (words: readonly string[]) => either.format(words)
export const andList = (words: readonly string[]) => both.format(words)

export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`
}
