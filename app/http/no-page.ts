import { requireMember, requirePerson } from '#app/http/access.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import type { Action } from '#db/employers/roles.ts'

/**
 * The loader of an address that is only posted to. There is no page, and only those who may post learn so.
 * @param action a member's; without one it is for whoever is signed in
 */
export function noPage(action?: Action) {
  return fromPostgres(async ({ request, params, context }) => {
    await (action ? requireMember(request, context, params.employer, action) : requirePerson(request, context))
    return notFound()
  })
}
