import { AnswerFields } from '#app/components/answer-fields.tsx'
import { Table } from '#app/components/table.tsx'
import type { ApplicantLine } from '#app/routes/employers.$employer.applicants._index/applicant-line.ts'
import { stageLabels } from '#db/vocabulary/applications.ts'

/** @param within the question that was asked, as part of an address */
export function ApplicantList({
  at,
  within,
  applicants,
  mayAnswer,
}: {
  at: string
  within: string
  applicants: ApplicantLine[]
  mayAnswer: boolean
}) {
  const heads = ['Coder', 'Stage', 'Since', 'Job', 'Rating']
  const table = (
    <Table heads={mayAnswer ? ['Choose', ...heads] : heads}>
      {applicants.map(({ id, version, name, facts, title, stage, since, rating, marks, next }) => (
        <tr key={id}>
          {mayAnswer && (
            <td>
              {next && (
                <label className="tick">
                  <input type="checkbox" name="chosen" value={`${id}.${version}`} />
                  <span className="unseen">Choose {name}</span>
                </label>
              )}
            </td>
          )}
          <td className="coder">
            <a href={`${at}/${id}${within}`}>{name}</a>
            <p className="value">{facts}</p>
            {marks.map((mark) => (
              <p key={mark} className="wrong">
                {mark}
              </p>
            ))}
          </td>
          <td>{stageLabels[stage]}</td>
          <td className="value whole-day">{since}</td>
          <td>{title}</td>
          <td className="value">{rating ?? '–'}</td>
        </tr>
      ))}
    </Table>
  )
  if (!mayAnswer) return table
  return (
    <form method="post" action={`${at}/answer`} className="answering">
      {table}
      <div className="sheet form">
        <h2 className="box tint w12">Answer all who are chosen</h2>
        <AnswerFields />
        <div className="box w12 actions">
          <button className="button">Answer them</button>
          <span className="soft">Each hears of it by mail, and of nobody else.</span>
        </div>
      </div>
    </form>
  )
}
