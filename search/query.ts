import type { MultiSearchQuery } from 'meilisearch'
import type { JobFilters, ListParam } from '#db/jobs/filters.ts'
import { nationwide } from '#db/vocabulary/states.ts'
import { everyState } from '#search/document.ts'
import { facetAttributes, shortForms } from '#search/settings.ts'

/** One round trip: the page's hits with all counts, then one more question for each list whose own choices must not shrink its counts. */
export type JobsRequest = { queries: MultiSearchQuery[]; countedApart: (ListParam | 'pay_min')[] }

/**
 * @param now seconds since 1970; jobs that have expired by then are left out whatever the index still holds
 * @param counted whether the lists are counted too
 */
export function jobsRequest(indexUid: string, filters: JobFilters, now: number, counted: boolean): JobsRequest {
  const q = queryText(filters)
  const countedApart = counted ? withChoices(filters) : []
  const page = {
    indexUid,
    q,
    matchingStrategy: 'all',
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
    matchingStrategy: 'all',
    filter: filterOf(filters, now, param),
    facets: [param === 'pay_min' ? 'pay' : param],
    limit: 0,
  }))
  return { queries: [page, ...counts] as MultiSearchQuery[], countedApart }
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
  if (!filters.lists.kind.any.length) clauses.push('kind = coding')
  if (filters.apprentice) clauses.push('apprentice = true')
  if (filters.pay_min !== null && except !== 'pay_min') clauses.push(`pay_rate >= ${Math.round(filters.pay_min * 100)}`)
  if (filters.posted_within !== null) clauses.push(`posted_at >= ${now - filters.posted_within * 86_400}`)
  return clauses
}

/** What documents hold for these values: a job open to every state names none of them. */
function held(param: ListParam, values: string[]): string {
  const open = param === 'state' && values.some((value) => national.has(value))
  return [...values, ...(open ? [everyState] : [])].map(quote).join(', ')
}

const national: ReadonlySet<string> = new Set(nationwide)

/** A trailing space tells Meilisearch that the last word is whole: "ED" is not the beginning of "education". */
function queryText(filters: JobFilters): string {
  const text = [filters.q, ...filters.unread].join(' ').replace(/\s+/g, ' ').trim()
  const last = text.slice(text.lastIndexOf(' ') + 1)
  return shortForms.has(last.toLowerCase()) ? `${text} ` : text
}

const quote = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`
