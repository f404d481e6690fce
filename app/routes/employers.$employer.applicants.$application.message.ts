import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { noPage } from '#app/http/no-page.ts'
import { forbidden, notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle } from '#app/http/throttle.ts'
import { messageInput } from '#db/applications/input.ts'
import { writeAbout } from '#db/applications/messages.ts'

export const handle = { access: 'member' }
export const loader = noPage('answer-applicants')

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'answer-applicants')
  const at = `/employers/${member.employerSlug}/applicants/${params.application}`
  const { value, errors } = await readForm(request, messageInput)
  if (errors) return redirect(`${at}?refused=empty#messages`, 303)
  if ((await throttle(context, 'message', member.actor)) !== null) return redirect(`${at}?refused=often#messages`, 303)
  const sent = await writeAbout(context.db, member, params.application ?? '', value.text, new Date())
  if (!('refused' in sent)) return redirect(`${at}?done=written#messages`, 303)
  if (sent.refused === 'not-here') notFound()
  if (sent.refused === 'not-allowed') forbidden()
  return redirect(`${at}?refused=${sent.refused}#messages`, 303)
})
