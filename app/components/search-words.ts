// A search said in words: for its title, its description, and the heading above what it found.
import { orList } from '#app/components/phrases.ts'
import { valueLabel } from '#app/components/value-labels.ts'
import type { JobFilters, ListParam } from '#db/jobs/filters.ts'

/** "remote CPC radiology jobs open to Florida" */
export function searchWords(filters: JobFilters): string {
  const any = (param: ListParam) => orList(filters.lists[param].any.map((value) => lowered(valueLabel(param, value))))
  const left = (Object.keys(filters.lists) as ListParam[]).flatMap((param) =>
    filters.lists[param].none.map((value) => lowered(valueLabel(param, value))),
  )
  const extras = [any('tool'), any('schedule')].filter(Boolean).join(', ')

  return [
    any('workplace'),
    any('employment'),
    any('credential'),
    any('chart_type'),
    any('specialty'),
    filters.lists.kind.any.join() === 'adjacent' ? 'jobs beside coding' : 'jobs',
    any('seniority') && `at the level of ${any('seniority')}`,
    openTo(filters),
    extras && `with ${extras}`,
    filters.pay_min !== null && `from $${filters.pay_min} an hour`,
    filters.apprentice && 'that consider a CPC-A',
    filters.fit && { qualify: 'that you qualify for', 'one-step': 'one step away' }[filters.fit],
    filters.posted_within !== null &&
      `posted in the last ${filters.posted_within === 1 ? 'day' : `${filters.posted_within} days`}`,
    left.length > 0 && `without ${orList(left)}`,
    filters.q && `for “${filters.q}”`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** "214 jobs open to Florida" */
export function countWords(total: number, filters: JobFilters): string {
  const jobs = total === 1 ? '1 job' : `${total === 0 ? 'No' : total.toLocaleString('en-US')} jobs`
  return [jobs, openTo(filters)].filter(Boolean).join(' ')
}

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function openTo({ lists }: JobFilters): string {
  const names = lists.state.any.map((state) => valueLabel('state', state))
  return names.length ? `open to ${orList(names)}` : ''
}

/** Labels begin with a capital; within a sentence only names and short forms keep it. */
function lowered(label: string): string {
  return /^[A-Z][a-z]+(-[a-z]+)*( [a-z(&]|,|$)/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
}
