import { nationwide, stateNames, type State } from '#db/vocabulary/states.ts'

/** Fewer are not counted out: a number so small could point at people. */
const least = 5
const namedAtMost = 4

/** "Leaves out 41 coders who look for work: 20 in Texas, fewer than five in Utah." Null where nobody is left out. */
export function costWords(open: readonly State[], searching: ReadonlyMap<string, number>): string | null {
  const shut = nationwide
    .filter((state) => !open.includes(state))
    .map((state) => ({ state, count: searching.get(state) ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
  if (!open.length || !shut.length) return null
  const total = shut.reduce((sum, { count }) => sum + count, 0)
  const each = shut
    .slice(0, namedAtMost)
    .map(({ state, count }) => `${countWords(count)} in ${stateNames[state]}`)
    .join(', ')
  const more = shut.length > namedAtMost ? `, and others in ${shut.length - namedAtMost} more` : ''
  return `Leaves out ${countWords(total)} coders who look for work: ${each}${more}.`
}

const countWords = (count: number) => (count < least ? 'fewer than five' : count.toLocaleString('en-US'))
