import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jobPosting, jsonLdText, type JobPosting } from '#app/components/job-posting.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import type { Job } from '#db/jobs/queries.ts'
import { jobAt } from '#db/seed/job.ts'
import { payBases } from '#db/vocabulary/pay.ts'
import { stateNames, states } from '#db/vocabulary/states.ts'
import { aPosting, asRead } from '#tests/support/jobs.ts'

const now = new Date('2026-11-18T15:00:00Z')
const base = 'https://jobs.example.org'
const markupOf = (job: Job) => jobPosting(job, base, now, false)
const of = (facts: Partial<JobFacts>, said: Partial<Job> = {}) => markupOf(aPosting(facts, said))
const onSite: Partial<JobFacts> = {
  workplace: 'on-site',
  place: { city: 'Toledo', state: 'OH' },
  eligible_states: null,
}

test('a remote job says all that Google asks for, and nothing that the employer did not say', () => {
  expect(of({ years_min: 2 })).toEqual({
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: 'Pro-fee Coder',
    description: '<p>We code what the record says.</p>\n<p>Workplace: Remote. Open to: all states and DC.</p>',
    datePosted: '2026-11-02T15:00:00.000Z',
    validThrough: '2026-12-02T15:00:00.000Z',
    employmentType: ['FULL_TIME'],
    hiringOrganization: { '@type': 'Organization', name: 'Cedar Hollow Health' },
    identifier: { '@type': 'PropertyValue', name: 'Place of Service', value: '01k9x2v7c4q8m3n5p6r7s8t9va' },
    jobLocationType: 'TELECOMMUTE',
    applicantLocationRequirements: { '@type': 'Country', name: 'USA' },
    baseSalary: {
      '@type': 'MonetaryAmount',
      currency: 'USD',
      value: { '@type': 'QuantitativeValue', unitText: 'HOUR', minValue: 28, maxValue: 34 },
    },
    directApply: false,
    url: 'https://jobs.example.org/jobs/pro-fee-coder-cedar-hollow-health-s8t9va',
  })
})

describe('where the work is done', () => {
  const states = (...names: string[]) => names.map((name) => ({ '@type': 'State', name: `${name}, USA` }))

  test('a remote job names each state that it hires in', () => {
    const open = of({ eligible_states: { mode: 'include', states: ['TX', 'FL'] } })
    expect(open).toMatchObject({ applicantLocationRequirements: states('Texas', 'Florida') })
    const except = of({ eligible_states: { mode: 'exclude', states: ['CO'] } }) as {
      applicantLocationRequirements?: unknown[]
    }
    expect(except.applicantLocationRequirements).toHaveLength(50)
    expect(except.applicantLocationRequirements).not.toContainEqual(states('Colorado')[0])
  })

  test.each<[string, Partial<JobFacts>]>([
    ['hybrid', { ...onSite, workplace: 'hybrid', hybrid_days: { count: 1, per: 'month' } }],
    ['on-site', onSite],
    ['travelling', { ...onSite, workplace: 'travel' }],
    ['remote after training', { ...onSite, workplace: 'remote', permanence: 'after-training' }],
    ['remote after weeks on site', { ...onSite, workplace: 'remote', onsite_training_weeks: 2 }],
    ['unsaid', { ...onSite, workplace: null }],
  ])('a job that is %s stands at its place and is never telecommuting', (_, facts) => {
    const posting = of(facts)
    expect(posting).toMatchObject({
      jobLocation: {
        '@type': 'Place',
        address: {
          '@type': 'PostalAddress',
          addressLocality: 'Toledo',
          addressRegion: 'OH',
          addressCountry: 'US',
        },
      },
    })
    expect(jsonLdText(posting)).not.toContain('TELECOMMUTE')
    expect(posting!.description).not.toContain('Workplace')
  })

  test.each<[string, Partial<JobFacts>]>([
    ['begins on site, and no place is named', { onsite_training_weeks: 6 }],
    ['says nothing of where one may live', { eligible_states: null }],
    ['names a city in no state', { ...onSite, place: { city: 'Springfield', state: null } }],
    ['says nothing of where the work is done', { workplace: null, eligible_states: null }],
  ])('a job has no markup where it %s', (_, facts) => {
    expect(of(facts)).toBeNull()
  })

  test('no weeks of training are none', () => {
    expect(of({ onsite_training_weeks: 0 })).toHaveProperty('jobLocationType', 'TELECOMMUTE')
  })
})

