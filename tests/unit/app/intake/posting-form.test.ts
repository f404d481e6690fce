import { describe, expect, test } from 'vitest'
import { readPostingForm, typedOf } from '#app/intake/posting-form.ts'
import { jobAt } from '#db/seed/job.ts'
import { factsOf, type JobFacts } from '#db/jobs/facts.ts'
import { aJob } from '#tests/support/board.ts'

const rest = {
  description: 'We code.',
  weeklyHours: 40,
  timeZone: 'America/Chicago',
  countsTowardRemoval: true,
  explanations: [],
}
const quoted = ({ pay, ...facts }: JobFacts) => ({
  ...facts,
  pay: pay && { basis: pay.basis, min: pay.min, max: pay.max },
})

describe('a posting form', () => {
  test('filled with a posting says that posting, whatever it is', () => {
    const today = new Date('2026-11-23T12:00:00Z')
    for (let number = 0; number < 300; number++) {
      const { job, requirements, productivity } = jobAt(number, today)
      const facts = factsOf(job as never, requirements, productivity)
      const { input, errors } = readPostingForm(typedOf({ ...rest, facts }))
      expect(errors).toBe(null)
      expect(input).toEqual({ ...rest, facts: quoted(facts) })
    }
  })

  test('left empty says nothing, and no falsehood', () => {
    const { input } = readPostingForm({ title: '', workplace: '', 'pay.basis': 'hourly', 'hybrid_days.per': 'week' })
    expect(input).toMatchObject({
      description: '',
      facts: { workplace: null, pay: null, hybrid_days: null, place: null, eligible_states: null, productivity: [] },
    })
  })

  test.for([
    [{ 'pay.min': '40', 'pay.max': '30' }, 'pay.max'],
    [{ 'pay.min': 'lots' }, 'pay.min'],
    [{ years_min: '200' }, 'years_min'],
    [{ 'credentials.required': 'CPC or XYZ' }, 'credentials.required'],
    [{ 'credentials.required_within': 'CCS soon' }, 'credentials.required_within'],
    [{ 'eligible_states.mode': 'include' }, 'eligible_states.states'],
    [{ workplace: 'hybrid', 'hybrid_days.count': '9' }, 'hybrid_days.count'],
    [{ apply_url: 'javascript:alert(1)' }, 'apply_url'],
    [{ closes_on: '2026-02-31' }, 'closes_on'],
    [{ 'productivity.0.min': '0' }, 'productivity.0.min'],
  ] as const)('%o is said wrong at %s', ([typed, field]) => {
    const { input, errors } = readPostingForm({ title: 'Coder', ...typed })
    expect(input).toBe(null)
    expect(Object.keys(errors!)).toEqual([field])
  })

  test.for([
    ['CPC or ccs-p\nRHIT', { required: [['CPC', 'CCS-P'], ['RHIT']] }],
    ['CPC, COC / CIC', { required: [['CPC', 'COC', 'CIC']] }],
  ] as const)('each line of credentials is one thing asked: %s', ([line, credentials]) => {
    expect(readPostingForm({ title: 'Coder', 'credentials.required': line }).input?.facts.credentials).toMatchObject(
      credentials,
    )
  })

  test('keeps no place of a remote job, and days on site of a hybrid one alone', () => {
    const typed = typedOf({
      ...rest,
      facts: aJob({
        workplace: 'hybrid',
        hybrid_days: { count: 2, per: 'week' },
        place: { city: 'Reno', state: 'NV' },
      }),
    })
    expect(readPostingForm(typed).input?.facts).toMatchObject({ hybrid_days: { count: 2, per: 'week' } })
    expect(readPostingForm({ ...typed, workplace: 'remote' }).input?.facts).toMatchObject({
      hybrid_days: null,
      place: null,
    })
  })
})
