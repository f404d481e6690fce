import { tellSearch } from '#app/worker/alerts.ts'
import type { Handler } from '#app/worker/effects.ts'

/** One that told just now waits for the clock, which gathers what comes meanwhile. */
export const tellAlert: Handler<'tell-alert'> = async (ground, { search }) => {
  await tellSearch(ground, search, new Date())
}
