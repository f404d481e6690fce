import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/http/access.ts'
import { typedIn } from '#app/http/form.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { showCheck } from '#db/coders/skill-checks.ts'

export const handle = { access: 'signed-in' }
export const loader = noPage()

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const shown = (await typedIn(request)).shown === 'yes'
  await showCheck(context.db, person.id, params.chart ?? '', shown)
  return redirect(`/me/skill-checks/${encodeURIComponent(params.chart ?? '')}`, 303)
})
