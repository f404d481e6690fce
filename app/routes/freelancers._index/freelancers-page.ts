// Everything the page shows, made where the vocabulary and the filters are, so that the browser needs neither.
import type { Ask } from '#app/components/ask-form.tsx'
import { facetOf } from '#app/components/facets.ts'
import { pageLinks } from '#app/components/page-links.ts'
import { countOf, orList } from '#app/components/phrases.ts'
import { readingChips, withoutWords } from '#app/components/reading-chips.ts'
import type { Suggestion } from '#app/components/search-parts.tsx'
import { valueLabel } from '#app/components/value-labels.ts'
import type { BoardContext } from '#app/context.ts'
import { findFreelancers, type FoundFreelancers } from '#app/find-freelancers.ts'
import { freelancerLine } from '#app/routes/freelancers._index/freelancer-line.ts'
import { unknownParam, type BadParam } from '#db/asking.ts'
import {
  anyFreelancer,
  askedOfFreelancers,
  freelancerLists,
  freelancerQuery,
  freelancerSorts,
  withoutAsked,
  type FreelancerAsked,
  type FreelancerAsking,
  type FreelancerFilters,
  type FreelancerList,
  type FreelancerParam,
} from '#db/coders/filters.ts'
import type { Viewer } from '#db/coders/freelancers.ts'
import { dayOf } from '#db/day.ts'
import { readFreelancer } from '#search/freelancer-document.ts'
import { highlighter } from '#search/highlight.ts'
import { availableWords } from '#search/reading/freelancer-query.ts'

export type FreelancersPage = Awaited<ReturnType<typeof freelancersPage>>

export async function freelancersPage(
  context: BoardContext,
  filters: FreelancerFilters,
  viewer: Viewer,
  bad: BadParam[],
  now = new Date(),
) {
  const found = await findFreelancers(context, filters, viewer, true, now)
  const chips = askedOfFreelancers(filters)
  const mark = highlighter([filters.q, ...filters.unread].join(' '))
  const today = dayOf(now)
  const credentials = filters.lists.credential.any
  const pastEnd = !found.items.length && found.total > 0 && filters.page > 1
  const plain = { ...filters, sort: anyFreelancer().sort, per_page: anyFreelancer().per_page }
  return {
    canonical: context.settings.baseUrl + addressOf(plain),
    index: !filters.q && chips.length <= 2,
    ask: askOf(filters),
    count: countWords(found.total, filters),
    lines: found.items.map((item) => freelancerLine(readFreelancer(item), mark, credentials, today)),
    chips: chips.map((chip) => ({ label: askedLabel(chip), href: addressOf(withoutAsked(filters, chip)) })),
    readings: readingChips(found.reading.read, filters, addressOf, withAsked),
    clear: chips.length > 1 ? addressOf({ ...anyFreelancer(), q: filters.q }) : null,
    facets: facetsOf(filters, found),
    asked: { rateMax: filters.rate_max, availableWithin: filters.available_within },
    silent: {
      state: silentWords('state', filters, found),
      rate: silentWords('rate_max', filters, found),
      available: silentWords('available_within', filters, found),
    },
    sorts: freelancerSorts.map((sort) => ({
      label: sortLabels[sort],
      href: addressOf({ ...filters, sort, page: 1 }),
      current: sort === filters.sort,
    })),
    links: pageLinks(found, (page) => addressOf({ ...filters, page })),
    /** Where the listed freelancers begin, for who asked for a page past their end. */
    pastEnd: pastEnd ? addressOf({ ...filters, page: 1 }) : null,
    // While search is away each of these would be a whole search of Postgres.
    suggestions:
      found.items.length || pastEnd || found.away ? null : await suggestionsFor(context, filters, viewer, found),
    // Links gather other people's tags: an unknown parameter is passed over without a word, a bad value is not.
    passedOver: bad
      .filter(({ says }) => says !== unknownParam)
      .map(({ param, value, says }) => `“${param}=${value}”: ${param} ${says}.`),
    away: found.away,
  }
}

const sortLabels = { relevance: 'Best match', newest: 'Newest', rate: 'Rate' }

function addressOf(filters: FreelancerFilters): string {
  const query = freelancerQuery(filters).toString()
  return query ? `/freelancers?${query}` : '/freelancers'
}

