import { redirectDocument } from '@remix-run/node'
import { timingSafeEqual } from 'node:crypto'
import type { BoardContext } from '#app/context.ts'
import { forbidden, notFound } from '#app/http/not-found.ts'
import { readVisitor, type Visitor } from '#app/http/session.ts'
import { memberOf } from '#db/employers/queries.ts'
import { may, type Action, type Member } from '#db/employers/roles.ts'

/**
 * Who may come in. A route's `handle` declares it, a `require…` in its loader and action keeps others out, and a test walks
 * all routes as nobody and sees that it does.
 */
export const accesses = ['anyone', 'signed-in', 'member', 'admin', 'token', 'operator', 'loopback'] as const

/** Sends a stranger to the sign-in page, and back here after. No page's script knows that page's routes: it is loaded whole. */
export async function requirePerson(request: Request, context: BoardContext): Promise<Visitor> {
  const visitor = await readVisitor(request, context)
  if (visitor) return visitor
  const { pathname, search } = new URL(request.url)
  const next = request.method === 'GET' && !search.includes('_data=') ? pathname + search : pathname
  throw redirectDocument(`/sign-in?next=${encodeURIComponent(next)}`)
}

/** To anybody but its members an employer's workspace is not there; what a member's role doesn't allow is refused. */
export async function requireMember(
  request: Request,
  context: BoardContext,
  employer: string | undefined,
  action: Action,
): Promise<Member> {
  const { person } = await requirePerson(request, context)
  const member = await memberOf(context.db, employer ?? '', person.id)
  if (!member) notFound()
  if (!may(member, action)) forbidden()
  return member
}

export async function requireAdmin(request: Request, context: BoardContext): Promise<Visitor> {
  const visitor = await requirePerson(request, context)
  if (!visitor.isAdmin) notFound()
  return visitor
}

/** Whoever holds METRICS_TOKEN; without one, a visitor from this machine, outside production. Anybody else finds nothing here. */
export function requireOperator(request: Request, context: BoardContext): void {
  const { metricsToken } = context.settings
  if (!metricsToken) return requireLoopback(context)
  if (!sameText(request.headers.get('authorization') ?? '', `Bearer ${metricsToken}`)) notFound()
}

/** A visitor from this machine, outside production. */
export function requireLoopback({ settings, address }: BoardContext): void {
  if (settings.production || !['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address)) notFound()
}

function sameText(said: string, meant: string): boolean {
  const [a, b] = [Buffer.from(said), Buffer.from(meant)]
  return a.length === b.length && timingSafeEqual(a, b)
}
