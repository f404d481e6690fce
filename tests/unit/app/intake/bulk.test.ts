import { describe, expect, test } from 'vitest'
import { columns, templateRows } from '#app/intake/bulk-columns.ts'
import { readBulk, type Bulk } from '#app/intake/bulk.ts'
import { csvText } from '#app/intake/csv-text.ts'

async function read(csv: string): Promise<Bulk> {
  const bulk = await readBulk(csv)
  if ('refused' in bulk) throw new Error(bulk.refused)
  return bulk
}
const rowOf = async (csv: string) => (await read(csv)).rows[0]!

test('the template reads as two postings that could be published', async () => {
  const { rows, unknown, left } = await read(csvText(templateRows()))
  expect(rows).toMatchObject([
    { row: 3, wrong: [], missing: [] },
    { row: 4, wrong: [], missing: [] },
  ])
  expect([unknown, left]).toEqual([[], 1])
  expect(new Set(columns.map(({ field }) => field)).size).toBe(columns.length)
})

describe('a cell', () => {
  test.for([
    ['eligible_states', 'all', { eligible_states: { mode: 'all', states: [] } }],
    ['eligible_states', 'TX FL ga', { eligible_states: { mode: 'include', states: ['TX', 'FL', 'GA'] } }],
    ['eligible_states', 'all but CA NY', { eligible_states: { mode: 'exclude', states: ['CA', 'NY'] } }],
    [
      'eligible_states',
      'All states except: New York; Ohio',
      { eligible_states: { mode: 'exclude', states: ['NY', 'OH'] } },
    ],
    ['eligible_states', 'West Virginia', { eligible_states: { mode: 'include', states: ['WV'] } }],
    ['credentials_required', 'CPC or CCS-P; RHIT', { credentials: { required: [['CPC', 'CCS-P'], ['RHIT']] } }],
    [
      'credentials_within',
      'CCS within 12 months',
      { credentials: { required_within: [{ any: ['CCS'], months: 12 }] } },
    ],
    ['us_only', 'Y', { us_only: true }],
    ['weekends', 'FALSE', { schedule: { weekends: false } }],
    ['workplace', 'On site', { workplace: 'on-site' }],
    ['employment', 'W2 full time, prn-per-diem', { employment: ['w2-full-time', 'prn-per-diem'] }],
    ['closes_on', '12/31/2026', { closes_on: '2026-12-31' }],
    ['years_min', '', { years_min: null }],
  ] as const)('%s: “%s” is read', async ([column, cell, facts]) => {
    const { input, wrong } = await rowOf(`title,${column}\nCoder,"${cell}"`)
    expect(wrong).toEqual([])
    expect(input!.facts).toMatchObject(facts)
  })

  test.for([
    ['eligible_states', 'all Texas', 'eligible_states'],
    ['eligible_states', 'TX ZZ', 'eligible_states'],
    ['us_only', 'maybe', 'us_only'],
    ['workplace', 'the moon', 'workplace'],
    ['credentials_required', 'CPC or XYZ', 'credentials_required'],
    ['years_min', 'two', 'years_min'],
    ['pay_min', '31', 'pay_basis'],
    ['hybrid_days', '2', 'hybrid_per'],
    ['productivity_min', '12', 'productivity_unit'],
    ['apply_url', 'javascript:alert(1)', 'apply_url'],
    ['closes_on', 'open until filled', 'closes_on'],
  ] as const)('%s: “%s” is refused at %s', async ([column, cell, at]) => {
    const { input, wrong } = await rowOf(`title,${column}\nCoder,"${cell}"`)
    expect(input).toBeNull()
    expect(wrong.map((each) => each.column)).toContain(at)
  })
})

describe('a file', () => {
  test('may have its columns in any order and case, semicolons, a mark and Windows line ends', async () => {
    const bulk = await read(
      '\ufeffYears Min;TITLE;Salary grade;pay_basis;pay_min\r\n2;Coder;B7;hourly;"1,028.50"\r\n\r\n',
    )
    expect(bulk.unknown).toEqual(['Salary grade'])
    expect(bulk.rows).toHaveLength(1)
    expect(bulk.rows[0]).toMatchObject({
      row: 2,
      title: 'Coder',
      input: { facts: { years_min: 2, pay: { min: 1028.5 } } },
    })
  })

  test('keeps line ends within a quotation, and counts rows as a spreadsheet does', async () => {
    const { rows } = await read('title,description\nOne,"a\r\n\r\nb"\n\nTwo,c')
    expect(rows.map(({ row, input }) => [row, input!.description])).toEqual([[2, 'a\n\nb'], [4, 'c']]) // prettier-ignore
  })

  test('says of each row where its description contradicts its cells', async () => {
    const { input, missing } = await rowOf(
      'title,description,workplace,eligible_states,pay_basis,pay_min,pay_max\nInpatient Coder,You will work three days a week in our Tulsa office.,remote,all,hourly,30,34',
    )
    expect(input).not.toBeNull()
    expect(missing).toEqual([expect.stringContaining('three days a week')])
  })

  test('says of each row what is missing, and reads nothing out of its description', async () => {
    const { input, missing } = await rowOf('title,description,workplace\nCoder,Remote in Texas for $30 an hour,remote')
    expect(input!.facts).toMatchObject({ pay: null, eligible_states: null })
    expect(missing).toHaveLength(2)
  })

  test('with a row that is too wide loses that row alone', async () => {
    const { rows } = await read('title,city\nOne,a,b,c\nTwo,d')
    expect(rows.map(({ input }) => input !== null)).toEqual([false, true])
  })

  test.for([
    ['no column that we know', 'a,b\n1,2'],
    ['a column twice', 'title,Title\n1,2'],
    ['a header alone', 'title,city\n'],
    ['a quotation that never ends', 'title,city\n"One,2\nTwo,3'],
    ['5,001 rows', `title\n${'Coder\n'.repeat(5001)}`],
    ['6 MB', `title\n${'x'.repeat(6_000_000)}`],
    ['nothing', ''],
  ] as const)('with %s is refused in one sentence', async ([, csv]) => {
    expect(await readBulk(csv)).toEqual({ refused: expect.stringMatching(/\.$|line|Quote/) })
  })
})

test.for(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('no exported cell is a formula: %j', (cell) => {
  expect(csvText([[cell]])).toMatch(/^\ufeff"?'/)
})
