import { json, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import QRCode from 'qrcode'
import { z } from 'zod'
import { CurrentPassword } from '#app/components/current-password.tsx'
import { Field, Wrongs } from '#app/components/field.tsx'
import { requirePerson } from '#app/http/access.ts'
import { byPassword } from '#app/http/asked-password.ts'
import { readForm } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Second factor · Place of Service' }, { name: 'robots', content: 'noindex' }]

const given = z.object({ password: z.string().min(1, 'Give your password.') })

export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  return json({ on: person.twoFactorEnabled })
})

/** The secret and the codes are in this answer and in no other. It counts when the app's first code was given. */
export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  if (person.twoFactorEnabled)
    return json({ setUp: null, errors: { form: 'It is on already. Turn it off first.' } }, 409)
  const read = await readForm(request, given)
  if (read.errors) return json({ setUp: null, errors: read.errors }, 422)
  const asked = await byPassword(context, person, () =>
    context.auth.api.enableTwoFactor({ body: read.value, headers: request.headers }),
  )
  if (asked.errors) return json({ setUp: null, errors: asked.errors }, asked.status)
  if (asked.done.method !== 'totp') throw new Error('No secret was made.')
  const { totpURI, backupCodes } = asked.done
  const secret = new URL(totpURI).searchParams.get('secret') ?? ''
  return json({ setUp: { secret, backupCodes, picture: pictureOf(totpURI) }, errors: null })
})

/** The dark squares of its QR code, as an SVG path of one unit a square. */
function pictureOf(words: string): { size: number; path: string } {
  const { modules } = QRCode.create(words, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) if (modules.get(y, x)) path += `M${x} ${y}h1v1h-1z`
  }
  return { size: modules.size, path }
}

export default function SecondFactor() {
  const { on } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer?.setUp) return <SetUp {...answer.setUp} />
  const errors = answer?.errors as Record<string, string> | undefined
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Second factor</h1>
        <p>
          {on
            ? 'It is on: after your password or a mailed link we ask for a code from your app.'
            : 'An app on your phone shows a code of six digits, and we ask for it after your password or a mailed link. A passkey needs none.'}
        </p>
        {on && (
          <p className="actions">
            <a href="/me/account/second-factor/end">Turn it off</a>
            <a href="/me/account">Back to your account</a>
          </p>
        )}
      </div>
      <Wrongs errors={errors} />
      {!on && (
        <form method="post" className="sheet" noValidate>
          <CurrentPassword error={errors?.password} />
          <div className="box actions">
            <button className="button">Set it up</button>
            <a href="/me/account">Leave it</a>
          </div>
        </form>
      )}
    </main>
  )
}

type SetUpProps = { secret: string; backupCodes: string[]; picture: { size: number; path: string } }

function SetUp({ secret, backupCodes, picture: { size, path } }: SetUpProps) {
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Set up your second factor</h1>
        <p>It is on when you have done all three.</p>
      </div>
      <section className="box">
        <h2 className="caption">
          <b aria-hidden="true">1</b>Give your app this secret
        </h2>
        <svg className="qr" viewBox={`-4 -4 ${size + 8} ${size + 8}`} role="img" aria-label="The secret as a QR code">
          <path d={path} />
        </svg>
        <p>
          Or type it: <span className="value secret">{secret.match(/.{1,4}/g)?.join(' ')}</span>
        </p>
      </section>
      <section className="box">
        <h2 className="caption">
          <b aria-hidden="true">2</b>Keep these codes where you find them without your phone
        </h2>
        <ul className="codes value">
          {backupCodes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <p className="soft">Each signs you in once in place of the app’s code. We show them only now.</p>
      </section>
      <form method="post" action="/me/account/second-factor/confirm" className="sheet" noValidate>
        <Field
          name="code"
          label="The code that your app shows now"
          number="3"
          inputMode="numeric"
          autoComplete="one-time-code"
        />
        <div className="box actions">
          <button className="button">Turn it on</button>
          <a href="/me/account">Leave it off</a>
        </div>
      </form>
    </main>
  )
}
