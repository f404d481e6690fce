import { expect, test } from 'vitest'
import { readSchedule } from '#search/reading/schedule.ts'
import { openPosting } from '#search/reading/words.ts'

const read = (text: string, title = 'Coder') => readSchedule(openPosting({ title, text }))

test.each([
  ['Monday to Friday, 8 to 4:30', false, 'none'],
  ['M-F 8-5', false, 'none'],
  ['Hours are 8-2 Monday thru Thursday', false, 'none'],
  ['40 hours weekly, lunes a viernes', false, null],
  ['STATUS: Full Time   WEEKENDS: No', false, null],
  ['No evenings, no weekends', false, null],
  ['Never on weekends', false, null],
  ['Monday through Friday with an occasional Saturday', true, null],
  ['Rotating weekends and holidays', true, null],
  ['Weekends available', true, null],
  ['Every third Saturday is worked', true, null],
  ['Sat + Sun, 6a-2:30p Central', true, 'none'],
  ['Tuesday - Saturday 9am-5:30pm', true, 'none'],
  ['Core hours are 9 to 2 Eastern; the other three hours are yours to place', null, 'core-hours'],
  ['Start any time between 6 and 9, be reachable 10-2', null, 'core-hours'],
  ['Set your own hours between 5 a.m. and 10 p.m., Monday through Friday', false, 'fully-flexible'],
  ['Work whenever you like, day or night', null, 'fully-flexible'],
  ['Any eight hours between 5 a.m. and 10 p.m., weekends if you like, never if you don’t', false, 'fully-flexible'],
])('%j', (text, weekends, flexible) => {
  expect(read(text)?.value).toEqual({ weekends, flexible })
})

test.each([
  'Saturdays are open to those who want them, nobody has to',
  'A $1 differential applies to Sunday hours, which are voluntary',
  'Apply by Saturday, March 6, 2027',
  'EOE M-F-D-V',
  'Code 8-10 charts per hour',
  '2-4 years of experience',
  'Flexible time off',
  'Questions? Please call Monday to Friday',
  'Must be flexible with a changing schedule; ability to work a flexible schedule',
])('%j says nothing of the hours', (text) => {
  expect(read(text)).toBeNull()
})

test('weekends in the title are worked', () => {
  expect(read('Remote.', 'Weekend ED Coder')?.value.weekends).toBe(true)
})

test('weekends and hours stand where their words do', () => {
  const text = 'About us.\nNo weekends. Core hours 9-2.'
  expect(read(text)!.places.map(({ start, end }) => text.slice(start, end).toLowerCase())).toEqual([
    'weekends',
    'core hours',
  ])
})
