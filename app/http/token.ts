// Programs of an employer: who holds one of its tokens acts for it, on its jobs alone.
import type { BoardContext } from '#app/context.ts'
import { problem } from '#app/http/problem.ts'
import { throttle } from '#app/http/throttle.ts'
import { hashOf, tokenStart } from '#db/employers/changes.ts'
import { memberByTokenHash } from '#db/employers/queries.ts'
import { may, type Action, type Member } from '#db/employers/roles.ts'

/** Ends a request without a token that counts (401), one too many (429), and one that no token allows (403). */
export async function requireToken(request: Request, context: BoardContext, action: Action): Promise<Member> {
  const member = await readToken(request, context)
  const wait = await throttle(context, 'write', member?.actor)
  if (wait !== null) throw tooMany(wait)
  if (!member) throw unknownToken()
  if (!may(member, action)) throw problem(403, 'Not allowed', 'No token allows this.')
  return member
}

/** For what strangers may read too: null without a token, 401 with one that doesn't count. */
export async function readMember(request: Request, context: BoardContext): Promise<Member | null> {
  if (!request.headers.has('authorization')) return null
  const member = await readToken(request, context)
  if (!member) throw unknownToken()
  return member
}

async function readToken(request: Request, { db }: BoardContext): Promise<Member | undefined> {
  const said = /^bearer +(\S{1,200})$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  return said?.startsWith(tokenStart) ? memberByTokenHash(db, hashOf(said), new Date()) : undefined
}

function unknownToken(): Response {
  const refused = problem(401, 'Token needed', 'Send “Authorization: Bearer pos_…” with a token that is not revoked.')
  refused.headers.set('www-authenticate', 'Bearer realm="Place of Service"')
  return refused
}

function tooMany(seconds: number): Response {
  const refused = problem(429, 'Too many requests', `Please wait ${seconds} seconds.`)
  refused.headers.set('retry-after', String(seconds))
  refused.headers.set('ratelimit', `"write";r=0;t=${seconds}`)
  return refused
}
