import { describe, expect, test } from 'vitest'
import { asked, filtersQuery, readFilters, without } from '#db/jobs/filters.ts'

const read = (query: string) => readFilters(new URLSearchParams(query))

describe('reading what is asked', () => {
  test('values are read in any case, and once', () => {
    const { filters, bad } = read('credential=ccs-p&credential=CCS-P&state=tx&workplace=Remote')
    expect(bad).toEqual([])
    expect(filters.lists).toMatchObject({
      credential: { any: ['CCS-P'] },
      state: { any: ['TX'] },
      workplace: { any: ['remote'] },
    })
  })

  test('a value with a minus leaves out', () => {
    const { filters } = read('chart_type=-inpatient-facility&chart_type=profee-em')
    expect(filters.lists.chart_type).toEqual({ any: ['profee-em'], none: ['inpatient-facility'] })
  })

  test('an empty value asks for nothing', () => {
    expect(read('state=&q=&pay_min=')).toMatchObject({ bad: [], filters: { pay_min: null } })
  })

  test.each([
    ['colour=red', 'colour'],
    ['workplace=moon', 'workplace'],
    ['state=XX', 'state'],
    ['pay_min=lots', 'pay_min'],
    ['pay_min=-5', 'pay_min'],
    ['pay_min=Infinity', 'pay_min'],
    ['posted_within=1.5', 'posted_within'],
    ['apprentice=yes', 'apprentice'],
    ['sort=best', 'sort'],
    ['page=0', 'page'],
    ['per_page=101', 'per_page'],
    ['page=51', 'page'],
    ['page=11&per_page=100', 'page'],
    ['fit=maybe', 'fit'],
    ['__proto__=1', '__proto__'],
    ['constructor=1', 'constructor'],
    ['toString=1', 'toString'],
    [`q=${'a'.repeat(501)}`, 'q'],
    ['q=%00', 'q'],
  ])('%s is refused, by name', (query, param) => {
    const { bad } = read(query)
    expect(bad.map((one) => one.param)).toEqual([param])
    expect(bad[0]!.says.length).toBeGreaterThan(5)
  })

  test('the last page that can be reached is not refused', () => {
    expect(read('page=50').bad).toEqual([])
    expect(read('page=10&per_page=100').bad).toEqual([])
  })
})

describe('writing it back', () => {
  test('equal searches have equal addresses', () => {
    const one = filtersQuery(
      read('state=TX&state=FL&q=%20radiology%20%20coder&page=1&sort=relevance').filters,
    ).toString()
    const other = filtersQuery(read('q=radiology+coder&state=fl&state=tx').filters).toString()
    expect(one).toBe('q=radiology+coder&state=FL&state=TX')
    expect(other).toBe(one)
  })

  test('what is written is read as the same', () => {
    const query =
      'q=ir&workplace=remote&chart_type=-asc&tool=epic&kind=adjacent&pay_min=30&posted_within=7&apprentice=1&sort=pay&page=2&per_page=50'
    const { filters } = read(query)
    expect(read(filtersQuery(filters).toString()).filters).toEqual(filters)
  })

  test('each thing that was asked can be taken away by itself, from the first page on', () => {
    const { filters } = read('workplace=remote&workplace=hybrid&chart_type=-asc&pay_min=30&apprentice=1&page=3')
    const left = asked(filters).map((gone) => filtersQuery(without(filters, gone)).toString())
    expect(left).toEqual([
      'workplace=hybrid&chart_type=-asc&pay_min=30&apprentice=1',
      'workplace=remote&chart_type=-asc&pay_min=30&apprentice=1',
      'workplace=hybrid&workplace=remote&pay_min=30&apprentice=1',
      'workplace=hybrid&workplace=remote&chart_type=-asc&apprentice=1',
      'workplace=hybrid&workplace=remote&chart_type=-asc&pay_min=30',
    ])
  })
})
