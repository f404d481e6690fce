import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { isAPIError } from 'better-auth/api'
import { eq } from 'drizzle-orm'
import { createHash } from 'node:crypto'
import { nextPath, typedIn } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { addressesIn } from '#app/http/sign-in.ts'
import { addressChanged } from '#app/mail/letters.ts'
import { verifyEmployersOf } from '#db/employers/changes.ts'
import { writeLetter } from '#db/mail/changes.ts'
import { people } from '#db/people/schema.ts'

export const handle = { access: 'anyone' }
export const meta = () => [{ title: 'Your address · Place of Service' }, { name: 'robots', content: 'noindex' }]

const unshared = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' }
export const headers = () => unshared

export const loader = fromPostgres(async ({ request, context }) => {
  const { searchParams } = new URL(request.url)
  const token = searchParams.get('token') ?? ''
  const meant = addressesIn(token)
  const next = nextPath(searchParams.get('next'), context.settings.baseUrl, '/me')
  return json(
    { token, next, address: meant?.next ?? meant?.email ?? null, moves: Boolean(meant?.next) },
    { headers: unshared },
  )
})

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { token = '', next } = (await typedIn(request)) as Record<string, string>
  const meant = addressesIn(token)
  const stale = () => json({ stale: true }, { status: 422, headers: unshared })
  // Somebody else signed up with it meanwhile.
  if (meant?.next && (await context.db.$count(people, eq(people.email, meant.next)))) return stale()
  try {
    const { headers } = await context.auth.api.verifyEmail({
      query: { token },
      headers: request.headers,
      returnHeaders: true,
    })
    const address = meant?.next ?? meant?.email ?? ''
    const [person] = await context.db.select().from(people).where(eq(people.email, address))
    if (person) await verifyEmployersOf(context.db, person.id)
    if (person && meant?.next) {
      const reason = `address-changed ${createHash('sha256').update(token).digest('base64url').slice(0, 22)}`
      await writeLetter(context.db, addressChanged({ to: meant.email, name: person.name, reason }))
    }
    return redirect(nextPath(next, context.settings.baseUrl, '/me'), { status: 303, headers })
  } catch (error) {
    if (!isAPIError(error)) throw error
    return stale()
  }
})

export default function Verify() {
  const { token, next, address, moves } = useLoaderData<typeof loader>()
  const stale = useActionData<typeof action>()?.stale || !address
  return (
    <main id="main" className="sheet slip">
      <form method="post" action="/verify" className="box">
        <h1>{moves ? 'Confirm your new address' : 'Verify your address'}</h1>
        {stale ? (
          <p>
            This link is no longer good. <a href="/sign-up">Sign up again</a> or <a href="/sign-in">sign in</a>, and we
            send a new one.
          </p>
        ) : (
          <>
            <p>
              <strong className="value">{address}</strong>{' '}
              {moves ? 'becomes the address of your account.' : 'is yours, and opens your account.'}
            </p>
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="next" value={next} />
            <p className="actions">
              <button className="button" autoFocus>
                {moves ? 'Confirm the new address' : 'Verify my address'}
              </button>
            </p>
          </>
        )}
      </form>
    </main>
  )
}
