export const reviewCauses = ['first-posting', 'score', 'reported'] as const
export type ReviewCause = (typeof reviewCauses)[number]
export const reviewCauseLabels: Record<ReviewCause, string> = {
  'first-posting': 'First posting of an unverified employer',
  score: 'Its words need a look',
  reported: 'Reported, or looked at unasked',
}

export const reviewDecisions = ['approved', 'changes-asked', 'removed', 'withdrawn'] as const
export type ReviewDecision = (typeof reviewDecisions)[number]
export const reviewDecisionLabels: Record<ReviewDecision, string> = {
  approved: 'Approved',
  'changes-asked': 'Changes asked for',
  removed: 'Removed',
  withdrawn: 'Taken back by its poster',
}

export const reportReasons = [
  'scam',
  'not-as-described',
  'not-remote',
  'filled',
  'not-coding',
  'unlawful',
  'other',
] as const
export type ReportReason = (typeof reportReasons)[number]
export const reportReasonLabels: Record<ReportReason, string> = {
  scam: 'It looks like a scam',
  'not-as-described': 'Pay, place or requirements are not as described',
  'not-remote': 'It is not as remote as it says',
  filled: 'It is no longer open',
  'not-coding': 'It is no medical coding job',
  unlawful: 'It asks for what may not be asked',
  other: 'Something else',
}

export const reportedKinds = ['job', 'profile'] as const
export type ReportedKind = (typeof reportedKinds)[number]

/** What can be wrong with a freelancer's profile. */
export const profileReasonLabels: Partial<Record<ReportReason, string>> = {
  scam: 'It looks like a scam',
  'not-as-described': 'Credentials or work are not as described',
  unlawful: 'It shows what may not be shown',
  other: 'Something else',
}
