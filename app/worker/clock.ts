import { setTimeout as rest } from 'node:timers/promises'
import type { Ground, Note } from '#app/worker/indexer.ts'
import { expireJobs } from '#db/jobs/changes.ts'
import { forgetSpent } from '#db/limits/changes.ts'
import { dropOldTasks } from '#search/rebuild.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** What is due when: every minute, jobs whose time has come are closed; every day, finished tasks of the engine and spent limits are forgotten. */
export async function runClock(ground: Ground, signal: AbortSignal, note: Note): Promise<void> {
  let forgottenAt = -Infinity
  while (!signal.aborted) {
    try {
      const closed = await expireJobs(ground.db, new Date())
      if (closed) note('jobs expired', { closed })
      if (Date.now() - forgottenAt > day) {
        await forgetSpent(ground.db, new Date())
        await dropOldTasks(ground.search, new Date(Date.now() - day))
        forgottenAt = Date.now()
      }
    } catch (error) {
      note('a chore failed', { error: String(error) })
    }
    await rest(minute, undefined, { signal }).catch(() => {})
  }
}
