// The same questions that the index answers, asked of Postgres: while search is away, and to check what search says.
import { and, inArray, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#db/client.ts'
import type { Asking, FitAsked, JobFilters, ListParam, Meaning } from '#db/jobs/filters.ts'
import type { Gaps } from '#db/jobs/fit.ts'
import { employers } from '#db/employers/schema.ts'
import { isTimeout, withinLimit } from '#db/time-limit.ts'
import { askKeys, jobs, requirements } from '#db/jobs/schema.ts'
import { consideringPolicies } from '#db/vocabulary/credentials.ts'
import { rateBounds } from '#db/vocabulary/pay.ts'
import { nationwide } from '#db/vocabulary/states.ts'
import { flexibleHours } from '#db/vocabulary/workplaces.ts'

type Counted = ListParam | 'pay_min'
export type FoundIds = { ids: string[]; total: number; facets: Partial<Record<Counted, Record<string, number>>> }

/** Finds open jobs by Postgres full-text, within two seconds or not at all. Facets that take longer are left out ({}). */
export async function findJobIds(db: Db, filters: JobFilters, now: Date, counted: boolean): Promise<FoundIds> {
  const [listed, facets] = await Promise.all([listIds(db, filters, now), counted ? countFacets(db, filters, now) : {}])
  return { ...listed, facets }
}

/** The open ones among these jobs, and the version that a document of each should have. On the way of every page: one prepared statement. */
export async function openVersions(db: Db, ids: string[], now: Date): Promise<Map<string, number>> {
  if (!ids.length) return new Map()
  // `offset 0` has each job's employer looked up by its key: the planner would else read all employers into a hash.
  const rows = await db.$client<{ id: string; version: number }[]>`
    select jobs.id, greatest(jobs.version, employer.version)::float8 as version
    from jobs cross join lateral (
      select version, suspended_at from employers where employers.id = jobs.employer_id offset 0
    ) employer
    where jobs.id = any(${ids}::text[])
      and (status = 'published' and searched_until > ${now.toISOString()}::timestamptz and suspended_at is null) is true`
  return new Map(rows.map((row) => [row.id, row.version]))
}

/** Which of these jobs answer to the filters as they are now. */
export async function stillFound(db: Db, ids: string[], filters: JobFilters, now: Date): Promise<string[]> {
  const rows = await db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(inArray(jobs.id, ids), ...conditions(filters, now)))
  return rows.map((row) => row.id)
}

/** Every key that some job asks by. */
export async function everyAsk(db: Db): Promise<string[]> {
  return (await db.select().from(askKeys)).map(({ key }) => key)
}

async function listIds(db: Db, filters: JobFilters, now: Date) {
  const rank = words(filters) ? [sql`ts_rank_cd(${jobs.searchVector}, ${question(filters)}) desc`] : []
  const order = {
    relevance: [...rank, sql`${jobs.postedAt} desc`],
    newest: [sql`${jobs.postedAt} desc`],
    pay: [sql`${payRate()} desc nulls last`, sql`${jobs.postedAt} desc`],
  }[filters.sort]
  const found = and(...conditions(filters, now), matches(filters))
  return withinLimit(db, async (tx) => {
    const rows = await tx
      .select({ id: jobs.id, total: sql<number>`(count(*) over ())::int` })
      .from(jobs)
      .where(found)
      .orderBy(...order, jobs.id)
      .limit(filters.per_page)
      .offset((filters.page - 1) * filters.per_page)
    // Past the last page there is no row to bear the count.
    const total = rows[0]?.total ?? (filters.page > 1 ? await tx.$count(jobs, found) : 0)
    return { ids: rows.map((row) => row.id), total }
  })
}

/** The jobs are read once; each list is then counted among those that answer to all other lists. */
async function countFacets(db: Db, filters: JobFilters, now: Date): Promise<FoundIds['facets']> {
  const { always, byList } = parted(filters, now)
  const chosen = Object.keys(byList) as Counted[]
  const answers = chosen.map((param) => sql`, (${byList[param]}) as ${sql.identifier(`answers_${param}`)}`)
  const columns = sql.join(
    countedColumns.map((column) => sql`${column}`),
    sql`, `,
  )
  const matched = sql`select ${columns} ${sql.join(answers)} from ${jobs} where ${and(...always, matches(filters))}`
  // Without a choice of kind only one is searched, and there is nothing to count.
  const counted = (Object.keys(valuesOf) as Counted[]).filter((param) => param !== 'kind' || byList.kind)
  const counts = counted.map((param) => {
    const others = chosen.filter((other) => other !== param).map((other) => sql.identifier(`answers_${other}`))
    const where = others.length ? sql`where ${sql.join(others, sql` and `)}` : sql``
    return sql`select ${param}::text as param, value, count(*)::int as count
      from (select ${valuesOf[param]} as value from matched as jobs ${where}) valued
      where value is not null group by value`
  })
  try {
    const rows = await withinLimit(db, (tx) =>
      tx.execute<{ param: Counted; value: string; count: number }>(
        sql`with matched as materialized (${matched}) ${sql.join(counts, sql` union all `)}`,
      ),
    )
    const facets: FoundIds['facets'] = {}
    for (const { param, value, count } of rows) (facets[param] ??= {})[value] = count
    return facets
  } catch (error) {
    if (isTimeout(error)) return {}
    throw error
  }
}

