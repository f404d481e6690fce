import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AuditLines, auditShown } from '#app/components/audit-lines.tsx'
import { saidDay } from '#app/components/dates.ts'
import { requireAdmin } from '#app/http/access.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { coderOf, memberNumbersOf } from '#db/coders/queries.ts'
import { auditLines } from '#db/trust/queries.ts'
import { verificationLabels, verificationStates } from '#db/vocabulary/coders.ts'
import { credentialFacts } from '#db/vocabulary/credentials.ts'

export const handle = { access: 'admin' }
export const meta = () => [
  { title: 'A coder’s credentials · Place of Service' },
  { name: 'robots', content: 'noindex' },
]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { person } = await requireAdmin(request, context)
  const coder = (await coderOf(context.db, (params.person ?? '').replaceAll('\0', ''))) ?? notFound()
  const numbers = await memberNumbersOf(context.db, coder.personId)
  const log = await auditLines(context.db, { thing: coder.personId }, 20)
  return json({
    id: coder.personId,
    name: coder.name,
    own: person.id === coder.personId,
    credentials: coder.credentials.map((held) => ({ ...held, number: numbers.get(held.credential) ?? null })),
    log: log.map(auditShown),
  })
})

export default function CoderBeforeUs() {
  const { id, name, own, credentials, log } = useLoaderData<typeof loader>()
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <p className="caption">
          <b aria-hidden="true">2</b>Coder
        </p>
        <h1>{name}</h1>
        <p className="soft">Look each number up at its issuer, then say what you found. It is written in the log.</p>
        {own && <p>This is you: somebody else verifies your credentials.</p>}
      </div>
      {credentials.length === 0 && <p className="box">No credentials.</p>}
      {credentials.map(({ credential, number, issuedOn, expiresOn, verification }) => (
        <section key={credential} className="box" aria-labelledby={`held-${credential}`}>
          <h2 className="value" id={`held-${credential}`}>
            <strong>{credential}</strong> <small>{credentialFacts[credential].issuer}</small>
          </h2>
          <p>
            Number <span className="value">{number ?? 'not given'}</span>
            {issuedOn && `, issued on ${saidDay(issuedOn)}`}
            {expiresOn && `, expires on ${saidDay(expiresOn)}`}
          </p>
          <p className="soft">Now: {verificationLabels[verification]}.</p>
          {!own && (
            <form method="post" action={`/admin/coders/${id}/verify`} className="actions">
              <input type="hidden" name="credential" value={credential} />
              <label className="unseen" htmlFor={`state-${credential}`}>
                What is known of {credential}
              </label>
              <select id={`state-${credential}`} name="verification" defaultValue={verification}>
                {verificationStates.map((state) => (
                  <option key={state} value={state}>
                    {verificationLabels[state]}
                  </option>
                ))}
              </select>
              <button className="button quiet">
                Set<span className="unseen"> what is known of {credential}</span>
              </button>
            </form>
          )}
        </section>
      ))}
      <section className="box">
        <h2 className="caption">
          <b aria-hidden="true">32</b>In the log
        </h2>
        <AuditLines lines={log} />
      </section>
    </main>
  )
}
