import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/http/access.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { hideProfile } from '#db/coders/publishing.ts'

export const handle = { access: 'signed-in' }
export const loader = noPage()

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  await hideProfile(context.db, person.id, new Date())
  return redirect('/me/freelance?done=hidden#main', 303)
})
