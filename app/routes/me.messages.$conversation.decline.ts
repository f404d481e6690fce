import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/http/access.ts'
import { noPage } from '#app/http/no-page.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { answerInvitation } from '#db/applications/contact.ts'
import { threadOf } from '#db/applications/threads.ts'

export const handle = { access: 'signed-in' }
export const loader = noPage()

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const thread = await threadOf(context.db, { personId: person.id }, params.conversation ?? '')
  if (!thread || thread.closed) notFound()
  const outcome = await answerInvitation(context.db, person.id, thread.id, 'declined', new Date())
  const at = `/me/messages/${thread.id}`
  if (!('refused' in outcome)) return redirect(`${at}?done=declined#main`, 303)
  if (outcome.refused === 'not-here') notFound()
  return redirect(`${at}?refused=${outcome.refused}#main`, 303)
})
