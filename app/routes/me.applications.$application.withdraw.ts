import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/http/access.ts'
import { noPage } from '#app/http/no-page.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { withdraw } from '#db/applications/changes.ts'

export const handle = { access: 'signed-in' }
export const loader = noPage()

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const outcome = await withdraw(context.db, person.id, params.application ?? '', new Date())
  if ('refused' in outcome && outcome.refused === 'not-here') notFound()
  const said = 'refused' in outcome ? `refused=${outcome.refused}` : 'done=withdrawn'
  return redirect(`/me/applications/${params.application}?${said}`, 303)
})
