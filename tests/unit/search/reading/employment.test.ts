import { expect, test } from 'vitest'
import { readEmployment } from '#search/reading/employment.ts'
import { openPosting } from '#search/reading/words.ts'

const read = (text: string, title = 'Coder') => readEmployment(openPosting({ title, text }), [])

test.each([
  ['Full time, days', ['w2-full-time']],
  ['40 hrs/wk', ['w2-full-time']],
  ['schedule: flexible, 40h', ['w2-full-time']],
  ['Client pays all-in W2 rate of $52.00/hr.', ['w2-contract']],
  ['Scheduled weekly hours: 40', ['w2-full-time']],
  ['1.0 FTE', ['w2-full-time']],
  ['FT or PRN', ['w2-full-time', 'prn-per-diem']],
  ['W-2, part-time or full-time', ['w2-full-time', 'w2-part-time']],
  ['0.6 FTE', ['w2-part-time']],
  ['About 20 hours a week', ['w2-part-time']],
  ['Casual / per-diem', ['prn-per-diem']],
  ['13-week contract', ['w2-contract']],
  ['26 wks, W2 contract', ['w2-contract']],
  ['Duration: 6 months on our W2', ['w2-contract']],
  ['6-month contract to permanent', ['contract-to-perm']],
  ['6 months contract then perm', ['contract-to-perm']],
  ['TEMP-TO-HIRE with an ortho group', ['temp-to-hire']],
  ['Independent contractors (1099), your own hours', ['1099-contract']],
  ['1099, or W-2 through our W-2 payroll', ['1099-contract', 'w2-contract']],
  ['Seasonal, 40 hours a week, W-2', ['w2-full-time', 'seasonal']],
  ['Weekends only', ['weekend-only']],
  ['A 10-week paid internship', ['internship-externship']],
])('%j', (text, employment) => {
  expect(read(text)?.value).toEqual(employment)
})

test.each([
  'Monday to Friday, 8 to 5',
  'Requires 2 years of full-time experience',
  'Supervises 12 full time coders',
  'Not a 1099 position; sorry, no contractors',
  'Per diem rates and DRG payments',
  'Travel and per diem provided',
  'Negotiates payer contracts',
  'An equal opportunity federal contractor',
  'Indicate dates, hours per week, full-time or part-time status',
  'Seasonal flu vaccine required',
  'Physical therapy (PT, OT) claims',
])('%j says nothing of the terms', (text) => {
  expect(read(text)).toBeNull()
})

test('a title says its terms', () => {
  expect(read('', 'ED Coder (PRN)')?.value).toEqual(['prn-per-diem'])
  expect(read('', 'Coding Extern')?.value).toEqual(['internship-externship'])
  expect(read('PRN, every weekend.', 'Weekend ED Coder')?.value.sort()).toEqual(['prn-per-diem', 'weekend-only'])
})

test('each stands where its words do', () => {
  const text = 'This is a part-time job: W-2 contract, or as a 1099.'
  const fact = read(text)!
  expect(fact.places.map(({ start, end }) => text.slice(start, end))).toEqual(['part-time', '1099', 'W-2 contract'])
})
