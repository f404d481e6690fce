import { useActionData, useOutletContext } from '@remix-run/react'
import { CameBack, type Back } from '#app/components/answered.tsx'
import { Field } from '#app/components/field.tsx'

/** What making one answers: the token itself, this once. */
export type MadeToken = { token: string; name: string }

export function TokenForm() {
  const at = useOutletContext<string>()
  const answer = useActionData() as MadeToken | Back
  const made = answer && 'token' in answer ? answer : undefined
  const back = answer && 'typed' in answer ? answer : undefined
  return (
    <>
      {made && (
        <section className="sheet slip" aria-labelledby="made">
          <div className="box tint">
            <h2 className="caption" id="made">
              <b aria-hidden="true">1a</b>
              {made.name}
            </h2>
            <p className="value secret">{made.token}</p>
            <p>Copy it now: it is shown this once. We keep nothing that it could be read from.</p>
          </div>
        </section>
      )}
      <section className="sheet slip" aria-labelledby="new-token">
        <h2 className="box tint" id="new-token">
          A new token
        </h2>
        <p className="box soft">
          A program of yours sends it as <span className="value">Authorization: Bearer pos_…</span> and works on jobs as
          a recruiter does. It can’t touch members or tokens.
        </p>
        <CameBack back={back} labels={{ name: 'Name' }} />
        <form method="post" action={`${at}/create`} className="sheet" noValidate>
          <Field
            name="name"
            label="What is it for?"
            value={back?.typed.name}
            error={back?.errors.name}
            maxLength={60}
            autoComplete="off"
          />
          <div className="box">
            <button className="button">Make a token</button>
          </div>
        </form>
      </section>
    </>
  )
}
