import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { CameBack, type Back } from '#app/components/answered.tsx'
import { Do, Field, fieldId } from '#app/components/field.tsx'
import { dollars } from '#app/components/rate-words.ts'
import { requirePerson } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { mostCapacities, mostRates, publishInput } from '#db/coders/publish-input.ts'
import { blocksOf, publishProfile, publishRefusals, type PublishRefusal } from '#db/coders/publishing.ts'
import { coderOf } from '#db/coders/queries.ts'
import { rateBases } from '#db/coders/rates.ts'
import { chartTypeFacts, chartTypes } from '#db/vocabulary/chart-types.ts'
import { visibilities, type Visibility } from '#db/vocabulary/coders.ts'
import { payBasisLabels } from '#db/vocabulary/pay.ts'

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
    said: done[searchParams.get('done') ?? ''] ?? null,
    refused: publishRefusals[searchParams.get('refused') as PublishRefusal] ?? null,
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

type Rows = { typed: Record<string, string>; errors: Record<string, string> }

/** A row for each that is filled, and two empty ones. */
function rowsFor(typed: Rows['typed'], part: string, most: number): number[] {
  const used = Array.from({ length: most }, (_, row) => row).filter((row) => typed[part.replace('#', String(row))])
  return Array.from({ length: Math.min(most, (used.at(-1) ?? -1) + 3) }, (_, row) => row)
}

function Rates({ typed, errors }: Rows) {
  return (
    <fieldset className="box field w12" id={fieldId('rates')}>
      <legend className="caption">
        <b aria-hidden="true">24F</b>What you take
      </legend>
      <p className="hint">
        In each form that you quote. What it comes to in an hour is worked out beside it on your page; by the chart we
        take the usual pace of that chart type, and mark it as estimated. Leave a row empty to take it away.
      </p>
      {rowsFor(typed, 'rates.#.amount', mostRates).map((row) => {
        const name = (part: string) => `rates.${row}.${part}`
        const error = errors[name('amount')]
        return (
          <div key={row} className="offer">
            <input
              name={name('amount')}
              id={fieldId(name('amount'))}
              defaultValue={typed[name('amount')]}
              aria-label={`Rate ${row + 1}, dollars`}
              aria-invalid={error ? true : undefined}
              aria-describedby={error && `${fieldId(name('amount'))}-error`}
              inputMode="decimal"
              placeholder="$"
            />
            <select name={name('basis')} defaultValue={typed[name('basis')]} aria-label={`Rate ${row + 1}, paid`}>
              {rateBases.map((basis) => (
                <option key={basis} value={basis}>
                  {payBasisLabels[basis]}
                </option>
              ))}
            </select>
            <ChartTypeOf
              name={name('chart_type')}
              typed={typed}
              label={`Rate ${row + 1}, for which charts`}
              none="any charts"
            />
            {error && (
              <p className="wrong" id={`${fieldId(name('amount'))}-error`}>
                {error}
              </p>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

function Capacities({ typed, errors }: Rows) {
  return (
    <fieldset className="box field w7" id={fieldId('capacities')}>
      <legend className="caption">
        <b aria-hidden="true">24G</b>Room in a week
      </legend>
      {rowsFor(typed, 'capacities.#.per_week', mostCapacities).map((row) => {
        const name = (part: string) => `capacities.${row}.${part}`
        const error = errors[name('per_week')]
        return (
          <div key={row} className="offer room">
            <input
              name={name('per_week')}
              id={fieldId(name('per_week'))}
              defaultValue={typed[name('per_week')]}
              aria-label={`Room ${row + 1}, charts a week`}
              aria-invalid={error ? true : undefined}
              aria-describedby={error && `${fieldId(name('per_week'))}-error`}
              inputMode="numeric"
              placeholder="charts"
            />
            <ChartTypeOf
              name={name('chart_type')}
              typed={typed}
              label={`Room ${row + 1}, of which charts`}
              none="choose"
            />
            {error && (
              <p className="wrong" id={`${fieldId(name('per_week'))}-error`}>
                {error}
              </p>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}

function ChartTypeOf({
  name,
  typed,
  label,
  none,
}: {
  name: string
  typed: Rows['typed']
  label: string
  none: string
}) {
  return (
    <select name={name} defaultValue={typed[name]} aria-label={label}>
      <option value="">{none}</option>
      {chartTypes.map((value) => (
        <option key={value} value={value}>
          {chartTypeFacts[value].label}
        </option>
      ))}
    </select>
  )
}

type Block = { id: string; domain: string | null; employer: string | null }

function Blocks({ blocks, refused }: { blocks: Block[]; refused: string | null }) {
  return (
    <section className="sheet form blocks" id="blocks" aria-labelledby="blocks-heading">
      <div className="box tint w12">
        <h2 id="blocks-heading">Who must not see it</h2>
        <p>
          Your current employer, for one. A blocked employer’s members, and everybody with an address at a blocked
          domain or under it, are told that there is no such page: in search, in counts, by its address, through the
          API. Blocking an employer blocks its own domain too. They are not told.
        </p>
        <p>
          It works on people who are signed in. A <em>public</em> page can be read by whoever signs out first: choose{' '}
          <em>employers only</em> where that matters.
        </p>
        {refused && (
          <p className="wrong" role="alert">
            {refused}
          </p>
        )}
      </div>
      <form method="post" action="/me/freelance/block" className="box w6">
        <label className="caption" htmlFor="block-employer">
          An employer
        </label>
        <span className="actions field">
          <input
            id="block-employer"
            name="employer"
            required
            maxLength={200}
            placeholder="its name here, or its page"
          />
          <button className="button quiet">Block the employer</button>
        </span>
      </form>
      <form method="post" action="/me/freelance/block" className="box w6">
        <label className="caption" htmlFor="block-domain">
          A domain
        </label>
        <span className="actions field">
          <input id="block-domain" name="domain" required maxLength={200} placeholder="cedarhollow.org" />
          <button className="button quiet">Block the domain</button>
        </span>
      </form>
      {blocks.map(({ id, domain, employer }) => (
        <div key={id} className="box w12 actions">
          <span>
            {employer ?? <span className="value">{domain}</span>}{' '}
            <span className="soft">{employer ? 'and its members' : 'and all under it'}</span>
          </span>
          <Do action="/me/freelance/unblock" hidden={{ id }} quiet>
            Take it away<span className="unseen">: {employer ?? domain}</span>
          </Do>
        </div>
      ))}
    </section>
  )
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
