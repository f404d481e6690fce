import { json, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { BoardContext } from '#app/context.ts'
import { readSignedToken } from '#app/http/links.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { confirmJob } from '#db/jobs/openings.ts'
import { jobById } from '#db/jobs/queries.ts'

export const handle = { access: 'anyone' }
export const meta = () => [{ title: 'Is it still open? · Place of Service' }, { name: 'robots', content: 'noindex' }]

const unshared = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' }
export const headers = () => unshared

/** Whoever holds the letter may confirm its job: reading it changes nothing, since scanners of mail follow links. */
async function requireLetter({ params, context }: { params: { token?: string }; context: BoardContext }) {
  const { secret } = context.settings
  const said = secret ? readSignedToken(secret, 'confirm-opening', params.token ?? '', new Date()) : null
  const [id, actor] = said?.split(' ') ?? []
  const job = id ? await jobById(context.db, id) : undefined
  return job && actor ? { job, actor } : notFound()
}

export const loader = fromPostgres(async ({ params, context }) => {
  const { job } = await requireLetter({ params, context })
  const open = job.status === 'published'
  return json({ title: job.facts.title, employer: job.employer.name, slug: job.slug, open }, { headers: unshared })
})

export const action = fromPostgres(async ({ params, context }: ActionFunctionArgs) => {
  const { job, actor } = await requireLetter({ params, context })
  const outcome = await confirmJob(context.db, { actor }, job.id, new Date())
  return json({ confirmed: !('refused' in outcome) }, { headers: unshared })
})

export default function Confirm() {
  const { title, employer, slug, open } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main id="main" className="sheet slip">
      <form method="post" className="box">
        <h1>{title}</h1>
        <p>{employer}</p>
        {answer?.confirmed ? (
          <p role="status">
            Thank you. It is shown as confirmed today, and we ask again in two weeks.{' '}
            <a href={`/jobs/${slug}`}>See it</a>
          </p>
        ) : open ? (
          <>
            <p>Is this job still open? Coders see when you last said so.</p>
            <p className="actions">
              <button className="button" autoFocus>
                It is still open
              </button>
            </p>
          </>
        ) : (
          <p>It is not published any more, and there is nothing to confirm.</p>
        )}
      </form>
    </main>
  )
}
