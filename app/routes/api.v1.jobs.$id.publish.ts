import { answerJob, apiWrite, noSuchJob, onlyWritten } from '#app/http/api-write.ts'
import { publishOwn } from '#app/intake/own-job.ts'
import { jobOf } from '#db/jobs/queries.ts'

export const handle = { access: 'token' }

export const loader = onlyWritten('publish-job')

/** Published, or in review: the answer's `status` tells. */
export const action = apiWrite('POST', 'publish-job', 'POST', async (write) => {
  const { context, member, id } = write
  const job = await jobOf(context.db, member.employerId, id)
  return job ? answerJob(write, await publishOwn(context, member, job)) : noSuchJob()
})
