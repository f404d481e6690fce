import { and, eq, notInArray, sql } from 'drizzle-orm'
import { audit } from '#db/audit/changes.ts'
import type { Db, Tx } from '#db/client.ts'
import type { Done, HeldInput, ProfileInput } from '#db/coders/input.ts'
import { apprenticeships, coders, experience, heldCredentials } from '#db/coders/schema.ts'
import type { Work } from '#db/coders/apprentice.ts'
import type { ExperienceKind, VerificationState } from '#db/vocabulary/coders.ts'
import type { Credential } from '#db/vocabulary/credentials.ts'

/** The first time makes the profile. Who sees it, and what a freelancer takes, are said elsewhere and stay. */
export function saveProfile(db: Db, personId: string, input: ProfileInput): Promise<void> {
  const { credentials, chartTypes, specialties, tools, ...said } = input
  return db.transaction(async (tx) => {
    const values = { ...said, updatedAt: sql`now()` }
    await tx
      .insert(coders)
      .values({ personId, ...values })
      .onConflictDoUpdate({ target: coders.personId, set: values })
    await keepCredentials(tx, personId, credentials)
    await tx.delete(experience).where(eq(experience.personId, personId))
    const rows = [
      ...rowsOf(personId, 'chart-type', chartTypes),
      ...rowsOf(personId, 'specialty', specialties),
      ...rowsOf(personId, 'tool', tools),
    ]
    if (rows.length) await tx.insert(experience).values(rows)
  })
}

const rowsOf = (personId: string, kind: ExperienceKind, done: Done<string>[]) =>
  done.map(({ value, months }) => ({ personId, kind, value, months }))

/** What was verified was a number with its dates: with others it is their own word again. */
async function keepCredentials(tx: Tx, personId: string, held: HeldInput[]): Promise<void> {
  const theirs = eq(heldCredentials.personId, personId)
  const kept = held.map(({ credential }) => credential)
  await tx
    .delete(heldCredentials)
    .where(kept.length ? and(theirs, notInArray(heldCredentials.credential, kept)) : theirs)
  for (const row of held) {
    const same = sql`(${heldCredentials.memberNumber} is not distinct from excluded.member_number
      and ${heldCredentials.issuedOn} is not distinct from excluded.issued_on
      and ${heldCredentials.expiresOn} is not distinct from excluded.expires_on)`
    await tx
      .insert(heldCredentials)
      .values({ personId, ...row })
      .onConflictDoUpdate({
        target: [heldCredentials.personId, heldCredentials.credential],
        set: {
          ...row,
          verification: sql`case when ${same} then ${heldCredentials.verification} else 'self-declared' end`,
          verifiedBy: sql`case when ${same} then ${heldCredentials.verifiedBy} end`,
          verifiedAt: sql`case when ${same} then ${heldCredentials.verifiedAt} end`,
        },
      })
  }
}

/** By an admin who looked. Nobody vouches for themselves. False where there is nothing to verify. */
export function verifyCredential(
  db: Db,
  admin: string,
  personId: string,
  credential: Credential,
  verification: VerificationState,
  now: Date,
): Promise<boolean> {
  if (admin === personId) return Promise.resolve(false)
  return db.transaction(async (tx) => {
    const row = and(eq(heldCredentials.personId, personId), eq(heldCredentials.credential, credential))
    const [before] = await tx.select().from(heldCredentials).where(row).for('update')
    if (!before) return false
    const byThem = verification === 'self-declared'
    await tx
      .update(heldCredentials)
      .set({ verification, verifiedBy: byThem ? null : admin, verifiedAt: byThem ? null : now })
      .where(row)
    await audit(tx, {
      actor: admin,
      act: 'credential.verified',
      thing: personId,
      detail: { credential, before: before.verification, after: verification },
    })
    return true
  })
}

export async function saveApprenticeship(db: Db, personId: string, credential: Credential, work: Work): Promise<void> {
  await db
    .insert(apprenticeships)
    .values({ personId, credential, ...work })
    .onConflictDoUpdate({ target: [apprenticeships.personId, apprenticeships.credential], set: work })
}
