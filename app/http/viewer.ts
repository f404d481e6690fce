import type { BoardContext } from '#app/context.ts'
import { readVisitor } from '#app/http/session.ts'
import { readMember } from '#app/http/token.ts'
import { viewerOf, viewerOfEmployer, type Viewer } from '#db/coders/freelancers.ts'

/** As whom somebody looks at profiles: a visitor, an employer's program, or a stranger. */
export async function readViewer(request: Request, context: BoardContext): Promise<Viewer> {
  const member = await readMember(request, context)
  if (member) return viewerOfEmployer(context.db, member.employerId)
  const visitor = await readVisitor(request, context)
  return viewerOf(context.db, visitor?.person.id ?? null)
}
