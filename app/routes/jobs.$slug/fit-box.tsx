// Every requirement of a job beside what the coder who reads it has; for anybody else, what it asks.
import { askWords, fitWords } from '#app/components/fit-words.ts'
import { openNames } from '#app/components/open-words.ts'
import { countOf, orList } from '#app/components/phrases.ts'
import { requirementWords, type RequirementWords } from '#app/components/requirement-words.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import type { Fit, Judged } from '#db/jobs/fit.ts'

type Props = { fit: Fit; facts: JobFacts; countsTowardRemoval: boolean | null }

const signs: Record<Judged['state'], string> = { met: '✓', missing: '✗', unknown: '?' }

export function FitBox({ fit, facts, countsTowardRemoval }: Props) {
  const { mark, says } = fitWords(fit)
  const openTo = openNames(facts).says
  return (
    <>
      <p className="value verdict">
        <b aria-hidden={mark === '✓'}>{mark}</b> {says}
      </p>
      <ul className="asked judged">
        {fit.asks.map(({ ask, state, reason, step }, position) => {
          const { says, more } = askWords(ask, openTo)
          return (
            <li key={position}>
              <span className={`value ${state}`}>
                <span aria-hidden="true">{signs[state]}</span> {state}
              </span>
              <span>
                {says} {more && <small className="soft">{more}</small>}
                <small>
                  {reason} {step && <strong>{step}</strong>}
                </small>
              </span>
            </li>
          )
        })}
        {fit.later.map(({ anyOf, months, met }) => (
          <li key={`later ${orList(anyOf)}`}>
            <span className="value">{met ? '✓ met' : 'later'}</span>
            <span>
              {orList(anyOf)}
              <small>
                Due within {countOf(months, 'month')} of hire; does not count yet. {met ? 'You have it already.' : ''}
              </small>
            </span>
          </li>
        ))}
        {fit.preferred.map(({ credential, met }) => (
          <li key={`plus ${credential}`}>
            <span className="value">{met ? '✓ plus' : 'plus'}</span>
            <span>
              {credential}
              <small>Preferred; does not count. {met ? 'You have it.' : ''}</small>
            </span>
          </li>
        ))}
      </ul>
      <Requirements lines={requirementWords(facts, countsTowardRemoval).filter(({ strength }) => !strength)} />
      {facts.credentials.apprentice_policy !== 'not-accepted' && (
        <p className="soft">
          <a href="/jobs?apprentice=1">Jobs for new coders</a>: those that consider a CPC-A.
        </p>
      )}
    </>
  )
}

export function Requirements({ lines }: { lines: RequirementWords[] }) {
  return (
    <ul className="asked">
      {lines.map(({ strength, says, more }) => (
        <li key={says}>
          <span className={`value ${strength}`}>{strength || '·'}</span>
          <span className={strength ? undefined : 'soft'}>
            {says} {more && <small>{more}</small>}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What is between a visitor and a verdict; null where none is given. */
export type AskFit = 'sign-in' | 'profile' | null

export function HowToSee({ askFit, slug }: { askFit: 'sign-in' | 'profile'; slug: string }) {
  return (
    <p className="soft">
      {askFit === 'sign-in' ? (
        <a href={`/sign-in?next=/jobs/${slug}`}>Sign in to see whether you qualify</a>
      ) : (
        <a href="/me/profile">Begin your profile to see whether you qualify</a>
      )}
    </p>
  )
}
