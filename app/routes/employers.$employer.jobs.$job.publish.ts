import type { ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/http/access.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { backToJob, doneWords, publishOwn, requireOwnJob } from '#app/intake/own-job.ts'

export const handle = { access: 'member' }

export const loader = fromPostgres(async ({ request, params, context }) => {
  await requireMember(request, context, params.employer, 'publish-job')
  return notFound()
})

/** What is stored is published: the form was saved on the way here. */
export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { member, job } = await requireOwnJob({ request, params, context }, 'publish-job')
  const outcome = await publishOwn(context, member, job)
  return backToJob({ params }, outcome, doneWords(outcome, 'published'))
})
