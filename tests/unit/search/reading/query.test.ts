import { describe, expect, test } from 'vitest'
import { readQuery } from '#search/reading/query.ts'

/** What is applied, as a URL would have it, and what stays as words. */
function applied(q: string, unread: string[] = [], asked = new Set<string>()) {
  const { words, read } = readQuery(q, unread, asked)
  const asks = read
    .filter(({ offered }) => !offered)
    .flatMap(({ any, left }) => any.map(({ param, value }) => `${param}=${left ? '-' : ''}${value}`))
  return { words, asks: asks.sort() }
}
const newcomer = ['apprentice=1', 'seniority=entry', 'seniority=trainee']
const imaging = ['breast-imaging', 'interventional-radiology', 'nuclear-medicine', 'radiology', 'ultrasound']
const radiology = [
  'chart_type=interventional-radiology',
  'chart_type=radiology-diagnostic',
  ...imaging.map((field) => `specialty=${field}`),
]

describe('a phrase is read into what the search can ask', () => {
  test.each<[string, string[], string?]>([
    [
      'remote CPC radiology Florida $30',
      [...radiology, 'credential=CPC', 'pay_min=30', 'state=FL', 'workplace=remote'],
    ],
    ['work from home', ['workplace=remote']],
    ['hybrid inpatient coder', ['chart_type=inpatient-facility', 'workplace=hybrid'], 'coder'],
    ['WFH risk adjustment', ['chart_type=risk-adjustment-hcc', 'specialty=risk-adjustment', 'workplace=remote']],
    ['coder jobs in OR', ['state=OR'], 'coder'],
    ['coding jobs nyc', ['state=NY'], 'coding'],
    ['Tulsa, OK', ['state=OK']],
    ['tulsa ok', ['state=OK']],
    ['tx', ['state=TX']],
    ['new york remote', ['state=NY', 'workplace=remote']],
    ['remote in ohio', ['state=OH', 'workplace=remote']],
    ['ccs-p', ['credential=CCS-P']],
    ['CPC-H', ['credential=COC']],
    ['cpc/ccs', ['credential=CCS', 'credential=CPC']],
    ['$30', ['pay_min=30']],
    ['30/hr', ['pay_min=30']],
    ['30 an hour', ['pay_min=30']],
    ['60k', ['pay_min=28.84']],
    ['$65,000', ['pay_min=31.25']],
    ['at least 65,000', ['pay_min=31.25']],
    ['$4 a chart', ['pay_min=28']],
    ['hcc $4/chart', ['chart_type=risk-adjustment-hcc', 'pay_min=28', 'specialty=risk-adjustment']],
    ['no experience', newcomer],
    ['CPC-A', newcomer],
    ['apprentice', newcomer],
    ['entry level medical coder', newcomer, 'coder'],
    ['this week', ['posted_within=7']],
    ['last 3 days', ['posted_within=3']],
    ['posted today', ['posted_within=1']],
    ['not inpatient', ['chart_type=-inpatient-facility']],
    ['remote no weekends', ['employment=-weekend-only', 'schedule=-weekends', 'workplace=remote']],
    ['coder -epic', ['tool=-epic'], 'coder'],
    ['without travel', ['workplace=-travel']],
    ['PRN', ['employment=prn-per-diem']],
    ['1099', ['employment=1099-contract']],
    ['cerner', ['tool=oracle-health']],
    ['Oracle Health', ['tool=oracle-health']],
    ['coder 3', ['seniority=level-3']],
    ['remot inpatiant coder', ['chart_type=inpatient-facility', 'workplace=remote'], 'coder'],
    ['raidology', radiology],
    ['27447', ['specialty=orthopedics']],
    ['cpt 99284', ['chart_type=ed-facility', 'chart_type=ed-profee', 'specialty=emergency-medicine']],
    ['MS-DRG 470', ['chart_type=inpatient-facility']],
    ['POS 12', ['workplace=remote']],
    ['i48.91 remote', ['specialty=cardiology', 'workplace=remote']],
    ['near 33101', ['state=FL']],
    ['home health', ['chart_type=home-health', 'specialty=home-health']],
    ['release of information', ['kind=adjacent'], 'release of information'],
    [
      'telecommute ER coder',
      ['chart_type=ed-facility', 'chart_type=ed-profee', 'specialty=emergency-medicine', 'workplace=remote'],
      'coder',
    ],
  ])('%s', (q, asks, words = '') => {
    expect(applied(q)).toEqual({ words, asks: asks.sort() })
  })
})

