import { timingSafeEqual } from 'node:crypto'
import type { BoardContext } from '#app/context.ts'

/** Who may come in; every route's `handle` says one of these. */
export const accesses = ['anyone', 'operator'] as const
export type Access = (typeof accesses)[number]

/** Whoever holds METRICS_TOKEN; without one, a visitor from this machine, outside production. Anybody else finds nothing here. */
export function requireOperator(request: Request, { settings, address }: BoardContext): void {
  const { metricsToken, production } = settings
  const allowed = metricsToken
    ? sameText(request.headers.get('authorization') ?? '', `Bearer ${metricsToken}`)
    : !production && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address)
  if (!allowed) throw new Response('Not found', { status: 404 })
}

function sameText(said: string, meant: string): boolean {
  const [a, b] = [Buffer.from(said), Buffer.from(meant)]
  return a.length === b.length && timingSafeEqual(a, b)
}
