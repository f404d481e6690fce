import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { adminsOnly, refusedAnswer } from '#app/http/moderation.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { Decide } from '#app/routes/admin.jobs.$job/decide-form.tsx'
import { dismissReports } from '#db/trust/changes.ts'
import { dismissalInput } from '#db/trust/input.ts'

export const handle = { access: 'admin' }
export const loader = adminsOnly
export default Decide

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requireAdmin(request, context)
  const { value, typed, errors } = await readForm(request, dismissalInput)
  if (errors) return json({ typed, errors }, 422)
  const outcome = await dismissReports(context.db, person.id, params.job ?? '', value.newest, new Date())
  return outcome ? refusedAnswer(outcome.refused, typed) : redirect(`/admin/jobs/${params.job}`, 303)
})
