// A saved search as its person may be told of it: what it asks, what it is called, where it leads, who lives where.
import { askedLabel } from '#app/components/value-labels.ts'
import { capitalised, searchWords } from '#app/components/search-words.ts'
import { asTyped } from '#app/find.ts'
import { filtersOf } from '#db/alerts/searches.ts'
import type { SavedSearch } from '#db/alerts/schema.ts'
import { asked, type JobFilters } from '#db/jobs/filters.ts'
import { longestSearchName } from '#db/vocabulary/alerts.ts'
import { states, type State } from '#db/vocabulary/states.ts'

/** What it is called until its person says otherwise. */
export function nameOf(filters: JobFilters): string {
  const name = capitalised(searchWords(filters))
  return name.length > longestSearchName ? `${name.slice(0, longestSearchName - 1)}…` : name
}

/** Each thing that it asks, as the chips of its page say it: those chosen, those read from its words, and the words left. */
export function asksOf(search: Pick<SavedSearch, 'query'>): string[] {
  const filters = filtersOf(search)
  const { reading } = asTyped(filters)
  const read = reading.read.filter(({ offered }) => !offered).map(({ says }) => says)
  return [...asked(filters).map(askedLabel), ...read, ...(reading.words ? [`“${reading.words}”`] : [])]
}

/** Where its person says that they live. */
export function statesIn(filters: JobFilters): State[] {
  const { asked } = asTyped(filters)
  const meant = asked.meant.flatMap(({ any, left }) => (left ? [] : any))
  const read = meant.flatMap(({ param, value }) => (param === 'state' ? [value] : []))
  const said = new Set([...asked.lists.state.any, ...read])
  return states.filter((state) => said.has(state))
}

/** Its page, the newest first. */
export function pathOf({ query }: Pick<SavedSearch, 'query'>): string {
  return `/jobs?${[query, 'sort=newest'].filter(Boolean).join('&')}`
}
