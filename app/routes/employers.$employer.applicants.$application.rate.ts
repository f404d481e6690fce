import type { ActionFunctionArgs } from '@remix-run/node'
import { backToApplicant } from '#app/http/applicants.ts'
import { requireMember } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { ratingInput } from '#db/applications/moves.ts'
import { rateApplication } from '#db/applications/pipeline.ts'

export const handle = { access: 'member' }
export const loader = noPage('answer-applicants')

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'answer-applicants')
  const id = params.application ?? ''
  const { value } = await readForm(request, ratingInput)
  const rated = value ? await rateApplication(context.db, member, id, value.rating) : { refused: 'no-rating' }
  return backToApplicant(request, member, id, rated, 'rated')
})
