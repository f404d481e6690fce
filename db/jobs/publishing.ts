// What keeps a job from being published: each with its field, so that a form can say it there.
import type { JobFacts } from '#db/jobs/facts.ts'
import { closingOf } from '#db/jobs/life.ts'
import { missingFacts, type PolicyFact } from '#db/jobs/policy.ts'
import type { Explanation } from '#db/jobs/schema.ts'

/** Words of the posting that say something else than its fields, as the reader found them. */
export type Contradiction = { code: string; words: string; says: string }
export type Obstacle = { field: string; code: 'missing' | 'past' | 'contradiction'; says: string }

const missingWords: Partial<Record<PolicyFact, string>> = {
  workplace: 'Say where the work is done.',
  eligible_states: 'Say which states a coder may live in, or all.',
  place: 'Say the city and state of the site.',
  hybrid_days: 'Say how many days are on site.',
}

export function obstaclesOf(
  job: { facts: JobFacts; description: string; explanations: Pick<Explanation, 'code'>[] },
  contradictions: Contradiction[],
): Obstacle[] {
  const missing = (field: string, says: string): Obstacle => ({ field, code: 'missing', says })
  const { facts, description, explanations } = job
  const explained = new Set(explanations.map(({ code }) => code))
  return [
    ...(facts.title.trim() ? [] : [missing('title', 'Give it a title.')]),
    ...(description.trim() ? [] : [missing('description', 'Say what the work is, in your own words.')]),
    ...missingFacts(facts).map((fact) => missing(fact, missingWords[fact] ?? 'This is needed.')),
    ...(facts.pay ? [] : [missing('pay', 'Say what it pays: a posting without pay can’t be published.')]),
    ...contradictions
      .filter(({ code }) => !explained.has(code))
      .map(({ code, says }): Obstacle => ({ field: `explain.${code}`, code: 'contradiction', says })),
  ]
}

/** A posting whose closing day is over would be closed as soon as it is published. */
export function closedAlready(facts: JobFacts, now: Date): Obstacle[] {
  const closing = closingOf(facts)
  if (!closing || closing > now) return []
  return [{ field: 'closes_on', code: 'past', says: 'Its closing day is over: give another, or none.' }]
}
