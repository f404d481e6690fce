// The frame of an employer's workspace: whose it is, and its rooms.
import type { ReactNode } from 'react'
import { Verified } from '#app/components/job-lines.tsx'
import { countUnanswered } from '#db/applications/applicants.ts'
import type { Db } from '#db/client.ts'
import { may, type Member } from '#db/employers/roles.ts'
import type { Employer } from '#db/employers/schema.ts'

export type WorkspaceOf = { name: string; slug: string; verified: boolean; suspended: boolean; rooms: Room[] }
type Room = { name: string; path: string; label: string; more?: string | false }

/** Only the rooms that the member may enter. */
export async function workspaceOf(
  db: Db,
  { id, name, slug, verifiedAt, suspendedAt }: Employer,
  member: Member,
): Promise<WorkspaceOf> {
  const unanswered = may(member, 'see-applicants') ? await countUnanswered(db, id, new Date()) : 0
  const rooms: (Room | false)[] = [
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

export function Workspace({ of, here, children }: { of: WorkspaceOf; here: string; children: ReactNode }) {
  return (
    <main id="main" className="workspace">
      <div className="sheet">
        <div className="box tint">
          <p className="caption">
            <b aria-hidden="true">33</b>Employer
          </p>
          <h1>
            <a href={`/employers/${of.slug}`}>{of.name}</a>
            {of.verified && <Verified />}
          </h1>
          {of.suspended && <p className="wrong">Suspended: nothing of it is shown. Write to us.</p>}
          {!of.verified && !of.suspended && (
            <p className="soft">
              Not verified yet: the first posting waits for one of us. A member with a mail address at its own website’s
              domain verifies it.
            </p>
          )}
        </div>
        <nav className="box actions" aria-label="Workspace">
          {of.rooms.map(({ name, path, label, more }) => (
            <a key={name} href={`/employers/${of.slug}${path}`} aria-current={name === here ? 'page' : undefined}>
              {label}
              {more && <span className="wrong"> {more}</span>}
            </a>
          ))}
        </nav>
      </div>
      {children}
    </main>
  )
}
