import type { LoaderFunctionArgs } from '@remix-run/node'
import { jobDetailJson } from '#app/http/job-json.ts'
import { problem } from '#app/http/problem.ts'
import { isPublic } from '#db/jobs/policy.ts'
import { jobById, policyHistoryOf } from '#db/jobs/queries.ts'

export const handle = { access: 'anyone' }

export async function loader({ params, context }: LoaderFunctionArgs) {
  const job = await jobById(context.db, params.id ?? '')
  if (!job || !isPublic(job.status)) return problem(404, 'Not found', 'There is no job with this id.')
  const history = await policyHistoryOf(context.db, job.id)
  return Response.json(jobDetailJson(job, history, context.settings.baseUrl), {
    headers: { 'cache-control': 'no-cache' },
  })
}
