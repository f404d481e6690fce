import { expect, test } from 'vitest'
import { recordLines } from '#db/coders/record.ts'
import { engagementInput } from '#db/coders/record-input.ts'

type Shown = Parameters<typeof recordLines>[0][number]
const engagement = (said: Partial<Shown> = {}): Shown => ({
  employerName: 'Cedar Hollow Health',
  chartType: 'profee-em',
  beganOn: '2026-01-01',
  endedOn: '2026-03-31',
  charts: 400,
  hours: 50,
  method: 'code-over-code',
  audited: 60,
  right: 57,
  attestedAt: new Date('2026-04-02T12:00:00Z'),
  revokedAt: null,
  ...said,
})

test('engagements of one kind of charts, counted in one way and attested, are put together', () => {
  const later = { beganOn: '2026-05-01', endedOn: '2026-06-30', employerName: 'Juniper Ridge', hours: null }
  const [line, ...more] = recordLines([engagement(), engagement(later)])
  expect(more).toEqual([])
  expect(line).toMatchObject({
    charts: 800,
    hours: 50,
    audited: 120,
    right: 114,
    beganOn: '2026-01-01',
    endedOn: '2026-06-30',
    employers: ['Cedar Hollow Health', 'Juniper Ridge'],
    small: false,
  })
})

test('ways of counting are never mixed, nor other charts, nor what is attested with what is not', () => {
  const lines = recordLines([
    engagement(),
    engagement({ method: 'record-over-record' }),
    engagement({ chartType: 'ed-facility' }),
    engagement({ attestedAt: null }),
    engagement({ method: null, audited: null, right: null }),
  ])
  expect(lines).toHaveLength(5)
  expect(lines.map(({ attested }) => attested)).toEqual([true, true, true, true, false])
  expect(lines.find(({ method }) => method === null)).toMatchObject({ accuracy: null, audited: null, small: false })
})

test('a word that was taken back counts as the coder’s own', () => {
  expect(recordLines([engagement({ revokedAt: new Date() })])[0]).toMatchObject({ attested: false })
})

test.each([
  [29, true],
  [30, false],
])('a sample of %i is small: %s', (audited, small) => {
  expect(recordLines([engagement({ audited, right: audited })])[0]).toMatchObject({ small })
})

test('accuracy is said whole or not at all', () => {
  const said = {
    employerName: 'X',
    chartType: 'profee-em',
    beganOn: '2026-01-01',
    endedOn: '2026-02-01',
    charts: '10',
    hours: '',
    method: '',
    audited: '',
    right: '',
  }
  const faults = (more: object) =>
    engagementInput('2026-04-01')
      .safeParse({ ...said, ...more })
      .error?.issues.map(({ path }) => path[0])
  expect(faults({})).toBeUndefined()
  expect(faults({ audited: '10' })).toEqual(['method'])
  expect(faults({ method: 'code-over-code', audited: '10', right: '11' })).toEqual(['right'])
  expect(faults({ method: 'code-over-code', audited: '10', right: '9' })).toBeUndefined()
  expect(faults({ endedOn: '2025-12-31' })).toEqual(['endedOn'])
  expect(faults({ charts: '0' })).toEqual(['charts'])
  expect(faults({ beganOn: '0000-01-01' })).toEqual(['beganOn'])
  expect(faults({ endedOn: '2026-04-01' })).toBeUndefined()
  expect(faults({ endedOn: '2026-04-02' })).toEqual(['endedOn'])
  expect(faults({ employerName: 'Cedar \u202eHollow' })).toEqual(['employerName'])
})
