// A coder's engagements, and what those they worked for attest of them by a link that only they hold.
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { audit } from '#db/audit/changes.ts'
import type { Db, Tx } from '#db/client.ts'
import type { EngagementInput } from '#db/coders/record-input.ts'
import { engagements, type EngagementRow } from '#db/coders/schema.ts'
import { hashOf, newSecret } from '#db/employers/changes.ts'
import { isFreeAddress, provesEmployer } from '#db/employers/domain.ts'
import { employers } from '#db/employers/schema.ts'
import { newId } from '#db/ids.ts'
import { people, type Person } from '#db/people/schema.ts'

export const recordRefusals = {
  'not-here': 'There is no such engagement.',
  'own-address': 'Nobody attests their own work: give the address of somebody you worked for.',
  'free-address': 'Give an address at the employer’s own domain: one that anybody can get proves nobody.',
  attested: 'It was attested, and stays as it was attested. Hide it, or remove it.',
  'too-many': 'A work record has 100 engagements at most.',
  over: 'This was answered already.',
  'no-address': 'Give the mail address of somebody you worked for.',
} as const
export type RecordRefusal = keyof typeof recordRefusals
type Refused = { refused: RecordRefusal }

const mostEngagements = 100

export async function addEngagement(
  db: Db,
  personId: string,
  input: EngagementInput,
): Promise<{ id: string } | Refused> {
  if ((await db.$count(engagements, eq(engagements.personId, personId))) >= mostEngagements)
    return { refused: 'too-many' }
  const id = newId()
  await db.insert(engagements).values({ ...input, id, personId })
  return { id }
}

export async function removeEngagement(db: Db, personId: string, id: string): Promise<void> {
  await db.delete(engagements).where(own(personId, id))
}

/** Whether it stands on the coder's profile. */
export async function showEngagement(db: Db, personId: string, id: string, shown: boolean): Promise<void> {
  await db.update(engagements).set({ shown }).where(own(personId, id))
}

export type AttestationAsked = { engagement: EngagementRow; coder: Person; to: string; secret: string; at: Date }

/** Asks somebody for their word; a second request ends the first one's link. Throttled by its callers. */
export function askAttestation(
  db: Db,
  person: Person,
  id: string,
  to: string,
  tell: (tx: Tx, asked: AttestationAsked) => Promise<void>,
  now: Date,
): Promise<Refused | null> {
  return db.transaction(async (tx) => {
    const [engagement] = await tx.select().from(engagements).where(own(person.id, id)).for('update')
    if (!engagement) return { refused: 'not-here' }
    if (engagement.attestedAt) return { refused: 'attested' }
    if (to.toLowerCase() === person.email.toLowerCase()) return { refused: 'own-address' }
    if (isFreeAddress(to)) return { refused: 'free-address' }
    const secret = newSecret()
    const asked = { tokenHash: hashOf(secret), askedOf: to, askedAt: now, refusedAt: null }
    await tx.update(engagements).set(asked).where(eq(engagements.id, id))
    await tell(tx, { engagement, coder: person, to, secret, at: now })
    return null
  })
}

export type Asked = EngagementRow & { coder: string }

/** What a letter's link leads to. */
export async function engagementByToken(db: Db | Tx, token: string): Promise<Asked | undefined> {
  const [found] = await db
    .select({ engagement: engagements, coder: people.name })
    .from(engagements)
    .innerJoin(people, eq(people.id, engagements.personId))
    .where(eq(engagements.tokenHash, hashOf(token)))
  return found && { ...found.engagement, coder: found.coder }
}

/** Attested once, by whoever holds the letter. A verified employer whose domain the address is at is named as such. */
export function attest(db: Db, token: string, name: string, now: Date): Promise<Refused | null> {
  return answer(db, token, async (tx, engagement) => {
    if (engagement.attestedAt || engagement.refusedAt) return { refused: 'over' }
    const employerId = await employerOf(tx, engagement.askedOf!)
    const said = { attestedAt: now, attestedBy: name, employerId }
    await tx.update(engagements).set(said).where(eq(engagements.id, engagement.id))
    await log(tx, engagement, 'engagement.attested')
    return null
  })
}

export function refuseAttestation(db: Db, token: string, now: Date): Promise<Refused | null> {
  return answer(db, token, async (tx, engagement) => {
    if (engagement.attestedAt || engagement.refusedAt) return { refused: 'over' }
    await tx.update(engagements).set({ refusedAt: now }).where(eq(engagements.id, engagement.id))
    await log(tx, engagement, 'engagement.refused')
    return null
  })
}

/** The same link takes the word back, and the coder reads why. */
export function revokeAttestation(db: Db, token: string, why: string, now: Date): Promise<Refused | null> {
  return answer(db, token, async (tx, engagement) => {
    if (!engagement.attestedAt || engagement.revokedAt) return { refused: 'over' }
    await tx.update(engagements).set({ revokedAt: now, revokedWhy: why }).where(eq(engagements.id, engagement.id))
    await log(tx, engagement, 'engagement.revoked')
    return null
  })
}

export function engagementsOf(db: Db, personId: string): Promise<EngagementRow[]> {
  return db
    .select()
    .from(engagements)
    .where(eq(engagements.personId, personId))
    .orderBy(desc(engagements.endedOn), desc(engagements.id))
}

function answer(
  db: Db,
  token: string,
  write: (tx: Tx, engagement: EngagementRow) => Promise<Refused | null>,
): Promise<Refused | null> {
  return db.transaction(async (tx) => {
    const [engagement] = await tx
      .select()
      .from(engagements)
      .where(eq(engagements.tokenHash, hashOf(token)))
      .for('update')
    return engagement ? write(tx, engagement) : { refused: 'not-here' }
  })
}

async function employerOf(tx: Tx, email: string): Promise<string | null> {
  const verified = await tx
    .select({ id: employers.id, website: employers.website })
    .from(employers)
    .where(and(isNotNull(employers.verifiedAt), isNotNull(employers.website), isNull(employers.suspendedAt)))
  return verified.find(({ website }) => provesEmployer(email, website))?.id ?? null
}

const log = (tx: Tx, { id, askedOf, employerId }: EngagementRow, act: string) =>
  audit(tx, { actor: `letter to @${askedOf!.split('@')[1]}`, act, thing: id, employerId: employerId ?? undefined })

const own = (personId: string, id: string) =>
  and(eq(engagements.personId, personId), eq(engagements.id, id.replaceAll('\0', '')))
