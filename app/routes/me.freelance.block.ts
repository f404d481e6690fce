import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { requirePerson } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { blockDomain, blockEmployer } from '#db/coders/publishing.ts'

export const handle = { access: 'signed-in' }
export const loader = noPage()

const said = z.string().trim().max(300).default('')
const blockInput = z.object({ employer: said, domain: said })

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const { value } = await readForm(request, blockInput)
  const refused = value?.employer
    ? await blockEmployer(context.db, person.id, value.employer)
    : await blockDomain(context.db, person.id, value?.domain ?? '')
  return redirect(`/me/freelance?${refused ? `refused=${refused.refused}` : 'done=blocked'}#blocks`, 303)
})
