import { createHash } from 'node:crypto'
import type { JobFacts } from '#db/jobs/facts.ts'
import type { Asking } from '#db/jobs/filters.ts'
import type { Job } from '#db/jobs/queries.ts'
import { chartTypeFacts } from '#db/vocabulary/chart-types.ts'
import {
  consideringPolicies,
  credentialFacts,
  type ApprenticePolicy,
  type Credential,
} from '#db/vocabulary/credentials.ts'
import { employerKindLabels, employerKindNames } from '#db/vocabulary/employers.ts'
import { employmentLabels, rateBounds } from '#db/vocabulary/pay.ts'
import { roleFamilyFacts } from '#db/vocabulary/roles.ts'
import { specialtyLabels } from '#db/vocabulary/specialties.ts'
import { nationwide, stateNames, type State } from '#db/vocabulary/states.ts'
import { toolFacts } from '#db/vocabulary/tools.ts'
import { flexibleHours, workplaceLabels, type Flexibility } from '#db/vocabulary/workplaces.ts'
import { askingKey, namesOfFact } from '#search/reading/dictionary.ts'
import { phrasesIn } from '#search/reading/query.ts'
import { unique } from '#search/reading/words.ts'

/** Raised when the mapping changes, so that every document is seen as stale. */
export const documentSchema = 4
/** Stands in a filterable list for a job that does not say. */
export const notStated = 'not-stated'
/** Stands in the list of states for the 50 and DC: counting one value is quicker than counting 51. */
export const everyState = 'all'

/** A job as lists and the API show it; `url` is its path, since the document can't know where the board stands. */
export type JobItem = JobFacts & {
  url: string
  id: string
  slug: string
  kind: Job['kind']
  employer: { name: string; slug: string; verified: boolean; kind: Job['employer']['kind'] }
  status: Job['status']
  posted_at: string | null
  confirmed_at: string | null
  expires_at: string | null
  policy_changes: number
}

export type JobDocument = {
  id: string
  _v: number
  _schema: number
  title: string
  employer_name: string
  /** The facts in words: what a person may type for them. */
  words: string[]
  description: string
  workplace: string
  state: string[]
  credential: string[]
  chart_type: string[]
  specialty: string[]
  seniority: string
  employment: string[]
  tool: string[]
  schedule: string[]
  kind: string
  /** The phrases in its title, by name: a search that was read from the same phrase finds it by these too. */
  titled: string[]
  apprentice: boolean
  /** The keys of what it requires: a search leaves out those that its searcher doesn't meet. */
  asks: string[]
  /** Cents an hour that a pay floor is compared with. */
  pay_rate: number | null
  pay: 'stated' | typeof notStated
  /** Seconds since 1970, as the two below. */
  posted_at: number
  expires_at: number
  /** The item as JSON: handed on as it is, which is quicker than to take it apart and write it again. */
  item: string
}

export function jobDocument(job: Job): JobDocument {
  const { facts } = job
  const named = namedCredentials(facts)
  const rate = rateBounds.map((bound) => facts.pay?.[bound] ?? null).find((dollars) => dollars !== null) ?? null
  return {
    id: job.id,
    _v: job.version,
    _schema: documentSchema,
    title: facts.title,
    employer_name: job.employer.name,
    words: [...factWords(facts, named), ...phrasesOf(facts), ...employerWords(job.employer.kind)],
    description: job.description,
    workplace: facts.workplace ?? notStated,
    state: orNotStated(isNationwide(job.openStates) ? [everyState] : job.openStates),
    credential: orNotStated(named),
    chart_type: orNotStated(facts.chart_types),
    specialty: orNotStated(facts.specialties),
    seniority: facts.seniority ?? notStated,
    employment: orNotStated(facts.employment),
    tool: orNotStated(facts.tools),
    schedule: orNotStated(scheduleOf(facts)),
    kind: job.kind,
    titled: phrasesIn(facts.title),
    apprentice: (consideringPolicies as readonly ApprenticePolicy[]).includes(facts.credentials.apprentice_policy),
    asks: job.asks.map(searchedKey),
    pay_rate: rate === null ? null : Math.round(rate * 100),
    pay: rate === null ? notStated : 'stated',
    posted_at: seconds(job.postedAt),
    expires_at: seconds(job.searchedUntil),
    item: itemText(job),
  }
}

