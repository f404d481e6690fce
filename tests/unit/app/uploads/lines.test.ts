import { describe, expect, test } from 'vitest'
import { linesOfHtml, linesOfPages, type Piece } from '#app/uploads/lines.ts'

describe('a Word file comes in lines', () => {
  test.each([
    ['paragraphs', '<p>CPC required.</p><p>CCS preferred.</p>', 'CPC required.\nCCS preferred.'],
    ['with the empty ones as blank lines', '<p>CPC</p><p></p><p></p><p>CCS</p>', 'CPC\n\nCCS'],
    ['a long one stands alone', `<p>${'x'.repeat(101)}</p><p>CCS</p>`, `${'x'.repeat(101)}\n\nCCS`],
    ['headings apart', '<p>CPC</p><h2><strong>Pay</strong></h2><p>$30</p>', 'CPC\n\nPay\n$30'],
    ['list items with bullets', '<p>Needed:</p><ul><li>CPC</li><li>CCS</li></ul>', 'Needed:\n• CPC\n• CCS'],
    ['lists within lists', '<ul><li>CPC<ul><li>CPC-A too</li></ul></li><li>CCS</li></ul>', '• CPC\n• CPC-A too\n• CCS'],
    ['numbered ones alike', '<ol><li>CPC</li><li>CCS</li></ol>', '• CPC\n• CCS'],
    ['bullets that were typed', '<p>·  CPC</p><p>\uf0b7 CCS</p><p>o Two years</p>', '• CPC\n• CCS\n• Two years'],
    ['lines broken within a paragraph', '<p>CPC<br />CCS</p>', 'CPC\nCCS'],
    [
      'the cells of a row on one line',
      '<table><tr><td><p>Pay</p></td><td><p>$30</p></td></tr><tr><td><p>Where</p></td><td></td></tr></table><p>End</p>',
      'Pay | $30\nWhere |\n\nEnd',
    ],
    ['signs as they were typed', '<p>R&amp;D &lt;b&gt; &amp;lt; &quot;x&quot;</p>', 'R&D <b> &lt; "x"'],
    ['without what can’t be kept', '<p>CP\0C\x1b</p>', 'CPC'],
  ])('%s', (_, html, lines) => expect(linesOfHtml(html)).toBe(lines))
})

describe('a PDF comes in lines', () => {
  /** Lines from the top of a page 600 points wide, in letters 5 points wide; each is its text and the step down to it. */
  const page = (...lines: [text: string, step?: number, height?: number][]) => {
    let y = 700
    const pieces = lines.map(([text, step = 14, height = 11]): Piece => {
      y -= step
      return [text, 72, y, text.length * 5, height, true]
    })
    return { width: 600, pieces }
  }
  const full = 'Codes inpatient and same day surgery charts from home, and holds an accuracy of 95% or more in'
  const short = 'each quarter’s review.'

  test.each([
    ['one that ran full goes on in the next', [page([full], [short])], `${full} ${short}`],
    ['also where that begins with a capital', [page([full], ['Maine and Ohio.'])], `${full} Maine and Ohio.`],
    ['a word with a hyphen stays whole', [page([`${full} full-`], ['time work.'])], `${full} full-time work.`],
    [
      'a line that had room left ends',
      [page([full.slice(0, 60)], [short], [full])],
      `${full.slice(0, 60)}\n${short}\n${full}`,
    ],
    ['a list item begins a line', [page([full], ['\uf0b7 CPC required'])], `${full}\n• CPC required`],
    [
      'a wider gap parts paragraphs',
      [page([full], [short], [full, 24], [short])],
      `${full} ${short}\n\n${full} ${short}`,
    ],
    ['letters of another size are no going on', [page([full, 14, 16], [short])], `${full}\n${short}`],
    ['pages follow each other', [page(['CPC required']), page(['CCS preferred'])], 'CPC required\nCCS preferred'],
    ['a page without words is nothing', [page(), page(['CPC'])], 'CPC'],
  ])('%s', (_, pages, text) => expect(linesOfPages(pages)).toBe(text))

  test('pieces of a line are put together', () => {
    const pieces: Piece[] = [
      ['CPC', 72, 700, 20, 11, false],
      [' ', 92, 700, 4, 0, false],
      ['required', 96, 700, 40, 11, true],
      ['', 72, 686, 0, 0, true],
      ['CCS', 72, 672, 20, 11, false],
    ]
    expect(linesOfPages([{ width: 600, pieces }])).toBe('CPC required\nCCS')
  })
})
