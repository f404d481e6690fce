import { Do } from '#app/components/field.tsx'
import type { ApplicantLine } from '#app/routes/employers.$employer.applicants._index/applicant-line.ts'
import { stageLabels, stages } from '#db/vocabulary/applications.ts'

/** @param back the board's own question, which a button leads back to */
export function ApplicantBoard({
  at,
  within,
  back,
  applicants,
  mayAnswer,
}: {
  at: string
  within: string
  back: string
  applicants: ApplicantLine[]
  mayAnswer: boolean
}) {
  const columns = stages
    .map((stage) => ({ stage, there: applicants.filter((each) => each.stage === stage) }))
    .filter(({ stage, there }) => there.length || !['declined', 'withdrawn'].includes(stage))
  return (
    <div className="scroll">
      <div className="sheet columns">
        {columns.map(({ stage, there }) => (
          <section key={stage} className="box" aria-labelledby={`stage-${stage}`}>
            <h2 className="caption" id={`stage-${stage}`}>
              {stageLabels[stage]} <span className="value">{there.length}</span>
            </h2>
            <ul>
              {there.map(({ id, version, name, facts, title, since, rating, marks, next }) => (
                <li key={id} className="card">
                  <a href={`${at}/${id}${within}`}>{name}</a>
                  <p className="value">{facts}</p>
                  <p className="soft">{title}</p>
                  <p className="soft">
                    since {since}
                    {rating && ` · rated ${rating}`}
                  </p>
                  {marks.map((mark) => (
                    <p key={mark} className="wrong">
                      {mark}
                    </p>
                  ))}
                  {mayAnswer && next && (
                    <Do action={`${at}/${id}/move${back}`} hidden={{ version: String(version), after: next }} quiet>
                      {stageLabels[next]}
                      <span className="unseen">: {name}</span>
                    </Do>
                  )}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}
