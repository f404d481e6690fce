import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/http/access.ts'
import { noPage } from '#app/http/no-page.ts'
import { forbidden, notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { undoBatch } from '#db/jobs/batches.ts'

export const handle = { access: 'member' }
export const loader = noPage('upload-jobs')

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'upload-jobs')
  const undone = await undoBatch(context.db, member, params.batch ?? '', new Date())
  const at = `/employers/${member.employerSlug}/jobs/batches`
  if (!('refused' in undone)) return redirect(`${at}?deleted=${undone.deleted}&removed=${undone.removed}`, 303)
  if (undone.refused === 'not-here') notFound()
  if (undone.refused === 'not-allowed') forbidden()
  return redirect(`${at}?refused=${undone.refused}`, 303)
})
