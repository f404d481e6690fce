// A moderator's word on a freelancer's profile that readers have reported.
import { eq } from 'drizzle-orm'
import { audit } from '#db/audit/changes.ts'
import type { Db, Tx } from '#db/client.ts'
import { hideProfile } from '#db/coders/publishing.ts'
import { coders } from '#db/coders/schema.ts'
import type { Addressee } from '#db/employers/queries.ts'
import { people } from '#db/people/schema.ts'
import { closeReports, type Refused } from '#db/trust/changes.ts'

export type Hidden = { coder: Addressee; note: string; at: Date }

/** Nobody but its owner sees it from then on, until they publish it anew. Its open reports end with it. */
export function takeDownProfile(
  db: Db,
  admin: string,
  personId: string,
  note: string,
  tell: (tx: Tx, hidden: Hidden) => Promise<void>,
  now: Date,
): Promise<Refused | null> {
  return decide(db, admin, personId, async (tx, coder) => {
    await hideProfile(tx, coder.id, now)
    await closeReports(tx, 'profile', coder.id, admin, 'acted', now)
    await audit(tx, { actor: admin, act: 'profile.hidden', thing: coder.id, detail: { note } })
    await tell(tx, { coder, note, at: now })
    return null
  })
}

/** Looked at, and nothing to do. What was reported after `newest`, the last report that was seen, stays. */
export function dismissProfileReports(
  db: Db,
  admin: string,
  personId: string,
  newest: string,
  now: Date,
): Promise<Refused | null> {
  return decide(db, admin, personId, async (tx, { id }) => {
    const closed = await closeReports(tx, 'profile', id, admin, 'kept', now, newest)
    if (!closed) return { refused: 'decided' as const }
    await audit(tx, { actor: admin, act: 'reports.dismissed', thing: id, detail: { reports: closed } })
    return null
  })
}

function decide(
  db: Db,
  admin: string,
  personId: string,
  act: (tx: Tx, coder: Addressee) => Promise<Refused | null>,
): Promise<Refused | null> {
  return db.transaction(async (tx) => {
    const [coder] = await tx
      .select({ id: people.id, name: people.name, email: people.email })
      .from(coders)
      .innerJoin(people, eq(people.id, coders.personId))
      .where(eq(coders.personId, personId.replaceAll('\0', '')))
      .for('update', { of: coders })
    if (!coder) return { refused: 'not-here' }
    return coder.id === admin ? { refused: 'own-profile' } : act(tx, coder)
  })
}
