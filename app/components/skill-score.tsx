import { partWords } from '#app/components/accuracy-words.ts'
import type { SkillScore } from '#db/coders/skill-score.ts'

/** Each code of key and answer with its reason, and the figures, which are never put together into one. */
export function SkillScoreBox({ score }: { score: SkillScore }) {
  const { right, missed, wrong, precision, recall, codeOverCode, strict, principal } = score
  return (
    <section className="box w12" aria-labelledby="score">
      <h2 className="caption" id="score">
        <b aria-hidden="true">24G</b>How it was scored
      </h2>
      <p className="value">
        {right.length} right, {missed.length} missed, {wrong.length} that should not be there
      </p>
      <p className="soft">
        Precision {partWords(precision)}, recall {partWords(recall)}, code over code {partWords(codeOverCode)}, strict{' '}
        {partWords(strict)}
        {principal !== null && `, first diagnosis ${principal ? 'right' : 'not right'}`}
      </p>
      {right.length > 0 && (
        <p>
          Right: <span className="value">{right.join(', ')}</span>
        </p>
      )}
      <Reasons heading="Missed" codes={missed} />
      <Reasons heading="Should not be there" codes={wrong} />
    </section>
  )
}

function Reasons({ heading, codes }: { heading: string; codes: SkillScore['missed'] }) {
  if (!codes.length) return null
  return (
    <>
      <h3 className="caption">{heading}</h3>
      <ul>
        {codes.map(({ code, because }) => (
          <li key={code}>
            <span className="value">{code}</span> {because}
          </li>
        ))}
      </ul>
    </>
  )
}
