import type { WorkspaceOf } from '#app/components/workspace.tsx'
import { countUnanswered } from '#db/applications/applicants.ts'
import type { Db } from '#db/client.ts'
import { may, type Member } from '#db/employers/roles.ts'
import type { Employer } from '#db/employers/schema.ts'

/** Only the rooms that the member may enter. */
export async function workspaceOf(
  db: Db,
  { id, name, slug, verifiedAt, suspendedAt }: Employer,
  member: Member,
): Promise<WorkspaceOf> {
  const unanswered = may(member, 'see-applicants') ? await countUnanswered(db, id, new Date()) : 0
  const rooms: (WorkspaceOf['rooms'][number] | false)[] = [
    { name: 'jobs', path: '/jobs', label: 'Jobs' },
    may(member, 'see-applicants') && {
      name: 'applicants',
      path: '/applicants',
      label: 'Applicants',
      more: unanswered > 0 && `${unanswered} unanswered`,
    },
    may(member, 'contact-freelancers') && { name: 'messages', path: '/messages', label: 'Messages' },
    may(member, 'set-skill-checks') && { name: 'skill-charts', path: '/skill-charts', label: 'Skill checks' },
    may(member, 'see-members') && { name: 'members', path: '/members', label: 'Members' },
    may(member, 'manage-tokens') && { name: 'tokens', path: '/tokens', label: 'Tokens' },
    may(member, 'edit-employer') && { name: 'edit', path: '/edit', label: 'About the employer' },
  ]
  return {
    name,
    slug,
    verified: verifiedAt !== null,
    suspended: suspendedAt !== null,
    rooms: rooms.filter((room) => room !== false),
  }
}
