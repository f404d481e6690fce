import { policyChanged } from '#app/mail/job-letters.ts'
import { changeWords } from '#app/components/policy-words.ts'
import type { Handler } from '#app/worker/effects.ts'
import { followersOf, policyChangeById } from '#db/alerts/queries.ts'
import { writeLetter } from '#db/mail/changes.ts'

/** One letter for each person who saved the job or applied for it, and each change, however often this runs. */
export const tellPolicyChange: Handler<'tell-policy-change'> = async ({ db, baseUrl }, { job, entry }) => {
  const change = await policyChangeById(db, job, entry)
  if (!change) return
  const { title, employer, slug, before, after } = change
  const changes = changeWords(before, after)
  for (const person of await followersOf(db, job)) {
    const letter = policyChanged({
      to: person.email,
      name: person.name,
      title,
      employer,
      changes,
      link: `${baseUrl}/jobs/${slug}`,
      own: person.application
        ? { applied: `${baseUrl}/me/applications/${person.application}` }
        : { saved: `${baseUrl}/me/saved` },
      reason: `policy-change ${entry} ${person.id}`,
    })
    await db.transaction((tx) => writeLetter(tx, letter))
  }
}
