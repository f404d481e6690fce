import type { ActionFunctionArgs } from '@remix-run/node'
import { z } from 'zod'
import { requireMember } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { backToJob } from '#app/intake/own-job.ts'
import { closeJob } from '#db/jobs/openings.ts'
import { jobOutcomes } from '#db/vocabulary/jobs.ts'

export const handle = { access: 'member' }

const said = z.object({ outcome: z.enum(jobOutcomes) })

export const loader = noPage('close-job')

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'close-job')
  const { value } = await readForm(request, said)
  if (!value) return backToJob({ params }, { refused: 'not-now' }, '')
  return backToJob(
    { params },
    await closeJob(context.db, member, params.job ?? '', value.outcome, new Date()),
    'closed',
  )
})
