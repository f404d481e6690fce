import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/http/access.ts'
import { noPage } from '#app/http/no-page.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { removeSearch } from '#db/alerts/searches.ts'

export const handle = { access: 'signed-in' }
export const loader = noPage()

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  if (!(await removeSearch(context.db, person.id, params.alert ?? ''))) notFound()
  return redirect('/me/alerts?removed=1', 303)
})
