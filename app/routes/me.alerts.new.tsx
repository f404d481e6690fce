import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CameBack, type Back } from '#app/components/answered.tsx'
import { AlertFields, Asks } from '#app/components/alert-fields.tsx'
import { requirePerson } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { readVisitor } from '#app/http/session.ts'
import { asksOf, nameOf, pathOf, statesIn } from '#app/saved-search.ts'
import { searchInput } from '#db/alerts/input.ts'
import { queryOf, saveSearch, searchRefusals } from '#db/alerts/searches.ts'
import { readFilters } from '#db/jobs/filters.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Save a search · Place of Service' }, { name: 'robots', content: 'noindex' }]

/** The button of a search says nothing but which search. */
const said = searchInput.partial()

const filtersIn = (request: Request) => readFilters(new URL(request.url).searchParams).filters

export const loader = fromPostgres(async ({ request, context }) => {
  await requirePerson(request, context)
  const filters = filtersIn(request)
  const search = { query: queryOf(filters) }
  return json({ asks: asksOf(search), name: nameOf(filters), path: pathOf(search) })
})

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const filters = filtersIn(request)
  const visitor = await readVisitor(request, context)
  // Whoever is sent to sign in comes back here by GET, with the search.
  if (!visitor) return redirect(`/sign-in?next=${encodeURIComponent(`/me/alerts/new?${queryOf(filters)}`)}`, 303)
  const { value, typed, errors } = await readForm(request, said)
  if (errors) return json({ typed, errors }, 422)
  const { name = nameOf(filters), pace = 'daily' } = value
  const saving = { name, filters, states: statesIn(filters), pace }
  const saved = await saveSearch(context.db, visitor.person.id, saving, new Date())
  if ('id' in saved) return redirect(`/me/alerts/${saved.id}${'refused' in saved ? '' : '?saved=1'}`, 303)
  return json({ typed, errors: { form: searchRefusals[saved.refused] } }, 409)
})

export default function SaveSearch() {
  const { asks, name, path } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as Back
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Save this search</h1>
        <p>We write when a job that is published from now on answers to it: each job once.</p>
      </div>
      <CameBack back={back} labels={{ name: 'Called' }} />
      <Asks asks={asks} />
      <form method="post" className="sheet" noValidate>
        <AlertFields name={name} pace="daily" back={back} />
        <div className="box actions">
          <button className="button">Save it</button>
          <a href={path}>Back to the search</a>
        </div>
      </form>
    </main>
  )
}
