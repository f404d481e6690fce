import { setTimeout as rest } from 'node:timers/promises'
import { tellDueAlerts } from '#app/worker/alerts.ts'
import type { Ground, Note } from '#app/worker/indexer.ts'
import { keepPledges, type PledgeGround } from '#app/worker/pledge.ts'
import { forgetUnclaimed } from '#db/jobs/drafts.ts'
import { expireJobs } from '#db/jobs/openings.ts'
import { forgetSpent } from '#db/limits/changes.ts'
import { forgetWrites } from '#db/limits/writes.ts'
import { dropOldTasks } from '#search/rebuild.ts'

const minute = 60_000
const day = 24 * 60 * minute

/**
 * What is due when: every minute, jobs whose time has come are closed, posters hear what they must and coders
 * what their saved searches found; every day, finished
 * tasks of the engine, spent limits and unclaimed drafts are forgotten.
 */
export async function runClock(ground: Ground & PledgeGround, signal: AbortSignal, note: Note): Promise<void> {
  let forgottenAt = -Infinity
  while (!signal.aborted) {
    try {
      const closed = await expireJobs(ground.db, new Date())
      if (closed) note('jobs expired', { closed })
      const told = await keepPledges(ground, new Date())
      if (told) note('posters told', { told })
      const alerts = await tellDueAlerts(ground, new Date())
      if (alerts) note('alerts told', { alerts })
      if (Date.now() - forgottenAt > day) {
        await forgetSpent(ground.db, new Date())
        await forgetWrites(ground.db, new Date())
        await forgetUnclaimed(ground.db, new Date())
        await dropOldTasks(ground.search, new Date(Date.now() - day))
        forgottenAt = Date.now()
      }
    } catch (error) {
      note('a chore failed', { error: String(error) })
    }
    await rest(minute, undefined, { signal }).catch(() => {})
  }
}
