// Whether an address proves that somebody acts for an employer: only at the employer's own domain, which its website names.
import { parse } from 'tldts'
import { disposableMailHosts, freeMailHosts, siteHosts } from '#db/vocabulary/mail-domains.ts'

/** "cedarhollow.org" made into an address; null for what is no public web site of https or http. */
export function readWebsite(said: string): string | null {
  const typed = said.trim()
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed) ? typed : `https://${typed}`
  if (typed.length > 300 || /[\s\\]/.test(typed) || !URL.canParse(whole)) return null
  const { protocol, hostname, username, password, port, href } = new URL(whole)
  if (!['https:', 'http:'].includes(protocol) || username || password || port) return null
  return registered(hostname) ? href : null
}

/** The registrable domain of a website; null where others have their pages or addresses under it too. */
export function ownDomain(website: string | null): string | null {
  const found = website && URL.canParse(website) ? registered(new URL(website).hostname) : null
  return found && !found.lent && !everybodys.has(found.domain) ? found.domain : null
}

/** True where the address is at the website's own domain, or under it. Free and disposable mail never counts. */
export function provesEmployer(email: string, website: string | null): boolean {
  const own = ownDomain(website)
  const [local, host, ...more] = email.split('@')
  if (!own || !local || /\s/.test(local) || !host || more.length) return false
  return registered(host)?.domain === own
}

/** Where anybody gets an address, or what is no address at all: it proves nothing of who writes. */
export function isFreeAddress(email: string): boolean {
  const found = registered(email.split('@')[1] ?? '')
  return !found || found.lent || everybodys.has(found.domain)
}

const everybodys: ReadonlySet<string> = new Set([...siteHosts, ...freeMailHosts, ...disposableMailHosts])

/**
 * The domain that somebody has registered, in the one spelling that the URL parser knows: lower case, punycode. It is lent
 * where a company gives such names away under one of its own: a.github.io is somebody else than b.github.io.
 */
function registered(hostname: string): { domain: string; lent: boolean } | null {
  const bare = hostname.replace(/\.$/, '')
  // The parser passes over much that no name holds: a backslash would end the name, and %2e is a dot to it.
  if (!/^[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)+$/u.test(bare) || !URL.canParse(`https://${bare}`)) return null
  const { domain, isIcann, isPrivate } = parse(new URL(`https://${bare}`).hostname, { allowPrivateDomains: true })
  return domain && (isIcann || isPrivate) ? { domain, lent: Boolean(isPrivate) } : null
}
