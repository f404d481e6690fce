// When nothing was found: what to let go of, and how many jobs that brings.
import { countOf } from '#app/components/phrases.ts'
import type { Suggestion } from '#app/components/search-parts.tsx'
import type { BoardContext } from '#app/context.ts'
import { findJobs } from '#app/find.ts'
import { addressOf } from '#app/routes/jobs._index/search-address.ts'
import { askedLabel } from '#app/components/value-labels.ts'
import { asked, without, type JobFilters } from '#db/jobs/filters.ts'

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
