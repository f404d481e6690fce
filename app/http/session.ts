// Who is at the door: asked of Postgres once for a request, and only where a cookie says that somebody may be.
import { eq, sql } from 'drizzle-orm'
import { sessionLife } from '#app/http/sign-in.ts'
import type { BoardContext } from '#app/context.ts'
import { members } from '#db/employers/schema.ts'
import { people, type Person } from '#db/people/schema.ts'

export type Visitor = { person: Person; sessionId: string; signedInAt: Date; isAdmin: boolean; employers: number }

const asked = new WeakMap<BoardContext, Promise<Visitor | null>>()

export function readVisitor(request: Request, context: BoardContext): Promise<Visitor | null> {
  let answer = asked.get(context)
  if (!answer) asked.set(context, (answer = findVisitor(request, context)))
  return answer
}

async function findVisitor(request: Request, context: BoardContext): Promise<Visitor | null> {
  if (!/(?:^|[;\s])(?:__Host-)?pos=/.test(request.headers.get('cookie') ?? '')) return null
  const { headers } = request
  // Read without noting its use: how long it was idle is asked first.
  const found = await context.auth.api.getSession({ headers, query: { disableRefresh: true } })
  if (!found) return null
  const { session } = found
  const [known] = await context.db
    .select({
      person: people,
      employers: sql<number>`(select count(*)::int from ${members} m where m.person_id = ${people.id})`,
    })
    .from(people)
    .where(eq(people.id, session.userId))
  if (!known) return null

  const { person, employers } = known
  const isAdmin = person.adminSince !== null
  const hour = 60 * 60 * 1000
  const age = Date.now() - session.createdAt.getTime()
  const idle = Date.now() - session.updatedAt.getTime()
  const staff = isAdmin || employers > 0
  if (age > sessionLife.absoluteDays * 24 * hour || (staff && idle > sessionLife.staffIdleHours * hour)) {
    await context.auth.api.signOut({ headers })
    return null
  }
  if (idle > sessionLife.notedEverySeconds * 1000) {
    // One that is used lives on, and its cookie must hear of it.
    const noted = await context.auth.api.getSession({ headers, returnHeaders: true })
    for (const cookie of noted.headers.getSetCookie()) context.answerHeaders.append('set-cookie', cookie)
  }
  // Every page names its visitor, and so is nobody else's.
  context.answerHeaders.set('cache-control', 'private, no-store')
  return { person, sessionId: session.id, signedInAt: session.createdAt, isAdmin, employers }
}
