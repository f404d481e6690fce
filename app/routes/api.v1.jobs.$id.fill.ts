import { z } from 'zod'
import { answerJob, apiWrite, onlyWritten, saidWrong } from '#app/http/api-write.ts'
import { closeJob } from '#db/jobs/openings.ts'
import { jobOutcomes } from '#db/vocabulary/jobs.ts'

export const handle = { access: 'token' }

const filled = z.strictObject({
  outcome: z.enum(jobOutcomes, `is one of ${jobOutcomes.join(', ')}`).default('hired-here'),
})

export const loader = onlyWritten('close-job')

/** Closes it with what became of the opening; without a word, somebody was hired through this board. */
export const action = apiWrite('POST', 'close-job', 'POST', async (write) => {
  const { data, error } = filled.safeParse(write.said ?? {})
  if (error) return saidWrong(error.issues)
  return answerJob(write, await closeJob(write.context.db, write.member, write.id, data.outcome, new Date()))
})
