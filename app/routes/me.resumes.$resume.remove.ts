import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/http/access.ts'
import { noPage } from '#app/http/no-page.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { openUploads } from '#app/uploads/store.ts'
import { removeResume } from '#db/coders/resumes.ts'

export const handle = { access: 'signed-in' }
export const loader = noPage()

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const removed = (await removeResume(context.db, person.id, params.resume ?? '')) ?? notFound()
  await openUploads(context.settings).remove(removed.file)
  return redirect('/me/resumes', 303)
})
