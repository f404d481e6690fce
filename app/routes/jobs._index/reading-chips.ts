// What a search's words were read as: each reading can be taken back, and one that was only offered can be taken up.
import { addressOf } from '#app/routes/jobs._index/search-address.ts'
import type { Asking, JobFilters } from '#db/jobs/filters.ts'
import type { QueryReading } from '#search/reading/query.ts'
import type { Read } from '#search/reading/typed.ts'

export type ReadingChip = { words: string; says: string; applied: boolean; href: string | null }

export function readingChips({ read }: QueryReading, filters: JobFilters): ReadingChip[] {
  return read.map((one) => ({
    words: one.words,
    says: one.says,
    applied: !one.offered,
    href: one.offered ? takenUp(one, filters) : takenBack(one, filters),
  }))
}

/** The words stay in the box, and are searched as words. */
function takenBack({ words }: Read, filters: JobFilters): string {
  return addressOf({ ...filters, unread: [...filters.unread, words], page: 1 })
}

/** The words leave the box, and what they mean is asked outright. */
function takenUp({ start, end, any, left }: Read, filters: JobFilters): string | null {
  if (!any.length || left) return null
  const q = `${filters.q.slice(0, start)} ${filters.q.slice(end)}`.replace(/\s{1,9}/g, ' ').trim()
  return addressOf(any.reduce(withAsked, { ...filters, q, page: 1 }))
}

function withAsked(filters: JobFilters, { param, value }: Asking): JobFilters {
  if (param === 'apprentice') return { ...filters, apprentice: true }
  if (param === 'pay_min' || param === 'posted_within') return { ...filters, [param]: Number(value) }
  const choice = filters.lists[param]
  return { ...filters, lists: { ...filters.lists, [param]: { ...choice, any: [value] } } }
}
