// Links that letters carry: what they allow and until when, signed, so that nothing need be stored for them.
import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a link is for: one made for something else is refused. */
export type Purpose = 'confirm-opening' | 'unsubscribe'

/** `said` must be short: it stands in the address. Without `until` it stands for ever. */
export function signedToken(secret: string, purpose: Purpose, said: string, until: Date | null): string {
  const seconds = until && Math.floor(until.getTime() / 1000)
  const body = Buffer.from(JSON.stringify([said, seconds])).toString('base64url')
  return `${body}.${signature(secret, purpose, body)}`
}

/** What was signed; null when it was not signed here for this, or its time is over. */
export function readSignedToken(secret: string, purpose: Purpose, token: string, now: Date): string | null {
  const [body = '', signed = ''] = token.split('.')
  const [given, meant] = [Buffer.from(signed), Buffer.from(signature(secret, purpose, body))]
  if (given.length !== meant.length || !timingSafeEqual(given, meant)) return null
  const [said, until] = JSON.parse(Buffer.from(body, 'base64url').toString()) as [string, number | null]
  return until === null || until * 1000 > now.getTime() ? said : null
}

function signature(secret: string, purpose: Purpose, body: string): string {
  return createHmac('sha256', secret).update(`${purpose}\n${body}`).digest('base64url')
}
