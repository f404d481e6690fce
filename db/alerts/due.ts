// When a saved search may write again. Nothing but the clock is asked: whether there is anything to tell is another matter.
import type { SavedSearch } from '#db/alerts/schema.ts'
import type { AlertPace } from '#db/vocabulary/alerts.ts'

const minute = 60_000
const day = 24 * 60 * minute

/** What lies between two letters at least: of many jobs that are published one by one, one letter tells. */
const restMs: Record<Exclude<AlertPace, 'off'>, number> = { 'at-once': 10 * minute, daily: day, weekly: 7 * day }

/** A letter of the future was written by a clock that ran ahead, and holds nothing up. */
export function isDue({ pace, savedAt, toldAt }: Pick<SavedSearch, 'pace' | 'savedAt' | 'toldAt'>, now: Date): boolean {
  if (pace === 'off') return false
  if (toldAt && toldAt > now) return true
  const since = toldAt ?? (pace === 'at-once' ? null : savedAt)
  return since === null || now.getTime() - since.getTime() >= restMs[pace]
}
