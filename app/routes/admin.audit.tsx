import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { AuditLines, auditShown } from '#app/components/audit-lines.tsx'
import { Field } from '#app/components/field.tsx'
import { requireAdmin } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { auditLines, shown } from '#db/trust/queries.ts'

export const handle = { access: 'admin' }
export const meta = () => [{ title: 'Log · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, context }) => {
  await requireAdmin(request, context)
  const { searchParams } = new URL(request.url)
  const thing = (searchParams.get('thing') ?? '').replaceAll('\0', '').trim()
  const before = Number(/^\d{1,15}$/.exec(searchParams.get('before') ?? '')?.[0] ?? 0)
  const lines = await auditLines(context.db, { thing, before })
  const next = lines.length === shown ? lines.at(-1)!.line.id : null
  return json({ thing, lines: lines.map(auditShown), next })
})

export default function Log() {
  const { thing, lines, next } = useLoaderData<typeof loader>()
  return (
    <main id="main" className="queue">
      <h1>Log</h1>
      <p className="soft">
        <a href="/admin/queue">The queue</a>
      </p>
      <form className="sheet slip" role="search">
        <Field
          name="thing"
          label="Of one thing"
          value={thing}
          hint="Its id: a job’s, a person’s, or an employer’s and all that was done for it."
        />
        <div className="box actions">
          <button className="button quiet">Show</button>
          {thing && <a href="/admin/audit">Everything</a>}
        </div>
      </form>
      <section className="sheet">
        <div className="box">
          <AuditLines lines={lines} />
        </div>
      </section>
      {next && (
        <p>
          <a href={`/admin/audit?${new URLSearchParams({ ...(thing && { thing }), before: String(next) })}`}>Earlier</a>
        </p>
      )}
    </main>
  )
}
