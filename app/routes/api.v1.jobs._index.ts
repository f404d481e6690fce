import { findJobs } from '#app/find.ts'
import { jobJson } from '#app/http/job-json.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { badParams } from '#app/http/problem.ts'
import { readFilters } from '#db/jobs/filters.ts'

export const handle = { access: 'anyone' }

export const loader = fromPostgres(async ({ request, context }) => {
  const { filters, bad } = readFilters(new URL(request.url).searchParams)
  if (bad.length) return badParams(bad)
  const { items, total, page, per_page, facets, away } = await findJobs(context, filters, true)
  const answer = {
    items: items.map((item) => jobJson(item, context.settings.baseUrl)),
    total,
    page,
    per_page,
    facets,
    reading: { words: filters.q, read: [] },
  }
  return Response.json(answer, { headers: { 'cache-control': 'no-cache', 'x-search': away ? 'away' : 'index' } })
})
