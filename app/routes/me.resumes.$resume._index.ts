import { requirePerson } from '#app/http/access.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { attachment } from '#app/uploads/attachment.ts'
import { openUploads } from '#app/uploads/store.ts'
import { resumeOf } from '#db/coders/resumes.ts'

export const handle = { access: 'signed-in' }

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { person } = await requirePerson(request, context)
  const resume = (await resumeOf(context.db, person.id, params.resume ?? '')) ?? notFound()
  const bytes = (await openUploads(context.settings).read(resume.file)) ?? notFound()
  return attachment(bytes, resume.name)
})
