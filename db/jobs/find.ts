// The same questions that the index answers, asked of Postgres: while search is away, and to check what search says.
import { and, eq, inArray, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import { employers } from '#db/employers/schema.ts'
import type { JobFilters, ListParam } from '#db/jobs/filters.ts'
import { versionOfDocument } from '#db/jobs/queries.ts'
import { jobs, requirements } from '#db/jobs/schema.ts'
import { nationwide } from '#db/vocabulary/states.ts'

type Counted = ListParam | 'pay_min'
export type FoundIds = { ids: string[]; total: number; facets: Partial<Record<Counted, Record<string, number>>> }

const facetsTimeLimitMs = 2000

/** Finds open jobs by Postgres full-text. Facets are left out ({}) when they take longer than two seconds. */
export async function findJobIds(db: Db, filters: JobFilters, now: Date): Promise<FoundIds> {
  const [listed, facets] = await Promise.all([listIds(db, filters, now), countFacets(db, filters, now)])
  return { ...listed, facets }
}

/** Which of these jobs are open and answer to the filters now, and the version that a document of each should have. */
export async function currentVersions(
  db: Db,
  ids: string[],
  filters: JobFilters,
  now: Date,
): Promise<Map<string, number>> {
  if (!ids.length) return new Map()
  const rows = await db
    .select({ id: jobs.id, version: versionOfDocument })
    .from(jobs)
    .innerJoin(employers, eq(employers.id, jobs.employerId))
    // Wrapped, so that no index but the primary key can look fit to the planner.
    .where(and(inArray(jobs.id, ids), sql`coalesce(${and(...conditions(filters, now))}, false)`))
  return new Map(rows.map((row) => [row.id, row.version]))
}

async function listIds(db: Db, filters: JobFilters, now: Date) {
  const rank = words(filters) ? sql`ts_rank_cd(${jobs.searchVector}, ${question(filters)}) desc` : sql`true`
  const order = {
    relevance: [rank, sql`${jobs.postedAt} desc`],
    newest: [sql`${jobs.postedAt} desc`],
    pay: [sql`${rate} desc nulls last`, sql`${jobs.postedAt} desc`],
  }[filters.sort]
  const rows = await db
    .select({ id: jobs.id, total: sql<number>`(count(*) over ())::int` })
    .from(jobs)
    .where(and(...conditions(filters, now), matches(filters)))
    .orderBy(...order, jobs.id)
    .limit(filters.per_page)
    .offset((filters.page - 1) * filters.per_page)
  return { ids: rows.map((row) => row.id), total: rows[0]?.total ?? 0 }
}

async function countFacets(db: Db, filters: JobFilters, now: Date): Promise<FoundIds['facets']> {
  const counts = (Object.keys(valuesOf) as Counted[]).map((param) => {
    const matched = and(...conditions(filters, now, param), matches(filters))
    return sql`select ${param}::text as param, value, count(*)::int as count
      from (select ${valuesOf[param]} as value from ${jobs} where ${matched}) valued
      where value is not null group by value`
  })
  try {
    const rows = await db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('statement_timeout', ${String(facetsTimeLimitMs)}, true)`)
      return tx.execute<{ param: Counted; value: string; count: number }>(sql.join(counts, sql` union all `))
    })
    const facets: FoundIds['facets'] = {}
    for (const { param, value, count } of rows) facets[param] = { ...facets[param], [value]: count }
    return facets
  } catch (error) {
    if (isTimeout(error)) return {}
    throw error
  }
}

/** What must hold of a job, list by list; `except` leaves one list's own choices aside. Words are asked apart. */
function conditions(filters: JobFilters, now: Date, except?: Counted): SQL[] {
  const held: SQL[] = [sql`${jobs.status} = 'published'`, sql`${jobs.expiresAt} > ${now.toISOString()}::timestamptz`]
  for (const [param, { any, none }] of Object.entries(filters.lists) as [ListParam, JobFilters['lists'][ListParam]][]) {
    if (param === except) continue
    if (any.length) held.push(or(...any.map((value) => says[param](value)))!)
    for (const value of none) held.push(sql`(${says[param](value)}) is not true`)
  }
  if (!filters.lists.kind.any.length) held.push(sql`${jobs.kind} = 'coding'`)
  if (filters.apprentice) held.push(sql`${jobs.apprenticePolicy} in ('welcome', 'accepted', 'case-by-case')`)
  if (filters.pay_min !== null && except !== 'pay_min') held.push(sql`${rate} >= ${Math.round(filters.pay_min * 100)}`)
  if (filters.posted_within !== null) {
    held.push(
      sql`${jobs.postedAt} >= ${new Date(now.getTime() - filters.posted_within * 86_400_000).toISOString()}::timestamptz`,
    )
  }
  return held
}

const says: Record<ListParam, (value: string) => SQL> = {
  workplace: (value) => sql`${jobs.workplace} = ${value}`,
  state: (value) => openTo(value),
  credential: (value) =>
    sql`exists (select 1 from ${requirements} where ${requirements.jobId} = ${jobs.id} and ${requirements.anyOf} @> array[${value}]::credential[])`,
  chart_type: (value) => sql`${jobs.chartTypes} @> array[${value}]::chart_type[]`,
  specialty: (value) => sql`${jobs.specialties} @> array[${value}]::specialty[]`,
  seniority: (value) => sql`${jobs.seniority} = ${value}`,
  employment: (value) => sql`${jobs.employment} @> array[${value}]::employment[]`,
  tool: (value) => sql`${jobs.tools} @> array[${value}]::tool[]`,
  schedule: (value) =>
    value === 'weekends' ? sql`${jobs.weekends}` : sql`${jobs.flexibility} in ('core-hours', 'fully-flexible')`,
  kind: (value) => sql`${jobs.kind} = ${value}`,
}

/** As `openStates` has it: a job with a site stands in one state, any other is open to those that it names. */
const onSite = sql`(${jobs.workplace} in ('hybrid', 'on-site') or (${jobs.workplace} is null and ${jobs.placeState} is not null))`

function openTo(state: string): SQL {
  const national = (nationwide as readonly string[]).includes(state)
  return sql`case
    when ${onSite} then ${jobs.placeState} = ${state}
    when ${jobs.stateMode} = 'all' then ${national}
    when ${jobs.stateMode} = 'include' then ${jobs.eligibleStates} @> array[${state}]::state[]
    when ${jobs.stateMode} = 'exclude' then ${national} and not ${jobs.eligibleStates} @> array[${state}]::state[]
    else false end`
}

const listed = (column: unknown) =>
  sql`unnest(case when cardinality(${column}) = 0 then array['not-stated'] else ${column}::text[] end)`
const single = (column: unknown) => sql`coalesce(${column}::text, 'not-stated')`

const valuesOf: Record<Counted, SQL> = {
  workplace: single(jobs.workplace),
  state: sql`unnest(case
    when ${onSite} then array[coalesce(${jobs.placeState}::text, 'not-stated')]
    when ${jobs.stateMode} = 'all' then ${nationalArray()}
    when ${jobs.stateMode} = 'include' then ${jobs.eligibleStates}::text[]
    when ${jobs.stateMode} = 'exclude' then array(select unnest(${nationalArray()}) except select unnest(${jobs.eligibleStates}::text[]))
    else array['not-stated'] end)`,
  credential: sql`unnest(coalesce(nullif(array(
    select distinct unnest(${requirements.anyOf})::text from ${requirements} where ${requirements.jobId} = ${jobs.id}), '{}'), array['not-stated']))`,
  chart_type: listed(jobs.chartTypes),
  specialty: listed(jobs.specialties),
  seniority: single(jobs.seniority),
  employment: listed(jobs.employment),
  tool: listed(jobs.tools),
  schedule: sql`unnest(coalesce(nullif(array_remove(array[
    case when ${jobs.weekends} then 'weekends' end,
    case when ${jobs.flexibility} in ('core-hours', 'fully-flexible') then 'flexible' end], null), '{}'), array['not-stated']))`,
  kind: single(jobs.kind),
  pay_min: sql`case when coalesce(${jobs.hourlyMaxCents}, ${jobs.hourlyMinCents}) is null then 'not-stated' end`,
}

const rate = sql`coalesce(${jobs.hourlyMaxCents}, ${jobs.hourlyMinCents})`
const words = (filters: JobFilters) => [filters.q, ...filters.unread].join(' ').trim()
const question = (filters: JobFilters) => sql`websearch_to_tsquery('english', ${words(filters)})`
const matches = (filters: JobFilters) =>
  words(filters) ? sql`${jobs.searchVector} @@ ${question(filters)}` : undefined

function nationalArray(): SQL {
  return sql.raw(`array[${nationwide.map((state) => `'${state}'`).join(',')}]`)
}

function isTimeout(error: unknown): boolean {
  const code = (part: unknown) => (part as { code?: string } | undefined)?.code
  return code(error) === '57014' || code((error as { cause?: unknown } | undefined)?.cause) === '57014'
}
