import { expect, test } from 'vitest'
import { filtersOf, queryOf } from '#db/alerts/searches.ts'
import { readFilters } from '#db/jobs/filters.ts'

const canonical = (query: string) => queryOf(readFilters(new URLSearchParams(query)).filters)

test.for([
  ['workplace=remote&state=TX', 'state=TX&workplace=REMOTE'],
  ['q=okapi+coder', 'q=++okapi++coder+'],
  ['state=FL&state=TX', 'state=TX&state=FL&state=TX'],
  ['q=okapi', 'q=okapi&sort=newest&page=3&per_page=50'],
  ['q=okapi', 'q=okapi&utm_source=letter&workplace=moon'],
  ['tool=-epic&pay_min=30', 'pay_min=30.0&tool=-epic'],
] as const)('%s and %s are one search to be saved', ([one, other]) => {
  expect(canonical(other)).toBe(canonical(one))
})

test('what was taken back from the words, and what one qualifies for, is part of a saved search', () => {
  const query = canonical('q=okapi+remote&unread=remote&fit=one-step')
  expect(new URLSearchParams(query).getAll('unread')).toEqual(['remote'])
  expect(filtersOf({ query })).toMatchObject({ q: 'okapi remote', unread: ['remote'], fit: 'one-step' })
  expect(queryOf(filtersOf({ query }))).toBe(query)
})
