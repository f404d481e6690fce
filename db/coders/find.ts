// The same questions that the indexes of freelancers answer, asked of Postgres: while search is away, and to check each page.
import { and, desc, eq, inArray, isNotNull, or, sql, type SQL } from 'drizzle-orm'
import type { Db, Tx } from '#db/client.ts'
import type { FreelancerAsking, FreelancerFilters, FreelancerList, FreelancerParam } from '#db/coders/filters.ts'
import { freelancerLists, freelancerNumbers } from '#db/coders/filters.ts'
import { reachOf, type Viewer } from '#db/coders/freelancers.ts'
import { blocks, coders, experience, heldCredentials } from '#db/coders/schema.ts'
import { dayOf } from '#db/day.ts'
import { isTimeout, withinLimit } from '#db/time-limit.ts'
import type { ExperienceKind } from '#db/vocabulary/coders.ts'

export type FoundFreelancers = {
  ids: string[]
  total: number
  facets: Partial<Record<FreelancerParam, Record<string, number>>>
}

/** Who asks what, and when. */
export type Question = { filters: FreelancerFilters; viewer: Viewer; now: Date }

/** By Postgres full-text, each statement within two seconds or not at all. Facets that take longer are left out ({}). */
export async function findFreelancerIds(db: Db, asked: Question, counted: boolean): Promise<FoundFreelancers> {
  const [listed, facets] = await Promise.all([listIds(db, asked), counted ? countFacets(db, asked) : {}])
  return { ...listed, facets }
}

/** Those of these profiles that this viewer may find by these filters now, with the version that their documents should have. */
export async function stillFreelancers(db: Db, ids: string[], asked: Question): Promise<Map<string, number>> {
  if (!ids.length) return new Map()
  const rows = await db
    .select({ id: coders.personId, version: coders.version })
    .from(coders)
    .where(and(inArray(coders.personId, ids), ...conditions(asked)))
  return new Map(rows.map(({ id, version }) => [id, version]))
}

async function listIds(db: Db, asked: Question) {
  const { filters } = asked
  const newest = desc(coders.publishedAt)
  const order = {
    relevance: words(filters) ? [sql`ts_rank_cd(${spoken}, ${question(filters)}) desc`, newest] : [newest],
    newest: [newest],
    rate: [sql`${coders.rateCents} asc nulls last`, newest],
  }[filters.sort]
  const found = and(...conditions(asked), matches(filters))
  return withinLimit(db, async (tx) => {
    const rows = await tx
      .select({ id: coders.personId })
      .from(coders)
      .where(found)
      .orderBy(...order, coders.personId)
      .limit(filters.per_page)
      .offset((filters.page - 1) * filters.per_page)
    return { ids: rows.map((row) => row.id), total: await tx.$count(coders, found) }
  })
}

async function countFacets(db: Db, asked: Question): Promise<FoundFreelancers['facets']> {
  try {
    return await withinLimit(db, async (tx) => {
      const facets: FoundFreelancers['facets'] = {}
      for (const param of [...(Object.keys(freelancerLists) as FreelancerList[]), ...freelancerNumbers]) {
        const counts = await countOf(tx, param, asked)
        if (Object.keys(counts).length) facets[param] = counts
      }
      return facets
    })
  } catch (error) {
    if (isTimeout(error)) return {}
    throw error
  }
}

/** A list's own choices are set aside when it is counted. */
async function countOf(tx: Tx, param: FreelancerParam, asked: Question): Promise<Record<string, number>> {
  const where = and(...conditions(asked, param), matches(asked.filters))
  const rows = await tx.execute<{ value: string; count: number }>(
    sql`select value, count(*)::int as count
        from ${coders} cross join lateral unnest(${valuesOf(param, asked.now)}) value where ${where} group by value`,
  )
  return Object.fromEntries(rows.map(({ value, count }) => [value, count]))
}

