import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { saidDay } from '#app/components/dates.ts'
import { requirePerson } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { asksOf, pathOf } from '#app/saved-search.ts'
import { searchesOf } from '#db/alerts/searches.ts'
import { alertPaceLabels, searchesAtMost } from '#db/vocabulary/alerts.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Saved searches · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  const searches = await searchesOf(context.db, person.id, new Date())
  return json({
    removed: new URL(request.url).searchParams.has('removed'),
    searches: searches.map(({ id, name, query, pace, fresh, toldAt }) => ({
      id,
      name,
      asks: asksOf({ query }),
      path: pathOf({ query }),
      pace,
      fresh,
      toldAt,
    })),
  })
})

export default function Alerts() {
  const { searches, removed } = useLoaderData<typeof loader>()
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Saved searches</h1>
        <p>
          We write when a job that was published after you saved a search answers to it: each job once for each search.
          You can keep {searchesAtMost}.
        </p>
      </div>
      {removed && (
        <p className="box note" role="status">
          It is deleted, and no letters come of it any more.
        </p>
      )}
      {!searches.length && (
        <p className="box">
          None yet. <a href="/jobs">Find work</a>, and save the search there.
        </p>
      )}
      {searches.map(({ id, name, asks, path, pace, fresh, toldAt }) => (
        <div key={id} className="box kept">
          <div>
            <h2>
              <a href={path}>{name}</a>
            </h2>
            <p className="value">{asks.join(' · ') || 'Any coding job'}</p>
            <p className="soft">
              {[
                alertPaceLabels[pace],
                ...(pace === 'off' ? [] : [`${fresh} new in 7 days`]),
                ...(toldAt ? [`last letter ${saidDay(toldAt)}`] : []),
              ].join(' · ')}
            </p>
          </div>
          <a href={`/me/alerts/${id}`}>
            Change<span className="unseen">: {name}</span>
          </a>
        </div>
      ))}
    </main>
  )
}
