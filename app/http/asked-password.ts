// What one may do only by giving one's password again.
import { isAPIError } from 'better-auth/api'
import type { BoardContext } from '#app/context.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import type { Person } from '#db/people/schema.ts'

type Asked<Done> = { done: Done; errors: null } | { done: null; errors: Record<string, string>; status: 422 | 429 }

/** `act` is a call of better-auth that checks the password itself. Guesses count as those at the sign-in door. */
export async function byPassword<Done>(
  context: BoardContext,
  person: Person,
  act: () => Promise<Done>,
): Promise<Asked<Done>> {
  const wait = await throttle(context, 'sign-in', person.email)
  if (wait !== null) return { done: null, errors: { form: waitWords(wait) }, status: 429 }
  try {
    return { done: await act(), errors: null }
  } catch (error) {
    if (!isAPIError(error)) throw error
    return { done: null, errors: { password: 'That is not the password of this account.' }, status: 422 }
  }
}
