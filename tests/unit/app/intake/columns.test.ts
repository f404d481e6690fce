import { describe, expect, test } from 'vitest'
import { readPostingRow, sourceOfFile, type Posting } from '#app/intake/columns.ts'
import { readDay, readPeriod } from '#app/intake/days.ts'

const read = (record: Record<string, unknown>) => readPostingRow(record, 'a-file') as Posting

test.each([
  ['July 17, 2024', '2024-07-17'],
  ['Jul. 4 2025', '2025-07-04'],
  ['2025-08-08T23:59:59.9970', '2025-08-08'],
  ['2025-07-28 15:48:15.940', '2025-07-28'],
  ['Monday, July 28, 2025', '2025-07-28'],
  ['7/4/2025', '2025-07-04'],
  ['4 July 2025', '2025-07-04'],
  [1753660800000, '2025-07-28'],
  ['February 30, 2024', null],
  ['13/13/2025', null],
  ['12/31/9999', null],
  ['-', null],
  ['open until filled', null],
  [null, null],
])('%j is the day %j', (said, day) => {
  expect(readDay(said)).toBe(day)
})

test('a period has two days', () => {
  expect(readPeriod('Monday, July 28, 2025 to Friday, August 8, 2025')).toEqual({
    from: '2025-07-28',
    to: '2025-08-08',
  })
  expect(readPeriod(undefined)).toEqual({ from: null, to: null })
})

describe('columns', () => {
  test('are known by name in any case, with spaces or underscores', () => {
    const posting = read({
      'Job Title': 'Coder',
      Agency: 'County',
      CLOSING_DATE: 'July 17, 2024',
      'job type': ['Full Time'],
      Text: 'Words',
    })
    expect(posting).toMatchObject({
      title: 'Coder',
      company: 'County',
      closesOn: '2024-07-17',
      jobType: ['Full Time'],
      text: 'Words',
    })
  })

  test('a row without a title is none', () => {
    expect(read({ text: 'Words' })).toEqual({ refused: 'it has no title' })
    expect(read({ title: '\u200b🔥 !!', text: 'Words' })).toEqual({ refused: 'it has no title' })
  })

  test('a text that no job can hold is refused with its reason', () => {
    expect(read({ title: 'Coder', text: 'a'.repeat(200_001) })).toEqual({
      refused: 'its text is longer than 200,000 characters',
    })
  })

  test('the source is the row’s own, else the file’s name without its extensions', () => {
    expect(read({ title: 'Coder', source: 'a/board' }).source).toBe('a/board')
    expect(read({ title: 'Coder' }).source).toBe('a-file')
    expect(sourceOfFile('/some/where/jobs.jsonl.gz')).toBe('jobs')
  })

  test.each([['id'], ['job_id'], ['Control'], ['control_number']])('a row is known by its %s', (name) => {
    expect(read({ title: 'Coder', [name]: 815685700 }).sourceId).toBe('815685700')
  })

  test('an id that no index holds is kept as its digest, a source is refused', () => {
    const long = read({ title: 'Coder', id: 'x'.repeat(5000) }).sourceId
    expect(long).toMatch(/^long-[0-9a-f]{64}$/)
    expect(read({ title: 'Coder', id: 'x'.repeat(5001) }).sourceId).not.toBe(long)
    expect(read({ title: 'Coder', source: 'x'.repeat(201) })).toEqual({
      refused: 'its source is longer than 200 characters',
    })
  })

  test('a row without an id is known by its words', () => {
    const one = read({ title: 'Coder', text: 'A' })
    expect(read({ title: 'Coder', text: 'A' }).sourceId).toBe(one.sourceId)
    expect(read({ title: 'Coder', text: 'B' }).sourceId).not.toBe(one.sourceId)
  })

  test('a changed word changes the hash, a column that says nothing of the job does not', () => {
    const one = read({ id: 1, title: 'Coder', text: 'A', silver: 'x' })
    expect(read({ id: 1, title: 'Coder', text: 'A', silver: 'y' }).hash).toBe(one.hash)
    expect(read({ id: 1, title: 'Coder', text: 'B', silver: 'x' }).hash).not.toBe(one.hash)
  })

  test('HTML is kept as text', () => {
    expect(read({ title: 'Coder', text: '<p>Codes &amp; audits</p><ul><li>CPC</li></ul>' }).text).toBe(
      'Codes & audits\nCPC',
    )
    expect(read({ title: 'Coder', text: 'a < b and c > d' }).text).toBe('a < b and c > d')
  })

  test('a link that is no web address is dropped', () => {
    expect(read({ title: 'Coder', link: 'javascript:alert(1)' }).link).toBeNull()
    expect(read({ title: 'Coder', url: 'https://jobs.example.org/1' }).link).toBe('https://jobs.example.org/1')
  })

  test('control characters, which the database refuses, are no words', () => {
    expect(read({ title: 'Co\u0000der', text: 'a\u0000b' })).toMatchObject({ title: 'Co der', text: 'a b' })
  })

  test('telecommuting is part of the location', () => {
    expect(read({ title: 'Coder', location: 'US, TX, Austin', telecommuting: '1' }).location).toBe(
      'US, TX, Austin, Remote',
    )
  })
})
