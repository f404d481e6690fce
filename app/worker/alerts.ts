// Saved searches look at jobs that are new or changed, as their page would; what they find is told when a letter is due.
import { setTimeout as rest } from 'node:timers/promises'
import { asTyped } from '#app/find.ts'
import { askedBy, searcherOf } from '#app/fit.ts'
import { signedToken } from '#app/http/links.ts'
import { alertFound } from '#app/mail/alert-letters.ts'
import { asksOf, pathOf } from '#app/saved-search.ts'
import type { Ground } from '#app/worker/indexer.ts'
import { isDue } from '#db/alerts/due.ts'
import { filtersOf } from '#db/alerts/searches.ts'
import type { SavedSearch } from '#db/alerts/schema.ts'
import {
  jobsTold,
  keepFound,
  lockSearch,
  searchesThatWait,
  searchesWithNews,
  untoldJobs,
  versionsIn,
} from '#db/alerts/telling.ts'
import type { Db } from '#db/client.ts'
import type { JobFilters } from '#db/jobs/filters.ts'
import { jobsById } from '#db/jobs/queries.ts'
import { writeLetter } from '#db/mail/changes.ts'
import { searchAmong } from '#search/find.ts'

/** Searches asked in one round trip. */
const atOnce = 100
/** What a letter lists; its link shows the rest. */
export const listedAtMost = 20

/**
 * Has every saved search look at these jobs, and keeps what it found. Throws while search is away or its index is behind:
 * whoever asked asks again, and nothing is missed.
 */
export async function lookAt({ db, search }: Ground, jobIds: string[], now: Date): Promise<void> {
  const searches = await searchesThatWait(db)
  if (!searches.length) return
  const versions = await indexedVersions(db, jobIds)
  const questions = alike(searches)
  for (let from = 0; from < questions.length; from += atOnce) {
    const some = questions.slice(from, from + atOnce)
    const several = await Promise.all(some.map(([one]) => askedNow(db, one, now)))
    const found = await searchAmong(search, several, jobIds, Math.floor(now.getTime() / 1000))
    const each = some.flatMap((searches, at) => searches.map(({ id }) => [id, found[at]!] as const))
    await keepFound(db, new Map(each), versions, now)
  }
}

type Alike = [SavedSearch, ...SavedSearch[]]

/** What several people ask in the same words is asked once; what somebody qualifies for is theirs alone. */
function alike(searches: SavedSearch[]): Alike[] {
  const questions = new Map<string, Alike>()
  for (const one of searches) {
    const question = filtersOf(one).fit ? one.id : one.query
    const same = questions.get(question)
    if (same) same.push(one)
    else questions.set(question, [one])
  }
  return [...questions.values()]
}

/** As its person would ask it today: what they qualify for follows their profile. */
async function askedNow(db: Db, saved: SavedSearch, now: Date): Promise<JobFilters> {
  const { asked } = asTyped(filtersOf(saved))
  return asked.fit ? askedBy({ db }, asked, await searcherOf(db, saved.personId), now) : asked
}

const glanceMs = 100
const glances = 30

/** The index is behind by less than a second, as a rule. */
async function indexedVersions(db: Db, jobIds: string[]): Promise<Map<string, number>> {
  for (let glance = 0; glance < glances; glance++) {
    const { versions, ahead } = await versionsIn(db, jobIds)
    if (!ahead) return versions
    await rest(glanceMs)
  }
  throw new Error('The index has not seen these jobs yet.')
}

export type AlertGround = { db: Db; baseUrl: string; secret: string }

/** Writes one letter of what a search found and has not told. Says whether there was one to write. */
export function tellSearch({ db, baseUrl, secret }: AlertGround, searchId: string, now: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const search = await lockSearch(tx, searchId)
    if (!search || !isDue(search, now)) return false
    const untold = await untoldJobs(tx, searchId, now)
    const [first] = untold
    if (!first) return false
    const listed = await jobsById(tx, untold.slice(0, listedAtMost))
    const letter = alertFound({
      to: search.to,
      name: search.personName,
      // A search tells a job once.
      reason: `alert ${searchId} ${first}`,
      search: search.name,
      asks: asksOf(search),
      pace: search.pace,
      jobs: untold.flatMap((id) => listed.find((job) => job.id === id) ?? []),
      total: untold.length,
      baseUrl,
      path: pathOf(search),
      unsubscribe: `${baseUrl}/unsubscribe/${signedToken(secret, 'unsubscribe', searchId, null)}`,
    })
    await writeLetter(tx, letter)
    await jobsTold(tx, searchId, untold, now)
    return true
  })
}

/** Tells all that is due at `now`. Says how many letters that made. */
export async function tellDueAlerts(ground: AlertGround, now: Date): Promise<number> {
  let written = 0
  for (const search of await searchesWithNews(ground.db, now)) {
    if (isDue(search, now) && (await tellSearch(ground, search.id, now))) written++
  }
  return written
}
