import { quoteWords } from '#app/components/pay-words.ts'
import { Description } from '#app/components/description.tsx'
import { PolicyFacts } from '#app/components/policy-box.tsx'
import { requirementWords } from '#app/components/requirement-words.ts'
import type { SentJob } from '#db/applications/snapshot.ts'

/** A posting as an application keeps it. */
export function SentJobFacts({ job: { facts, policy, description } }: { job: SentJob }) {
  return (
    <>
      <p className="value">{facts.pay ? quoteWords(facts.pay) : 'pay not stated'}</p>
      <ul className="asked">
        {requirementWords(facts).map(({ strength, says }) => (
          <li key={says}>
            <span className={`value ${strength}`}>{strength || '·'}</span>
            <span>{says}</span>
          </li>
        ))}
      </ul>
      <PolicyFacts policy={policy} />
      <details>
        <summary>In the employer’s words</summary>
        <div className="prose">
          <Description text={description} />
        </div>
      </details>
    </>
  )
}
