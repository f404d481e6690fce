import { createHmac } from 'node:crypto'
import type { BoardContext } from '#app/context.ts'
import { addressBlock } from '#app/http/client-address.ts'
import type { Visitor } from '#app/http/session.ts'

/** Strangers from one address block count as one reader; the address itself is not kept. */
export function reporterOf({ settings, address }: BoardContext, visitor: Visitor | null): string {
  if (visitor) return visitor.person.id
  const hash = createHmac('sha256', settings.secret ?? '').update(`report\n${addressBlock(address)}`)
  return `visitor:${hash.digest('base64url').slice(0, 22)}`
}
