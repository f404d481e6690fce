import { nationwide, stateNames, type State } from '#db/vocabulary/states.ts'

/** Fewer are not counted out: a number so small could point at people. */
const least = 5
const namedAtMost = 4

/**
 * "Leaves out 41 coders who look for work: 20 in Texas, 21 in Utah." Null where nobody is left out. Where a state's number is
 * too small to be told, it is in no sum either: the rest taken from it would tell.
 */
export function costWords(open: readonly State[], searching: ReadonlyMap<string, number>): string | null {
  const shut = nationwide
    .filter((state) => !open.includes(state))
    .map((state) => ({ state, count: searching.get(state) ?? 0 }))
    .filter(({ count }) => count > 0)
    // Nor does their order tell which of two small numbers is the smaller.
    .sort((a, b) => (b.count < least ? 0 : b.count) - (a.count < least ? 0 : a.count))
  if (!open.length || !shut.length) return null
  const each = shut
    .slice(0, namedAtMost)
    .map(({ state, count }) => `${count < least ? 'fewer than five' : countWords(count)} in ${stateNames[state]}`)
    .join(', ')
  const more = shut.length > namedAtMost ? `, and others in ${shut.length - namedAtMost} more` : ''
  return `Leaves out ${totalWords(shut.map(({ count }) => count))} coders who look for work: ${each}${more}.`
}

function totalWords(counts: number[]): string {
  const told = counts.filter((count) => count >= least)
  const sum = countWords(told.reduce((total, count) => total + count, 0))
  if (told.length === counts.length) return sum
  if (told.length) return `more than ${sum}`
  return counts.length === 1 ? 'fewer than five' : 'a few'
}

const countWords = (count: number) => count.toLocaleString('en-US')
