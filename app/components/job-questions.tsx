import { Field } from '#app/components/field.tsx'
import { mostQuestions } from '#db/applications/input.ts'
import type { Question } from '#db/applications/queries.ts'

/** What an employer asks beside the profile: a form of its own under the posting's. */
export function Questions({ at, questions }: { at: string; questions: Question[] }) {
  const rows = Array.from({ length: mostQuestions }, (_, position) => questions[position])
  return (
    <details className="posting" id="questions" open={questions.length > 0}>
      <summary>Questions to whoever applies ({questions.length})</summary>
      <form method="post" action={`${at}/questions`} className="sheet form" noValidate>
        {rows.map((asked, position) => (
          <Field
            key={position}
            name={`question${position}`}
            label={`Question ${position + 1}`}
            value={asked?.question}
            maxLength={300}
            wide="w12"
            beside={
              <label className="tick">
                <input type="checkbox" name="required" value={position} defaultChecked={asked?.required} /> must be
                answered
              </label>
            }
          />
        ))}
        <div className="box w12 actions">
          <button className="button quiet">Keep these questions</button>
          <span className="soft">Who has applied already was asked what stood then.</span>
        </div>
      </form>
    </details>
  )
}
