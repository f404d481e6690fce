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
  ['Hours are your choice around a core of 10 am to 2 pm Eastern.', null, 'core-hours'],
  ['Flexible hours with core coverage 9:00-1:00 CT.', null, 'core-hours'],
  ['Be at your desk between 9 and 1, work the rest when you want.', null, 'core-hours'],
  ['You must be available 10-2 ET; arrange the other hours as you please.', null, 'core-hours'],
  ['You must be available 8-5 Monday to Friday.', false, 'none'],
  ['nobody minds when you code, so long as the queue is empty by Sunday midnight', null, 'fully-flexible'],
  ['schedule = you pick, my boss doesnt care if its 3am', null, 'fully-flexible'],
  ['Any 40 hrs you like, Sun thru Sat', null, 'fully-flexible'],
  ['Any hours you like, so a Saturday for a Tuesday is your own business.', null, 'fully-flexible'],
  ['You choose the hours. No weekends.', false, 'fully-flexible'],
  ['Plan your own day; every other Sunday is worked.', true, 'fully-flexible'],
  ['Log in whenever', null, 'fully-flexible'],
  ['Work from home, your own hours', null, 'fully-flexible'],
  ['15-20 hr/wk, days & times up to you', null, 'fully-flexible'],
  ['WEEKEND REQUIREMENT: NONE', false, null],
  ['Weekend work: N/A', false, null],
  ['Weekends are yours.', false, null],
  ['Weekend requirement: every 4th', true, null],
  ['8 to 5, Fridays until noon', null, 'none'],
  ['Any eight hours between 5 a.m. and 10 p.m., weekends if you like, never if you don’t', false, 'fully-flexible'],
])('%j', (text, weekends, flexible) => {
  expect(read(text)?.value).toEqual({ weekends, flexible })
})

test.each([
  'Saturdays are open to those who want them, nobody has to',
  'Weekends can be worked if you want the hours but nobody is obliged.',
  'Time is entered by Sunday midnight.',
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
