// Who sees a freelancer's profile. Page, search, facets, counts and API all ask the one rule that stands here.
import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import { blocks, coders } from '#db/coders/schema.ts'
import { ownDomain } from '#db/employers/domain.ts'
import { employers, members } from '#db/employers/schema.ts'
import { people } from '#db/people/schema.ts'
import type { Visibility } from '#db/vocabulary/coders.ts'

export type Viewer = {
  /** Null for a stranger, and for an employer's program. */
  personId: string | null
  employers: { id: string; website: string | null; verified: boolean; suspended: boolean }[]
  /** Null for a stranger, and for an employer's program. */
  email: string | null
}

export const stranger: Viewer = { personId: null, employers: [], email: null }

/** What of a profile says who may see it. */
export type Shown = {
  personId: string
  visibility: Visibility
  /** Ids. */
  blockedEmployers: string[]
  /** As `ownDomain` spells them: what has been registered, so that all under it are meant. */
  blockedDomains: string[]
}

/** The profiles that a viewer may find: of these visibilities, less those that block one of these. */
export type Reach = { visibilities: Visibility[]; employers: string[]; domains: string[] }

/**
 * A blocked employer's members are kept out whatever else they are members of, and so is whoever has an address at a
 * blocked domain, or acts for an employer whose website is there: no proof is asked for a block to hold.
 */
export function reachOf({ employers, email }: Viewer): Reach {
  const trusted = employers.some(({ verified, suspended }) => verified && !suspended)
  const sites = [
    email && `https://${email.slice(email.lastIndexOf('@') + 1)}`,
    ...employers.map(({ website }) => website),
  ]
  const domains = sites.map((site) => ownDomain(site)).filter((domain) => domain !== null)
  return {
    visibilities: trusted ? ['public', 'employers-only'] : ['public'],
    employers: employers.map(({ id }) => id),
    domains: [...new Set(domains)],
  }
}

/** Its owner sees a profile always. */
export function maySee(viewer: Viewer, shown: Shown): boolean {
  if (viewer.personId === shown.personId) return true
  return reachOf(viewer).visibilities.includes(shown.visibility) && !isBlocked(viewer, shown)
}

export function isBlocked(
  viewer: Viewer,
  { blockedEmployers, blockedDomains }: Pick<Shown, 'blockedEmployers' | 'blockedDomains'>,
): boolean {
  const { employers, domains } = reachOf(viewer)
  return (
    blockedEmployers.some((id) => employers.includes(id)) || blockedDomains.some((domain) => domains.includes(domain))
  )
}

export async function viewerOf(db: Db | Tx, personId: string | null): Promise<Viewer> {
  if (personId === null) return stranger
  const [person] = await db.select({ email: people.email }).from(people).where(eq(people.id, personId))
  const theirs = await db
    .select({
      id: employers.id,
      website: employers.website,
      verifiedAt: employers.verifiedAt,
      suspendedAt: employers.suspendedAt,
    })
    .from(members)
    .innerJoin(employers, eq(employers.id, members.employerId))
    .where(eq(members.personId, personId))
  return { personId, email: person?.email ?? null, employers: theirs.map(asViewing) }
}

/** An employer as it looks by itself, whoever acts for it: a program with a token, or a thread that its members share. */
export async function viewerOfEmployer(db: Db | Tx, employerId: string): Promise<Viewer> {
  const [employer] = await db.select().from(employers).where(eq(employers.id, employerId))
  return { personId: null, email: null, employers: employer ? [asViewing(employer)] : [] }
}

function asViewing({
  id,
  website,
  verifiedAt,
  suspendedAt,
}: Pick<typeof employers.$inferSelect, 'id' | 'website' | 'verifiedAt' | 'suspendedAt'>): Viewer['employers'][number] {
  return { id, website, verified: verifiedAt !== null, suspended: suspendedAt !== null }
}

/** The profile behind a handle, as far as to say who may see it. */
export async function shownByHandle(db: Db | Tx, handle: string): Promise<Shown | undefined> {
  const [coder] = await db
    .select({ personId: coders.personId, visibility: coders.visibility })
    .from(coders)
    .where(eq(coders.handle, handle.replaceAll('\0', '')))
  return coder && { ...coder, ...(await blockedBy(db, coder.personId)) }
}

export async function blockedBy(
  db: Db | Tx,
  personId: string,
): Promise<Pick<Shown, 'blockedEmployers' | 'blockedDomains'>> {
  const rows = await db
    .select({ employerId: blocks.employerId, domain: blocks.domain })
    .from(blocks)
    .where(eq(blocks.personId, personId))
  return {
    blockedEmployers: rows.map(({ employerId }) => employerId).filter((id) => id !== null),
    blockedDomains: rows.map(({ domain }) => domain).filter((domain) => domain !== null),
  }
}
