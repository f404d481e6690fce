// What is shown of a coder's work: figures with their samples, and skill checks.
import type { SerializeFrom } from '@remix-run/node'
import { partWords, shareWords } from '#app/components/accuracy-words.ts'
import { saidDay } from '#app/components/dates.ts'
import { countOf } from '#app/components/phrases.ts'
import { Table } from '#app/components/table.tsx'
import type { RecordLine, SkillLine, WorkRecord } from '#db/coders/record.ts'
import { chartTypeFacts } from '#db/vocabulary/chart-types.ts'
import { accuracyMethodLabels } from '#db/vocabulary/coders.ts'

export function WorkRecordBox({ record }: { record: SerializeFrom<WorkRecord> }) {
  const { lines, skills } = record
  return (
    <section className="box w12" aria-labelledby="work-record">
      <h2 className="caption" id="work-record">
        <b aria-hidden="true">24G</b>Work record
      </h2>
      {lines.length === 0 ? (
        <p className="value silent">nothing shown yet</p>
      ) : (
        <Table heads={['Charts', 'Accuracy', 'Of', 'When', 'Who says so']} stacks>
          {lines.map((line) => (
            <RecordRow key={`${line.chartType} ${line.method} ${line.attested}`} line={line} />
          ))}
        </Table>
      )}
      {skills.length > 0 && <Skills skills={skills} />}
    </section>
  )
}

function RecordRow({ line }: { line: SerializeFrom<RecordLine> }) {
  const { chartType, method, attested, employers, beganOn, endedOn, charts, hours, audited, accuracy, small } = line
  const unit = method === 'code-over-code' ? 'code' : 'record'
  return (
    <tr>
      <td>
        {chartTypeFacts[chartType].label}
        <br />
        <span className="value">
          {countOf(charts, 'chart')}
          {hours !== null && `, ${countOf(hours, 'hour')}`}
        </span>
      </td>
      <td data-head="Accuracy">
        {accuracy ? <span className="value">{shareWords(accuracy)}</span> : <span className="soft">not measured</span>}
        {small && (
          <>
            <br />
            <span className="soft">a small sample</span>
          </>
        )}
      </td>
      <td data-head="Of">
        {method ? (
          <>
            <span className="value">{countOf(audited!, unit)}</span>
            <br />
            <span className="soft">{accuracyMethodLabels[method]}</span>
          </>
        ) : (
          '–'
        )}
      </td>
      <td data-head="When">
        {saidDay(beganOn)} to {saidDay(endedOn)}
      </td>
      <td data-head="Who says so">
        {attested ? 'Attested by ' : 'The coder alone, of '}
        {employers.join(', ')}
      </td>
    </tr>
  )
}

function Skills({ skills }: { skills: SerializeFrom<SkillLine>[] }) {
  return (
    <>
      <h3 className="caption">Skill checks</h3>
      <ul>
        {skills.map(({ title, answeredOn, setBy, score }) => (
          <li key={`${title} ${answeredOn}`}>
            {title}: <span className="value">{countOf(score.right.length, 'code')} right</span>,{' '}
            <span className="value">{score.missed.length} missed</span>,{' '}
            <span className="value">{score.wrong.length} wrong</span>; precision {partWords(score.precision)}, recall{' '}
            {partWords(score.recall)}{' '}
            <span className="soft">
              set by {setBy ?? 'the board'}, answered on {saidDay(answeredOn)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
