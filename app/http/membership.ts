// What the small routes of members have in common.
import { json, redirect } from '@remix-run/node'
import { requireMember } from '#app/http/access.ts'
import { forbidden } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import type { Refused } from '#db/employers/changes.ts'
import type { Action, Member } from '#db/employers/roles.ts'

/** The loader of a page whose parent reads all that it shows. */
export function membersOnly(action: Action) {
  return fromPostgres(async ({ request, params, context }) => {
    await requireMember(request, context, params.employer, action)
    return json(null)
  })
}

/** Back to a room of the workspace, with what was done, or why it was not. */
export function backToRoom({ employerSlug }: Member, room: string, outcome: Refused | null, done: string): Response {
  if (outcome?.refused === 'not-allowed') forbidden()
  const said = outcome ? `refused=${outcome.refused}` : `done=${done}`
  return redirect(`/employers/${employerSlug}/${room}?${said}#main`, 303)
}
