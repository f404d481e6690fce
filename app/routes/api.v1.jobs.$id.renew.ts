import { answerJob, apiWrite, noSuchJob, onlyWritten } from '#app/http/api-write.ts'
import { holdOwn, judgeOwn } from '#app/intake/own-job.ts'
import { renewJob } from '#db/jobs/changes.ts'
import { jobOf } from '#db/jobs/queries.ts'

export const handle = { access: 'token' }

export const loader = onlyWritten('publish-job')

export const action = apiWrite('POST', 'publish-job', 'POST', async (write) => {
  const { context, member, id } = write
  const job = await jobOf(context.db, member.employerId, id)
  if (!job) return noSuchJob()
  const judged = await judgeOwn(context, member, job)
  return answerJob(write, await renewJob(context.db, member, id, judged, holdOwn(context, member), new Date()))
})
