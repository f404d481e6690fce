import { findFreelancers } from '#app/find-freelancers.ts'
import { readingJson } from '#app/http/job-json.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { badParams, problem } from '#app/http/problem.ts'
import { readViewer } from '#app/http/viewer.ts'
import { readFreelancerFilters } from '#db/coders/filters.ts'
import { stranger } from '#db/coders/freelancers.ts'
import { publicItem } from '#search/document.ts'

export const handle = { access: 'anyone' }

/** As each profile allows: an employer's token and a member's session find what is for employers only, too. */
export const loader = fromPostgres(async ({ request, context }) => {
  const { filters, bad } = readFreelancerFilters(new URL(request.url).searchParams)
  if (bad.length) return badParams(bad)
  const viewer = await readViewer(request, context)
  const { items, total, page, per_page, facets, reading, away } = await findFreelancers(context, filters, viewer, true)
  const rest = JSON.stringify({ total, page, per_page, facets, reading: readingJson(reading) })
  const listed = items.map((item) => publicItem(item, context.settings.baseUrl))
  return new Response(`{"items":[${listed.join(',')}],${rest.slice(1)}`, {
    headers: {
      'content-type': 'application/json',
      'cache-control': viewer === stranger ? 'no-cache' : 'private, no-store',
      vary: 'authorization, cookie',
      'x-search': away ? 'away' : 'index',
    },
  })
})

export const action = () => problem(405, 'Method not allowed', 'This address takes GET, HEAD.')
