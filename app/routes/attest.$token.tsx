import { json, redirect, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { shareWords } from '#app/components/accuracy-words.ts'
import { saidDay } from '#app/components/dates.ts'
import { Field, Wrongs } from '#app/components/field.tsx'
import { countOf } from '#app/components/phrases.ts'
import { readTyped, typedIn } from '#app/http/form.ts'
import { notFound } from '#app/http/not-found.ts'
import { fromPostgres } from '#app/http/postgres-away.ts'
import { attestationInput, revocationInput } from '#db/coders/record-input.ts'
import {
  attest,
  engagementByToken,
  type RecordRefusal,
  refuseAttestation,
  revokeAttestation,
} from '#db/coders/work-record.ts'
import { chartTypeFacts } from '#db/vocabulary/chart-types.ts'
import { accuracyMethodLabels } from '#db/vocabulary/coders.ts'
import { wilsonShare } from '#db/wilson.ts'

export const handle = { access: 'anyone' }
export const meta = () => [{ title: 'Attest work · Place of Service' }, { name: 'robots', content: 'noindex' }]

const unshared = { 'cache-control': 'no-store', 'referrer-policy': 'same-origin' }
export const headers = () => unshared

export const loader = fromPostgres(async ({ params, context }) => {
  const asked = (await engagementByToken(context.db, params.token ?? '')) ?? notFound()
  const { coder, employerName, chartType, beganOn, endedOn, charts, hours, method, audited, right } = asked
  const accuracy = audited === null ? null : wilsonShare(right!, audited)
  const standing = asked.revokedAt ? 'revoked' : asked.attestedAt ? 'attested' : asked.refusedAt ? 'refused' : 'asked'
  const said = { coder, employerName, chartType, beganOn, endedOn, charts, hours, method, audited, accuracy }
  return json({ ...said, standing, attestedBy: asked.attestedBy } as const, { headers: unshared })
})

/** Reading the link changes nothing. Which of the three buttons was pressed is told by its own word. */
export const action = fromPostgres(async ({ request, params, context }: ActionFunctionArgs) => {
  const token = params.token ?? ''
  const said = await typedIn(request)
  const now = new Date()
  const ended = async (outcome: Promise<{ refused: RecordRefusal } | null>) => {
    const refused = (await outcome)?.refused
    if (refused === 'not-here') notFound()
    return redirect(`/attest/${token}`, { status: 303, headers: unshared })
  }
  if (said.answer === 'refuse') return ended(refuseAttestation(context.db, token, now))
  if (said.answer === 'revoke') {
    const { value, typed, errors } = readTyped(said, revocationInput)
    if (errors) return json({ typed, errors }, { status: 422, headers: unshared })
    return ended(revokeAttestation(context.db, token, value.why, now))
  }
  const { value, typed, errors } = readTyped(said, attestationInput)
  if (errors) return json({ typed, errors }, { status: 422, headers: unshared })
  return ended(attest(context.db, token, value.name, now))
})

export default function Attest() {
  const page = useLoaderData<typeof loader>()
  const { coder, employerName, chartType, beganOn, endedOn, charts, hours, method, audited, accuracy, standing } = page
  const answer = useActionData<typeof action>()
  const errors = (answer?.errors ?? {}) as Record<string, string>
  return (
    <main id="main" className="sheet slip">
      <div className="box tint">
        <h1>Is this right?</h1>
        <p>
          <strong>{coder}</strong> says that they did this work for {employerName}.
        </p>
      </div>
      <dl className="box facts">
        <dt className="caption">What was coded</dt>
        <dd className="value">{chartTypeFacts[chartType].label}</dd>
        <dt className="caption">When</dt>
        <dd className="value">
          {saidDay(beganOn)} to {saidDay(endedOn)}
        </dd>
        <dt className="caption">How much</dt>
        <dd className="value">
          {countOf(charts, 'chart')}
          {hours !== null && ` in ${countOf(hours, 'hour')}`}
        </dd>
        {accuracy && method && (
          <>
            <dt className="caption">Accuracy: {accuracyMethodLabels[method].toLowerCase()}</dt>
            <dd className="value">
              {shareWords(accuracy)} of {audited}
            </dd>
          </>
        )}
      </dl>
      <Wrongs errors={answer?.errors} />
      {standing === 'asked' && (
        <form method="post" className="sheet" noValidate>
          <Field
            name="name"
            label="Your name, which stands beside it"
            number="31"
            value={String(answer?.typed.name ?? '')}
            error={errors.name}
            autoComplete="name"
            maxLength={80}
          />
          <div className="box actions">
            <button className="button" name="answer" value="attest">
              It is right: I attest it
            </button>
            <button className="button quiet" name="answer" value="refuse" formNoValidate>
              It is not
            </button>
          </div>
        </form>
      )}
      {standing === 'attested' && (
        <form method="post" className="sheet" noValidate>
          <p className="box" role="status">
            Attested by {page.attestedBy}. Thank you. Was that a mistake? You can take it back with this link.
          </p>
          <Field
            name="why"
            label="Why it is taken back"
            value={String(answer?.typed.why ?? '')}
            error={errors.why}
            maxLength={500}
          />
          <div className="box">
            <button className="button quiet" name="answer" value="revoke">
              Take it back
            </button>
          </div>
        </form>
      )}
      {standing === 'refused' && (
        <p className="box" role="status">
          You said that it is not right. The coder is told so on their page, and nothing is shown as attested.
        </p>
      )}
      {standing === 'revoked' && (
        <p className="box" role="status">
          It was taken back. It counts as said by the coder alone.
        </p>
      )}
    </main>
  )
}
