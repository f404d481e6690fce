// What a search's words were read as: each reading can be taken back, and one that was only offered can be taken up.
import type { Read } from '#search/reading/typed.ts'

export type ReadingChip = { words: string; says: string; applied: boolean; href: string | null }
type Typed = { q: string; unread: string[]; page: number }

/** @param ask adds one thing asked outright to a search */
export function readingChips<Asking, Filters extends Typed>(
  read: Read<Asking>[],
  filters: Filters,
  addressOf: (filters: Filters) => string,
  ask: (filters: Filters, asking: Asking) => Filters,
): ReadingChip[] {
  return read.map((one) => ({
    words: one.words,
    says: one.says,
    applied: !one.offered,
    href: one.offered ? takenUp(one) : takenBack(one),
  }))

  /** The words stay in the box, and are searched as words. */
  function takenBack({ words }: Read<Asking>): string {
    return addressOf({ ...filters, unread: [...filters.unread, words], page: 1 })
  }

  /** The words leave the box, and what they mean is asked outright. */
  function takenUp({ start, end, any, left }: Read<Asking>): string | null {
    if (!any.length || left) return null
    return addressOf(any.reduce(ask, { ...filters, q: withoutWords(filters.q, { start, end }), page: 1 }))
  }
}

export function withoutWords(q: string, { start, end }: { start: number; end: number }): string {
  return `${q.slice(0, start)} ${q.slice(end)}`.replace(/\s{1,9}/g, ' ').trim()
}
