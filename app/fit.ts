// What jobs come to for one coder: which of those found they qualify for, and what one more thing would bring.
import { asTyped, totalsOf, type Ground } from '#app/find.ts'
import { dayOf } from '#db/day.ts'
import type { Db } from '#db/client.ts'
import type { Coder, Held } from '#db/coders/profile.ts'
import { coderOf } from '#db/coders/queries.ts'
import { noFilters, type JobFilters } from '#db/jobs/filters.ts'
import { everyAsk } from '#db/jobs/find.ts'
import { gapsOf, type Gaps, type Searcher } from '#db/jobs/fit.ts'
import { credentialFacts, credentialsBelow, type Credential } from '#db/vocabulary/credentials.ts'
import { states } from '#db/vocabulary/states.ts'

/** What is said of the parameter to who is not signed in. */
export const needsSignIn = 'is only for a coder who is signed in'

/** Whoever is signed in can be a coder: of one without a profile nothing is known yet. */
export async function searcherOf(db: Db, personId: string): Promise<Searcher> {
  return (await coderOf(db, personId)) ?? unknownCoder
}

const unknownCoder: Searcher = { livesIn: null, mayWorkFrom: [], codingMonths: null, credentials: [] }

/** The search as this coder asks it. */
export async function askedBy(
  { db }: Pick<Ground, 'db'>,
  filters: JobFilters,
  coder: Searcher,
  now = new Date(),
): Promise<JobFilters> {
  return filters.fit ? { ...filters, gaps: gapsOf(coder, await everyAsk(db), dayOf(now)) } : filters
}

export type Worth = { credential: Credential; more: number }

/**
 * How many more jobs of a search they would qualify for with each of these credentials beside what they hold; the most
 * first, none that brings nothing.
 */
export async function worthOf(
  ground: Ground,
  filters: JobFilters,
  coder: Searcher,
  likely: Credential[],
  now = new Date(),
): Promise<Worth[]> {
  const keys = await everyAsk(ground.db)
  const gaps = (credentials: Held[]) => gapsOf({ ...coder, credentials }, keys, dayOf(now))
  const several = likely.map((credential) => gaps([...coder.credentials, aHeld(credential)]))
  const [held = 0, ...brought] = await countQualified(
    ground,
    asTyped(filters).asked,
    [gaps(coder.credentials), ...several],
    now,
  )
  return likely
    .map((credential, at) => ({ credential, more: brought[at]! - held }))
    .filter(({ more }) => more > 0)
    .sort((a, b) => b.more - a.more)
}

const triedAtMost = 8

/** Credentials that these jobs name, the most often named first, but for those held, those below them, and licences to practise. */
export function likelyCredentials(counts: Record<string, number>, { credentials }: Searcher): Credential[] {
  const held = new Set(credentials.flatMap(({ credential }) => [credential, ...(credentialsBelow[credential] ?? [])]))
  return (Object.keys(counts) as (Credential | 'not-stated')[])
    .filter((code): code is Credential => code in credentialFacts && !held.has(code as Credential))
    .filter((code) => !['clinical', 'legacy'].includes(credentialFacts[code].level))
    .sort((a, b) => counts[b]! - counts[a]!)
    .slice(0, triedAtMost)
}

export type Opening = { missing: 'state' | 'years' | 'credentials'; more: number }

/**
 * What a profile does not say yet, and for how many more jobs that is all that stands between its owner and "you qualify":
 * for a state, the jobs that are open to some state.
 */
export async function opens(ground: Ground, coder: Coder, now = new Date()): Promise<Opening[]> {
  const keys = await everyAsk(ground.db)
  const gaps = gapsOf(coder, keys, dayOf(now))
  const without = (some: (key: string) => boolean): Gaps => ({
    ...gaps,
    unmet: gaps.unmet.filter((key) => !some(key)),
  })
  const said: { missing: Opening['missing']; gaps: Gaps }[] = [
    ...(gaps.states.length ? [] : [{ missing: 'state' as const, gaps: { ...gaps, states: [...states] } }]),
    ...(coder.codingMonths === null
      ? [{ missing: 'years' as const, gaps: without((key) => key.startsWith('months:')) }]
      : []),
    ...(coder.credentials.length
      ? []
      : [{ missing: 'credentials' as const, gaps: without((key) => !key.startsWith('months:')) }]),
  ]
  if (!said.length) return []
  const [today = 0, ...brought] = await countQualified(ground, noFilters(), [gaps, ...said.map((one) => one.gaps)], now)
  return said.map(({ missing }, at) => ({ missing, more: brought[at]! - today }))
}

function countQualified(ground: Ground, filters: JobFilters, several: Gaps[], now: Date): Promise<number[]> {
  return totalsOf(
    ground,
    several.map((gaps) => ({ ...filters, fit: 'qualify' as const, gaps })),
    now,
  )
}

const aHeld = (credential: Credential): Held => ({
  credential,
  issuedOn: null,
  expiresOn: null,
  verification: 'self-declared',
  ceuEarned: null,
  ceuNeeded: null,
  cycleEndsOn: null,
})
