// When nothing was found: what to let go of, and how many jobs that brings.
import { countOf } from '#app/components/phrases.ts'
import type { BoardContext } from '#app/context.ts'
import { findJobs } from '#app/find.ts'
import { addressOf } from '#app/routes/jobs._index/search-address.ts'
import { askedLabel } from '#app/routes/jobs._index/value-labels.ts'
import { asked, without, type JobFilters } from '#db/jobs/filters.ts'

export type Suggestion = { label: string; brings: string; href: string }

const triedAtMost = 6

export async function suggestionsFor(context: BoardContext, filters: JobFilters): Promise<Suggestion[]> {
  const easier = [
    ...asked(filters).map((gone) => ({ label: `“${askedLabel(gone)}”`, filters: without(filters, gone) })),
    ...(filters.q ? [{ label: `the words “${filters.q}”`, filters: { ...filters, q: '', page: 1 } }] : []),
  ].slice(-triedAtMost)

  const tried = await Promise.all(
    easier.map(async ({ label, filters }) => {
      const { total } = await findJobs(context, { ...filters, per_page: 1 }, false)
      return { label, total, brings: countOf(total, 'job'), href: addressOf(filters) }
    }),
  )
  return tried.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total)
}