describe('words that mean something else stay words', () => {
  test.each([
    ['remote patient monitoring', 'remote patient monitoring'],
    ['coder', 'coder'],
    ['him', 'him'],
    ['eye for detail', 'eye for detail'],
    ['zebra hospital', 'zebra hospital'],
  ])('%s', (q, words) => {
    expect(applied(q)).toEqual({ words, asks: [] })
  })

  test('a small "or", "in", "me" is no state', () => {
    expect(applied('epic or cerner').asks).toEqual(['tool=epic', 'tool=oracle-health'])
    expect(applied('find me a coding job').asks).toEqual([])
  })
})

test('a reading names its own words', () => {
  const { read } = readQuery('remote CPC radiology $30')
  expect(read.map(({ words, start, end }) => [words, start, end])).toEqual([
    ['remote', 0, 6],
    ['CPC', 7, 10],
    ['radiology', 11, 20],
    ['$30', 21, 24],
  ])
})

test('a reading that was taken back is searched as words', () => {
  expect(applied('remote radiology', ['remote'])).toEqual({ words: 'remote', asks: radiology })
  expect(applied('27447', ['27447'])).toEqual({ words: '27447', asks: [] })
  expect(applied('coder', ['cpc'])).toEqual({ words: 'coder cpc', asks: [] })
})

test('what was chosen by hand is not overruled by words: the reading is offered', () => {
  expect(applied('remote coder', [], new Set(['workplace']))).toEqual({ words: 'coder', asks: [] })
})

test('a plain role noun is asked for only where nothing else is said', () => {
  expect(applied('denials specialist')).toEqual({ words: '', asks: ['chart_type=denials-appeals'] })
  expect(applied('coding compliance officer').words).toBe('compliance')
  expect(applied('specialist').words).toBe('specialist')
})

test('VA is shown with both its meanings', () => {
  expect(applied('remote VA').asks).toEqual(['state=VA', 'workplace=remote'])
  const { words, read } = readQuery('VA hospital inpatient')
  expect(words).toBe('VA hospital')
  expect(read[0]).toMatchObject({ any: [{ param: 'state', value: 'VA' }], offered: true })
  expect(read[0]!.says).toContain('Veterans Affairs')
})

test('whose state is meant is asked for, not guessed', () => {
  expect(applied('remote coder in my state')).toEqual({ words: 'coder', asks: ['workplace=remote'] })
  expect(readQuery('coder near me').read).toMatchObject([{ words: 'near me', any: [], offered: true }])
})

test('a sentence is read for what it says', () => {
  expect(applied('is there anyone hiring a remote coder in Ohio for someone with a CPC?')).toEqual({
    words: 'coder',
    asks: ['credential=CPC', 'state=OH', 'workplace=remote'],
  })
})

test('a number that no code has may be a ZIP code, and is offered as one', () => {
  const { read } = readQuery('10001')
  expect(read).toMatchObject([{ any: [{ param: 'state', value: 'NY' }], offered: true }])
})

test.each([
  '$'.repeat(500),
  '1 '.repeat(250),
  '-'.repeat(500),
  'no '.repeat(166),
  'a/'.repeat(250),
  '$1,'.repeat(160),
  'remote'.repeat(80),
])('hostile words are read at once: %s', (q) => {
  // Time of the processor, since others may have it meanwhile.
  const since = process.cpuUsage()
  readQuery(q)
  const { user, system } = process.cpuUsage(since)
  expect((user + system) / 1000).toBeLessThan(100)
})
