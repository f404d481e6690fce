import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { saidDay } from '#app/components/dates.ts'
import { Table } from '#app/components/table.tsx'
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
    <main id="main" className="workspace">
      <div className="sheet">
        <div className="box tint">
          <h1>Saved searches</h1>
          <p>
            We write when a job that was published after you saved a search answers to it: each job once for each
            search. You can keep {searchesAtMost}.
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
      </div>
      {searches.length > 0 && (
        <Table heads={['Search', 'New in 7 days', 'Letters', 'Last letter']} doing="Change">
          {searches.map(({ id, name, asks, path, pace, fresh, toldAt }) => (
            <tr key={id}>
              <td>
                <a href={path}>{name}</a>
                <br />
                <small>{asks.join(' · ') || 'Any coding job'}</small>
              </td>
              <td className={fresh ? 'value' : 'value silent'}>{pace === 'off' ? '–' : fresh}</td>
              <td>{alertPaceLabels[pace]}</td>
              <td className={toldAt ? 'value' : 'value silent'}>{toldAt ? saidDay(toldAt) : 'none yet'}</td>
              <td>
                <a href={`/me/alerts/${id}`}>
                  Change<span className="unseen">: {name}</span>
                </a>
              </td>
            </tr>
          ))}
        </Table>
      )}
    </main>
  )
}