describe('life', () => {
  test.each<[string, Partial<Job>]>([
    ['draft', { status: 'draft', postedAt: null }],
    ['in review', { status: 'in-review' }],
    ['paused', { status: 'paused' }],
    ['filled', { status: 'filled' }],
    ['expired', { status: 'expired' }],
    ['removed', { status: 'removed' }],
    ['published but past its last moment', { expiresAt: now, searchedUntil: now }],
    ['published but unconfirmed for three weeks', { searchedUntil: now }],
  ])('a job that is %s has no markup', (_, said) => {
    expect(of({}, said)).toBeNull()
  })

  test('its employer is named with its website where it says one', () => {
    const employer = { ...aPosting().employer, website: 'https://cedarhollow.org' }
    expect(of({}, { employer })!.hiringOrganization).toMatchObject({ sameAs: 'https://cedarhollow.org' })
    expect(of({})!.hiringOrganization).not.toHaveProperty('sameAs')
  })

  test('what was imported has markup too, and is still the same job after an edit', () => {
    const before = of({}, { source: 'county-feed', version: 1 })!
    const after = of({ title: 'Surgical Coder' }, { source: 'county-feed', version: 9, slug: 'surgical-coder-x' })!
    expect(before.identifier).toEqual(after.identifier)
  })
})

describe('pay', () => {
  const paid = (basis: (typeof payBases)[number], min: number | null, max: number | null) =>
    of({ pay: { basis, min, max, hourly_min: 11, hourly_max: 12, estimated: true } })!.baseSalary?.value

  test.each([
    ['salary', 62_400, 70_000, { unitText: 'YEAR', minValue: 62_400, maxValue: 70_000 }],
    ['hourly', 30, 30, { unitText: 'HOUR', value: 30 }],
    ['hourly-plus-production-bonus', 24, null, { unitText: 'HOUR', minValue: 24 }],
    ['daily', null, 300, { unitText: 'DAY', maxValue: 300 }],
    ['weekly', 1000, 1200, { unitText: 'WEEK', minValue: 1000, maxValue: 1200 }],
    ['monthly', 4000, 5000, { unitText: 'MONTH', minValue: 4000, maxValue: 5000 }],
  ] as const)('%s is given as quoted, never as the board works it out', (basis, min, max, value) => {
    expect(paid(basis, min, max)).toEqual({ '@type': 'QuantitativeValue', ...value })
  })

  test.each(payBases.filter((basis) => basis.startsWith('per-')))('%s has no unit there, so none is given', (basis) => {
    expect(paid(basis, 4, 5)).toBeUndefined()
  })
})

test('only where one can finish here does it say that one applies directly', () => {
  const direct = (apply_url: string | null, appliesHere: boolean) =>
    jobPosting(aPosting({ apply_url }), base, now, appliesHere)!.directApply
  expect(direct(null, true)).toBe(true)
  expect(direct(null, false)).toBe(false)
  expect(direct('https://cedarhollow.example/apply', true)).toBe(false)
})

test('a title is nothing but the title', () => {
  expect(of({ title: 'REMOTE CODING AUDITOR!!! $45/hr – Tampa, FL' })!.title).toBe('Coding Auditor')
})

test('kinds of employment are Google’s words, each once', () => {
  expect(of({ employment: ['w2-contract', 'temp-to-hire', '1099-contract', 'prn-per-diem'] })!.employmentType).toEqual([
    'TEMPORARY',
    'CONTRACTOR',
    'PER_DIEM',
  ])
  expect(of({ employment: [] })).not.toHaveProperty('employmentType')
})

test('the description is paragraphs and lists whose text was escaped once', () => {
  const { description } = of(onSite, {
    description: 'WHAT YOU DO\nE/M & surgery, <5% denied.\n\n- "Code" charts\n- </script><b>Ask</b>',
  })!
  expect(description).toBe(
    '<h3>WHAT YOU DO</h3>\n<p>E/M &amp; surgery, &lt;5% denied.</p>\n' +
      '<ul><li>&quot;Code&quot; charts</li><li>&lt;/script&gt;&lt;b&gt;Ask&lt;/b&gt;</li></ul>',
  )
})

describe('as text in a script element', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('</script>', '<!--', ']]>', '&lt;', '\u2028', '\u2029', '"', '\\', 'a'), { maxLength: 8 })
      .map((parts) => parts.join('')),
  )

  test('nothing that was typed can end the element', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, description) => {
        const text = jsonLdText({ title, description, [title]: 1 })
        expect(text).not.toMatch(/[<>&\u2028\u2029]/)
        expect(JSON.parse(text)).toEqual({ title, description, [title]: 1 })
      }),
    )
  })

  test('not even by way of a job', () => {
    fc.assert(
      fc.property(anyText, anyText, (title, description) => {
        const posting = of({ title: `Coder ${title}` }, { description: `Codes. ${description}` })
        expect(jsonLdText(posting)).not.toMatch(/[<>&\u2028\u2029]/)
      }),
      { numRuns: 200 },
    )
  })
})

