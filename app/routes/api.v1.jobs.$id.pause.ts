import { answerJob, apiWrite, onlyWritten } from '#app/http/api-write.ts'
import { pauseJob } from '#db/jobs/openings.ts'

export const handle = { access: 'token' }

export const loader = onlyWritten('pause-job')

export const action = apiWrite('POST', 'pause-job', 'POST', async (write) =>
  answerJob(write, await pauseJob(write.context.db, write.member, write.id)),
)
