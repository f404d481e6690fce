// One applicant in a list or on the board: facts that no fit is worked out of.
import { typedDay } from '#app/components/dates.ts'
import { countOf } from '#app/components/phrases.ts'
import type { Applicant } from '#db/applications/applicants.ts'
import { answerBy, isUnanswered, stagesAfter } from '#db/applications/stages.ts'
import type { Stage } from '#db/vocabulary/applications.ts'

export type ApplicantLine = {
  id: string
  version: number
  name: string
  facts: string
  title: string
  stage: Stage
  since: string
  rating: number | null
  /** What somebody should look at first. */
  marks: string[]
  /** The step that comes next on the road; none where it has ended. */
  next: 'interview' | 'offer' | 'hired' | null
}

export const goneName = 'Somebody who has deleted their account'

export function applicantLine(applicant: Applicant, now: Date): ApplicantLine {
  const { id, version, title, stage, since, rating, profile, unread } = applicant
  const steps = ['interview', 'offer', 'hired'] as const
  return {
    id,
    version,
    name: profile?.name ?? goneName,
    facts: profile ? factWords(profile) : '',
    title,
    stage,
    since: typedDay(since.toISOString()),
    rating,
    marks: [
      ...(isUnanswered(applicant, now)
        ? [`unanswered since ${typedDay(answerBy(applicant.sentAt).toISOString())}`]
        : []),
      ...(unread ? [countOf(unread, 'new message')] : []),
    ],
    next: steps.find((step) => stagesAfter(stage, 'employer').includes(step)) ?? null,
  }
}

/** "CPC, CCS · 4 years · OH" */
function factWords({ credentials, codingMonths, livesIn }: NonNullable<Applicant['profile']>): string {
  const held = credentials.map(({ credential }) => credential).join(', ')
  const years = codingMonths === null ? null : Math.floor(codingMonths / 12)
  const done = years === null ? null : years ? countOf(years, 'year') : countOf(codingMonths!, 'month')
  return [held, done, livesIn].filter(Boolean).join(' · ')
}
