import { reachableHits } from '#db/asking.ts'

/** A page to go to; `null` stands for the pages left out between two. */
export type PageLinks = {
  pages: ({ page: number; href: string; current: boolean } | null)[]
  before: string | null
  after: string | null
}

type Shown = { page: number; per_page: number; total: number }

export function pageLinks({ page: here, per_page, total }: Shown, href: (page: number) => string): PageLinks | null {
  const last = Math.min(Math.ceil(total / per_page), Math.floor(reachableHits / per_page))
  if (last < 2) return null
  const near = [1, here - 1, here, here + 1, last]
  const numbers = [...new Set(near)].filter((page) => page >= 1 && page <= last).sort((a, b) => a - b)

  return {
    pages: numbers.flatMap((page, position) => {
      const gap = position > 0 && page > (numbers[position - 1] ?? 0) + 1
      return [...(gap ? [null] : []), { page, href: href(page), current: page === here }]
    }),
    before: here > 1 ? href(Math.min(here - 1, last)) : null,
    after: here < last ? href(here + 1) : null,
  }
}