test('every generated job that is published keeps Google’s rules, or says nothing to Google for a reason', () => {
  const made = Array.from({ length: 1500 }, (_, number) => jobAt(number, now))
  const silent: string[] = []
  for (const seeded of made) {
    const job = asRead(seeded)
    const posting = markupOf(job)
    if (job.status !== 'published' || job.expiresAt! <= now) expect(posting, job.slug).toBeNull()
    else if (posting)
      expect(brokenRules(JSON.parse(jsonLdText(posting)) as JobPosting, job.facts), job.slug).toEqual([])
    else silent.push(reasonOfSilence(job.facts))
  }
  expect(new Set(silent)).toEqual(new Set(['begins on site', 'travels', 'does not say where']))
})

function reasonOfSilence({ workplace, permanence, onsite_training_weeks, eligible_states, place }: JobFacts): string {
  if (workplace === 'travel' && !place) return 'travels'
  if (workplace === 'remote' && (permanence === 'after-training' || onsite_training_weeks)) return 'begins on site'
  if (workplace === null || (workplace === 'remote' ? !eligible_states : !place?.state)) return 'does not say where'
  return 'no reason'
}

/** Google's rules for JobPosting, read from the markup alone but for what only the facts can tell. */
function brokenRules(posting: JobPosting, facts: JobFacts): string[] {
  const { title, description, datePosted, validThrough, employmentType = [], baseSalary } = posting
  const broken: string[] = []
  const rule = (holds: unknown, says: string) => holds || broken.push(says)

  rule(posting['@type'] === 'JobPosting' && posting['@context'] === 'https://schema.org/', 'is a JobPosting')
  rule(title && !/[$!#*\d]{2}|!|\bremote\b|https?:/i.test(title), `title alone: ${title}`)
  rule(/^<(?:p|h3|ul)>/.test(description) && /[a-z]{3}/i.test(description), 'description in HTML')
  rule(!/&amp;(?:amp|lt|gt|quot);/.test(description), 'escaped once')
  rule(!/<(?!\/?(?:p|h3|ul|li)>)/.test(description), 'no markup but paragraphs and lists')
  rule(!Number.isNaN(Date.parse(datePosted)), 'datePosted')
  rule(!validThrough || Date.parse(validThrough) > Date.parse(datePosted), 'valid after it was posted')
  rule(posting.hiringOrganization.name, 'names its employer')
  rule(
    employmentType.every((type) => googlesTypes.includes(type)),
    'employmentType',
  )
  rule(posting.identifier.value, 'identifier')

  const remote = 'jobLocationType' in posting
  rule(remote !== 'jobLocation' in posting, 'either a place or none')
  rule(!remote || facts.workplace === 'remote', 'telecommuting is remote')
  rule(!remote || !(facts.permanence === 'after-training' || facts.onsite_training_weeks), 'from the first day')
  rule(!remote || /remote/i.test(description), 'the description says that it is remote')
  if ('jobLocationType' in posting) {
    const areas = [posting.applicantLocationRequirements].flat()
    const named = Object.values(stateNames).map((name) => `${name}, USA`)
    rule(areas.length > 0, 'where one may live')
    for (const { '@type': type, name } of areas)
      rule(type === 'State' ? named.includes(name) : name === 'USA', `state as State: ${name}`)
  } else {
    const { address } = posting.jobLocation
    rule(address.addressCountry === 'US' && states.includes(address.addressRegion as never), 'region and country')
  }
  if (baseSalary) {
    const { unitText, value, minValue, maxValue } = baseSalary.value
    rule(['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'].includes(unitText), 'unit of pay')
    const figures = [value, minValue, maxValue].filter((figure) => figure !== undefined)
    rule(figures.length && figures.every((figure) => typeof figure === 'number' && figure > 0), 'pay in figures')
    rule(
      figures.every((figure) => [facts.pay!.min, facts.pay!.max].includes(figure)),
      'pay as quoted',
    )
  }
  return broken
}

const googlesTypes = 'FULL_TIME PART_TIME CONTRACTOR TEMPORARY INTERN VOLUNTEER PER_DIEM OTHER'.split(' ')
