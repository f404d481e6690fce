// Every fact of a job as the form has it, each beside the words that it was read from.
import type { ReactNode } from 'react'
import { useAutosave } from '#app/components/autosave.ts'
import { Choice, Field, Shell, TextArea, Ticks } from '#app/components/field.tsx'
import { postingFields, type PostingField } from '#app/components/posting-fields.ts'
import { ReadFrom } from '#app/components/read-from.tsx'
import { Standards } from '#app/components/standards.tsx'

export type PostingFormModel = {
  typed: Record<string, string | string[]>
  errors: Record<string, string>
  /** Words of the posting, by field. */
  evidence: Record<string, string[]>
  contradictions: { code: string; says: string; words: string }[]
  /** What shutting out states costs, in one sentence. */
  cost: string | null
  warnings: string[]
}

const formId = 'posting'

export function PostingForm({
  model,
  saveTo,
  buttons,
}: {
  model: PostingFormModel
  saveTo: string
  buttons: ReactNode
}) {
  const { form, progress } = useAutosave(saveTo)
  const { errors, evidence, contradictions } = model
  return (
    <form method="post" id={formId} ref={form} className="sheet form posting" noValidate>
      <div className="box w12 tint actions bar">
        {buttons}
        <span className="soft" role="status" aria-live="polite">
          {progress}
        </span>
      </div>
      {contradictions.length > 0 && (
        <section className="box w12 note contradictions" aria-labelledby="contradictions">
          <h2 id="contradictions">Your words and your fields say two things</h2>
          <p>Mend the one that is wrong. If both are right, say why: coders will read it.</p>
          {contradictions.map(({ code, says, words }) => (
            <Shell key={code} name={`explain.${code}`} label={says} error={errors[`explain.${code}`]}>
              {(described) => (
                <>
                  <q className="value">{words}</q>
                  <input
                    {...described}
                    name={`explain.${code}`}
                    defaultValue={[model.typed[`explain.${code}`] ?? ''].flat()[0]}
                    maxLength={500}
                    placeholder="Both are right, because …"
                  />
                </>
              )}
            </Shell>
          ))}
        </section>
      )}
      {model.warnings.length > 0 && (
        <section className="box w12 note" aria-labelledby="warnings">
          <h2 id="warnings">Good to know before you publish</h2>
          <ul className="warnings">
            {model.warnings.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </section>
      )}
      {postingFields.map((field) =>
        field.as === 'standards' ? (
          <Standards key={field.as} typed={model.typed} errors={errors} words={evidence['productivity.0.min']} />
        ) : (
          <Asked key={field.name} field={field} model={model} />
        ),
      )}
    </form>
  )
}

function Asked({ field, model }: { field: Exclude<PostingField, { as: 'standards' }>; model: PostingFormModel }) {
  const values = [model.typed[field.name] ?? []].flat()
  const said = {
    value: values[0] ?? '',
    error: model.errors[field.name],
    beside: <ReadFrom words={model.evidence[field.name]} />,
    ...(field.name === 'eligible_states.mode' && { hint: model.cost }),
  }
  switch (field.as) {
    case 'text':
      return <Field {...field} {...said} />
    case 'area':
      return <TextArea {...field} {...said} />
    case 'choice':
      return <Choice {...field} {...said} />
    case 'ticks':
      return <Ticks {...field} {...said} values={values} />
  }
}
