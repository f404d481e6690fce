import { json, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import type { BoardContext } from '#app/context.ts'
import { readSignedToken } from '#app/http/links.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { searchById, silenceSearch } from '#db/alerts/searches.ts'

export const handle = { access: 'anyone' }
export const meta = () => [{ title: 'No more letters · Place of Service' }, { name: 'robots', content: 'noindex' }]

const unshared = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' }
export const headers = () => unshared

/**
 * Whoever holds the letter may end its kind, signed in or not. By POST alone, from a page or from a mail program's own button
 * (RFC 8058): scanners of mail follow links.
 */
function requireLetter({ params, context }: { params: { token?: string }; context: BoardContext }): string {
  const { secret } = context.settings
  const said = secret ? readSignedToken(secret, 'unsubscribe', params.token ?? '', new Date()) : null
  return said ?? notFound()
}

export const loader = fromPostgres(async ({ params, context }) => {
  const search = await searchById(context.db, requireLetter({ params, context }))
  return json({ name: search?.name ?? null, on: search !== undefined && search.pace !== 'off' }, { headers: unshared })
})

export const action = fromPostgres(async ({ params, context }: ActionFunctionArgs) => {
  await silenceSearch(context.db, requireLetter({ params, context }))
  return json({ ended: true }, { headers: unshared })
})

export default function Unsubscribe() {
  const { name, on } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <main id="main" className="sheet slip">
      <form method="post" className="box">
        <h1>{name ?? 'A saved search'}</h1>
        {answer?.ended ? (
          <p role="status">
            No more letters come of this search. It stays among <a href="/me/alerts">your saved searches</a>, where you
            can turn them on again.
          </p>
        ) : on ? (
          <>
            <p>Shall we stop the letters about what this search finds?</p>
            <p className="actions">
              <button className="button" autoFocus>
                No more letters
              </button>
            </p>
          </>
        ) : (
          <p>No letters come of this search: they were turned off, or it was deleted.</p>
        )}
      </form>
    </main>
  )
}