function askOf(filters: FreelancerFilters): Ask {
  const [state = '', ...states] = filters.lists.state.any
  const plain = anyFreelancer()
  return {
    q: filters.q,
    state,
    kept: [
      ...states.map((value) => ({ param: 'state', value })),
      ...Object.entries(filters.lists).flatMap(([param, { none }]) =>
        none.map((value) => ({ param, value: `-${value}` })),
      ),
      ...filters.unread.map((value) => ({ param: 'unread', value })),
      ...(filters.sort === plain.sort ? [] : [{ param: 'sort', value: filters.sort }]),
      ...(filters.per_page === plain.per_page ? [] : [{ param: 'per_page', value: String(filters.per_page) }]),
    ],
  }
}

/** "14 freelancers who may work from Florida" */
function countWords(total: number, { lists }: FreelancerFilters): string {
  const states = lists.state.any.map((state) => valueLabel('state', state))
  const count = total === 0 ? 'No freelancers' : countOf(total, 'freelancer')
  return states.length ? `${count} who may work from ${orList(states)}` : count
}

function askedLabel({ param, value, left }: FreelancerAsked): string {
  if (param === 'rate_max') return `$${value} an hour or less`
  if (param === 'available_within') return availableWords(Number(value))
  return `${left ? 'not ' : ''}${valueLabel(param, value)}`
}

const captions = {
  credential: 'Credential',
  chart_type: 'Chart type',
  specialty: 'Specialty',
  tool: 'Tool',
} satisfies Partial<Record<FreelancerList, string>>

function facetsOf(filters: FreelancerFilters, found: FoundFreelancers) {
  return (Object.keys(captions) as (keyof typeof captions)[])
    .map((param) =>
      facetOf({
        param,
        caption: captions[param],
        values: freelancerLists[param],
        counts: found.facets[param] ?? {},
        chosen: filters.lists[param].any,
        labelOf: (value) => valueLabel(param, value),
        silent: silentWords(param, filters, found),
      }),
    )
    .filter((facet) => facet.shown.length > 0)
}

/** How many freelancers a choice left out because they don't say; null where nothing was chosen or all of them say. */
function silentWords(param: FreelancerParam, filters: FreelancerFilters, found: FoundFreelancers): string | null {
  const number = param === 'rate_max' || param === 'available_within'
  const chosen = number ? filters[param] !== null : filters.lists[param].any.length > 0
  const silent = found.facets[param]?.['not-stated']
  return chosen && silent ? countOf(silent, 'freelancer doesn’t say', 'don’t say') : null
}

function withAsked(filters: FreelancerFilters, { param, value }: FreelancerAsking): FreelancerFilters {
  if (param === 'rate_max' || param === 'available_within') return { ...filters, [param]: Number(value) }
  const choice = filters.lists[param]
  return { ...filters, lists: { ...filters.lists, [param]: { ...choice, any: [value] } } }
}

const triedAtMost = 6

/** When nobody was found: what to let go of, and how many freelancers that brings. */
async function suggestionsFor(
  context: BoardContext,
  filters: FreelancerFilters,
  viewer: Viewer,
  { reading }: FoundFreelancers,
): Promise<Suggestion[]> {
  const applied = reading.read.filter(({ offered }) => !offered)
  const easier = [
    ...askedOfFreelancers(filters).map((gone) => ({
      label: `“${askedLabel(gone)}”`,
      filters: withoutAsked(filters, gone),
    })),
    ...applied.map((read) => ({
      label: `“${read.says}”`,
      filters: { ...filters, q: withoutWords(filters.q, read), page: 1 },
    })),
    ...(filters.q && applied.length !== 1
      ? [{ label: `the words “${filters.q}”`, filters: { ...filters, q: '', unread: [], page: 1 } }]
      : []),
  ].slice(-triedAtMost)
  const tried = await Promise.all(
    easier.map(async ({ label, filters }) => {
      const { total } = await findFreelancers(context, { ...filters, per_page: 1 }, viewer, false)
      return { label, total, brings: countOf(total, 'freelancer'), href: addressOf(filters) }
    }),
  )
  return tried.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total)
}
