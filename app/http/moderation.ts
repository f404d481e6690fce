// What the small routes of moderation have in common.
import { json } from '@remix-run/node'
import { requireAdmin } from '#app/http/access.ts'
import type { Typed } from '#app/http/form.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { trustRefusals, type TrustRefusal } from '#db/trust/changes.ts'

/** The loader of a page whose parent reads all that it shows. */
export const adminsOnly = fromPostgres(async ({ request, context }) => {
  await requireAdmin(request, context)
  return null
})

/** What a rule refused: its sentence, on the same page, with what was typed. */
export function refusedAnswer(refused: TrustRefusal, typed: Typed) {
  if (refused === 'not-here') notFound()
  return json({ typed, errors: { form: trustRefusals[refused] } as Record<string, string> }, 409)
}
