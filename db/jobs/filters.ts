// What may be asked of the jobs: read from a URL, written back in one canonical form, and lost one part at a time.
import { z } from 'zod'
import { chartTypes } from '#db/vocabulary/chart-types.ts'
import { credentials } from '#db/vocabulary/credentials.ts'
import { schedules } from '#db/vocabulary/jobs.ts'
import { employments } from '#db/vocabulary/pay.ts'
import { jobKinds, seniorities } from '#db/vocabulary/roles.ts'
import { specialties } from '#db/vocabulary/specialties.ts'
import { states } from '#db/vocabulary/states.ts'
import { tools } from '#db/vocabulary/tools.ts'
import { workplaces } from '#db/vocabulary/workplaces.ts'

/** Parameters that take several of a list's values: any of those named, none of those with `-` before them. */
export const listParams = {
  workplace: workplaces,
  state: states,
  credential: credentials,
  chart_type: chartTypes,
  specialty: specialties,
  seniority: seniorities,
  employment: employments,
  tool: tools,
  schedule: schedules,
  kind: jobKinds,
} as const
export type ListParam = keyof typeof listParams
export type Choice = { any: string[]; none: string[] }

export const sorts = ['relevance', 'newest', 'pay'] as const
export type Sort = (typeof sorts)[number]

export const reachableHits = 1000
const pageSize = 20

/** One thing that a search's words were read to ask: any of these, or, with `left`, none of them. `name` is the phrase's. */
export type Meaning = { name: string; any: Asking[]; left: boolean }
/** A parameter of the search with one value, as a URL has it. */
export type Asking = { param: ListParam | 'pay_min' | 'posted_within' | 'apprentice'; value: string }

export type JobFilters = {
  q: string
  lists: Record<ListParam, Choice>
  /** Dollars an hour. */
  pay_min: number | null
  /** Days. */
  posted_within: number | null
  apprentice: boolean
  /** Words that were taken back from being read as filters. */
  unread: string[]
  /** What the words were read to ask beside the rest; never in a URL, which has the words. */
  meant: Meaning[]
  /** Read words to rank by: every job that is meant bears the first of them. */
  hints: string
  sort: Sort
  page: number
  per_page: number
}

/** What is said of a parameter that no search has. */
export const unknownParam = 'is not a parameter of this search'

/** A parameter that could not be used, and why, as a sentence. */
export type BadParam = { param: string; value: string; says: string }

const singles = {
  q: z
    .string()
    .max(500, 'can be 500 characters at most')
    .refine((text) => !text.includes('\0'), 'holds a character that no text has'),
  pay_min: z.coerce
    .number('is dollars an hour, as a number')
    .positive('is above 0')
    .max(1000, 'is dollars an hour, 1000 at most'),
  posted_within: wholeNumber(1, 3650, 'is a number of days'),
  apprentice: z.literal('1', 'can only be 1').transform(() => true),
  sort: z.enum(sorts, `is one of ${sorts.join(', ')}`),
  page: wholeNumber(1, reachableHits, 'is a page number'),
  per_page: wholeNumber(1, 100, 'is how many jobs a page holds'),
  fit: z.never('is only for a coder who is signed in'),
}
type Single = keyof typeof singles

/** Reads filters from a URL's query. What can't be used is left out of the filters and named in `bad`. */
export function readFilters(query: URLSearchParams): { filters: JobFilters; bad: BadParam[] } {
  const filters = noFilters()
  const bad: BadParam[] = []

  for (const param of new Set(query.keys())) {
    const values = query.getAll(param).filter((value) => value.trim() !== '')
    if (Object.hasOwn(listParams, param)) readList(filters, bad, param as ListParam, values)
    else if (param === 'unread') readUnread(filters, bad, values)
    else if (Object.hasOwn(singles, param)) readSingle(filters, bad, param as Single, values)
    else bad.push({ param, value: query.get(param) ?? '', says: unknownParam })
  }

  if (filters.page * filters.per_page > reachableHits) {
    const says = `goes beyond the first ${reachableHits.toLocaleString('en-US')} jobs; narrow the search instead`
    bad.push({ param: 'page', value: String(filters.page), says })
    filters.page = 1
  }
  return { filters, bad }
}

function readList(filters: JobFilters, bad: BadParam[], param: ListParam, values: string[]) {
  const known = valuesByAnyCase[param]
  const choice = filters.lists[param]
  for (const value of values) {
    const left = value.startsWith('-')
    const word = known.get(
      value
        .slice(left ? 1 : 0)
        .trim()
        .toLowerCase(),
    )
    const into = left ? choice.none : choice.any
    if (!word) bad.push({ param, value, says: 'is not a value that this parameter knows' })
    else if (!into.includes(word)) into.push(word)
  }
}

