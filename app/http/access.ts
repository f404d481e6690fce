import { timingSafeEqual } from 'node:crypto'
import type { BoardContext } from '#app/context.ts'
import { notFound } from '#app/http/not-found.ts'

/** Who may come in. A route's `handle` only declares it, and a test sees that each does: what keeps others out stands in its loader. */
export const accesses = ['anyone', 'operator'] as const

/** Whoever holds METRICS_TOKEN; without one, a visitor from this machine, outside production. Anybody else finds nothing here. */
export function requireOperator(request: Request, { settings, address }: BoardContext): void {
  const { metricsToken, production } = settings
  const allowed = metricsToken
    ? sameText(request.headers.get('authorization') ?? '', `Bearer ${metricsToken}`)
    : !production && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address)
  if (!allowed) notFound()
}

function sameText(said: string, meant: string): boolean {
  const [a, b] = [Buffer.from(said), Buffer.from(meant)]
  return a.length === b.length && timingSafeEqual(a, b)
}
