// Does a coder qualify? Everything that a job requires is one key; a key is judged against a profile by itself. The page of
// a job judges its keys; a search judges every key that any job has, and leaves out the jobs with keys that are not met.
import type { Coder, Held } from '#db/coders/profile.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import { openStates } from '#db/jobs/policy.ts'
import {
  apprenticeForms,
  codingCertifications,
  credentialFacts,
  credentialsBelow,
  oftenTakenTogether,
  type Credential,
} from '#db/vocabulary/credentials.ts'
import { stateNames, type State } from '#db/vocabulary/states.ts'

/** Whom a job's coder must be able to say this of. `apprentice` is there only where an apprentice credential may do. */
export type Ask =
  | { about: 'where'; states: State[] }
  | { about: 'years'; months: number }
  | { about: 'credential'; anyOf: Credential[]; apprentice?: Apprentice }
  | { about: 'certified'; apprentice?: Apprentice }
type Apprentice = 'accepted' | 'case-by-case'

export type Searcher = Pick<Coder, 'livesIn' | 'mayWorkFrom' | 'codingMonths' | 'credentials'>

export type Judged = {
  state: 'met' | 'missing' | 'unknown'
  reason: string
  /** The smallest thing that would change it; null where it is met. */
  step: string | null
}
export type Verdict = 'qualify' | 'one-step' | 'more-steps'
export type Fit = {
  verdict: Verdict
  asks: (Judged & { ask: Ask })[]
  /** What is due some months after hire, and what is only wished for: neither counts. */
  later: { anyOf: Credential[]; months: number; met: boolean }[]
  preferred: { credential: Credential; met: boolean }[]
}

/** @param today as 2026-12-31 */
export function fit(coder: Searcher, facts: JobFacts, today: string): Fit {
  const where: Ask = { about: 'where', states: openStates(facts) }
  const asks = [where, ...asksOf(facts).flatMap(readKey)].map((ask) => ({ ask, ...judge(ask, coder, today) }))
  const holds = (anyOf: Credential[]) => judge({ about: 'credential', anyOf }, coder, today).state === 'met'
  return {
    verdict: verdictOf(asks.filter(({ state }) => state !== 'met').length),
    asks,
    later: facts.credentials.required_within.map(({ any, months }) => ({ anyOf: any, months, met: holds(any) })),
    preferred: facts.credentials.preferred.map((credential) => ({ credential, met: holds([credential]) })),
  }
}

const verdictOf = (gaps: number): Verdict => (gaps === 0 ? 'qualify' : gaps === 1 ? 'one-step' : 'more-steps')

/** How many groups of credentials have a key of their own; those beyond share the last. */
const places = 8

/**
 * What a job requires beside where one lives, each thing as a key: `months:24`, `c0:CCS-P|CPC;a=accepted`, `c1:certified`. The
 * number before a group is its place among its job's: a search counts what is not met place by place.
 */
export function asksOf({ years_min, credentials }: Pick<JobFacts, 'years_min' | 'credentials'>): string[] {
  // Months, since a year's fraction comes back rounded from its row.
  const months = Math.round((years_min ?? 0) * 12)
  const { required, any_certification, apprentice_policy } = credentials
  const certified = any_certification && !required.length ? [`certified${apprenticePart(apprentice_policy)}`] : []
  const named = required.map((group) => {
    const mayBeApprentice = group.some((code) => apprenticeForms[code])
    return [...new Set(group)].sort().join('|') + (mayBeApprentice ? apprenticePart(apprentice_policy) : '')
  })
  const groups = [...new Set([...named, ...certified])].sort()
  const last = groups.slice(places - 1)
  return [
    ...(months > 0 ? [`months:${months}`] : []),
    ...[...groups.slice(0, places - 1), ...(last.length ? [last.join('&')] : [])].map((group, at) => `c${at}:${group}`),
  ]
}

function apprenticePart(policy: JobFacts['credentials']['apprentice_policy']): string {
  if (policy === 'welcome' || policy === 'accepted') return ';a=accepted'
  return policy === 'case-by-case' ? ';a=case-by-case' : ''
}

/** What a key asks: one thing, or several where groups share it. */
export function readKey(key: string): Ask[] {
  const [, said = ''] = key.split(':')
  if (key.startsWith('months:')) return [{ about: 'years', months: Number(said) }]
  return said.split('&').map((group) => {
    const [names = '', policy] = group.split(';a=')
    const apprentice = policy ? { apprentice: policy as Apprentice } : {}
    if (names === 'certified') return { about: 'certified', ...apprentice }
    return { about: 'credential', anyOf: names.split('|') as Credential[], ...apprentice }
  })
}

/** What of all that jobs ask a coder does not meet. */
export type Gaps = {
  /** Where they may work from; a job that is open to none of these is not met, nor one that does not say. */
  states: State[]
  /** Keys of which a thing is not met, and those of them where several are. */
  unmet: string[]
  several: string[]
}

/** @param keys every key that any job has */
export function gapsOf(coder: Searcher, keys: string[], today: string): Gaps {
  const counted = keys.map((key) => {
    const unmet = readKey(key).filter((ask) => judge(ask, coder, today).state !== 'met')
    return { key, count: unmet.length }
  })
  return {
    states: statesOf(coder),
    unmet: counted.filter(({ count }) => count > 0).map(({ key }) => key),
    several: counted.filter(({ count }) => count > 1).map(({ key }) => key),
  }
}

