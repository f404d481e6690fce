import { isIP } from 'node:net'

/** The block that one client's addresses come from, so that changing the last digits escapes no limit. */
export function addressBlock(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '')
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain
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
