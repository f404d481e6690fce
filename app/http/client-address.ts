import { isIP } from 'node:net'

/** The block that one client's addresses come from, so that changing the last digits escapes no limit: an IPv6 network of 64 bits. */
export function addressBlock(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '')
  if (isIP(plain) !== 6) return plain
  // A URL writes it in the one canonical way, with at most one run of noughts left out.
  const [before = '', after = ''] = new URL(`http://[${plain}]`).hostname.slice(1, -1).split('::')
  const [first, last] = [before, after].map((part) => part.split(':').filter(Boolean)) as [string[], string[]]
  const noughts = Array<string>(8 - first.length - last.length).fill('0')
  return [...first, ...noughts, ...last].slice(0, 4).join(':')
}

/**
 * The client's address: of the connection, or, behind proxies of ours, what the farthest of them wrote down. Whatever
 * stands before that in X-Forwarded-For is the client's own invention.
 */
export function clientAddress(connection: string, forwardedFor: string | undefined, trustedProxies: number): string {
  if (!trustedProxies) return connection
  const said = (forwardedFor ?? '').split(',').map((entry) => entry.trim())
  const entry = said.at(-trustedProxies) ?? ''
  return isIP(entry) ? entry : connection
}
