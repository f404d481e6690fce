// What the posting form shows beside its fields: the words they were read from, what contradicts them, what shutting out costs.
import type { Typed, FieldErrors } from '#app/http/form.ts'
import { evidenceOf } from '#app/intake/paste.ts'
import { typedOf } from '#app/intake/posting-form.ts'
import type { PostingFormModel } from '#app/components/posting-form.tsx'
import { costWords, leastTold, shutStates } from '#app/components/cost-words.ts'
import { searchingIn } from '#db/alerts/searches.ts'
import type { Db } from '#db/client.ts'
import { flagWords } from '#db/jobs/flag-words.ts'
import { payWarnings } from '#db/jobs/pay-law.ts'
import type { Obstacle } from '#db/jobs/publishing.ts'
import type { Job } from '#db/jobs/queries.ts'
import { findContradictions } from '#search/reading/contradictions.ts'

/** @param sent what was typed and could not be taken, which is shown instead of what is stored */
export async function postingModel(
  db: Db,
  job: Job,
  sent: { typed: Typed; errors: FieldErrors } | null = null,
): Promise<PostingFormModel> {
  const { facts, description } = job
  return {
    typed: sent?.typed ?? typedOf(job),
    errors: sent?.errors ?? {},
    evidence: evidenceOf({ title: facts.title, description }),
    contradictions: findContradictions({ title: facts.title, text: description }, facts),
    cost:
      facts.workplace === 'remote' || facts.workplace === 'travel'
        ? costWords(await searchingIn(db, shutStates(job.openStates), leastTold))
        : null,
    warnings: [
      ...payWarnings(facts, { size: job.employer.size }, new Date()),
      ...flagWords(facts.title, description),
    ].map(({ says }) => says),
  }
}

/** Beside their fields, as if they had been said wrong. */
export function obstacleErrors(obstacles: Obstacle[]): FieldErrors {
  return Object.fromEntries(obstacles.map(({ field, says }) => [fieldNames[field] ?? field, says]))
}

const fieldNames: Record<string, string> = {
  eligible_states: 'eligible_states.mode',
  place: 'place.city',
  hybrid_days: 'hybrid_days.count',
  pay: 'pay.min',
}
