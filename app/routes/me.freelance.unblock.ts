import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { requirePerson } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { unblock } from '#db/coders/publishing.ts'

export const handle = { access: 'signed-in' }
export const loader = noPage()

const unblockInput = z.object({ id: z.string().max(40) })

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const { value } = await readForm(request, unblockInput)
  if (value) await unblock(context.db, person.id, value.id)
  return redirect('/me/freelance?done=unblocked#blocks', 303)
})
