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
  return registrable(hostname) ? href : null
}

/** The registrable domain of a website; null where others have their pages under it too. */
export function ownDomain(website: string | null): string | null {
  if (!website || !URL.canParse(website)) return null
  const { hostname } = new URL(website)
  const domain = registrable(hostname)
  const shared = [...siteHosts, ...freeMailHosts].some((host) => domain === host || domain?.endsWith(`.${host}`))
  return shared ? null : domain
}

/** True where the address is at the website's own domain, or under it. Free and disposable mail never counts. */
export function provesEmployer(email: string, website: string | null): boolean {
  const own = ownDomain(website)
  const [local, host, ...more] = email.toLowerCase().split('@')
  if (!own || !local || !host || more.length) return false
  const domain = registrable(host)
  return domain === own && ![...freeMailHosts, ...disposableMailHosts].includes(domain)
}

/** Under the public suffixes, those of hosting companies too: `a.github.io` is somebody else than `b.github.io`. */
function registrable(hostname: string): string | null {
  // The URL parser knows the one spelling of a name: lower case, punycode, no dot at the end.
  const bare = hostname.replace(/\.$/, '')
  if (!/^[^\s@/:?#[\]]+$/.test(bare) || !URL.canParse(`https://${bare}`)) return null
  const { domain, isIp, isIcann, isPrivate } = parse(new URL(`https://${bare}`).hostname, { allowPrivateDomains: true })
  return domain && !isIp && (isIcann || isPrivate) ? domain : null
}
