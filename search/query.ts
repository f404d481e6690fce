import type { MultiSearchQuery } from 'meilisearch'
import type { Asking, FitAsked, JobFilters, ListParam, Meaning } from '#db/jobs/filters.ts'
import type { Gaps } from '#db/jobs/fit.ts'
import { nationwide } from '#db/vocabulary/states.ts'
import { everyState, searchedKey } from '#search/document.ts'
import { facetAttributes, shortForms } from '#search/settings.ts'

/** One round trip: the page's hits with all counts, then one more question for each list whose own choices must not shrink its counts. */
export type JobsRequest = { queries: MultiSearchQuery[]; countedApart: (ListParam | 'pay_min')[] }

/**
 * @param now seconds since 1970; jobs that have expired by then are left out whatever the index still holds
 * @param counted whether the lists are counted too
 */
export function jobsRequest(indexUid: string, filters: JobFilters, now: number, counted: boolean): JobsRequest {
  const { q, matchingStrategy } = queryText(filters)
  const countedApart = counted ? withChoices(filters) : []
  const page = {
    indexUid,
    q,
    matchingStrategy,
    filter: filterOf(filters, now),
    ...(counted && {
      facets: [...facetAttributes.filter((param) => param !== 'kind' && !countedApart.includes(param)), 'pay'],
    }),
    page: filters.page,
    hitsPerPage: filters.per_page,
    attributesToRetrieve: ['id', '_v', '_schema', 'item'],
    ...(filters.sort === 'newest' && { sort: ['posted_at:desc'] }),
    ...(filters.sort === 'pay' && { sort: ['pay_rate:desc', 'posted_at:desc'] }),
  }
  const counts = countedApart.map((param) => ({
    indexUid,
    q,
    matchingStrategy,
    filter: filterOf(filters, now, param),
    facets: [param === 'pay_min' ? 'pay' : param],
    limit: 0,
  }))
  return { queries: [page, ...counts] as MultiSearchQuery[], countedApart }
}

/** No hit is ranked for it; all jobs that match are known by then, so that its "estimated" total is exact. */
export function totalRequest(indexUid: string, filters: JobFilters, now: number): MultiSearchQuery {
  return { indexUid, ...queryText(filters), filter: filterOf(filters, now), limit: 0 }
}

/** Which of these jobs a search finds: asked as its page asks. */
export function amongRequest(indexUid: string, filters: JobFilters, ids: string[], now: number): MultiSearchQuery {
  const filter = [...filterOf(filters, now), `id IN ${listOf(ids)}`]
  return { indexUid, ...queryText(filters), filter, limit: ids.length, attributesToRetrieve: ['id'] }
}

/** A list's choices are set aside when it is counted; what it leaves out stays out. */
function withChoices(filters: JobFilters): JobsRequest['countedApart'] {
  const lists = facetAttributes.filter((param) => filters.lists[param].any.length > 0)
  return filters.pay_min === null ? lists : [...lists, 'pay_min']
}

function filterOf(filters: JobFilters, now: number, except?: ListParam | 'pay_min'): string[] {
  const clauses = [`expires_at > ${now}`]
  for (const param of facetAttributes) {
    const { any, none } = filters.lists[param]
    if (any.length && param !== except) clauses.push(`${param} IN [${held(param, any)}]`)
    if (none.length) clauses.push(`${param} NOT IN [${held(param, none)}]`)
  }
  if (!asksKind(filters)) clauses.push('kind = coding')
  if (filters.apprentice) clauses.push(clauseOf({ param: 'apprentice', value: '1' }, now))
  if (filters.pay_min !== null && except !== 'pay_min') {
    clauses.push(clauseOf({ param: 'pay_min', value: String(filters.pay_min) }, now))
  }
  if (filters.posted_within !== null) {
    clauses.push(clauseOf({ param: 'posted_within', value: String(filters.posted_within) }, now))
  }
  for (const meaning of filters.meant) clauses.push(...meaningClauses(meaning, now))
  if (filters.fit) clauses.push(filters.gaps ? fitClause(filters.fit, filters.gaps) : 'asks IN []')
  return clauses
}

