import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { saidDay } from '#app/components/dates.ts'
import { Do } from '#app/components/field.tsx'
import { PasskeyButton } from '#app/components/passkey-button.tsx'
import { requirePerson } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { freshMinutes } from '#app/http/sign-in.ts'
import { passkeysOf } from '#db/people/queries.ts'

export const handle = { access: 'signed-in', script: true }
export const meta = () => [{ title: 'Your passkeys · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, context }) => {
  const { person, signedInAt } = await requirePerson(request, context)
  const passkeys = await passkeysOf(context.db, person.id)
  return json({
    fresh: Date.now() - signedInAt.getTime() < freshMinutes * 60 * 1000,
    passkeys: passkeys.map(({ id, name, createdAt }) => ({
      id,
      name: name ?? 'A passkey',
      since: createdAt && saidDay(createdAt.toISOString()),
    })),
  })
})

export default function Passkeys() {
  const { passkeys, fresh } = useLoaderData<typeof loader>()
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Passkeys</h1>
        <p>
          A passkey signs you in by your finger, your face or your device’s number: no password, no second factor.{' '}
          <a href="/me/account">Back to your account</a>
        </p>
      </div>
      {passkeys.map(({ id, name, since }) => (
        <section key={id} className="box">
          <h2 className="value">{name}</h2>
          <p className="soft">Since {since}</p>
          <Do action="/me/account/passkeys/remove" hidden={{ passkey: id }} quiet>
            Remove it<span className="unseen">: {name}</span>
          </Do>
        </section>
      ))}
      <div className="box">
        {fresh ? (
          <>
            <PasskeyButton does="add" next="/me/account/passkeys">
              Add a passkey
            </PasskeyButton>
            <noscript>Adding a passkey needs JavaScript; all else here works without.</noscript>
          </>
        ) : (
          <p>
            To add one, <a href="/sign-in?next=/me/account/passkeys">sign in again</a> first: you did so more than half
            an hour ago.
          </p>
        )}
      </div>
    </main>
  )
}
