import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireAdmin } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { dismissalInput } from '#db/trust/input.ts'
import { dismissProfileReports } from '#db/trust/profiles.ts'

export const handle = { access: 'admin' }

export const loader = fromPostgres(async ({ request, context }) => {
  await requireAdmin(request, context)
  return notFound()
})

/** What somebody decided meanwhile is seen on the page that it leads back to. */
export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requireAdmin(request, context)
  const { value } = await readForm(request, dismissalInput)
  const id = params.person ?? ''
  const back = () => redirect(`/admin/profiles/${encodeURIComponent(id)}`, 303)
  if (!value) return back()
  const outcome = await dismissProfileReports(context.db, person.id, id, value.newest, new Date())
  if (outcome?.refused === 'not-here') notFound()
  return back()
})
