// Everything the page shows, made where the vocabulary and the filters are, so that the browser needs neither.
import type { Ask } from '#app/components/ask-form.tsx'
import { fitWords } from '#app/components/fit-words.ts'
import { jobLine } from '#app/components/job-line.ts'
import { countOf } from '#app/components/phrases.ts'
import type { BoardContext } from '#app/context.ts'
import { findJobs } from '#app/find.ts'
import { askedBy, needsSignIn } from '#app/fit.ts'
import { facetsOf, facetParams, silentWords } from '#app/routes/jobs._index/facets.ts'
import { fitLinks, worthShown } from '#app/routes/jobs._index/fit-shown.ts'
import { pageLinks } from '#app/components/page-links.ts'
import { readingChips } from '#app/components/reading-chips.ts'
import { addressOf } from '#app/routes/jobs._index/search-address.ts'
import { capitalised, countWords, searchWords } from '#app/components/search-words.ts'
import { suggestionsFor } from '#app/routes/jobs._index/suggestions.ts'
import { apprenticeLabel, askedLabel } from '#app/components/value-labels.ts'
import { queryOf } from '#db/alerts/searches.ts'
import { unknownParam, type BadParam } from '#db/asking.ts'
import type { Coder } from '#db/coders/profile.ts'
import { dayOf } from '#db/day.ts'
import { asked, noFilters, sorts, without, type Asking, type JobFilters, type ListParam } from '#db/jobs/filters.ts'
import { fit } from '#db/jobs/fit.ts'
import { readItem } from '#search/document.ts'
import { highlighter } from '#search/highlight.ts'

export type SearchPage = Awaited<ReturnType<typeof searchPage>>

type Said = { filters: JobFilters; bad: BadParam[] }

/**
 * @param visitor null for a stranger
 * @param worthAsked whether to count what one more credential is worth in this search
 */
export async function searchPage(
  context: BoardContext,
  said: Said,
  visitor: Coder | 'no-profile' | null = null,
  worthAsked = false,
) {
  const now = new Date()
  const coder = visitor === 'no-profile' ? null : visitor
  const { filters, bad } = coder ? { ...said, filters: await askedBy(context, said.filters, coder, now) } : unfit(said)
  const found = await findJobs(context, filters, true, now)
  const chips = asked(filters)
  const mark = highlighter([filters.q, ...filters.unread].join(' '))
  const lines = found.items.map((text) => {
    const item = readItem(text)
    const judged = coder && fitWords(fit(coder, item, dayOf(now)))
    return { ...jobLine(item, mark, filters.lists.credential.any), fit: judged }
  })
  const exact = found.total - found.close
  const pastEnd = !found.items.length && found.total > 0 && filters.page > 1
  return {
    head: headOf(filters, found.total, context.settings.baseUrl),
    ask: askOf(filters),
    count: countWords(exact, filters),
    lines: lines.slice(0, lines.length - found.close),
    closeLines: lines.slice(lines.length - found.close),
    chips: chips.map((chip) => ({ label: askedLabel(chip), href: addressOf(without(filters, chip)) })),
    readings: readingChips(found.reading.read, filters, addressOf, withAsked),
    clear: chips.length > 1 ? addressOf({ ...noFilters(), q: filters.q }) : null,
    facets: facetsOf(filters, found),
    fit: visitor && fitLinks(filters, visitor),
    /** Where this search is saved. */
    keep: `/me/alerts/new?${queryOf(filters)}`,
    worth: coder && (await worthShown(context, filters, coder, found, worthAsked)),
    asked: {
      payMin: filters.pay_min,
      postedWithin: filters.posted_within,
      apprentice: { value: '1', label: apprenticeLabel, code: null, count: '', checked: filters.apprentice },
    },
    silent: { state: silentWords('state', filters, found), pay: silentWords('pay_min', filters, found) },
    sorts: sorts.map((sort) => ({
      label: sortLabels[sort],
      href: addressOf({ ...filters, sort, page: 1 }),
      current: sort === filters.sort,
    })),
    links: pageLinks(found, (page) => addressOf({ ...filters, page })),
    /** Where the listed jobs begin, for who asked for a page past their end. */
    pastEnd: pastEnd ? addressOf({ ...filters, page: 1 }) : null,
    // While search is away each of these would be a whole search of Postgres.
    suggestions: found.items.length || pastEnd || found.away ? null : await suggestionsFor(context, filters),
    // Links gather other people's tags: an unknown parameter is passed over without a word, a bad value is not.
    passedOver: bad.filter(({ says }) => says !== unknownParam).map(passedOver),
    away: found.away,
  }
}

function withAsked(filters: JobFilters, { param, value }: Asking): JobFilters {
  if (param === 'apprentice') return { ...filters, apprentice: true }
  if (param === 'pay_min' || param === 'posted_within') return { ...filters, [param]: Number(value) }
  const choice = filters.lists[param]
  return { ...filters, lists: { ...filters.lists, [param]: { ...choice, any: [value] } } }
}

/** Without a profile nobody can tell who qualifies. */
function unfit({ filters, bad }: Said): Said {
  if (!filters.fit) return { filters, bad }
  return {
    filters: { ...filters, fit: null },
    bad: [...bad, { param: 'fit', value: filters.fit, says: needsSignIn }],
  }
}

const sortLabels = { relevance: 'Best match', newest: 'Newest', pay: 'Pay' }

const passedOver = ({ param, value, says }: BadParam) => `“${param}=${value}”: ${param} ${says}.`

/** Search engines are shown a few landing pages, and led through the rest to the jobs themselves. */
function headOf(filters: JobFilters, total: number, baseUrl: string) {
  const words = searchWords(filters)
  const plain = noFilters()
  const minimal = { ...filters, sort: plain.sort, per_page: plain.per_page }
  return {
    title: `${capitalised(words)} · Place of Service`,
    description: `${capitalised(words)}: ${countOf(total, 'job')}, each with where the work is done, which states it is open to and what it pays an hour.`,
    canonical: baseUrl + addressOf(minimal),
    index: !filters.q && asked(filters).length <= 2,
  }
}

function askOf(filters: JobFilters): Ask {
  const [state = '', ...states] = filters.lists.state.any
  const lists = Object.entries(filters.lists) as [ListParam, JobFilters['lists'][ListParam]][]
  const plain = noFilters()
  return {
    q: filters.q,
    state,
    kept: [
      ...states.map((value) => ({ param: 'state', value })),
      ...lists
        .filter(([param]) => param !== 'state' && !(facetParams as ListParam[]).includes(param))
        .flatMap(([param, { any }]) => any.map((value) => ({ param, value }))),
      ...lists.flatMap(([param, { none }]) => none.map((value) => ({ param, value: `-${value}` }))),
      ...(filters.fit ? [{ param: 'fit', value: filters.fit }] : []),
      ...filters.unread.map((value) => ({ param: 'unread', value })),
      ...(filters.sort === plain.sort ? [] : [{ param: 'sort', value: filters.sort }]),
      ...(filters.per_page === plain.per_page ? [] : [{ param: 'per_page', value: String(filters.per_page) }]),
    ],
  }
}
