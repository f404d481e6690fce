// What may be asked of the jobs: read from a URL, written back in one canonical form, and lost one part at a time.
import { z } from 'zod'
import {
  chosen,
  commonSingles,
  dollarsAnHour,
  noChoices,
  pageSize,
  paramReader,
  wholeNumber,
  withoutChoice,
  writeChoices,
  writeRest,
  type AskingOf,
  type BadParam,
  type Choice,
  type MeaningOf,
} from '#db/asking.ts'
import type { Gaps } from '#db/jobs/fit.ts'
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

export const sorts = ['relevance', 'newest', 'pay'] as const
export type Sort = (typeof sorts)[number]

type Param = ListParam | 'pay_min' | 'posted_within' | 'apprentice'
export type Asking = AskingOf<Param>
export type Meaning = MeaningOf<Param>

/** Jobs whose every requirement the searcher meets, or all but one. */
export const fits = ['qualify', 'one-step'] as const
export type FitAsked = (typeof fits)[number]

export type JobFilters = {
  q: string
  lists: Record<ListParam, Choice>
  /** Dollars an hour. */
  pay_min: number | null
  /** Days. */
  posted_within: number | null
  apprentice: boolean
  fit: FitAsked | null
  /** What the searcher lacks of all that jobs ask: never in a URL. Without it `fit` finds nothing. */
  gaps: Gaps | null
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

const singles = {
  ...commonSingles('jobs'),
  pay_min: dollarsAnHour(),
  posted_within: wholeNumber(1, 3650, 'is a number of days'),
  apprentice: z.literal('1', 'can only be 1').transform(() => true),
  sort: z.enum(sorts, `is one of ${sorts.join(', ')}`),
  fit: z.enum(fits, `is one of ${fits.join(', ')}`),
}

const readParams = paramReader(listParams, singles, 'jobs')

/** Reads filters from a URL's query. What can't be used is left out of the filters and named in `bad`. */
export function readFilters(query: URLSearchParams): { filters: JobFilters; bad: BadParam[] } {
  const filters = noFilters()
  return { filters, bad: readParams(query, filters) }
}

export function noFilters(): JobFilters {
  return {
    q: '',
    lists: noChoices(listParams),
    pay_min: null,
    posted_within: null,
    apprentice: false,
    fit: null,
    gaps: null,
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
  writeChoices(query, filters)
  if (filters.pay_min !== null) query.append('pay_min', String(filters.pay_min))
  if (filters.posted_within !== null) query.append('posted_within', String(filters.posted_within))
  if (filters.apprentice) query.append('apprentice', '1')
  if (filters.fit) query.append('fit', filters.fit)
  writeRest(query, filters)
  return query
}

/** One thing that a person asked for, as a chip shows it and as it can be taken away. */
export type Asked =
  | { param: ListParam; value: string; left: boolean }
  | { param: 'pay_min' | 'posted_within'; value: string; left: false }
  | { param: 'apprentice'; value: '1'; left: false }
  | { param: 'fit'; value: FitAsked; left: false }

export function asked(filters: JobFilters): Asked[] {
  const numbers = (['pay_min', 'posted_within'] as const).flatMap((param) =>
    filters[param] === null ? [] : [{ param, value: String(filters[param]), left: false as const }],
  )
  return [
    ...chosen(filters.lists),
    ...numbers,
    ...(filters.apprentice ? [{ param: 'apprentice', value: '1', left: false } as const] : []),
    ...(filters.fit ? [{ param: 'fit', value: filters.fit, left: false } as const] : []),
  ]
}

/** The same search without one thing that was asked, from its first page. */
export function without(filters: JobFilters, gone: Asked): JobFilters {
  const rest = { ...filters, page: 1 }
  if (gone.param === 'apprentice') rest.apprentice = false
  else if (gone.param === 'fit') rest.fit = null
  else if (gone.param === 'pay_min' || gone.param === 'posted_within') rest[gone.param] = null
  else rest.lists = withoutChoice(filters.lists, { ...gone, param: gone.param })
  return rest
}

/** The parameters that a search chose by hand. */
export function chosenParams(filters: JobFilters): Set<string> {
  return new Set(asked(filters).flatMap(({ param, left }) => (left ? [] : [param])))
}
