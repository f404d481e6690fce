import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { throttle, waitWords } from '#app/http/throttle.ts'
import { announceAttestation } from '#app/mail/record-letters.ts'
import { attestationRequest } from '#db/coders/record-input.ts'
import { askAttestation } from '#db/coders/work-record.ts'

export const handle = { access: 'signed-in' }
export const loader = noPage()

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const { value, errors } = await readForm(request, attestationRequest)
  if (errors) return redirect('/me/work-record?refused=no-address', 303)
  const wait = await throttle(context, 'invite', person.id)
  if (wait !== null) throw new Response(waitWords(wait), { status: 429, headers: { 'retry-after': String(wait) } })
  const tell = announceAttestation(context.settings.baseUrl)
  const outcome = await askAttestation(context.db, person, params.engagement ?? '', value.email, tell, new Date())
  return redirect(`/me/work-record?${outcome ? `refused=${outcome.refused}` : 'done=asked'}`, 303)
})
