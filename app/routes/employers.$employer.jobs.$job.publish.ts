import type { ActionFunctionArgs } from '@remix-run/node'
import { noPage } from '#app/http/no-page.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { backToJob, doneWords, publishOwn, requireOwnJob } from '#app/intake/own-job.ts'

export const handle = { access: 'member' }
export const loader = noPage('publish-job')

/** What is stored is published: the form was saved on the way here. */
export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { member, job } = await requireOwnJob({ request, params, context }, 'publish-job')
  const outcome = await publishOwn(context, member, job)
  return backToJob({ params }, outcome, doneWords(outcome, 'published'))
})
