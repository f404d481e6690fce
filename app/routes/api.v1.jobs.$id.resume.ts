import { answerJob, apiWrite, onlyWritten } from '#app/http/api-write.ts'
import { resumeJob } from '#db/jobs/changes.ts'

export const handle = { access: 'token' }

export const loader = onlyWritten('pause-job')

export const action = apiWrite('POST', 'pause-job', 'POST', async (write) =>
  answerJob(write, await resumeJob(write.context.db, write.member, write.id, new Date())),
)
