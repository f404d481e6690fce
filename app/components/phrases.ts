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

/** What a table of sentences has under a name that an address or a form gave; null for whatever else stands there. */
export function sentenceOf(sentences: Readonly<Record<string, string>>, name: string | null): string | null {
  return name !== null && Object.hasOwn(sentences, name) ? sentences[name]! : null
}
