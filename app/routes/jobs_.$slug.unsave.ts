import { redirect, type ActionFunctionArgs } from '@remix-run/node'
import { requirePerson } from '#app/http/access.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { unsaveJobFor } from '#db/alerts/changes.ts'
import { jobBySlug } from '#db/jobs/queries.ts'

export const handle = { access: 'signed-in' }

export { loader } from '#app/routes/jobs_.$slug.save.ts'

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const job = (await jobBySlug(context.db, params.slug ?? '')) ?? notFound()
  await unsaveJobFor(context.db, person.id, job.id)
  return redirect(`/jobs/${job.slug}`, 303)
})
