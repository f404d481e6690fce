import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import type { ReactNode } from 'react'
import { countOf } from '#app/components/phrases.ts'
import { requirePerson } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { hasPassword, passkeysOf, sessionsOf } from '#db/people/queries.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Your account · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  const { db } = context
  return json({
    name: person.name,
    email: person.email,
    hasPassword: await hasPassword(db, person.id),
    secondFactor: person.twoFactorEnabled,
    passkeys: (await passkeysOf(db, person.id)).length,
    sessions: (await sessionsOf(db, person.id, new Date())).length,
  })
})

export default function Account() {
  const { name, email, hasPassword, secondFactor, passkeys, sessions } = useLoaderData<typeof loader>()
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Your account</h1>
        <p>
          <a href="/me">Back to your page</a>
        </p>
      </div>
      <Part number="2" caption="Name" value={name} href="/me/account/name" does="Change the name" />
      <Part number="7" caption="Mail address" value={email} href="/me/account/address" does="Change the address" />
      {hasPassword ? (
        <Part number="10" caption="Password" value="Set" href="/me/account/password" does="Change the password" />
      ) : (
        <Part number="10" caption="Password" value="None: you sign in by mail" href="/reset" does="Set one by mail" />
      )}
      <Part
        number="11"
        caption="Second factor"
        value={secondFactor ? 'On' : 'Off'}
        href="/me/account/second-factor"
        does={secondFactor ? 'Turn it off' : 'Turn it on'}
      />
      <Part
        number="12"
        caption="Passkeys"
        value={passkeys ? countOf(passkeys, 'passkey') : 'None'}
        href="/me/account/passkeys"
        does="Add or remove passkeys"
      />
      <Part
        number="13"
        caption="Signed in at"
        value={countOf(sessions, 'place')}
        href="/me/account/sessions"
        does="See and end sessions"
      />
      <div className="box">
        <p className="actions">
          <a href="/me/account/export">Take everything with you</a>
          <a href="/me/account/delete">Delete the account</a>
        </p>
      </div>
    </main>
  )
}

type Shown = { number: string; caption: ReactNode; value: string; href: string; does: string }

function Part({ number, caption, value, href, does }: Shown) {
  return (
    <section className="box">
      <h2 className="caption">
        <b aria-hidden="true">{number}</b>
        {caption}
      </h2>
      <p className="actions">
        <span className="value">{value}</span>
        <a href={href}>{does}</a>
      </p>
    </section>
  )
}
