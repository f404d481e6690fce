import { requirePerson } from '#app/http/access.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { attachment } from '#app/uploads/attachment.ts'
import { openUploads } from '#app/uploads/store.ts'
import { sentResumeOf } from '#db/applications/queries.ts'

export const handle = { access: 'signed-in' }

/** The copy that was sent, whatever became of the résumé since. */
export const loader = fromPostgres(async ({ request, params, context }) => {
  const { person } = await requirePerson(request, context)
  const { file, name } =
    (await sentResumeOf(context.db, { personId: person.id }, params.application ?? '')) ?? notFound()
  return attachment((await openUploads(context.settings).read(file)) ?? notFound(), name)
})
