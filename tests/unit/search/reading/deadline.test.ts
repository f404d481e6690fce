import { describe, expect, test } from 'vitest'
import { readApplyUrl, readClosingDay } from '#search/reading/deadline.ts'
import { openPosting } from '#search/reading/words.ts'

const opened = (text: string) => openPosting({ title: 'Medical Coder', text })

describe('closing day', () => {
  test.each([
    ['The window shuts on 12 Jan 2027 at 5 pm.', '2027-01-12'],
    ['The posting comes down Dec. 14, 2026.', '2026-12-14'],
    ['This posting closes 12/31/2026.', '2026-12-31'],
    ['Apply by January 5, 2027', '2027-01-05'],
    ['Apply by Jan. 5th, 2027', '2027-01-05'],
    ['Closing date: 5 January 2027', '2027-01-05'],
    ['CLOSING DATE: 01/05/27', '2027-01-05'],
    ['Closing Date\n1/5/2027', '2027-01-05'],
    ['Applications close 2027-02-12.', '2027-02-12'],
    ['Open & closing dates 01/05/2025 to 01/14/2025', '2025-01-14'],
    ['Open Period\nFriday, July 11, 2025 to Thursday, July 24, 2025\nFor preview', '2025-07-24'],
    ['Application deadline is Friday, February 5, 2027, 5:00 p.m.', '2027-02-05'],
    ['Applications must be received by 11:59 p.m. on March 12, 2027.', '2027-03-12'],
    ['Applications accepted through 11/14/2026.', '2026-11-14'],
    ['Filing opens: January 11, 2027\nFinal filing date: February 5, 2027', '2027-02-05'],
    ['Fecha límite / Closing date: 26 de febrero de 2027 / February 26, 2027', '2027-02-26'],
    ['Send your résumé before 5 p.m. on April 9, 2027, to the office.', '2027-04-09'],
    ['Submit a letter and résumé under job number 61702 by March 1, 2027 at our site.', '2027-03-01'],
    ['Apply: https://acorn.example/intern by April 15, 2026.', '2026-04-15'],
    ['Open until 12/31/2026 or until filled', '2026-12-31'],
    ['Posting End Date: 09-30-2026', '2026-09-30'],
    ['Last day to apply: September 30 2026', '2026-09-30'],
    ['The position will remain posted until March 3, 2027.', '2027-03-03'],
    ['Job posting expires 3/3/2027', '2027-03-03'],
    ['Posted: 02/01/2027. Closes: 02/19/2027', '2027-02-19'],
    ['Deadline to apply is the 5th of January, 2027', '2027-01-05'],
  ])('%j is %s', (text, day) => {
    expect(readClosingDay(opened(text))?.value).toBe(day)
  })

  test.each([
    'Open until filled',
    'Open until filled. First review of applications: April 2, 2027',
    'Apply by April 9',
    'Start date: 01/05/2027',
    'Posted on 01/05/2027',
    'The CPC must be obtained by January 1, 2027.',
    'Contract through 12/31/2026',
    'First class starts June 8, 2026.',
    'Males born after 12/31/1959',
    'The closing date is 13/45/2026.',
    'The office closed in March 2020.',
    'We reported the 2026 results on January 5, 2027.',
  ])('%j is no day', (text) => {
    expect(readClosingDay(opened(text))).toBeNull()
  })

  test('the place of a closing day is the date', () => {
    const posting = opened('Open & closing dates: 02/01/2027 to 02/19/2027')
    const { start, end } = readClosingDay(posting)!.places[0]!
    expect(posting.text.text.slice(start, end)).toBe('02/19/2027')
  })
})

describe('link to apply', () => {
  test.each([
    ['Apply at https://careers.harbor.example/jobs/20481.', 'https://careers.harbor.example/jobs/20481'],
    ['To apply: https://harbor.example/mgr', 'https://harbor.example/mgr'],
    ['Apply here (https://harbor.example/mgr).', 'https://harbor.example/mgr'],
    ['[APPLY](https://harbor.example/mgr)', 'https://harbor.example/mgr'],
    ['How to apply\nhttps://harbor.example/r?id=2&src=x', 'https://harbor.example/r?id=2&src=x'],
    ['About us: https://harbor.example\nApply: https://harbor.example/jobs/2', 'https://harbor.example/jobs/2'],
    ['Paid holidays.\nhttps://harbor.example/careers/ed-25', 'https://harbor.example/careers/ed-25'],
    ['Apply online at www.harbor.example/careers', 'https://www.harbor.example/careers'],
    ['Apply online at harbor.org/careers/1187', 'https://harbor.org/careers/1187'],
    ['Submit a résumé by May 1 at https://harbor.example/1!', 'https://harbor.example/1'],
  ])('%j leads to %s', (text, url) => {
    expect(readApplyUrl(opened(text))?.value).toBe(url)
  })

  test.each([
    'Learn more about us at https://www.harbor.example',
    'We follow the law: https://www.eeoc.gov/poster. Apply in person.',
    'Check your certificate at https://www.aapc.com/certification.',
    'Apply by mail to person@harbor.example',
    'Apply in person at the front desk.',
    'ICD-10-CM/PCS and and/or CPT',
  ])('%j leads nowhere', (text) => {
    expect(readApplyUrl(opened(text))).toBeNull()
  })

  test('the place of a link is the link', () => {
    const posting = opened('Apply at https://harbor.example/jobs/2.')
    const { start, end } = readApplyUrl(posting)!.places[0]!
    expect(posting.text.text.slice(start, end)).toBe('https://harbor.example/jobs/2')
  })
})

test.each(['https://', 'http://a.b/', 'a.com/', 'a.', '1/', '1/1/2026 ', 'by ', 'closes January ', 'www.'])(
  'two hundred thousand characters of %j are read at once',
  (piece) => {
    const posting = opened(piece.repeat(200_000 / piece.length))
    const begun = performance.now()
    readApplyUrl(posting)
    readClosingDay(posting)
    expect(performance.now() - begun).toBeLessThan(500)
  },
)
