import { findJobs } from '#app/find.ts'
import { readingJson } from '#app/http/job-json.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { badParams } from '#app/http/problem.ts'
import { readFilters } from '#db/jobs/filters.ts'
import { publicItem } from '#search/document.ts'

export const handle = { access: 'anyone' }

export const loader = fromPostgres(async ({ request, context }) => {
  const { filters, bad } = readFilters(new URL(request.url).searchParams)
  if (bad.length) return badParams(bad)
  const { items, total, page, per_page, facets, reading, close, away } = await findJobs(context, filters, true)
  const rest = JSON.stringify({ total, page, per_page, facets, reading: { ...readingJson(reading), close } })
  const listed = items.map((item) => publicItem(item, context.settings.baseUrl))
  return new Response(`{"items":[${listed.join(',')}],${rest.slice(1)}`, {
    headers: { 'content-type': 'application/json', 'cache-control': 'no-cache', 'x-search': away ? 'away' : 'index' },
  })
})
