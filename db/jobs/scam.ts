// How much a posting resembles a job scam: a score with its signs. Two signs of the table in domain.md are left out, as no
// posting shows them: the age of a domain, and what the employer's site says.
import {
  borrowedHost,
  hasCheapEnding,
  isFreeMail,
  isSameDomain,
  mistakenFor,
  readAddresses,
} from '#db/jobs/addresses.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import { findSayings } from '#db/jobs/sayings.ts'
import type { JobKind } from '#db/vocabulary/roles.ts'
import { scamRuleFacts, usualPayTop, type ScamRule } from '#db/vocabulary/scam-signs.ts'
import { signWordings } from '#db/vocabulary/scam-wordings.ts'

/** From here on a posting waits for a person; no score blocks. */
export const holdScore = 30

export type ScamPosting = {
  title: string
  /** As it was sent, markup and all. */
  text: string
  facts: JobFacts
  kind: JobKind | 'other'
  /** What made it other work, if it is. */
  reasons: { in: 'title' | 'text'; start: number; end: number }[]
  employer: {
    name: string
    /** A domain, never a whole address. */
    website: string | null
    verified: boolean
    pastHires: number
    mailDomain: string | null
  }
  /** Domains of employers on the board, which this one's could be made to resemble. */
  knownDomains?: readonly string[]
  /** The other employer whose posting has at least nine tenths of the same words. */
  copyOf?: string | null
}

/** `start` and `end` are indexes of what was sent; null where no words of it are meant. `says` is for the poster. */
export type ScamSign = {
  rule: ScamRule
  weight: number
  in: 'title' | 'text' | 'apply_url' | 'employer'
  start: number | null
  end: number | null
  words: string
  says: string
}
export type ScamScore = { score: number; signs: ScamSign[]; held: boolean }

type Found = Omit<ScamSign, 'weight' | 'says'> & { light?: boolean }

/** The score is the sum of its signs' weights, each rule once; the credit of a known employer goes against soft signs alone. */
export function scamScore(posting: ScamPosting): ScamScore {
  const otherWay = readAddresses(posting.text).length > 0 || posting.facts.apply_url !== null
  const found: Found[] = [
    ...wordSigns('title', posting.title.slice(0, 1000)),
    ...wordSigns('text', posting.text),
    ...addressSigns(posting),
    ...paySigns(posting),
    ...employerSigns(posting),
    ...topicSigns(posting),
  ]
  const signs = heaviestOfEach(
    found.filter(({ rule, light }) => !(rule === 'phone-only-sms' && light && otherWay)).map(weighed),
  )
  const credit = creditOf(posting, signs)
  const all = credit ? [...signs, credit] : signs
  const score = all.reduce((sum, { weight }) => sum + weight, 0)
  return { score, signs: all, held: score >= holdScore }
}

function weighed({ light, ...found }: Found): ScamSign {
  const { weight, light: lightWeight, says } = scamRuleFacts[found.rule]
  return { ...found, weight: light ? (lightWeight ?? weight) : weight, says }
}

function heaviestOfEach(signs: ScamSign[]): ScamSign[] {
  const best = new Map<ScamRule, ScamSign>()
  for (const sign of signs.sort((a, b) => b.weight - a.weight)) if (!best.has(sign.rule)) best.set(sign.rule, sign)
  return [...best.values()]
}

/** What an employer has earned may be stolen with its account: it does not outweigh what is hardly ever honest. */
const hardWeight = 45

function creditOf({ employer, facts }: ScamPosting, signs: ScamSign[]): ScamSign | null {
  const { website, verified, pastHires, mailDomain } = employer
  const ownAddress = isSameDomain(mailDomain, website) || isSameDomain(facts.apply_url, website)
  const earned = [verified, verified && ownAddress, pastHires > 0].filter(Boolean).length
  const soft = signs
    .filter(({ rule, weight }) => weight < hardWeight && rule !== 'off-topic')
    .reduce((sum, { weight }) => sum + weight, 0)
  const { weight, says } = scamRuleFacts.credit
  const credit = Math.max(weight * earned, -soft)
  return credit ? { ...ofEmployer('credit', employer.name), weight: credit, says } : null
}

function wordSigns(where: 'title' | 'text', raw: string): Found[] {
  return findSayings(raw, signWordings).map(({ wording: { rule, light }, ...span }) => ({
    rule,
    light,
    in: where,
    ...span,
  }))
}

function addressSigns({ text, facts, employer, knownDomains = [] }: ScamPosting): Found[] {
  const written = readAddresses(text).map((address) => ({ in: 'text' as const, ...address }))
  const applied = readAddresses(facts.apply_url ?? '').map((address) => ({
    ...address,
    in: 'apply_url' as const,
    start: null,
    end: null,
  }))
  const domains = employer.website ? [employer.website, ...knownDomains] : knownDomains
  // A small office that one can walk into often has no other mail.
  const local = (facts.workplace === 'on-site' || facts.workplace === 'hybrid') && facts.place !== null

  const signs = [...applied, ...written].flatMap(({ kind, host, ...place }): Found[] => {
    const spot = { in: place.in, start: place.start, end: place.end, words: place.words }
    const found: Found[] = []
    if (kind === 'mail' && isFreeMail(host)) found.push({ rule: 'free-mail', light: local, ...spot })
    const borrowed = kind === 'link' ? borrowedHost(host) : null
    if (borrowed) found.push({ rule: 'apply-off-domain', light: borrowed === 'hiding', ...spot })
    else if (isDisguised(host, employer.website, domains)) found.push({ rule: 'lookalike-domain', ...spot })
    return found
  })
  const { mailDomain } = employer
  if (mailDomain && isFreeMail(mailDomain)) signs.push({ ...ofEmployer('free-mail', mailDomain), light: local })
  else if (mailDomain && isDisguised(mailDomain, employer.website, domains))
    signs.push(ofEmployer('lookalike-domain', mailDomain))
  return signs
}