/**
 * Nothing is unmet, or exactly one thing: where one lives, or a key of one place and none of any other. A job has one key
 * for each place at most.
 */
function fitClause(fit: FitAsked, { states, unmet, several }: Gaps): string {
  const here = `state IN [${states.length ? held('state', states) : ''}]`
  if (fit === 'qualify') return `${here} AND asks NOT IN ${listOf(unmet)}`
  const placeOf = (key: string) => key.slice(0, key.indexOf(':'))
  const oneUnmet = [...new Set(unmet.map(placeOf))].map((place) => {
    const once = unmet.filter((key) => placeOf(key) === place && !several.includes(key))
    const others = unmet.filter((key) => placeOf(key) !== place)
    return `(asks IN ${listOf(once)} AND asks NOT IN ${listOf(others)})`
  })
  const elsewhere = `(NOT ${here} AND asks NOT IN ${listOf(unmet)})`
  return oneUnmet.length ? `(${elsewhere} OR (${here} AND (${oneUnmet.join(' OR ')})))` : elsewhere
}

const listOf = (keys: string[]) => `[${keys.map((key) => quote(searchedKey(key))).join(', ')}]`

/** Any of what is meant, or a title of the same words; a kind says where to look for it. */
function meaningClauses({ name, any, left }: Meaning, now: number): string[] {
  const kinds = any.filter(({ param }) => param === 'kind')
  const facts = any.filter(({ param }) => param !== 'kind').map((one) => clauseOf(one, now))
  const either = [...facts, ...(name && facts.length ? [`titled = ${quote(name)}`] : [])].join(' OR ')
  const all = [
    ...(kinds.length ? [`kind IN [${kinds.map(({ value }) => quote(value)).join(', ')}]`] : []),
    ...(either ? [`(${either})`] : []),
  ]
  return left ? [`NOT (${either || all.join(' AND ')})`] : all
}

function clauseOf({ param, value }: Asking, now: number): string {
  if (param === 'apprentice') return 'apprentice = true'
  if (param === 'pay_min') return `pay_rate >= ${Math.round(Number(value) * 100)}`
  if (param === 'posted_within') return `posted_at >= ${now - Number(value) * 86_400}`
  return `${param} IN [${held(param, [value])}]`
}

/** Only coding is searched, unless a kind was asked for by hand or in words. */
function asksKind({ lists, meant }: JobFilters): boolean {
  return lists.kind.any.length > 0 || meant.some(({ any, left }) => !left && any.some(({ param }) => param === 'kind'))
}

/** What documents hold for these values: a job open to every state names none of them. */
function held(param: ListParam, values: string[]): string {
  const open = param === 'state' && values.some((value) => national.has(value))
  return [...values, ...(open ? [everyState] : [])].map(quote).join(', ')
}

const national: ReadonlySet<string> = new Set(nationwide)

/**
 * A trailing space tells Meilisearch that the last word is whole: "ED" is not the beginning of "education". Hints rank
 * what names them first, behind a first word that every job meant has; behind more words they would be required like those.
 */
export function queryText(filters: Pick<JobFilters, 'q' | 'unread' | 'hints'>): {
  q: string
  matchingStrategy: 'all' | 'last'
} {
  const words = [filters.q, ...filters.unread].join(' ').replace(/\s+/g, ' ').trim()
  const hinted = filters.hints !== '' && !words.includes(' ')
  const text = hinted ? `${words} ${filters.hints}`.trim() : words
  const last = text.slice(text.lastIndexOf(' ') + 1)
  return { q: shortForms.has(last.toLowerCase()) ? `${text} ` : text, matchingStrategy: hinted ? 'last' : 'all' }
}

export const quote = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`
