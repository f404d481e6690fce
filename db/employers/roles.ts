// Who may do what for an employer: the one table that every change asks.
import type { MemberRole } from '#db/vocabulary/employers.ts'

const roleActions = {
  'see-workspace': ['owner', 'recruiter', 'viewer'],
  'draft-job': ['owner', 'recruiter'],
  'publish-job': ['owner', 'recruiter'],
  'pause-job': ['owner', 'recruiter'],
  'close-job': ['owner', 'recruiter'],
  'upload-jobs': ['owner', 'recruiter'],
  'see-applicants': ['owner', 'recruiter', 'viewer'],
  'answer-applicants': ['owner', 'recruiter'],
  'contact-freelancers': ['owner', 'recruiter'],
  appeal: ['owner', 'recruiter'],
  'set-skill-checks': ['owner', 'recruiter'],
  'edit-employer': ['owner'],
  'see-members': ['owner', 'recruiter', 'viewer'],
  'manage-members': ['owner'],
  'manage-tokens': ['owner'],
  leave: ['owner', 'recruiter', 'viewer'],
} as const satisfies Record<string, readonly MemberRole[]>

export type Action = keyof typeof roleActions
export const actions = Object.keys(roleActions) as Action[]

/** What an employer's program may do with a token: work on jobs, never on people or tokens. */
const tokenActions: readonly Action[] = ['see-workspace', 'draft-job', 'publish-job', 'pause-job', 'close-job']

/** Somebody who acts for an employer: a person by a role, or a program by a token. */
export type Member = {
  employerId: string
  employerSlug: string
  /** A person's id, or `token:` and a token's, as the audit log names them. */
  actor: string
  role: MemberRole | 'token'
}

export function may({ role }: Pick<Member, 'role'>, action: Action): boolean {
  if (role === 'token') return tokenActions.includes(action)
  return (roleActions[action] as readonly MemberRole[]).includes(role)
}
