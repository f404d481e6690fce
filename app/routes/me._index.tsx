import { json } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Do } from '#app/components/field.tsx'
import { requirePerson } from '#app/http/access.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { employersOf } from '#db/employers/queries.ts'
import { memberRoleLabels } from '#db/vocabulary/employers.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'You · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  return json({ name: person.name, email: person.email, employers: await employersOf(context.db, person.id) })
})

export default function Me() {
  const { name, email, employers } = useLoaderData<typeof loader>()
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>{name}</h1>
        <p>
          <span className="value">{email}</span> · <a href="/me/account">Account and sign-in</a>
        </p>
      </div>
      <section className="box" aria-labelledby="acts-for">
        <h2 className="caption" id="acts-for">
          <b aria-hidden="true">33</b>You act for
        </h2>
        <ul>
          {employers.map((employer) => (
            <li key={employer.slug}>
              <a href={`/employers/${employer.slug}/jobs`}>{employer.name}</a>{' '}
              <span className="soft">{memberRoleLabels[employer.role]}</span>
            </li>
          ))}
        </ul>
        {!employers.length && <p>No employer yet. Jobs are posted for one.</p>}
        <p className="actions">
          <a href="/employers/new">Add an employer</a>
          <a href="/post">Post a job</a>
        </p>
      </section>
      <div className="box">
        <Do action="/sign-out" quiet>
          Sign out
        </Do>
      </div>
    </main>
  )
}
