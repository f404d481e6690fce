/** Where an application stands. */
export const stages = ['sent', 'seen', 'interview', 'offer', 'hired', 'declined', 'withdrawn'] as const
export type Stage = (typeof stages)[number]
export const stageLabels: Record<Stage, string> = {
  sent: 'Sent',
  seen: 'Seen',
  interview: 'Interview',
  offer: 'Offer',
  hired: 'Hired',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
}

/** Why an employer declines; only that coder reads it. */
export const declineReasons = [
  'credential-missing',
  'experience-short',
  'state-not-possible',
  'pay-too-far',
  'another-hired',
  'opening-closed',
  'other',
] as const
export type DeclineReason = (typeof declineReasons)[number]
export const declineReasonLabels: Record<DeclineReason, string> = {
  'credential-missing': 'A credential is missing',
  'experience-short': 'The experience is too short, or of other charts',
  'state-not-possible': 'We can’t hire in your state',
  'pay-too-far': 'The pay asked is too far from ours',
  'another-hired': 'Somebody else was hired',
  'opening-closed': 'The opening was closed without a hire',
  other: 'Something else',
}

/** Days within which an application should be answered; after them it is shown as unanswered. */
export const answerDays = 14
