import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { shareWords } from '#app/components/accuracy-words.ts'
import { saidDay } from '#app/components/dates.ts'
import { Choice, Do, Field, Wrongs } from '#app/components/field.tsx'
import { countOf, sentenceOf } from '#app/components/phrases.ts'
import { requirePerson } from '#app/http/access.ts'
import { readForm } from '#app/http/form.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { engagementInput } from '#db/coders/record-input.ts'
import type { EngagementRow } from '#db/coders/schema.ts'
import { addEngagement, engagementsOf, recordRefusals } from '#db/coders/work-record.ts'
import { dayOf } from '#db/day.ts'
import { chartTypeFacts, chartTypes } from '#db/vocabulary/chart-types.ts'
import { accuracyMethodLabels, accuracyMethods } from '#db/vocabulary/coders.ts'
import { wilsonShare } from '#db/wilson.ts'

export const handle = { access: 'signed-in' }
export const meta = () => [{ title: 'Your work record · Place of Service' }, { name: 'robots', content: 'noindex' }]

export const loader = fromPostgres(async ({ request, context }) => {
  const { person } = await requirePerson(request, context)
  const { searchParams } = new URL(request.url)
  const engagements = await engagementsOf(context.db, person.id)
  return json({
    engagements: engagements.map(lineOf),
    said: sentenceOf(done, searchParams.get('done')),
    refused: sentenceOf(recordRefusals, searchParams.get('refused')),
  })
})

const done: Record<string, string> = {
  added: 'It is kept. Now ask somebody you worked for to attest it.',
  asked: 'The letter is on its way. Whoever opens its link can attest, refuse, or later take it back.',
  shown: 'It stands on your profile.',
  hidden: 'It is hidden.',
  removed: 'It is removed.',
}

function lineOf(row: EngagementRow) {
  const { id, employerName, chartType, beganOn, endedOn, charts, hours, method, audited, right, shown } = row
  const accuracy = audited === null ? null : wilsonShare(right!, audited)
  const standing = { id, employerName, chartType, beganOn, endedOn, charts, hours, method, audited, shown, accuracy }
  return { ...standing, says: standingWords(row), attested: row.attestedAt !== null }
}

function standingWords({ askedOf, askedAt, attestedAt, attestedBy, refusedAt, revokedAt, revokedWhy }: EngagementRow) {
  const day = (at: Date) => saidDay(at.toISOString())
  if (revokedAt) return `Taken back on ${day(revokedAt)}: ${revokedWhy}`
  if (attestedAt) return `Attested by ${attestedBy} on ${day(attestedAt)}`
  if (refusedAt) return `Not attested: ${askedOf} said no on ${day(refusedAt)}`
  return askedAt ? `Asked ${askedOf} on ${day(askedAt)}` : 'Said by you alone'
}

export const action = fromPostgres(async ({ request, context }: ActionFunctionArgs) => {
  const { person } = await requirePerson(request, context)
  const { value, typed, errors } = await readForm(request, engagementInput(dayOf(new Date())))
  if (errors) return json({ typed, errors }, 422)
  const added = await addEngagement(context.db, person.id, value)
  if ('refused' in added)
    return json({ typed, errors: { form: recordRefusals[added.refused] } as Record<string, string> }, 409)
  return redirect('/me/work-record?done=added', 303)
})

export default function WorkRecordPage() {
  const { engagements, said, refused } = useLoaderData<typeof loader>()
  return (
    <main id="main" className="workspace">
      <div className="sheet">
        <div className="box tint">
          <h1>Your work record</h1>
          <p>
            What you coded, for whom, and how right it was. Accuracy is shown with its sample and its bounds, never as a
            bare percentage; ways of counting are never mixed. What somebody you worked for attests counts as theirs.
          </p>
        </div>
      </div>
      {said && (
        <p className="note" role="status">
          {said}
        </p>
      )}
      {refused && (
        <p className="note" role="alert">
          {refused}
        </p>
      )}
      {engagements.length > 0 && (
        <ul className="sheet people" aria-label="Engagements">
          {engagements.map((each) => (
            <Engagement key={each.id} {...each} />
          ))}
        </ul>
      )}
      <AddForm />
    </main>
  )
}

type Line = ReturnType<typeof lineOf>

function Engagement({ id, says, shown, attested, accuracy, method, audited, ...each }: Line) {
  const at = `/me/work-record/${id}`
  return (
    <li className="box">
      <div>
        <p>
          <strong>{each.employerName}</strong>, {chartTypeFacts[each.chartType].label}
        </p>
        <p className="value">
          {countOf(each.charts, 'chart')}
          {each.hours !== null && ` in ${countOf(each.hours, 'hour')}`}
          {accuracy && `, ${shareWords(accuracy)} of ${audited}`}
        </p>
        {method && <p className="soft">{accuracyMethodLabels[method]}</p>}
        <p className="soft">
          {saidDay(each.beganOn)} to {saidDay(each.endedOn)}. {says}
        </p>
        {!attested && (
          <form method="post" action={`${at}/ask`} className="actions" noValidate>
            <input
              name="email"
              type="email"
              aria-label={`Address of somebody at ${each.employerName}`}
              placeholder="address at the employer"
            />
            <button className="button quiet">Ask them to attest</button>
          </form>
        )}
      </div>
      <div className="actions">
        <Do action={`${at}/show`} hidden={{ shown: shown ? 'no' : 'yes' }} quiet>
          {shown ? 'Hide' : 'Show on my profile'}
          <span className="unseen"> {each.employerName}</span>
        </Do>
        <Do action={`${at}/remove`} quiet>
          Remove<span className="unseen"> {each.employerName}</span>
        </Do>
      </div>
    </li>
  )
}

function AddForm() {
  const answer = useActionData<typeof action>()
  const errors = (answer?.errors ?? {}) as Record<string, string>
  const field = (name: string) => ({ name, value: String(answer?.typed[name] ?? ''), error: errors[name] })
  return (
    <section className="sheet" aria-labelledby="add">
      <h2 className="box tint" id="add">
        Add an engagement
      </h2>
      <Wrongs errors={answer?.errors} />
      <form method="post" className="sheet form" noValidate>
        <Field {...field('employerName')} label="For whom" number="33" wide="w6" maxLength={120} />
        <Choice
          {...field('chartType')}
          label="What was coded"
          number="24H"
          options={chartTypes.map((value) => ({ value, label: chartTypeFacts[value].label }))}
          wide="w6"
        />
        <Field {...field('beganOn')} label="First day" number="24A" type="date" wide="w3" />
        <Field {...field('endedOn')} label="Last day" number="24A" type="date" wide="w3" />
        <Field {...field('charts')} label="Charts" number="24E" inputMode="numeric" wide="w3" />
        <Field {...field('hours')} label="Hours" number="24E" inputMode="decimal" wide="w3" />
        <Choice
          {...field('method')}
          label="How accuracy was counted"
          number="24G"
          none="not measured"
          options={accuracyMethods.map((value) => ({ value, label: accuracyMethodLabels[value] }))}
          wide="w6"
        />
        <Field {...field('audited')} label="Codes or records audited" number="24G" inputMode="numeric" wide="w3" />
        <Field {...field('right')} label="Of them right" number="24G" inputMode="numeric" wide="w3" />
        <div className="box w12">
          <button className="button">Keep it</button>
        </div>
      </form>
    </section>
  )
}
