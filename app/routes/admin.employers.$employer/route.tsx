import { json, type MetaFunction } from '@remix-run/node'
import { Outlet, useLoaderData } from '@remix-run/react'
import { AuditLines, auditShown } from '#app/components/audit-lines.tsx'
import { EmployerFacts } from '#app/components/employer-facts.tsx'
import { requireAdmin } from '#app/http/access.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import type { Acting } from '#app/routes/admin.employers.$employer/act-form.tsx'
import { actsFor } from '#db/trust/changes.ts'
import { auditLines, employerForModerator } from '#db/trust/queries.ts'

export const handle = { access: 'admin' }
export const meta: MetaFunction = () => [
  { title: 'An employer before us · Place of Service' },
  { name: 'robots', content: 'noindex' },
]

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { person } = await requireAdmin(request, context)
  const known = await employerForModerator(context.db, params.employer ?? '')
  if (!known) notFound()
  const { id, slug, claimedAt, verifiedAt, suspendedAt } = known.employer
  const own = await actsFor(context.db, person.id, id)
  const log = await auditLines(context.db, { thing: id }, 20)
  const acting: Acting = {
    slug,
    own,
    claimed: claimedAt !== null,
    verified: verifiedAt !== null,
    suspended: suspendedAt !== null,
  }
  return json({ known, acting, log: log.map(auditShown) })
})

export default function EmployerBeforeUs() {
  const { known, acting, log } = useLoaderData<typeof loader>()
  const { employer } = known
  return (
    <main id="main" className="sheet form">
      <div className="box tint w12">
        <p className="caption">
          <b aria-hidden="true">33</b>
          {acting.suspended ? 'Employer, suspended' : 'Employer'}
        </p>
        <h1>{employer.name}</h1>
        <p className="soft">
          <a href="/admin/queue">The queue</a>
        </p>
      </div>
      <EmployerFacts known={known} />
      {employer.about && (
        <section className="box w12">
          <h2 className="caption">
            <b aria-hidden="true">19</b>In its own words
          </h2>
          <p className="as-sent">{employer.about}</p>
        </section>
      )}
      <div className="box w12">
        <Outlet context={acting} />
      </div>
      <section className="box w12">
        <h2 className="caption">
          <b aria-hidden="true">32</b>In the log
        </h2>
        <AuditLines lines={log} />
        <p>
          <a href={`/admin/audit?thing=${employer.id}`}>All of it</a>
        </p>
      </section>
    </main>
  )
}
