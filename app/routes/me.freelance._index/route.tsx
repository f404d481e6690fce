import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CameBack, type Back } from '#app/components/answered.tsx'
import { Do, Field, fieldId } from '#app/components/field.tsx'
import { sentenceOf } from '#app/components/phrases.ts'
import { dollars } from '#app/components/rate-words.ts'
import { requirePerson } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { Blocks } from '#app/routes/me.freelance._index/blocks.tsx'
import { Capacities, Rates } from '#app/routes/me.freelance._index/offers.tsx'
import { mostCapacities, mostRates, publishInput } from '#db/coders/publish-input.ts'
import { blocksOf, publishProfile, publishRefusals } from '#db/coders/publishing.ts'
import { coderOf } from '#db/coders/queries.ts'
import { visibilities, type Visibility } from '#db/vocabulary/coders.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Take contracts · Place of Service' }, { name: 'robots', content: 'noindex' }]

const done: Record<string, string> = {
  saved: 'Saved.',
  hidden: 'Hidden: nobody but you sees it from now on.',
  blocked: 'Blocked: they find your profile nowhere while they are signed in, and your threads with them are closed.',
  unblocked: 'The block is taken away.',
}

export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  const coder = await coderOf(context.db, person.id)
  const { searchParams } = new URL(request.url)
  return json({
    name: person.name,
    handle: coder?.handle ?? null,
    headline: coder?.headline ?? '',
    visibility: coder?.visibility ?? ('hidden' as const),
    availableFrom: coder?.availableFrom ?? '',
    rates: coder?.rates ?? [],
    capacities: coder?.capacities ?? [],
    blocks: await blocksOf(context.db, person.id),
    said: sentenceOf(done, searchParams.get('done')),
    refused: sentenceOf(publishRefusals, searchParams.get('refused')),
  })
})

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const { value, typed, errors } = await readForm(request, publishInput)
  if (errors) return json({ typed, errors }, 422)
  const outcome = await publishProfile(context.db, person.id, value, new Date())
  if ('refused' in outcome) return json({ typed, errors: { handle: publishRefusals[outcome.refused] } }, 409)
  return redirect('/me/freelance?done=saved#main', 303)
})

const seenBy: Record<Visibility, string> = {
  hidden: 'Hidden. Nobody but you sees it, and no search finds it.',
  'employers-only':
    'Employers only. Members of employers that we have verified see it and find it, when signed in; other people don’t.',
  public: 'Public. Everybody sees it without signing in, and web search engines may find it.',
}

export default function Freelance() {
  const { name, handle, headline, blocks, said, refused, ...stored } = useLoaderData<typeof loader>()
  const back = useActionData<typeof action>() as Back
  const typed = back?.typed ?? typedOf(stored)
  const errors = back?.errors ?? {}
  const chosen = (typed.visibility ?? 'hidden') as Visibility
  return (
    <main id="main">
      {said && !back && (
        <p className="note" role="status">
          {said}
        </p>
      )}
      <div className="sheet form freelance">
        <div className="box tint w12">
          <p className="caption">
            <b aria-hidden="true">31</b>Freelancer
          </p>
          <h1>Take contracts</h1>
          <p>
            Your <a href="/me/profile">profile</a> becomes a page that employers find and write to: your name ({name}),{' '}
            {headline ? <>your headline (“{headline}”)</> : 'your headline'}, about, credentials, experience, states and
            hours, and what stands below. Never on it: your mail address, member numbers, the least pay you take, your
            résumés, your applications.
          </p>
          {handle && (
            <p className="actions">
              <a href={`/freelancers/${handle}`}>See your page</a>
              <a href="/me/messages">Messages</a>
              <a href="#blocks">Who must not see it</a>
            </p>
          )}
        </div>
        <CameBack back={back} labels={labels} />
        <form method="post" action="/me/freelance" className="sheet form w12" noValidate>
          {handle ? (
            <div className="box w5">
              <p className="caption">
                <b aria-hidden="true">1a</b>Its address
              </p>
              <p className="value">/freelancers/{handle}</p>
              <p className="hint">It was chosen once and stays.</p>
            </div>
          ) : (
            <Field
              name="handle"
              label="Its address, chosen once"
              number="1a"
              wide="w5"
              value={typed.handle}
              error={errors.handle}
              autoComplete="off"
              maxLength={40}
              hint="What stands behind /freelancers/: small letters, digits, hyphens. It can’t be changed later, and need not be your name."
            />
          )}
          <fieldset className="box field w7" id={fieldId('visibility')}>
            <legend className="caption">
              <b aria-hidden="true">2</b>Who sees it
            </legend>
            {visibilities.map((visibility) => (
              <label key={visibility} className="tick">
                <input type="radio" name="visibility" value={visibility} defaultChecked={chosen === visibility} />
                <span>{seenBy[visibility]}</span>
              </label>
            ))}
            {errors.visibility && <p className="wrong">{errors.visibility}</p>}
          </fieldset>
          <Rates typed={typed} errors={errors} />
          <Capacities typed={typed} errors={errors} />
          <Field
            name="availableFrom"
            label="Open to work from"
            number="15"
            type="date"
            wide="w5"
            value={typed.availableFrom}
            error={errors.availableFrom}
          />
          <div className="box actions w12">
            <button className="button">Save</button>
            {handle && <a href={`/freelancers/${handle}`}>See your page</a>}
          </div>
        </form>
      </div>
      {handle && stored.visibility !== 'hidden' && (
        <p className="actions freelance-hide">
          <Do action="/me/freelance/hide" quiet>
            Hide it now
          </Do>
        </p>
      )}
      <Blocks blocks={blocks} refused={refused} />
    </main>
  )
}

const labels: Record<string, string> = {
  handle: 'Its address',
  visibility: 'Who sees it',
  availableFrom: 'Open to work from',
  ...Object.fromEntries(Array.from({ length: mostRates }, (_, row) => [`rates.${row}.amount`, `Rate ${row + 1}`])),
  ...Object.fromEntries(
    Array.from({ length: mostCapacities }, (_, row) => [`capacities.${row}.per_week`, `Capacity ${row + 1}`]),
  ),
}

type Stored = {
  visibility: Visibility
  availableFrom: string
  rates: { basis: string; chartType: string | null; cents: number }[]
  capacities: { chartType: string; perWeek: number }[]
}

function typedOf({ visibility, availableFrom, rates, capacities }: Stored): Record<string, string> {
  const typed: Record<string, string> = { visibility, availableFrom }
  rates.forEach(({ basis, chartType, cents }, row) => {
    typed[`rates.${row}.basis`] = basis
    typed[`rates.${row}.chart_type`] = chartType ?? ''
    typed[`rates.${row}.amount`] = dollars(cents)
  })
  capacities.forEach(({ chartType, perWeek }, row) => {
    typed[`capacities.${row}.chart_type`] = chartType
    typed[`capacities.${row}.per_week`] = String(perWeek)
  })
  return typed
}
