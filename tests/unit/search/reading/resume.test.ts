import { describe, expect, test } from 'vitest'
import { readResume } from '#search/reading/resume.ts'

const wren = `Wren Alder, CPC, CRC
1204 Heron Lane, Tampa, FL 33602 | wren@mail.example

SUMMARY
Certified coder with 8+ years of medical coding experience, including 3 years of risk adjustment.
Preparing for the CCS exam in March.

EXPERIENCE
Coder II, Cedar Hollow Health, Columbus, OH — 2019 to date
• Code ED and same-day surgery charts in Epic and 3M 360 Encompass
• Trained four CPC-A apprentices and two RHIT externs
• Orthopedics and cardiology pro-fee surgery

EDUCATION
Associate of Science, 2014`

test('a résumé tells what its writer holds, has coded, and for how long', () => {
  const read = readResume(wren)
  const values = (found: { value: string }[]) => found.map(({ value }) => value).sort()
  expect(values(read.credentials)).toEqual(['CPC', 'CRC'])
  expect(read.livesIn?.value).toBe('FL')
  expect(read.codingMonths?.value).toBe(96)
  expect(values(read.chartTypes)).toEqual(
    expect.arrayContaining(['ed-facility', 'risk-adjustment-hcc', 'same-day-surgery']),
  )
  expect(read.chartTypes.find(({ value }) => value === 'risk-adjustment-hcc')?.months).toBe(36)
  expect(read.chartTypes.find(({ value }) => value === 'ed-facility')?.months).toBeNull()
  expect(values(read.specialties)).toEqual(['cardiology', 'orthopedics'])
  expect(values(read.tools)).toEqual(['epic', 'solventum-360'])
})

test('each thing stands beside the words that it was read from', () => {
  const read = readResume(wren)
  const words = ({ places }: { places: { start: number; end: number }[] }) =>
    places.map(({ start, end }) => wren.slice(start, end))
  expect(words(read.credentials.find(({ value }) => value === 'CRC')!)[0]).toBe('CRC')
  expect(words(read.livesIn!)).toEqual(['Tampa, FL'])
  expect(words(read.codingMonths!)[0]).toMatch(/^8\+ years of medical coding/)
  expect(words(read.chartTypes.find(({ value }) => value === 'risk-adjustment-hcc')!)[0]).toMatch(/3 years of risk adj/)
})

describe('what is not held is not proposed', () => {
  test.for([
    ['Pursuing CPC, exam booked for May'],
    ['CCS candidate'],
    ['RHIT (expected May 2027)'],
    ['Supervised a team of CPC and CCS coders'],
    ['Hired RHITs for the night shift'],
    ['CPC (expired 2021)'],
    ['CPC certification in progress'],
  ])('%s', ([text]) => expect(readResume(`Coder resume\n${text}\n`).credentials).toEqual([]))

  test('of a list, only the one that is in progress', () => {
    const { credentials } = readResume('Certifications: CPC, COC, CRC (in progress)')
    expect(credentials.map(({ value }) => value)).toEqual(['CPC', 'COC'])
  })
})

test.for([
  ['Twelve years of inpatient coding', 144],
  ['Over 5 yrs in HIM', 60],
  ['18 months as a pro-fee coder', 18],
  ['Medical coding experience: 7 years', 84],
  ['20 years as a nurse', null],
  ['A team of 12. Founded 30 years ago.', null],
] as const)('%s is %s months of coding', ([text, months]) => {
  expect(readResume(`Summary\n${text}.\n`).codingMonths?.value ?? null).toBe(months)
})

test.for([
  ['Wren Alder\nAustin, TX\nCoder', 'TX'],
  ['Wren Alder\nI live in Boise, Idaho and work from home.', 'ID'],
  ['Wren Alder\n\nEXPERIENCE\nCedar Hollow Health, Columbus, OH', null],
  ['Wren Alder, CPC', null],
] as const)('home is read of %j', ([text, state]) => expect(readResume(text).livesIn?.value ?? null).toBe(state))

test('an empty page proposes nothing', () => {
  expect(readResume('')).toEqual({
    livesIn: null,
    codingMonths: null,
    credentials: [],
    chartTypes: [],
    specialties: [],
    tools: [],
  })
})

test.for([['a'], ['9 years '], ['CPC, '], ['Tampa, FL '], ['\n'], ['1 year of ']])(
  '200 KB of %j are read in no time',
  ([unit]) => {
    const text = unit!.repeat(Math.ceil(200_000 / unit!.length))
    const began = performance.now()
    readResume(text)
    expect(performance.now() - began).toBeLessThan(3000)
  },
)
