// Letters about one application: to the members who may see it, and to its coder. None repeats what somebody wrote.
import { composeLetter } from '#app/mail/letter.ts'
import type { NewLetter } from '#db/mail/changes.ts'
import type { Stage } from '#db/vocabulary/applications.ts'

/** `link` is the one page that the letter opens. */
type OfApplication = { to: string; reason: string; name: string; title: string; employer: string; link: string }

export function applicationReceived({ title, employer, link, ...letter }: OfApplication): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'application-received',
    subject: `Somebody applied: ${title}`,
    parts: [
      `Somebody applied for the job “${title}” of ${employer}. The sooner you answer, the better your response record.`,
      { does: 'See the application', link },
    ],
    because: forMember,
  })
}

/** Of a stage that its employer brought it to. */
export function stageReached({ stage, title, employer, link, ...letter }: OfApplication & { stage: Stage }): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'stage-reached',
    subject: `${news[stage] ?? 'There is news'}: ${title}`,
    parts: [
      `${employer} answered your application for the job “${title}”.${next[stage] ? ` ${next[stage]}` : ''}`,
      { does: 'Read the answer', link },
    ],
    because: forCoder,
  })
}

/** From a coder, of an application or an invitation, to a member. */
export function coderWrote({ title, employer, link, ...letter }: OfApplication): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'coder-wrote',
    subject: `A message for ${employer}: ${title}`,
    parts: [`A coder wrote to ${employer} about “${title}”.`, { does: 'Read it and answer', link }],
    because: forMember,
  })
}

export function employerWrote({ title, employer, link, ...letter }: OfApplication): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'employer-wrote',
    subject: `${employer} wrote to you: ${title}`,
    parts: [
      `${employer} wrote to you about “${title}”. Your mail address is not shown to them.`,
      { does: 'Read it and answer', link },
    ],
    because: 'because an employer wrote to you through the board',
  })
}

/** A decline is read on the page alone, with its reason. */
const news: Partial<Record<Stage, string>> = { interview: 'An interview', offer: 'An offer', hired: 'Hired' }
const next: Partial<Record<Stage, string>> = {
  interview: 'They would like to talk with you.',
  offer: 'They make you an offer.',
  hired: 'They marked you as hired.',
}

const forMember = 'because you act for this employer'
const forCoder = 'because you applied for this job'
