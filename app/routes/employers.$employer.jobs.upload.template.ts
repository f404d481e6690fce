import { requireMember } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { templateRows } from '#app/intake/bulk-columns.ts'
import { csvText } from '#app/intake/csv-text.ts'

export const handle = { access: 'member' }

export const loader = fromPostgres(async ({ request, params, context }) => {
  await requireMember(request, context, params.employer, 'upload-jobs')
  return new Response(csvText(templateRows()), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="place-of-service-jobs.csv"',
    },
  })
})
