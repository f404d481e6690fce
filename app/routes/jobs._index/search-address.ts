import { filtersQuery, type JobFilters } from '#db/jobs/filters.ts'

export function addressOf(filters: JobFilters): string {
  const query = filtersQuery(filters).toString()
  return query ? `/jobs?${query}` : '/jobs'
}
