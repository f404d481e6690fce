import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Do } from '#app/components/field.tsx'
import { requirePerson } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { savedJobsOf } from '#db/alerts/queries.ts'
import { jobStatusLabels } from '#db/vocabulary/jobs.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Saved jobs · Place of Service' }]

export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  return json({ saved: await savedJobsOf(context.db, person.id) })
})

export default function Saved() {
  const { saved } = useLoaderData<typeof loader>()
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Saved jobs</h1>
        <p>You hear by mail when the remote policy of one of them changes.</p>
      </div>
      {saved.length === 0 && <p className="box">None yet.</p>}
      {saved.map(({ slug, title, employer, status }) => (
        <div key={slug} className="box actions">
          <span>
            <a href={`/jobs/${slug}`}>{title}</a>
            <br />
            <small>
              {employer}
              {status !== 'published' && ` · ${jobStatusLabels[status].toLowerCase()}`}
            </small>
          </span>
          <Do action={`/jobs/${slug}/unsave`} quiet>
            Take it off
          </Do>
        </div>
      ))}
    </main>
  )
}
