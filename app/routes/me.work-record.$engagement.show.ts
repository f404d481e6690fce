import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/http/access.ts'
import { typedIn } from '#app/http/form.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { showEngagement } from '#db/coders/work-record.ts'

export const handle = { access: 'signed-in' }
export const loader = noPage()

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const shown = (await typedIn(request)).shown === 'yes'
  await showEngagement(context.db, person.id, params.engagement ?? '', shown)
  return redirect(`/me/work-record?done=${shown ? 'shown' : 'hidden'}`, 303)
})
