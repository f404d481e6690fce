import { requireHiring } from '#app/http/applicants.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { attachment } from '#app/uploads/attachment.ts'
import { openUploads } from '#app/uploads/store.ts'
import { resumeOf } from '#db/applications/applicants.ts'

export const handle = { access: 'member' }

/** Addresses stand in a résumé: those who only look on are not given it. */
export const loader = fromPostgres(async ({ request, params, context }) => {
  const { member } = await requireHiring({ request, params, context }, 'answer-applicants')
  const { file, name } = (await resumeOf(context.db, member.employerId, params.application ?? '')) ?? notFound()
  return attachment((await openUploads(context.settings).read(file)) ?? notFound(), name)
})
