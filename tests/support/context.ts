// What a request is given, and who sends it: routes are called as functions, with real sessions.
import { pino } from 'pino'
import { newSignIn, hashPassword } from '#app/http/sign-in.ts'
import { newDocumentReader } from '#app/uploads/documents.ts'
import { readSettings } from '#app/settings.ts'
import type { BoardContext } from '#app/context.ts'
import { memberOf } from '#db/employers/queries.ts'
import type { Member } from '#db/employers/roles.ts'
import { employers, members } from '#db/employers/schema.ts'
import { newId } from '#db/ids.ts'
import { makeAccount } from '#db/people/changes.ts'
import type { Person } from '#db/people/schema.ts'
import type { MemberRole } from '#db/vocabulary/employers.ts'
import { eq } from 'drizzle-orm'

export const testSecret = 'a secret that only tests sign with, of a good length'
export const testPassword = 'seven grey herons wade'

type Ground = Pick<BoardContext, 'db' | 'search' | 'breaker'>

/** A fresh one for each request: who sent it is read once from it. */
export function newContext(ground: Ground, said: Partial<BoardContext> = {}): BoardContext {
  const settings = { ...readSettings({}), secret: testSecret }
  return {
    ...ground,
    settings,
    auth: newSignIn({ db: ground.db, settings }),
    readDocument: newDocumentReader(),
    log: pino({ level: 'silent' }),
    nonce: 'n',
    requestId: 'r',
    address: '127.0.0.1',
    answerHeaders: new Headers(),
    ...said,
  }
}

const hashed = hashPassword(testPassword)

/** A verified account, with `testPassword`. */
export async function aPerson(
  db: Ground['db'],
  said: { email?: string; name?: string; admin?: boolean } = {},
): Promise<Person> {
  const email = said.email ?? `wren-${newId().slice(-8)}@example.org`
  return makeAccount(db, {
    email,
    name: said.name ?? 'Wren Alder',
    passwordHash: await hashed,
    admin: said.admin ?? false,
  })
}

/** Makes somebody act for an employer. */
export async function aMember(db: Ground['db'], employerId: string, person: Person, role: MemberRole): Promise<Member> {
  await db.insert(members).values({ employerId, personId: person.id, role })
  const [employer] = await db.select({ slug: employers.slug }).from(employers).where(eq(employers.id, employerId))
  return (await memberOf(db, employer!.slug, person.id))!
}

/** The cookie of somebody who has signed in. */
export async function cookieOf(context: BoardContext, person: Person): Promise<string> {
  const { headers } = await context.auth.api.signInEmail({
    body: { email: person.email, password: testPassword },
    returnHeaders: true,
  })
  return headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
