import { exactHourlyWords, quoteWords } from '#app/components/pay-words.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import { paceOf } from '#db/jobs/pay.ts'
import { effectivePay } from '#db/pay.ts'

// The employer's half of payroll tax, 7.65 %, falls on a contractor.
const contractorShare = 1 - 0.0765

/** The quote, the sum that turns it into dollars an hour, and what a contractor keeps of it. */
export function PaySum({ facts, weeklyHours }: { facts: JobFacts; weeklyHours: number | null }) {
  const { pay } = facts
  if (!pay) return <p className="soft">The posting states no pay. Ask before you apply.</p>
  const hourly = exactHourlyWords(pay)
  // A sum that was estimated had no pace of the posting's own to go by.
  const pace = pay.estimated ? null : paceOf(pay.basis, facts.productivity)
  const { sum } = effectivePay(pay, { weeklyHours, pace, chartTypes: facts.chart_types })
  return (
    <>
      <p className="value">
        {quoteWords(pay)}
        {hourly && !sum && ', as quoted'}
        {hourly && sum && (
          <>
            {` ${sum} = `}
            <strong>${hourly}</strong> an hour
          </>
        )}
      </p>
      {!hourly && <p className="soft">The posting does not state what an hourly figure would need.</p>}
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
