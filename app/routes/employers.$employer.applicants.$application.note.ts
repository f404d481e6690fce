import type { ActionFunctionArgs } from '@remix-run/node'
import { backToApplicant } from '#app/http/applicants.ts'
import { requireMember } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { noteInput } from '#db/applications/moves.ts'
import { noteOn } from '#db/applications/pipeline.ts'

export const handle = { access: 'member' }
export const loader = noPage('answer-applicants')

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'answer-applicants')
  const id = params.application ?? ''
  const { value } = await readForm(request, noteInput)
  const noted = value ? await noteOn(context.db, member, id, value.note, new Date()) : { refused: 'unsaid' }
  return backToApplicant(request, member, id, noted, 'noted')
})
