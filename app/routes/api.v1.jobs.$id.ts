import { answerJob, apiWrite, etagOf, jobAnswer, namesVersion, noSuchJob, saidWrong } from '#app/http/api-write.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { readMember } from '#app/http/token.ts'
import { saveJob } from '#app/intake/own-job.ts'
import { readJobJson, saidOf } from '#app/intake/own-json.ts'
import { lockJob } from '#db/jobs/locked.ts'
import { jobById, jobOf } from '#db/jobs/queries.ts'

export const handle = { access: 'anyone' }

/** Its employer's programs see it whatever its status. */
export const loader = fromPostgres(async ({ request, params, context }) => {
  const id = params.id ?? ''
  const member = await readMember(request, context)
  const own = member && (await jobOf(context.db, member.employerId, id))
  const job = own ?? (await jobById(context.db, id))
  if (!job) return noSuchJob()
  const known = request.headers.get('if-none-match')
  const answer =
    known !== null && namesVersion(known, job)
      ? new Response(null, { status: 304, headers: { etag: etagOf(job) } })
      : await jobAnswer(context, job)
  answer.headers.set('cache-control', own ? 'private, no-cache' : 'no-cache')
  return answer
})

/** Only what is sent changes. */
export const action = apiWrite('PATCH', 'draft-job', 'GET, HEAD, PATCH', async (write) => {
  const { context, member, id } = write
  const job = await lockJob(context.db, member.employerId, id)
  if (!job) return noSuchJob()
  if (job.source !== null) return answerJob(write, { refused: 'imported' })
  const { data: input, error } = readJobJson(write.said, saidOf(job))
  if (error) return saidWrong(error.issues)
  return answerJob(write, await saveJob(context, member, id, input))
})
