// The frame of an employer's workspace: whose it is, and its rooms.
import type { ReactNode } from 'react'
import { Verified } from '#app/components/job-lines.tsx'

export type WorkspaceOf = { name: string; slug: string; verified: boolean; suspended: boolean; rooms: Room[] }
type Room = { name: string; path: string; label: string; more?: string | false }

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
