// Several things, or a number of them, as English puts them.

const counting = new Intl.NumberFormat('en-US')

export const orList = (words: readonly string[]) => list(words, 'or')
export const andList = (words: readonly string[]) => list(words, 'and')

export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${counting.format(count)} ${count === 1 ? one : many}`
}

function list(words: readonly string[], link: string): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1)}`
}
