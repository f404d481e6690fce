import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { adminsOnly, refusedAnswer } from '#app/http/moderation.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { tellSuspension } from '#app/mail/decision-letters.ts'
import { Act } from '#app/routes/admin.employers.$employer/act-form.tsx'
import { suspendEmployer } from '#db/trust/employers.ts'
import { suspensionInput } from '#db/trust/input.ts'

export const handle = { access: 'admin' }
export const loader = adminsOnly
export default Act

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requireAdmin(request, context)
  const { value, typed, errors } = await readForm(request, suspensionInput)
  if (errors) return json({ typed, errors }, 422)
  const employer = params.employer ?? ''
  const outcome = await suspendEmployer(context.db, person.id, employer, value.note, tellSuspension, new Date())
  return 'refused' in outcome ? refusedAnswer(outcome.refused, typed) : redirect(`/admin/employers/${employer}`, 303)
})
