import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '#app/http/access.ts'
import { adminsOnly, refusedAnswer } from '#app/http/moderation.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { Act } from '#app/routes/admin.employers.$employer/act-form.tsx'
import { unverifyEmployer } from '#db/trust/employers.ts'

export const handle = { access: 'admin' }
export const loader = adminsOnly
export default Act

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requireAdmin(request, context)
  const outcome = await unverifyEmployer(context.db, person.id, params.employer ?? '')
  return 'refused' in outcome ? refusedAnswer(outcome.refused, {}) : redirect(`/admin/employers/${outcome.slug}`, 303)
})
