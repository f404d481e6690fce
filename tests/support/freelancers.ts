import type { Db } from '#db/client.ts'
import type { Freelancer } from '#db/coders/indexed.ts'
import { blocks, coders, experience, heldCredentials } from '#db/coders/schema.ts'
import { newId } from '#db/ids.ts'
import type { Person } from '#db/people/schema.ts'
import { aPerson } from '#tests/support/context.ts'

type Said = Partial<
  Omit<Freelancer, 'credentials' | 'chartTypes' | 'specialties' | 'tools' | 'rates' | 'capacities' | 'visibility'>
> & {
  visibility?: Freelancer['visibility'] | 'hidden'
  credentials?: Partial<Freelancer['credentials'][number]>[]
  chartTypes?: string[]
  specialties?: string[]
  tools?: string[]
}

/** A freelancer as rules and documents are given one, without a database. */
export function aFreelancer(said: Partial<Freelancer> = {}): Freelancer {
  return {
    personId: 'p1',
    name: 'Wren Alder',
    version: 7,
    handle: 'wren-codes',
    visibility: 'public',
    headline: 'Risk adjustment coder',
    about: 'Ten years of charts.',
    looking: false,
    livesIn: 'FL',
    mayWorkFrom: ['GA', 'FL'],
    workplaces: [],
    codingMonths: 120,
    payFloorCents: null,
    timeZone: null,
    hoursFrom: null,
    hoursTo: null,
    weekends: null,
    availableFrom: '2026-12-01',
    rateCents: 4250,
    credentials: [],
    chartTypes: [{ value: 'risk-adjustment-hcc', months: 60 }],
    specialties: [{ value: 'cardiology', months: 24 }],
    tools: [{ value: 'epic', months: 24 }],
    rates: [],
    capacities: [],
    publishedAt: new Date('2026-11-01T00:00:00Z'),
    blockedEmployers: [],
    blockedDomains: [],
    record: [],
    ...said,
  }
}

/** Stores a profile, public unless it says otherwise, and gives back whose it is. */
export async function storeFreelancer(db: Db, said: Said = {}): Promise<Person> {
  const person = await aPerson(db)
  const { credentials = [], chartTypes = [], specialties = [], tools = [], ...columns } = said
  const { blockedEmployers = [], blockedDomains = [], ...profile } = columns
  const personId = person.id
  await db.insert(coders).values({
    handle: `coder-${personId.slice(-10)}`,
    visibility: 'public',
    publishedAt: new Date(),
    ...profile,
    personId,
  })
  const done = [
    ...chartTypes.map((value) => ({ kind: 'chart-type' as const, value })),
    ...specialties.map((value) => ({ kind: 'specialty' as const, value })),
    ...tools.map((value) => ({ kind: 'tool' as const, value })),
  ].map((one) => ({ ...one, personId, months: 24 }))
  if (done.length) await db.insert(experience).values(done)
  if (credentials.length) {
    await db.insert(heldCredentials).values(
      credentials.map(({ credential = 'CPC', ...held }) => ({
        personId,
        credential,
        memberNumber: '01234567',
        ...held,
      })),
    )
  }
  const blocked = [
    ...blockedEmployers.map((employerId) => ({ employerId })),
    ...blockedDomains.map((domain) => ({ domain })),
  ].map((one) => ({ ...one, id: newId(), personId }))
  if (blocked.length) await db.insert(blocks).values(blocked)
  return person
}