function readUnread(filters: JobFilters, bad: BadParam[], values: string[]) {
  const result = singles.q.array().max(20, 'can be given 20 times at most').safeParse(values)
  if (result.success) filters.unread = result.data
  else bad.push({ param: 'unread', value: '', says: result.error.issues[0]?.message ?? 'can’t be read' })
}

function readSingle(filters: JobFilters, bad: BadParam[], param: Single, values: string[]) {
  const value = values.at(-1)
  if (value === undefined) return
  const result = singles[param].safeParse(value)
  if (result.success) Object.assign(filters, { [param]: result.data })
  else bad.push({ param, value: value.slice(0, 100), says: result.error.issues[0]?.message ?? 'can’t be read' })
}

export function noFilters(): JobFilters {
  return {
    q: '',
    lists: Object.fromEntries(
      Object.keys(listParams).map((param) => [param, { any: [], none: [] }]),
    ) as unknown as Record<ListParam, Choice>,
    pay_min: null,
    posted_within: null,
    apprentice: false,
    unread: [],
    meant: [],
    hints: '',
    sort: 'relevance',
    page: 1,
    per_page: pageSize,
  }
}

/** The canonical query: sorted, without defaults, so that equal searches have equal addresses. */
export function filtersQuery(filters: JobFilters): URLSearchParams {
  const query = new URLSearchParams()
  const q = filters.q.trim().replace(/\s+/g, ' ')
  if (q) query.append('q', q)
  for (const param of Object.keys(listParams) as ListParam[]) {
    for (const value of [...filters.lists[param].any].sort()) query.append(param, value)
    for (const value of [...filters.lists[param].none].sort()) query.append(param, `-${value}`)
  }
  if (filters.pay_min !== null) query.append('pay_min', String(filters.pay_min))
  if (filters.posted_within !== null) query.append('posted_within', String(filters.posted_within))
  if (filters.apprentice) query.append('apprentice', '1')
  for (const words of [...filters.unread].sort()) query.append('unread', words)
  if (filters.sort !== 'relevance') query.append('sort', filters.sort)
  if (filters.page !== 1) query.append('page', String(filters.page))
  if (filters.per_page !== pageSize) query.append('per_page', String(filters.per_page))
  return query
}

/** One thing that a person asked for, as a chip shows it and as it can be taken away. */
export type Asked =
  | { param: ListParam; value: string; left: boolean }
  | { param: 'pay_min' | 'posted_within'; value: string; left: false }
  | { param: 'apprentice'; value: '1'; left: false }

export function asked(filters: JobFilters): Asked[] {
  const lists = (Object.keys(listParams) as ListParam[]).flatMap((param) => [
    ...filters.lists[param].any.map((value) => ({ param, value, left: false })),
    ...filters.lists[param].none.map((value) => ({ param, value, left: true })),
  ])
  const numbers = (['pay_min', 'posted_within'] as const).flatMap((param) =>
    filters[param] === null ? [] : [{ param, value: String(filters[param]), left: false as const }],
  )
  return [
    ...lists,
    ...numbers,
    ...(filters.apprentice ? [{ param: 'apprentice', value: '1', left: false } as const] : []),
  ]
}

/** The same search without one thing that was asked, from its first page. */
export function without(filters: JobFilters, gone: Asked): JobFilters {
  const rest = { ...filters, lists: { ...filters.lists }, page: 1 }
  if (gone.param === 'apprentice') rest.apprentice = false
  else if (gone.param === 'pay_min' || gone.param === 'posted_within') rest[gone.param] = null
  else {
    const side = gone.left ? 'none' : 'any'
    const choice = filters.lists[gone.param]
    rest.lists[gone.param] = { ...choice, [side]: choice[side].filter((value) => value !== gone.value) }
  }
  return rest
}

function wholeNumber(least: number, most: number, says: string) {
  const whole = `${says}, ${least} to ${most}`
  return z
    .string()
    .regex(/^\d{1,6}$/, whole)
    .transform(Number)
    .pipe(z.number().min(least, whole).max(most, whole))
}

const valuesByAnyCase = Object.fromEntries(
  Object.entries(listParams).map(([param, values]) => [
    param,
    new Map((values as readonly string[]).map((value) => [value.toLowerCase(), value])),
  ]),
) as Record<ListParam, Map<string, string>>

/** The parameters that a search chose by hand. */
export function chosenParams(filters: JobFilters): Set<string> {
  return new Set(asked(filters).flatMap(({ param, left }) => (left ? [] : [param])))
}
