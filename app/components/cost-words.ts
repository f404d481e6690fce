import { nationwide, stateNames, type State } from '#db/vocabulary/states.ts'

/** Fewer are not counted out: a number so small could point at people. */
export const leastTold = 5
const namedAtMost = 4

/** The states that a posting shuts out; none while it says nothing of states. */
export const shutStates = (open: readonly State[]) =>
  open.length ? nationwide.filter((state) => !open.includes(state)) : []

/**
 * "Leaves out 41 coders who look for work: 20 in Texas, 21 in Utah." Null where nobody is left out. Where a state's number is
 * too small to be told, it is in no sum either: the rest taken from it would tell.
 * @param each how many look in a state
 * @param total how many look in one or several of those states whose number can be told
 */
export function costWords({ total, each }: { total: number; each: ReadonlyMap<State, number> }): string | null {
  const shut = nationwide
    .flatMap((state) => (each.get(state) ? [{ state, count: each.get(state)! }] : []))
    // Nor does their order tell which of two small numbers is the smaller.
    .sort((a, b) => (b.count < leastTold ? 0 : b.count) - (a.count < leastTold ? 0 : a.count))
  if (!shut.length) return null
  const named = shut
    .slice(0, namedAtMost)
    .map(({ state, count }) => `${count < leastTold ? 'fewer than five' : countWords(count)} in ${stateNames[state]}`)
    .join(', ')
  const more = shut.length > namedAtMost ? `, and others in ${shut.length - namedAtMost} more` : ''
  const counts = shut.map(({ count }) => count)
  return `Leaves out ${[...totalWords(counts, total), 'coders who look for work'].join(' ')}: ${named}${more}.`
}

function totalWords(counts: number[], total: number): string[] {
  const told = counts.filter((count) => count >= leastTold)
  // What the sum has too much are those who look in several states: as few are not told either.
  const several = told.reduce((sum, count) => sum + count, 0) - total
  if (several > 0 && several < leastTold) return []
  if (told.length === counts.length) return [countWords(total)]
  if (told.length) return [`more than ${countWords(total)}`]
  return [counts.length === 1 ? 'fewer than five' : 'a few']
}

const countWords = (count: number) => count.toLocaleString('en-US')
