import { requireHiring } from '#app/http/applicants.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { attachment } from '#app/uploads/attachment.ts'
import { openUploads } from '#app/uploads/store.ts'
import { sentResumeOf } from '#db/applications/queries.ts'

export const handle = { access: 'member' }

/** Addresses stand in a résumé: those who only look on are not given it. */
export const loader = fromPostgres(async ({ request, params, context }) => {
  const { member } = await requireHiring({ request, params, context }, 'answer-applicants')
  const { file, name } = (await sentResumeOf(context.db, member, params.application ?? '')) ?? notFound()
  return attachment((await openUploads(context.settings).read(file)) ?? notFound(), name)
})
