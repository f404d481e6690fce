// The mail addresses and links that a posting leads to, and whose they seem to be.
import { getDomain, getDomainWithoutSuffix, getPublicSuffix } from 'tldts'
import { freeMailHosts } from '#db/vocabulary/mail-domains.ts'
import { cheapEndings, formHosts, hidingHosts } from '#db/vocabulary/scam-signs.ts'

/** `host` of a link has its path behind it; both are in small letters. */
export type Address = { kind: 'mail' | 'link'; host: string; start: number; end: number; words: string }

const mail = /(?<![\w.+%-])[\w.+%-]{1,64}@((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24})\b/gi
const link =
  /(?<![\w@./-])(?:https?:\/\/(?:www\.)?|www\.)([^\s<>"'{}|\\^`]{3,300})|(?<![\w@./-])((?:[a-z0-9-]{1,40}\.){1,3}(?:com|org|net|co|io|gle|ly|gl|me|gd|xyz|top|work|online|site|icu|buzz|click)\b(?:\/[^\s<>"'{}|\\^`]{1,300})?)/gi

/** No more than a hundred of each: nobody's posting has more. */
export function readAddresses(text: string): Address[] {
  const found = (kind: Address['kind'], pattern: RegExp) =>
    [...take(text.matchAll(pattern), 100)].map((match): Address => {
      const words = match[0].replace(/[.,;:!?)\]*_]{1,4}$/, '')
      const host = (match[1] ?? match[2])!.slice(0, words.length).toLowerCase()
      return { kind, host, start: match.index, end: match.index + words.length, words }
    })
  return [...(text.includes('@') ? found('mail', mail) : []), ...(text.includes('.') ? found('link', link) : [])]
}

function* take<T>(values: Iterable<T>, count: number): Generator<T> {
  for (const value of values) {
    if (count-- <= 0) return
    yield value
  }
}

export const isFreeMail = (host: string) => freeMailHosts.includes(host)

/** Somebody else's form, or a place that hides what lies behind it; null for any other. */
export function borrowedHost(host: string): 'form' | 'hiding' | null {
  const at = (place: string) =>
    host === place || host.startsWith(`${place}/`) || host.startsWith(`${place}?`) || host.includes(`.${place}/`)
  return formHosts.some(at) ? 'form' : hidingHosts.some(at) ? 'hiding' : null
}

/** Whether both belong to whoever registered one domain. */
export function isSameDomain(host: string | null, other: string | null): boolean {
  const domain = host && getDomain(host)
  return Boolean(domain) && domain === (other && getDomain(other))
}

export function hasCheapEnding(host: string): boolean {
  return cheapEndings.includes(getPublicSuffix(host) ?? '')
}

/** The known domain that this one could be mistaken for: it differs by a letter or two, by its ending, or by a word of hiring. */
export function mistakenFor(host: string, knownDomains: readonly string[]): string | null {
  const domain = getDomain(host)
  const name = getDomainWithoutSuffix(host)
  if (!domain || !name || knownDomains.some((known) => isSameDomain(known, domain))) return null
  const bare = withoutHiringWords(name)
  for (const known of knownDomains) {
    const knownName = getDomainWithoutSuffix(known)
    if (!knownName || knownName.length < 4) continue
    if (bare !== name && plain(bare) === plain(knownName)) return known
    if (knownName.length >= 6 && isClose(plain(name), plain(knownName), knownName.length >= 10 ? 2 : 1)) return known
  }
  return null
}

const hiringWords =
  /^(?:careers?|hr|jobs?|hiring|recruit\w{0,8})-?|-?(?:careers?|hr|jobs?|hiring|recruit\w{0,8}|hrdesk)$/
const withoutHiringWords = (name: string) => name.replace(hiringWords, '') || name
const plain = (name: string) => name.replaceAll('-', '')

/** No more edits apart than that. */
function isClose(a: string, b: string, edits: number): boolean {
  if (Math.abs(a.length - b.length) > edits) return false
  let above = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const change = above[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1)
      current.push(Math.min(change, above[column]! + 1, current[column - 1]! + 1))
    }
    if (Math.min(...current) > edits) return false
    above = current
  }
  return above[b.length]! <= edits
}