const isDisguised = (host: string, own: string | null, known: readonly string[]) =>
  !isSameDomain(host, own) && (hasCheapEnding(host) || mistakenFor(host, known) !== null)

function paySigns(posting: ScamPosting): Found[] {
  const { facts, title, text, kind } = posting
  const { pay } = facts
  if (!pay || pay.estimated) return []
  const said = `$${[pay.min, pay.max].filter((amount) => amount !== null).join('-')} ${pay.basis}`
  const sign = (rule: ScamRule): Found => ({ rule, in: 'text', start: null, end: null, words: said })
  const hourly = [pay.hourly_min, pay.hourly_max].filter((amount) => amount !== null)
  const middle = hourly.reduce((sum, amount) => sum + amount, 0) / (hourly.length || 1)
  const signs: Found[] = []

  const typing = /\b(?:data[- ]entry|typists?|typing)\b/i.test(title)
  const top = kind === 'other' ? Infinity : usualTop(facts)
  if (middle > 1.6 * top || (typing && middle > 35)) signs.push(sign('pay-too-high'))

  const byDay = pay.basis === 'daily' || pay.basis === 'weekly'
  const wide = pay.min !== null && pay.max !== null && pay.max >= 2 * pay.min
  const big = pay.basis === 'weekly' && (pay.max ?? pay.min ?? 0) >= 1000
  const easy = noExperience.test(title) || noExperience.test(text)
  const silent = kind === 'coding' && namesNothing(posting) && !anyAsking.test(text)
  const open = asksForNothing(facts) && (easy || silent)
  if (byDay && (wide || (big && open))) signs.push(sign('pay-weekly-bait'))
  const remote = facts.workplace === 'remote' || /\b(?:from home|remote|home[- ]based)\b/i.test(title)
  if (kind !== 'other' && remote && middle >= 28 && open) signs.push(sign('no-experience-high'))
  return signs
}

const noExperience =
  /\bno (?:\w{1,10},? ){0,3}experience\b|\bwithout (?:any )?experience\b|\bentry[- ]level\b|\bwe (?:will )?train you\b/i
const anyAsking =
  /\b(?:experience|years?|certifi\w{1,7}|credential\w{0,3}|degree|diploma|licen[cs]e\w{0,2}|requir\w{1,6}|qualif\w{1,9}|proficien\w{1,3}|knowledge)\b/i

const asksForNothing = ({ credentials, years_min }: JobFacts) => !years_min && !namesCredential(credentials)

const namesCredential = ({ required, required_within, preferred, any_certification }: JobFacts['credentials']) =>
  any_certification || [required, required_within, preferred].some(({ length }) => length)

/** What such work pays an hour at the upper end, where it pays best. */
function usualTop({ seniority, role_family, chart_types, employment, place }: JobFacts): number {
  if (seniority === 'vp-executive') return Infinity
  const level = seniority ? usualPayTop.levels[seniority] : undefined
  const entry = seniority === 'trainee' || seniority === 'entry'
  const tops = entry
    ? [level]
    : [
        level,
        role_family && usualPayTop.families[role_family],
        ...chart_types.map((type) => usualPayTop.chartTypes[type]),
      ]
  const known = tops.filter((top) => typeof top === 'number')
  const top = known.length ? Math.max(...known) : usualPayTop.otherwise
  const dearPlace = !place?.state || ['CA', 'OR', 'WA', 'NY', 'AK', 'HI'].includes(place.state)
  return top * (employment.includes('1099-contract') ? 1.3 : 1) * (dearPlace ? 1.25 : 1)
}

function employerSigns({ employer, copyOf }: ScamPosting): Found[] {
  return [
    ...(employer.verified ? [] : [ofEmployer('employer-unverified', employer.name)]),
    ...(copyOf ? [ofEmployer('repost-copy', copyOf)] : []),
  ]
}

const ofEmployer = (rule: ScamRule, words: string): Found => ({ rule, in: 'employer', start: null, end: null, words })

function topicSigns(posting: ScamPosting): Found[] {
  const { kind, reasons, title, text } = posting
  if (kind === 'other') {
    const [reason] = reasons
    const spot = reason ?? { in: 'title' as const, start: 0, end: title.length }
    const words = (spot.in === 'title' ? title : text).slice(spot.start, spot.end)
    return [{ rule: 'off-topic', in: spot.in, start: spot.start, end: spot.end, words }]
  }
  if (kind !== 'coding' || !namesNothing(posting)) return []
  return [{ rule: 'no-coding-facts', in: 'title', start: 0, end: title.length, words: title }]
}

const namesNothing = ({ title, text, facts }: ScamPosting) =>
  !namesCredential(facts.credentials) &&
  ![facts.chart_types, facts.specialties, facts.tools].some(({ length }) => length) &&
  !codeSets.test(title) &&
  !codeSets.test(text)

const codeSets = /\b(?:ICD|CPT|HCPCS|DRGs?|HCCs?|PCS|E\/M|E&(?:amp;)?M|NCCI|OASIS|modifiers|revenue codes)\b/i
