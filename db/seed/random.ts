// The generator's random source: the same stream and number make the same choices on every machine (sfc32).
export type Random = ReturnType<typeof randomOf>

export const streams = { job: 1, employer: 2, coder: 3 } as const

export function randomOf(stream: number, number: number) {
  let [a, b, c, counter] = [stream ^ 0x9e3779b9, number, 0x243f6a88, 1]

  function next() {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 2 ** 32
  }
  for (let round = 0; round < 15; round++) next()

  const within = (low: number, high: number) => low + next() * (high - low)
  const int = (low: number, high: number) => Math.floor(within(low, high + 1))
  const pick = <T>(list: readonly T[]): T => list[int(0, list.length - 1)]!

  return {
    next,
    within,
    int,
    pick,
    chance: (share: number) => next() < share,

    weighted<const T>(choices: readonly (readonly [T, number])[]): T {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0)
      return (choices.find(([, weight]) => (left -= weight) < 0) ?? choices.at(-1)!)[0]
    },

    /** Up to `count` different members, in the order of the list. */
    some<T>(list: readonly T[], count: number): T[] {
      const left = list.map((_, index) => index)
      const taken = Array.from(
        { length: Math.min(count, list.length) },
        () => left.splice(int(0, left.length - 1), 1)[0]!,
      )
      return taken.sort((one, other) => one - other).map((index) => list[index]!)
    },
  }
}
