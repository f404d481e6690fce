import { addressOf } from '#app/routes/jobs._index/search-address.ts'
import type { Found } from '#app/find.ts'
import { reachableHits, type JobFilters } from '#db/jobs/filters.ts'

/** A page to go to; `null` stands for the pages left out between two. */
export type PageLinks = {
  pages: ({ page: number; href: string; current: boolean } | null)[]
  before: string | null
  after: string | null
}

export function pageLinks(filters: JobFilters, { total, per_page }: Found): PageLinks | null {
  const last = Math.min(Math.ceil(total / per_page), Math.floor(reachableHits / per_page))
  if (last < 2) return null
  const href = (page: number) => addressOf({ ...filters, page })
  const near = [1, filters.page - 1, filters.page, filters.page + 1, last]
  const numbers = [...new Set(near)].filter((page) => page >= 1 && page <= last).sort((a, b) => a - b)

  return {
    pages: numbers.flatMap((page, position) => {
      const gap = position > 0 && page > (numbers[position - 1] ?? 0) + 1
      return [...(gap ? [null] : []), { page, href: href(page), current: page === filters.page }]
    }),
    before: filters.page > 1 ? href(Math.min(filters.page - 1, last)) : null,
    after: filters.page < last ? href(filters.page + 1) : null,
  }
}
