/** Who may see a coder's profile. */
export const visibilities = ['hidden', 'employers-only', 'public'] as const
export type Visibility = (typeof visibilities)[number]
export const visibilityLabels: Record<Visibility, string> = {
  hidden: 'Hidden: nobody but you',
  'employers-only': 'Members of verified employers',
  public: 'Everybody',
}

/** How far a credential is known to be held. What has expired is told by its date. */
export const verificationStates = ['self-declared', 'document-seen', 'issuer-confirmed', 'revoked'] as const
export type VerificationState = (typeof verificationStates)[number]
export const verificationLabels: Record<VerificationState, string> = {
  'self-declared': 'as they say',
  'document-seen': 'document seen',
  'issuer-confirmed': 'confirmed by its issuer',
  revoked: 'not confirmed',
}

/** What a coder's months of experience are counted by. */
export const experienceKinds = ['chart-type', 'specialty', 'tool'] as const
export type ExperienceKind = (typeof experienceKinds)[number]

/** How accuracy is counted (domain, section 9.2); figures of different methods are never put together. */
export const accuracyMethods = ['code-over-code', 'record-over-record', 'drg-accuracy'] as const
export type AccuracyMethod = (typeof accuracyMethods)[number]
export const accuracyMethodLabels: Record<AccuracyMethod, string> = {
  'code-over-code': 'Codes right of the codes that the auditor had',
  'record-over-record': 'Records without any error',
  'drg-accuracy': 'Records whose DRG was right',
}