export function judge(ask: Ask, coder: Searcher, today: string): Judged {
  if (ask.about === 'where') return judgeWhere(ask.states, coder)
  if (ask.about === 'years') return judgeYears(ask.months, coder)
  return judgeCredential(ask, coder, today)
}

function judgeWhere(open: State[], coder: Searcher): Judged {
  const own = statesOf(coder)
  if (!open.length) {
    return unknown('The posting does not say which states it is open to.', 'Ask whether yours is among them.')
  }
  if (!own.length) return unknown('Your profile does not say where you live.', 'Add your state.')
  const met = own.find((state) => open.includes(state))
  if (met) return { state: 'met', reason: `It is open to ${stateNames[met]}.`, step: null }
  const names = own.map((state) => stateNames[state]).join(', ')
  return missing(`It is not open to ${names}.`, 'Ask whether your state can be added.')
}

const statesOf = ({ livesIn, mayWorkFrom }: Searcher) => [...new Set([...(livesIn ? [livesIn] : []), ...mayWorkFrom])]

function judgeYears(months: number, { codingMonths }: Searcher): Judged {
  if (codingMonths === null)
    return unknown('Your profile does not say how long you have coded.', 'Add your months of coding.')
  if (codingMonths >= months)
    return { state: 'met', reason: `You have coded for ${timeWords(codingMonths)}.`, step: null }
  const lacks = timeWords(months - codingMonths)
  return missing(`You have coded for ${timeWords(codingMonths)}.`, `${lacks} more.`)
}

/** "2 years", "2 years 1 month" */
export function timeWords(months: number): string {
  const count = (number: number, unit: string) => (number ? [`${number} ${unit}${number === 1 ? '' : 's'}`] : [])
  return [...count(Math.floor(months / 12), 'year'), ...count(months % 12, 'month')].join(' ') || '0 months'
}

type CredentialAsk = Extract<Ask, { about: 'credential' | 'certified' }>

function judgeCredential(ask: CredentialAsk, { credentials }: Searcher, today: string): Judged {
  const live = credentials.filter((held) => isLive(held, today))
  const names = ask.about === 'credential' ? ask.anyOf : codingCertifications
  const answers = (held: Held) =>
    names.includes(held.credential) || (credentialsBelow[held.credential] ?? []).some((below) => names.includes(below))

  const met = live.find((held) => names.includes(held.credential)) ?? live.find(answers)
  if (met) return { state: 'met', reason: heldWords(met.credential, names), step: null }

  const apprentice = live.find((held) => names.some((name) => apprenticeForms[name] === held.credential))
  if (apprentice && ask.apprentice === 'accepted') {
    return { state: 'met', reason: `Your ${apprentice.credential} is accepted here.`, step: null }
  }
  if (apprentice && ask.apprentice) {
    return unknown(`Whether your ${apprentice.credential} is enough is decided case by case.`, 'Ask.')
  }
  const lapsed = credentials.find(
    (held) =>
      !live.includes(held) &&
      (answers(held) || (ask.apprentice && names.some((name) => apprenticeForms[name] === held.credential))),
  )
  if (lapsed) return missing(lapsedWords(lapsed), `Renew your ${lapsed.credential}.`)
  if (apprentice) {
    return missing(
      `Your ${apprentice.credential} is not enough: the posting takes no apprentices, or does not say.`,
      'Remove the A.',
    )
  }
  if (ask.about === 'certified') return judgeUncommon(live)
  return judgeLacking(ask.anyOf, live)
}

/** A job that asks for "certification" may or may not mean one that is no coder's in the first place. */
function judgeUncommon(live: Held[]): Judged {
  const other = live.find(({ credential }) => credentialFacts[credential].level !== 'clinical')
  if (other) {
    return unknown(`The posting names no credential; your ${other.credential} may or may not count.`, 'Ask.')
  }
  return missing('Your profile names no coding certification.', 'Earn one: a CPC or a CCA is where most begin.')
}

function judgeLacking(anyOf: Credential[], live: Held[]): Judged {
  const near = live.find(({ credential }) =>
    oftenTakenTogether.some((set) => set.includes(credential) && anyOf.some((asked) => set.includes(asked))),
  )
  const reason = anyOf.length > 1 ? 'You hold none of these.' : `You do not hold it.`
  if (near) return missing(reason, `Ask: employers often take ${near.credential} as well.`)
  return missing(reason, anyOf.length > 1 ? 'Earn one of them.' : `Earn the ${anyOf[0]}.`)
}

const isLive = ({ expiresOn, verification }: Held, today: string) =>
  verification !== 'revoked' && (expiresOn === null || expiresOn >= today)

function heldWords(held: Credential, names: readonly Credential[]): string {
  return names.includes(held) ? `You hold ${held}.` : `Your ${held} stands above it.`
}

function lapsedWords({ credential, expiresOn, verification }: Held): string {
  if (verification === 'revoked') return `Your ${credential} is no longer confirmed.`
  return `Your ${credential} expired on ${day.format(new Date(expiresOn!))}.`
}

const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' })

const missing = (reason: string, step: string): Judged => ({ state: 'missing', reason, step })
const unknown = (reason: string, step: string): Judged => ({ state: 'unknown', reason, step })