export const itemText = (job: Job) => JSON.stringify(jobItem(job))
export const readItem = (text: string) => JSON.parse(text) as JobItem

/** The item's text for the outside: its address in full. Every item begins with it. */
export function publicItem(text: string, baseUrl: string): string {
  return itemStart + baseUrl + text.slice(itemStart.length)
}

const itemStart = '{"url":"'

export function jobItem(job: Job): JobItem {
  const { name, slug, verified, kind } = job.employer
  return {
    url: `/jobs/${job.slug}`,
    id: job.id,
    slug: job.slug,
    ...job.facts,
    kind: job.kind,
    employer: { name, slug, verified, kind },
    status: job.status,
    posted_at: job.postedAt?.toISOString() ?? null,
    confirmed_at: job.confirmedAt?.toISOString() ?? null,
    expires_at: job.expiresAt?.toISOString() ?? null,
    policy_changes: job.policyChanges,
  }
}

/** Every credential that a posting names, whether it requires or only prefers it. */
function namedCredentials({ credentials }: JobFacts): Credential[] {
  const named = [
    ...credentials.required.flat(),
    ...credentials.required_within.flatMap((due) => due.any),
    ...credentials.preferred,
  ]
  return [...new Set(named)]
}

/**
 * What a job asks, as the index knows it. Of a value that is filtered by, Meilisearch keeps 468 bytes, and two keys of many
 * credentials would be taken for one or for none: such a key is known by its digest.
 */
export function searchedKey(key: string): string {
  return Buffer.byteLength(key) <= 400 ? key : createHash('sha256').update(key).digest('base64')
}

/** Equal for equal documents, whatever the order of their keys. */
export function documentHash(document: unknown): string {
  return createHash('sha256').update(JSON.stringify(document, sortKeys)).digest('base64')
}

function factWords(facts: JobFacts, named: Credential[]): string[] {
  return [
    ...(facts.workplace ? [workplaceLabels[facts.workplace]] : []),
    ...(facts.place?.city ? [facts.place.city] : []),
    ...(facts.place?.state ? [stateNames[facts.place.state]] : []),
    ...(facts.role_family ? [roleFamilyFacts[facts.role_family].label] : []),
    ...named.flatMap((code) => [code, credentialFacts[code].name]),
    ...(facts.credentials.apprentice_policy === 'welcome' ? ['CPC-A'] : []),
    ...facts.chart_types.map((type) => chartTypeFacts[type].label),
    ...facts.specialties.map((specialty) => specialtyLabels[specialty]),
    ...facts.tools.map((tool) => toolFacts[tool].label),
    ...facts.employment.map((employment) => employmentLabels[employment]),
  ]
}

function employerWords(kind: Job['employer']['kind']): readonly string[] {
  return kind ? [employerKindLabels[kind], ...(employerKindNames[kind] ?? [])] : []
}

/** The names of what its facts are searched by. */
function phrasesOf(facts: JobFacts): string[] {
  const stated: Asking[] = [
    ...facts.chart_types.map((value) => ({ param: 'chart_type' as const, value })),
    ...facts.specialties.map((value) => ({ param: 'specialty' as const, value })),
    ...facts.tools.map((value) => ({ param: 'tool' as const, value })),
    ...facts.employment.map((value) => ({ param: 'employment' as const, value })),
    ...(facts.seniority ? [{ param: 'seniority' as const, value: facts.seniority }] : []),
  ]
  return unique(stated.flatMap((one) => namesOfFact.get(askingKey(one)) ?? []))
}

function scheduleOf({ schedule }: JobFacts): string[] {
  const flexible = schedule.flexible && (flexibleHours as readonly Flexibility[]).includes(schedule.flexible)
  return [...(schedule.weekends ? ['weekends'] : []), ...(flexible ? ['flexible'] : [])]
}

const isNationwide = (open: State[]) =>
  open.length === nationwide.length && nationwide.every((state) => open.includes(state))
export const orNotStated = (values: string[]) => (values.length ? values : [notStated])
export const seconds = (instant: Date | null) => (instant ? Math.floor(instant.getTime() / 1000) : 0)

function sortKeys(_: string, part: unknown): unknown {
  return part && typeof part === 'object' && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
    : part
}