function valuesOf(param: FreelancerParam, now: Date): SQL {
  const listed = (values: SQL) => sql`coalesce(nullif(${values}, '{}'), array['not-stated'])`
  if (param === 'rate_max') return sql`case when ${coders.rateCents} is null then array['not-stated'] end`
  if (param === 'available_within') return sql`case when ${coders.availableFrom} is null then array['not-stated'] end`
  if (param === 'state')
    return listed(
      sql`array(select distinct unnest(array_append(${coders.mayWorkFrom}, ${coders.livesIn}))::text except select null)`,
    )
  if (param === 'credential') {
    return listed(sql`array(select h.credential::text from ${heldCredentials} h
      where h.person_id = ${coders.personId} and ${inForce(now)})`)
  }
  return listed(sql`array(select e.value from ${experience} e
    where e.person_id = ${coders.personId} and e.kind = ${experienceKinds[param]})`)
}

const experienceKinds: Record<'chart_type' | 'specialty' | 'tool', ExperienceKind> = {
  chart_type: 'chart-type',
  specialty: 'specialty',
  tool: 'tool',
}

const inForce = (now: Date) =>
  sql`h.verification <> 'revoked' and (h.expires_on is null or h.expires_on >= ${dayOf(now)}::date)`

/** @param except the parameter whose own choices are set aside */
function conditions({ filters, viewer, now }: Question, except?: FreelancerParam): SQL[] {
  const all: (SQL | undefined)[] = [isNotNull(coders.handle), mayFind(viewer)]
  for (const param of Object.keys(freelancerLists) as FreelancerList[]) {
    const { any, none } = filters.lists[param]
    if (any.length && param !== except) all.push(or(...any.map((value) => says({ param, value }, now))))
    all.push(...none.map((value) => sql`(${says({ param, value }, now)}) is not true`))
  }
  for (const param of freelancerNumbers) {
    const value = filters[param]
    if (value !== null && param !== except) all.push(says({ param, value: String(value) }, now))
  }
  for (const { any, left } of filters.meant) {
    const meant = or(...any.map((one) => says(one, now)))
    all.push(left ? sql`(${meant}) is not true` : meant)
  }
  return all.filter((one) => one !== undefined)
}

function mayFind(viewer: Viewer): SQL {
  const { visibilities, employers, domains } = reachOf(viewer)
  const shown = inArray(coders.visibility, visibilities)
  const blocking = or(
    employers.length ? inArray(blocks.employerId, employers) : undefined,
    domains.length ? inArray(blocks.domain, domains) : undefined,
  )
  if (!blocking) return shown
  const blocked = sql`exists (select from ${blocks} where ${blocks.personId} = ${coders.personId} and (${blocking}))`
  return and(shown, or(sql`not ${blocked}`, viewer.personId ? eq(coders.personId, viewer.personId) : undefined))!
}

function says({ param, value }: FreelancerAsking, now: Date): SQL {
  if (param === 'rate_max') return sql`${coders.rateCents} <= ${Math.round(Number(value) * 100)}`
  if (param === 'available_within') {
    return sql`${coders.availableFrom} <= ${dayOf(new Date(now.getTime() + Number(value) * 86_400_000))}::date`
  }
  if (param === 'state') return sql`(${coders.livesIn} = ${value} or ${coders.mayWorkFrom} @> array[${value}]::state[])`
  if (param === 'credential') {
    return sql`exists (select from ${heldCredentials} h
      where h.person_id = ${coders.personId} and h.credential = ${value} and ${inForce(now)})`
  }
  return sql`exists (select from ${experience} e
    where e.person_id = ${coders.personId} and e.kind = ${experienceKinds[param]} and e.value = ${value})`
}

const words = (filters: FreelancerFilters) => [filters.q, ...filters.unread].join(' ').trim()
const question = (filters: FreelancerFilters) => sql`websearch_to_tsquery('english', ${words(filters)})`
const spoken = sql`to_tsvector('english', concat_ws(' ', 'medical coder coding freelancer', ${coders.headline}, ${coders.handle},
  ${coders.about}, (select string_agg(replace(e.value, '-', ' '), ' ') from ${experience} e where e.person_id = ${coders.personId})))`
const matches = (filters: FreelancerFilters) => (words(filters) ? sql`${spoken} @@ ${question(filters)}` : undefined)
