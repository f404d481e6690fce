import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requireMember } from '#app/http/access.ts'
import { noPage } from '#app/http/no-page.ts'
import { forbidden } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { receiveBulk } from '#app/intake/receive-bulk.ts'
import { takeBatch } from '#db/jobs/batches.ts'

export const handle = { access: 'member' }
export const loader = noPage('upload-jobs')

/** Takes the rows that can be taken, as the dry run showed them. */
export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const member = await requireMember(request, context, params.employer, 'upload-jobs')
  const sent = await receiveBulk(request, context, member.employerId)
  if ('refused' in sent) throw new Response(sent.refused, { status: sent.status })
  const inputs = sent.rows.map(({ input }) => input).filter((input) => input !== null)
  if (!inputs.length) throw new Response('No row of it can be taken.', { status: 422 })
  const batch = await takeBatch(context.db, member, sent.file, inputs)
  if ('refused' in batch) forbidden()
  return redirect(`/employers/${member.employerSlug}/jobs/batches/${batch.id}/publish`, 303)
})
