import { createHash } from 'node:crypto'
import type { Settings } from 'meilisearch'
import { credentials } from '#db/vocabulary/credentials.ts'
import { lexicon } from '#db/vocabulary/lexicon.ts'
import type { IndexName } from '#search/client.ts'

/** The lists that a job document is counted by; each bears the name of the parameter that filters it. */
export const facetAttributes = [
  'workplace',
  'state',
  'credential',
  'chart_type',
  'specialty',
  'seniority',
  'employment',
  'tool',
  'schedule',
  'kind',
] as const

/** Words that say nothing of a job. */
const stopWords = [
  'a',
  'an',
  'and',
  'at',
  'for',
  'in',
  'job',
  'jobs',
  'near',
  'of',
  'on',
  'opening',
  'openings',
  'or',
  'the',
  'to',
  'with',
]

/** Words of two letters that are short forms match whole or not at all; the lexicon says which. */
export const shortForms: ReadonlySet<string> = new Set(
  lexicon
    .filter((entry) => entry.exact)
    .flatMap((entry) => ('terms' in entry ? entry.terms : [...entry.from, ...entry.to]))
    .filter((term) => /^[A-Z0-9&/-]{2,6}$/.test(term))
    .map((term) => term.toLowerCase()),
)

// Terms that count only in capitals are left out: Meilisearch folds case, and "him" is not HIM.
export const synonyms = readSynonyms()

/** What all indexes have alike. */
const common: Settings = {
  stopWords,
  synonyms,
  typoTolerance: {
    disableOnNumbers: true,
    disableOnWords: [...new Set([...credentials.map((code) => code.toLowerCase()), ...shortForms])].sort(),
  },
  // Sorted by count, values are counted through the facet's own tree; else document by document, up to ten times slower.
  faceting: { maxValuesPerFacet: 300, sortFacetValuesBy: { '*': 'count' } },
  proximityPrecision: 'byAttribute',
  pagination: { maxTotalHits: 10_000_000 },
}

const jobsSettings: Settings = {
  ...common,
  searchableAttributes: ['title', 'words', 'employer_name', 'description'],
  filterableAttributes: [
    {
      attributePatterns: [...facetAttributes, 'pay', 'apprentice', 'asks', 'titled', 'id'],
      features: only('equality'),
    },
    { attributePatterns: ['pay_rate', 'posted_at', 'expires_at'], features: only('comparison') },
  ],
  sortableAttributes: ['posted_at', 'pay_rate'],
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'posted_at:desc'],
}

/** The lists that a freelancer's document is counted by, as above. */
export const freelancerFacets = ['credential', 'chart_type', 'specialty', 'tool', 'state'] as const

const freelancersSettings: Settings = {
  ...common,
  searchableAttributes: ['headline', 'words', 'handle', 'about'],
  filterableAttributes: [
    {
      attributePatterns: [
        ...freelancerFacets,
        'titled',
        'quotes_rate',
        'says_when',
        'blocked_employers',
        'blocked_domains',
        'id',
      ],
      features: only('equality'),
    },
    { attributePatterns: ['rate', 'available_from'], features: only('comparison') },
  ],
  sortableAttributes: ['published_at', 'rate'],
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness', 'published_at:desc'],
}

export const settingsOf: Record<IndexName, Settings> = {
  jobs: jobsSettings,
  freelancers: freelancersSettings,
  employers_freelancers: freelancersSettings,
}

/** Changes when the settings do: an index that was made with others is built anew. */
export const settingsHash = (name: IndexName) =>
  createHash('sha256').update(JSON.stringify(settingsOf[name])).digest('hex').slice(0, 16)

function only(kind: 'equality' | 'comparison') {
  return { facetSearch: false, filter: { equality: kind === 'equality', comparison: kind === 'comparison' } }
}

function readSynonyms(): Record<string, string[]> {
  const found = new Map<string, Set<string>>()
  const add = (from: string, to: string) => {
    const [key, value] = [from.toLowerCase(), to.toLowerCase()]
    if (key !== value) found.set(key, (found.get(key) ?? new Set()).add(value))
  }
  for (const entry of lexicon) {
    if (entry.capitals) continue
    const pairs =
      entry.direction === 'two-way'
        ? entry.terms.flatMap((from) => entry.terms.map((to) => [from, to] as const))
        : entry.from.flatMap((from) => entry.to.map((to) => [from, to] as const))
    for (const [from, to] of pairs) add(from, to)
  }
  return Object.fromEntries([...found].map(([from, to]) => [from, [...to]]))
}
