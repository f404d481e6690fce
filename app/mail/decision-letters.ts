// Who of an employer hears of a moderator's decision, and by which letter: written in the decision's own transaction.
import { appealAnswered, changesAsked, postingApproved, postingRemoved } from '#app/mail/job-letters.ts'
import { employerSuspended, profileHidden } from '#app/mail/letters.ts'
import type { Tx } from '#db/client.ts'
import type { Addressee } from '#db/employers/queries.ts'
import type { Job } from '#db/jobs/queries.ts'
import { writeLetter } from '#db/mail/changes.ts'
import type { Answered } from '#db/trust/appeals.ts'
import type { Decided } from '#db/trust/changes.ts'
import type { Suspended } from '#db/trust/employers.ts'
import type { Hidden } from '#db/trust/profiles.ts'

export function tellDecision(baseUrl: string) {
  return async (tx: Tx, { id, decision, job, note, to }: Decided): Promise<void> => {
    const workspace = workspaceOf(baseUrl, job)
    for (const person of to) {
      const letter = aboutJob(job, person, `decision ${id} ${person.id}`)
      if (decision === 'approved')
        await writeLetter(tx, postingApproved({ ...letter, link: `${baseUrl}/jobs/${job.slug}` }))
      else if (decision === 'removed')
        await writeLetter(tx, postingRemoved({ ...letter, note, link: `${workspace}/appeal` }))
      else await writeLetter(tx, changesAsked({ ...letter, note, link: workspace }))
    }
  }
}

export function tellHidden(baseUrl: string) {
  return (tx: Tx, { coder: { id, name, email }, note, at }: Hidden): Promise<void> => {
    const reason = `profile hidden ${id} ${at.toISOString()}`
    return writeLetter(tx, profileHidden({ to: email, name, reason, note, link: `${baseUrl}/me/freelance` }))
  }
}

export function tellAnswer(baseUrl: string) {
  return async (tx: Tx, { id, granted, answer, job, to }: Answered): Promise<void> => {
    for (const person of to) {
      const letter = aboutJob(job, person, `appeal ${id} ${person.id}`)
      await writeLetter(tx, appealAnswered({ ...letter, granted, answer, link: workspaceOf(baseUrl, job) }))
    }
  }
}

export async function tellSuspension(tx: Tx, { employer, note, at, to }: Suspended): Promise<void> {
  for (const { id, name, email } of to) {
    const reason = `suspended ${employer.id} ${at.toISOString()} ${id}`
    await writeLetter(tx, employerSuspended({ to: email, name, reason, employer: employer.name, note }))
  }
}

const aboutJob = ({ facts, employer }: Job, { name, email }: Addressee, reason: string) => ({
  to: email,
  name,
  reason,
  title: facts.title,
  employer: employer.name,
})

const workspaceOf = (baseUrl: string, { id, employer }: Job) => `${baseUrl}/employers/${employer.slug}/jobs/${id}`
