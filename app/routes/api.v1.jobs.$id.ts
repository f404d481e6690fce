import { jobDetailJson } from '#app/http/job-json.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { problem } from '#app/http/problem.ts'
import { jobById, policyHistoryOf } from '#db/jobs/queries.ts'

export const handle = { access: 'anyone' }

export const loader = fromPostgres(async ({ params, context }) => {
  const job = await jobById(context.db, params.id ?? '')
  if (!job) return problem(404, 'Not found', 'There is no job with this id.')
  const history = await policyHistoryOf(context.db, job.id)
  return Response.json(jobDetailJson(job, history, context.settings.baseUrl), {
    headers: { 'cache-control': 'no-cache' },
  })
})
