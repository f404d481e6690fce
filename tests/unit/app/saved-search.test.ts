import { expect, test } from 'vitest'
import { asksOf, nameOf, pathOf, statesIn } from '#app/saved-search.ts'
import { queryOf } from '#db/alerts/searches.ts'
import { longestSearchName } from '#db/vocabulary/alerts.ts'
import { readFilters } from '#db/jobs/filters.ts'

const filters = (query: string) => readFilters(new URLSearchParams(query)).filters

test('a saved search is told in the words of its chips and of its readings', () => {
  const query = queryOf(filters('q=okapi+remote+Florida&credential=CPC&tool=-epic&pay_min=30'))
  expect(asksOf({ query })).toEqual(['CPC', 'not Epic', '$30 an hour or more', 'Remote', 'open to Florida', '“okapi”'])
  expect(asksOf({ query: '' })).toEqual([])
})

test('where its person lives is known from the choice and from the words', () => {
  expect(statesIn(filters('q=remote+Florida&workplace=remote'))).toEqual(['FL'])
  expect(statesIn(filters('state=TX&state=UT'))).toEqual(['TX', 'UT'])
  expect(statesIn(filters('q=remote+not+Texas'))).toEqual([])
  expect(statesIn(filters('q=remote+Florida&unread=Florida'))).toEqual([])
})

test('it is called after what it asks, and no longer than a name may be', () => {
  expect(nameOf(filters('workplace=remote&credential=CPC&state=FL'))).toBe('Remote CPC jobs open to Florida')
  expect(nameOf(filters(`q=${'x'.repeat(300)}`))).toHaveLength(longestSearchName)
})

test('its page shows the newest first', () => {
  expect(pathOf({ query: 'q=okapi' })).toBe('/jobs?q=okapi&sort=newest')
  expect(pathOf({ query: '' })).toBe('/jobs?sort=newest')
})
