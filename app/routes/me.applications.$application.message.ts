import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { noPage } from '#app/http/no-page.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle } from '#app/http/throttle.ts'
import { messageInput } from '#db/applications/input.ts'
import { writeAbout } from '#db/applications/messages.ts'

export const handle = { access: 'signed-in' }
export const loader = noPage()

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const back = (said: string) => redirect(`/me/applications/${params.application}?${said}#messages`, 303)
  const { value, errors } = await readForm(request, messageInput)
  if (errors) return back('refused=unsaid')
  if ((await throttle(context, 'message', person.id)) !== null) return back('refused=often')
  const sent = await writeAbout(context.db, { personId: person.id }, params.application ?? '', value.text, new Date())
  if (!('refused' in sent)) return back('done=written')
  return sent.refused === 'not-here' ? notFound() : back(`refused=${sent.refused}`)
})
