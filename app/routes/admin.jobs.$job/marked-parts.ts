import type { ScamSign } from '#db/jobs/scam.ts'

export type MarkedPart = { words: string; signs: number[] }
type Spot = Pick<ScamSign, 'in' | 'start' | 'end'>

/** A text cut where signs begin and end, overlapping ones as one part; `signs` are their numbers, from 1. */
export function markedParts(text: string, signs: readonly Spot[], where: 'title' | 'text'): MarkedPart[] {
  const spans = signs.flatMap(({ in: place, start, end }, at) =>
    place === where && start !== null && end !== null && start < end ? [{ start, end, number: at + 1 }] : [],
  )
  const joined: { start: number; end: number; signs: number[] }[] = []
  for (const { start, end, number } of spans.sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && start < last.end) {
      last.end = Math.max(last.end, end)
      last.signs.push(number)
    } else joined.push({ start, end, signs: [number] })
  }
  const parts: MarkedPart[] = []
  let read = 0
  for (const { start, end, signs: numbers } of joined) {
    parts.push({ words: text.slice(read, start), signs: [] }, { words: text.slice(start, end), signs: numbers })
    read = end
  }
  return [...parts, { words: text.slice(read), signs: [] }].filter(({ words }) => words)
}