const countedColumns = [
  jobs.id,
  jobs.workplace,
  jobs.placeState,
  jobs.stateMode,
  jobs.eligibleStates,
  jobs.chartTypes,
  jobs.specialties,
  jobs.seniority,
  jobs.employment,
  jobs.tools,
  jobs.weekends,
  jobs.flexibility,
  jobs.kind,
  jobs.hourlyMinCents,
  jobs.hourlyMaxCents,
]

function conditions(filters: JobFilters, now: Date): SQL[] {
  const { always, byList } = parted(filters, now)
  return [...always, ...Object.values(byList)]
}

/** What must hold of a job: whatever is counted, and list by list, since a list's choices are set aside when it is counted. */
function parted(filters: JobFilters, now: Date): { always: SQL[]; byList: Partial<Record<Counted, SQL>> } {
  const always: SQL[] = [
    sql`${jobs.status} = 'published'`,
    sql`${jobs.searchedUntil} > ${now.toISOString()}::timestamptz`,
    sql`not exists (select from ${employers} e where e.id = ${jobs.employerId} and e.suspended_at is not null)`,
  ]
  const byList: Partial<Record<Counted, SQL>> = {}
  for (const [param, { any, none }] of Object.entries(filters.lists) as [ListParam, JobFilters['lists'][ListParam]][]) {
    const asked = any.length ? or(...any.map((value) => says[param](value))) : undefined
    if (asked) byList[param] = asked
    always.push(...none.map((value) => sql`(${says[param](value)}) is not true`))
  }
  const asksKind = filters.meant.some(({ any, left }) => !left && any.some(({ param }) => param === 'kind'))
  if (!filters.lists.kind.any.length && !asksKind) always.push(sql`${jobs.kind} = 'coding'`)
  if (filters.apprentice) always.push(condition({ param: 'apprentice', value: '1' }, now))
  if (filters.pay_min !== null) byList.pay_min = condition({ param: 'pay_min', value: String(filters.pay_min) }, now)
  if (filters.posted_within !== null) {
    always.push(condition({ param: 'posted_within', value: String(filters.posted_within) }, now))
  }
  for (const meaning of filters.meant) always.push(...meaningOf(meaning, now))
  if (filters.fit) always.push(filters.gaps ? fitting(filters.fit, filters.gaps) : sql`false`)
  return { always, byList }
}

/** Nothing that it asks is unmet, or exactly one thing. */
function fitting(fit: FitAsked, { states, unmet, several }: Gaps): SQL {
  const here = states.length ? sql`((${or(...states.map(openTo))}) is true)` : sql`false`
  const keys = sql`${sql.param(unmet)}::text[]`
  if (fit === 'qualify') return sql`${here} and not ${jobs.asks} && ${keys}`
  const lacks = sql`(select count(*) from unnest(${jobs.asks}) asked where asked = any(${keys}))`
  return sql`${lacks} + (not ${here})::int = 1 and not ${jobs.asks} && ${sql.param(several)}::text[]`
}

/** Any of what is meant; a kind says where to look for it. */
function meaningOf({ any, left }: Meaning, now: Date): SQL[] {
  const parts = [any.filter(({ param }) => param === 'kind'), any.filter(({ param }) => param !== 'kind')]
  const all = parts.flatMap((part) => (part.length ? [sql`(${or(...part.map((one) => condition(one, now)))})`] : []))
  return left ? [sql`(${all.at(-1)}) is not true`] : all
}

function condition({ param, value }: Asking, now: Date): SQL {
  if (param === 'apprentice') return inArray(jobs.apprenticePolicy, consideringPolicies)
  if (param === 'pay_min') return sql`${payRate()} >= ${Math.round(Number(value) * 100)}`
  if (param !== 'posted_within') return says[param](value)
  // By whole seconds, as the index has its times.
  const since = new Date(Math.floor(now.getTime() / 1000) * 1000 - Number(value) * 86_400_000)
  return sql`${jobs.postedAt} >= ${since.toISOString()}::timestamptz`
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
  schedule: (value) => (value === 'weekends' ? sql`${jobs.weekends}` : inArray(jobs.flexibility, flexibleHours)),
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
    case when ${inArray(jobs.flexibility, flexibleHours)} then 'flexible' end], null), '{}'), array['not-stated']))`,
  kind: single(jobs.kind),
  pay_min: sql`case when ${payRate()} is null then 'not-stated' end`,
}

const words = (filters: JobFilters) => [filters.q, ...filters.unread].join(' ').trim()
const question = (filters: JobFilters) => sql`websearch_to_tsquery('english', ${words(filters)})`
const matches = (filters: JobFilters) =>
  words(filters) ? sql`${jobs.searchVector} @@ ${question(filters)}` : undefined

function payRate(): SQL {
  const columns = { hourly_max: jobs.hourlyMaxCents, hourly_min: jobs.hourlyMinCents }
  return sql`coalesce(${sql.join(
    rateBounds.map((bound) => columns[bound]),
    sql`, `,
  )})`
}

function nationalArray(): SQL {
  return sql.raw(`array[${nationwide.map((state) => `'${state}'`).join(',')}]`)
}
