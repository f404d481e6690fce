import { exactHourlyWords, quoteWords } from '#app/components/pay-words.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import { effectivePay } from '#db/jobs/pay.ts'

// The employer's half of payroll tax, 7.65 %, falls on a contractor.
const contractorShare = 1 - 0.0765

/** The quote, the sum that turns it into dollars an hour, and what a contractor keeps of it. */
export function PaySum({ facts, weeklyHours }: { facts: JobFacts; weeklyHours: number | null }) {
  const { pay } = facts
  if (!pay) return <p className="soft">The posting states no pay. Ask before you apply.</p>
  const hourly = exactHourlyWords(pay)
  const { sum } = effectivePay(pay, { weeklyHours, itemsPerHour: itemsPerHour(facts), chartTypes: facts.chart_types })
  const quotedHourly = sum === 'hourly, as quoted'
  return (
    <>
      <p className="value">
        {quoteWords(pay)}
        {quotedHourly ? ', as quoted' : ` ${sum.replace(/^an? \w+ /, '')}`}
        {hourly && !quotedHourly && (
          <>
            {' = '}
            <strong>${hourly}</strong> an hour
          </>
        )}
      </p>
      {pay.estimated && <p className="soft">Estimated: the posting does not state every figure of this sum.</p>}
      {facts.employment.includes('1099-contract') && hourly && (
        <p className="soft">
          On a 1099 contract you pay the employer’s 7.65 % of payroll tax too: this is worth{' '}
          <span className="value">${exactHourlyWords(pay, contractorShare)}</span> an hour of W-2 pay, benefits not
          counted.
        </p>
      )}
    </>
  )
}

/** A sum that was estimated had no pace of the posting's own to go by. */
function itemsPerHour({ pay, productivity }: JobFacts): number | null {
  const standard = pay?.estimated ? undefined : productivity.find(({ unit }) => unit.endsWith('/hour'))
  return standard?.min ?? standard?.max ?? null
}
