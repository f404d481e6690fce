// Letters about one job: to those who posted it, and to those who saved it.
import { saidDay } from '#app/components/dates.ts'
import { composeLetter } from '#app/mail/letter.ts'
import type { NewLetter } from '#db/mail/changes.ts'

/** `link` is the one page that the letter opens. */
type OfJob = { to: string; reason: string; name: string; title: string; employer: string; link: string }

/** On day 13 after the last confirmation. */
export function confirmOpening({
  title,
  employer,
  link,
  unconfirmedOn,
  leavesSearchOn,
  ...letter
}: OfJob & { unconfirmedOn: Date; leavesSearchOn: Date }): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'confirm-opening',
    subject: `Is it still open? ${title}`,
    parts: [
      `Is the job “${title}” of ${employer} still open? One click on the page behind this link says yes.`,
      { does: 'Say that it is still open', link },
      `Without an answer it is shown as unconfirmed from ${dayOf(unconfirmedOn)} and leaves search on ${dayOf(leavesSearchOn)}. If somebody was hired, say so on the same page.`,
    ],
    because: forPoster,
  })
}

/** On day 14. */
export function openingUnconfirmed({
  title,
  employer,
  link,
  leavesSearchOn,
  ...letter
}: OfJob & { leavesSearchOn: Date }): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'opening-unconfirmed',
    subject: `Shown as unconfirmed: ${title}`,
    parts: [
      `Nobody has said for two weeks that the job “${title}” of ${employer} is still open, so it is shown as unconfirmed. On ${dayOf(leavesSearchOn)} it leaves search.`,
      { does: 'Say that it is still open', link },
    ],
    because: forPoster,
  })
}

/** On day 21. */
export function leftSearch({ title, employer, link, ...letter }: OfJob): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'left-search',
    subject: `No longer found in search: ${title}`,
    parts: [
      `Nobody has said for three weeks that the job “${title}” of ${employer} is still open, so search, feeds and alerts don’t show it any more. Its page stays. Confirm it, and it is found again.`,
      { does: 'Say that it is still open', link },
    ],
    because: forPoster,
  })
}

export function jobExpired({ title, employer, link, ...letter }: OfJob): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'job-expired',
    subject: `Expired: ${title}`,
    parts: [
      `The time of the job “${title}” of ${employer} is over: it is shown as closed. If you still hire for it, renew it; if somebody was hired, say so.`,
      { does: 'Renew or close it', link },
    ],
    because: forPoster,
  })
}

/** To somebody who applied for the job, or else saved it: `own` leads to which. `changes` has one line for each fact. */
export function policyChanged({
  title,
  employer,
  changes,
  link,
  own,
  ...letter
}: OfJob & { changes: string[]; own: { applied: string } | { saved: string } }): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'policy-changed',
    subject: `Changed: where the work is done, ${title}`,
    parts: [
      `${employer} changed what the job “${title}” says about where the work is done and who may do it:`,
      { list: changes },
      { does: 'See the job and its history', link },
      'applied' in own
        ? { does: 'Your application, which keeps what you applied for', link: own.applied }
        : { does: 'Saved jobs, where you can take it away', link: own.saved },
    ],
    because: 'applied' in own ? forApplicant : 'because you saved this job',
  })
}

export function inReview({ title, employer, link, ...letter }: OfJob): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'in-review',
    subject: `We look at it first: ${title}`,
    parts: [
      `The job “${title}” of ${employer} waits until one of us has looked at it. Nobody else sees it meanwhile. You hear from us as soon as it is decided.`,
      { does: 'See the posting', link },
    ],
    because: forPoster,
  })
}

export function postingApproved({ title, employer, link, ...letter }: OfJob): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'posting-approved',
    subject: `Published: ${title}`,
    parts: [
      `We looked at the job “${title}” of ${employer}. It is published now, and found in search.`,
      { does: 'See the job', link },
    ],
    because: forPoster,
  })
}

export function changesAsked({ title, employer, note, link, ...letter }: OfJob & { note: string }): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'changes-asked',
    subject: `Please change something: ${title}`,
    parts: [
      `We looked at the job “${title}” of ${employer}. Before it can be published, please change something:`,
      { said: note },
      { does: 'Edit the posting', link },
    ],
    because: forPoster,
  })
}

/** `link` is where one appeals. */
export function postingRemoved({ title, employer, note, link, ...letter }: OfJob & { note: string }): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'posting-removed',
    subject: `Removed: ${title}`,
    parts: [
      `We removed the job “${title}” of ${employer}. We said why:`,
      { said: note },
      'If we are wrong, tell us: somebody looks at it again.',
      { does: 'Appeal', link },
    ],
    because: forPoster,
  })
}

export function appealAnswered({
  title,
  employer,
  granted,
  answer,
  link,
  ...letter
}: OfJob & { granted: boolean; answer: string }): NewLetter {
  return composeLetter({
    ...letter,
    kind: 'appeal-answered',
    subject: `${granted ? 'You were right' : 'It stays removed'}: ${title}`,
    parts: [
      granted
        ? `We looked again at the job “${title}” of ${employer}. Your appeal is granted:`
        : `We looked again at the job “${title}” of ${employer}. It stays removed:`,
      { said: answer },
      { does: 'See the posting', link },
    ],
    because: forPoster,
  })
}

const forApplicant = 'because you applied for this job'
const forPoster = 'because you post jobs for this employer'
const dayOf = (instant: Date) => saidDay(instant.toISOString())
