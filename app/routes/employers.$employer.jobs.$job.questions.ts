import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { requireMember } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { backToJob } from '#app/intake/own-job.ts'
import { setQuestions } from '#db/applications/changes.ts'
import { questionsInput } from '#db/applications/input.ts'

export const handle = { access: 'member' }
export const loader = noPage('draft-job')

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'draft-job')
  const { value, errors } = await readForm(request, questionsInput)
  const at = `/employers/${params.employer}/jobs/${params.job}`
  if (errors) return redirect(`${at}?refused=long-question#questions`, 303)
  return backToJob({ params }, await setQuestions(context.db, member, params.job ?? '', value), 'asked')
})
