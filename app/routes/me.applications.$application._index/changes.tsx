import { quoteWords } from '#app/components/pay-words.ts'
import { changeWords } from '#app/components/policy-words.ts'
import { requirementWords } from '#app/components/requirement-words.ts'
import type { Change } from '#db/applications/snapshot.ts'
import type { JobFacts } from '#db/jobs/facts.ts'

const fields: Record<Change['field'], string> = {
  title: 'Title',
  pay: 'Pay',
  policy: 'Remote policy',
  credentials: 'Credentials',
  description: 'The employer’s words',
}

/** What the posting said, struck out, and what it says now. */
export function ChangeList({ changes }: { changes: Change[] }) {
  return (
    <dl className="policy">
      {changes.map((change) => (
        <div key={change.field}>
          <dt>{fields[change.field]}</dt>
          <dd>
            {change.field === 'policy' ? (
              <p className="value">{changeWords(change.before, change.after).join('; ')}</p>
            ) : (
              <Lines {...linesOf(change)} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Lines({ before, after }: { before: string[]; after: string[] }) {
  return (
    <ul className="diff">
      {before
        .filter((line) => !after.includes(line))
        .map((line, position) => (
          <li key={`-${position}`}>
            <span className="unseen">It said: </span>
            <del className="value">{line}</del>
          </li>
        ))}
      {after
        .filter((line) => !before.includes(line))
        .map((line, position) => (
          <li key={`+${position}`}>
            <span className="unseen">It says now: </span>
            <ins className="value">{line}</ins>
          </li>
        ))}
    </ul>
  )
}

function linesOf(change: Exclude<Change, { field: 'policy' }>): { before: string[]; after: string[] } {
  if (change.field === 'pay') return { before: [payWords(change.before)], after: [payWords(change.after)] }
  if (change.field === 'credentials')
    return { before: credentialLines(change.before), after: credentialLines(change.after) }
  return { before: textLines(change.before), after: textLines(change.after) }
}

const payWords = (pay: JobFacts['pay']) => (pay ? quoteWords(pay) : 'not stated')
const textLines = (text: string) => text.split(/\n+/).filter((line) => line.trim())

function credentialLines(credentials: JobFacts['credentials']): string[] {
  const alone = { credentials, years_min: null, tools: [] } as unknown as JobFacts
  return requirementWords(alone)
    .filter(({ says }) => !says.startsWith('Years'))
    .map(({ says }) => says)
}
