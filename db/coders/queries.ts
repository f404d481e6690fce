import { asc, eq, sql, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import type { Coder, Held, Rate } from '#db/coders/profile.ts'
import { apprenticeships, capacities, coders, experience, heldCredentials, rates } from '#db/coders/schema.ts'
import { people } from '#db/people/schema.ts'
import type { ExperienceKind } from '#db/vocabulary/coders.ts'
import type { Credential } from '#db/vocabulary/credentials.ts'

/** A person's own profile; undefined until they begin one. */
export async function coderOf(db: Db | Tx, personId: string): Promise<Coder | undefined> {
  return (await readCoders(db, eq(coders.personId, personId)))[0]
}

/** For their owner, and for an admin who verifies: for nobody else. */
export async function memberNumbersOf(db: Db, personId: string): Promise<Map<Credential, string>> {
  const rows = await db
    .select({ credential: heldCredentials.credential, number: heldCredentials.memberNumber })
    .from(heldCredentials)
    .where(eq(heldCredentials.personId, personId))
  return new Map(rows.flatMap(({ credential, number }) => (number ? [[credential, number] as const] : [])))
}

export function apprenticeshipsOf(db: Db, personId: string) {
  return db.select().from(apprenticeships).where(eq(apprenticeships.personId, personId))
}

type Done = { kind: ExperienceKind; value: string; months: number }

/** In order of their person's id. */
export async function readCoders(db: Db | Tx, where: SQL | undefined, limit = 1000): Promise<Coder[]> {
  const rows = await db
    .select({
      coder: coders,
      name: people.name,
      credentials: sql<Held[]>`(
        select coalesce(json_agg(json_build_object(
          'credential', h.credential, 'issuedOn', h.issued_on, 'expiresOn', h.expires_on, 'verification', h.verification,
          'ceuEarned', h.ceu_earned, 'ceuNeeded', h.ceu_needed, 'cycleEndsOn', h.cycle_ends_on
        ) order by h.credential), '[]') from ${heldCredentials} h where h.person_id = ${coders.personId})`,
      done: sql<Done[]>`(
        select coalesce(json_agg(json_build_object('kind', e.kind, 'value', e.value, 'months', e.months)
          order by e.months desc, e.value), '[]') from ${experience} e where e.person_id = ${coders.personId})`,
      rates: sql<Rate[]>`(
        select coalesce(json_agg(json_build_object(
          'basis', r.basis, 'chartType', r.chart_type, 'cents', r.cents, 'hourlyCents', r.hourly_cents
        ) order by r.position), '[]') from ${rates} r where r.person_id = ${coders.personId})`,
      capacities: sql<Coder['capacities']>`(
        select coalesce(json_agg(json_build_object('chartType', c.chart_type, 'perWeek', c.per_week)
          order by c.chart_type), '[]') from ${capacities} c where c.person_id = ${coders.personId})`,
    })
    .from(coders)
    .innerJoin(people, eq(people.id, coders.personId))
    .where(where)
    .orderBy(asc(coders.personId))
    .limit(limit)
  return rows.map(({ coder, name, done, ...parts }) => {
    const { publishedAt: _, updatedAt: __, ...profile } = coder
    const of = (kind: ExperienceKind) =>
      done.filter((each) => each.kind === kind).map(({ value, months }) => ({ value, months }))
    return {
      ...profile,
      name,
      ...parts,
      chartTypes: of('chart-type') as Coder['chartTypes'],
      specialties: of('specialty') as Coder['specialties'],
      tools: of('tool') as Coder['tools'],
    }
  })
}
