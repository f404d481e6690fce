import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CameBack, type Back } from '#app/components/answered.tsx'
import { AlertFields, Asks } from '#app/components/alert-fields.tsx'
import { saidDay } from '#app/components/dates.ts'
import { Do } from '#app/components/field.tsx'
import { requirePerson } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { asksOf, pathOf } from '#app/saved-search.ts'
import { searchInput } from '#db/alerts/input.ts'
import { changeSearch, jobsFoundBy, searchOf } from '#db/alerts/searches.ts'
import type { AlertPace } from '#db/vocabulary/alerts.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'A saved search · Place of Service' }, { name: 'robots', content: 'noindex' }]

const listed = 20

export const loader = fromPostgres(async ({ request, params, context }) => {
  const { person } = await requirePerson(request, context)
  const search = (await searchOf(context.db, person.id, params.alert ?? '')) ?? notFound()
  const { searchParams } = new URL(request.url)
  const { id, name, pace } = search
  const now = searchParams.has('saved') ? 'saved' : searchParams.has('changed') ? 'changed' : null
  const found = await jobsFoundBy(context.db, id, new Date(), listed)
  return json({ id, name, pace, asks: asksOf(search), path: pathOf(search), found, now })
})

export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const search = (await searchOf(context.db, person.id, params.alert ?? '')) ?? notFound()
  const { value, typed, errors } = await readForm(request, searchInput)
  if (errors) return json({ typed, errors }, 422)
  if (!(await changeSearch(context.db, person.id, search.id, value))) notFound()
  return redirect(`/me/alerts/${search.id}?changed=1`, 303)
})

export default function Alert() {
  const { id, name, pace, asks, path, found, now } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as Back
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>{name}</h1>
        <p className="actions">
          <a href={path}>Open the search</a>
          <a href="/me/alerts">All saved searches</a>
        </p>
      </div>
      {now && !back && (
        <p className="box note" role="status">
          {now === 'saved' ? 'Saved.' : 'Changed.'} {nextWords[pace]}
        </p>
      )}
      <CameBack back={back} labels={{ name: 'Called' }} />
      <Asks asks={asks} />
      <form method="post" action={`/me/alerts/${id}`} className="sheet" noValidate>
        <AlertFields name={name} pace={pace} back={back} />
        <div className="box actions">
          <button className="button">Keep this</button>
        </div>
      </form>
      <section className="box" aria-labelledby="found">
        <h2 className="caption" id="found">
          <b aria-hidden="true">24</b>Found since you saved it
        </h2>
        <ul>
          {found.map(({ slug, title, employer, foundAt }) => (
            <li key={slug}>
              <a href={`/jobs/${slug}`}>{title}</a>{' '}
              <span className="soft">
                {employer}, {saidDay(foundAt)}
              </span>
            </li>
          ))}
        </ul>
        {!found.length && <p>Nothing that is still open.</p>}
      </section>
      <div className="box">
        <Do action={`/me/alerts/${id}/remove`} quiet>
          Delete this search
        </Do>
      </div>
    </main>
  )
}

const nextWords: Record<AlertPace, string> = {
  'at-once': 'We write as soon as something new answers to it.',
  daily: 'We write once a day at most, when something new answers to it.',
  weekly: 'We write once a week at most, when something new answers to it.',
  off: 'No letters come of it.',
}
