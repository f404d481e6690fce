import type { Freelancer } from '#db/coders/indexed.ts'
import type { RecordLine } from '#db/coders/record.ts'
import { chartTypeFacts, type ChartType } from '#db/vocabulary/chart-types.ts'
import type { AccuracyMethod } from '#db/vocabulary/coders.ts'
import { credentialFacts, type Credential } from '#db/vocabulary/credentials.ts'
import { specialtyLabels, type Specialty } from '#db/vocabulary/specialties.ts'
import { stateNames, type State } from '#db/vocabulary/states.ts'
import { toolFacts, type Tool } from '#db/vocabulary/tools.ts'
import { notStated, orNotStated, seconds } from '#search/document.ts'
import { askingKey, namesOfFact } from '#search/reading/dictionary.ts'
import { phrasesIn } from '#search/reading/query.ts'
import { unique } from '#search/reading/words.ts'

/** Raised when the mapping changes, so that every document is seen as stale. */
export const freelancerSchema = 2

/** A freelancer as lists and the API show them: no name, no address, no number. `url` is a path, as a job's is. */
export type FreelancerItem = {
  url: string
  handle: string
  headline: string
  /** Those held and in force on the day that it was made. */
  credentials: Credential[]
  chart_types: ChartType[]
  specialties: Specialty[]
  tools: Tool[]
  /** Where they may work; the first is where they live, if they say. */
  states: State[]
  /** Dollars an hour that their rates come to at the lowest. */
  rate: number | null
  /** A day, `2026-12-01`. */
  available_from: string | null
  /** Shares from 0 to 1 with the bounds of 95 %; null where nothing is shown. */
  work_record: WorkRecordItem[] | null
}

/** What is attested, and how it was counted, are never put together with what is not. */
export type WorkRecordItem = {
  chart_type: ChartType
  attested: boolean
  charts: number
  accuracy: { method: AccuracyMethod; audited: number; right: number; share: number; low: number; high: number } | null
}

export type FreelancerDocument = {
  id: string
  _v: number
  _schema: number
  /** Seconds since 1970 at which a credential expires, and the document says too much. */
  _until: number | null
  headline: string
  handle: string
  /** The facts in words: what a person may type for them. */
  words: string[]
  about: string
  credential: string[]
  chart_type: string[]
  specialty: string[]
  tool: string[]
  state: string[]
  /** The phrases in the headline, by name. */
  titled: string[]
  /** Cents an hour. */
  rate: number | null
  quotes_rate: 'stated' | typeof notStated
  /** Seconds since 1970. */
  available_from: number | null
  says_when: 'stated' | typeof notStated
  blocked_employers: string[]
  blocked_domains: string[]
  published_at: number
  /** The item as JSON, handed on as it is. */
  item: string
}

export function freelancerDocument(freelancer: Freelancer, now: Date): FreelancerDocument {
  const item = freelancerItem(freelancer, now)
  const from = freelancer.availableFrom
  return {
    id: freelancer.personId,
    _v: freelancer.version,
    _schema: freelancerSchema,
    _until: nextExpiry(freelancer, now),
    headline: freelancer.headline,
    handle: freelancer.handle,
    words: wordsOf(item),
    about: freelancer.about,
    credential: orNotStated(item.credentials),
    chart_type: orNotStated(item.chart_types),
    specialty: orNotStated(item.specialties),
    tool: orNotStated(item.tools),
    state: orNotStated(item.states),
    titled: phrasesIn(freelancer.headline),
    rate: freelancer.rateCents,
    quotes_rate: freelancer.rateCents === null ? notStated : 'stated',
    available_from: from === null ? null : seconds(new Date(from)),
    says_when: from === null ? notStated : 'stated',
    blocked_employers: freelancer.blockedEmployers,
    blocked_domains: freelancer.blockedDomains,
    published_at: seconds(freelancer.publishedAt),
    item: JSON.stringify(item),
  }
}

/**
 * A document that says what has expired meanwhile is stale, though nobody wrote to its row.
 * @param now seconds since 1970
 */
export const isInForce = ({ _until }: Pick<FreelancerDocument, '_until'>, now: number) =>
  _until === null || _until > now

export const freelancerItemText = (freelancer: Freelancer, now: Date) => JSON.stringify(freelancerItem(freelancer, now))
export const readFreelancer = (text: string) => JSON.parse(text) as FreelancerItem

function freelancerItem(freelancer: Freelancer, now: Date): FreelancerItem {
  const { handle, headline, livesIn, mayWorkFrom, rateCents } = freelancer
  const today = dayOf(now)
  const inForce = freelancer.credentials.filter(
    ({ verification, expiresOn }) => verification !== 'revoked' && (expiresOn === null || expiresOn >= today),
  )
  return {
    url: `/freelancers/${handle}`,
    handle,
    headline,
    credentials: inForce.map(({ credential }) => credential),
    chart_types: freelancer.chartTypes.map(({ value }) => value),
    specialties: freelancer.specialties.map(({ value }) => value),
    tools: freelancer.tools.map(({ value }) => value),
    states: unique([...(livesIn ? [livesIn] : []), ...mayWorkFrom]),
    rate: rateCents === null ? null : rateCents / 100,
    available_from: freelancer.availableFrom,
    work_record: freelancer.record.length ? freelancer.record.map(recordItem) : null,
  }
}

function recordItem({ chartType, attested, charts, method, audited, right, accuracy }: RecordLine): WorkRecordItem {
  const measured = method && accuracy ? { method, audited: audited!, right: right!, ...accuracy } : null
  return { chart_type: chartType, attested, charts, accuracy: measured }
}

/** A credential is held through the day on which it expires. */
function nextExpiry({ credentials }: Freelancer, now: Date): number | null {
  const ahead = credentials
    .flatMap(({ expiresOn, verification }) => (expiresOn && verification !== 'revoked' ? [expiresOn] : []))
    .filter((day) => day >= dayOf(now))
    .sort()
  return ahead[0] ? seconds(new Date(ahead[0])) + 86_400 : null
}

/** What they can do in words, and the names of what that is searched by. */
function wordsOf({ credentials, chart_types, specialties, tools, states }: FreelancerItem): string[] {
  const phrases = [
    ...chart_types.map((value) => ({ param: 'chart_type' as const, value })),
    ...specialties.map((value) => ({ param: 'specialty' as const, value })),
    ...tools.map((value) => ({ param: 'tool' as const, value })),
  ].flatMap((one) => namesOfFact.get(askingKey(one)) ?? [])
  return unique([
    // Whoever looks for a coder finds all.
    'Medical coder',
    'Medical coding',
    'Freelancer',
    ...credentials.flatMap((code) => [code, credentialFacts[code].name]),
    ...chart_types.map((type) => chartTypeFacts[type].label),
    ...specialties.map((specialty) => specialtyLabels[specialty]),
    ...tools.map((tool) => toolFacts[tool].label),
    ...states.map((state) => stateNames[state]),
    ...phrases,
  ])
}

const dayOf = (instant: Date) => instant.toISOString().slice(0, 10)
