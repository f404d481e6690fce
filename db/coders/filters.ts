// What may be asked of the freelancers: read from a URL, written back in one canonical form, and lost one part at a time.
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
import { chartTypes } from '#db/vocabulary/chart-types.ts'
import { credentials } from '#db/vocabulary/credentials.ts'
import { specialties } from '#db/vocabulary/specialties.ts'
import { states } from '#db/vocabulary/states.ts'
import { tools } from '#db/vocabulary/tools.ts'

export const freelancerLists = {
  credential: credentials,
  chart_type: chartTypes,
  specialty: specialties,
  tool: tools,
  /** Where they may work. */
  state: states,
} as const
export type FreelancerList = keyof typeof freelancerLists
export const freelancerNumbers = ['rate_max', 'available_within'] as const
export type FreelancerNumber = (typeof freelancerNumbers)[number]
export type FreelancerParam = FreelancerList | FreelancerNumber
export type FreelancerAsking = AskingOf<FreelancerParam>

export const freelancerSorts = ['relevance', 'newest', 'rate'] as const

export type FreelancerFilters = {
  q: string
  lists: Record<FreelancerList, Choice>
  /** Dollars an hour. */
  rate_max: number | null
  /** Days. */
  available_within: number | null
  unread: string[]
  /** What the words were read to ask beside the rest; never in a URL, which has the words. */
  meant: MeaningOf<FreelancerParam>[]
  hints: string
  sort: (typeof freelancerSorts)[number]
  page: number
  per_page: number
}

const readParams = paramReader(
  freelancerLists,
  {
    ...commonSingles('freelancers'),
    rate_max: dollarsAnHour(),
    available_within: wholeNumber(0, 3650, 'is a number of days'),
    sort: z.enum(freelancerSorts, `is one of ${freelancerSorts.join(', ')}`),
  },
  'freelancers',
)

/** What can't be used is left out of the filters and named in `bad`. */
export function readFreelancerFilters(query: URLSearchParams): { filters: FreelancerFilters; bad: BadParam[] } {
  const filters = anyFreelancer()
  return { filters, bad: readParams(query, filters) }
}

export function anyFreelancer(): FreelancerFilters {
  return {
    q: '',
    lists: noChoices(freelancerLists),
    rate_max: null,
    available_within: null,
    unread: [],
    meant: [],
    hints: '',
    sort: 'relevance',
    page: 1,
    per_page: pageSize,
  }
}

export function freelancerQuery(filters: FreelancerFilters): URLSearchParams {
  const query = new URLSearchParams()
  writeChoices(query, filters)
  for (const param of freelancerNumbers) if (filters[param] !== null) query.append(param, String(filters[param]))
  writeRest(query, filters)
  return query
}

/** One thing that was asked for by hand, as a chip shows it and as it can be taken away. */
export type FreelancerAsked =
  { param: FreelancerList; value: string; left: boolean } | { param: FreelancerNumber; value: string; left: false }

export function askedOfFreelancers(filters: FreelancerFilters): FreelancerAsked[] {
  const numbers = freelancerNumbers.flatMap((param) =>
    filters[param] === null ? [] : [{ param, value: String(filters[param]), left: false as const }],
  )
  return [...chosen(filters.lists), ...numbers]
}

/** The same search without one thing that was asked, from its first page. */
export function withoutAsked(filters: FreelancerFilters, gone: FreelancerAsked): FreelancerFilters {
  if (gone.param === 'rate_max' || gone.param === 'available_within') return { ...filters, page: 1, [gone.param]: null }
  return { ...filters, page: 1, lists: withoutChoice(filters.lists, { ...gone, param: gone.param }) }
}
