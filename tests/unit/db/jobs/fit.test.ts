import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Held } from '#db/coders/profile.ts'
import type { JobFacts } from '#db/jobs/facts.ts'
import { asksOf, fit, gapsOf, judge, readKey, type Searcher } from '#db/jobs/fit.ts'
import { apprenticePolicies, credentials, type ApprenticePolicy, type Credential } from '#db/vocabulary/credentials.ts'
import { states, type State } from '#db/vocabulary/states.ts'
import { readPosting } from '#search/reading/posting.ts'
import { aJob } from '#tests/support/board.ts'

const today = '2026-11-23'

const aHeld = (credential: Credential, said: Partial<Held> = {}): Held => ({
  credential,
  issuedOn: null,
  expiresOn: null,
  verification: 'self-declared',
  ceuEarned: null,
  ceuNeeded: null,
  cycleEndsOn: null,
  ...said,
})

const aCoder = (held: (Credential | Held)[], said: Partial<Searcher> = {}): Searcher => ({
  livesIn: 'OH',
  mayWorkFrom: [],
  codingMonths: 60,
  credentials: held.map((one) => (typeof one === 'string' ? aHeld(one) : one)),
  ...said,
})

type Asked = Partial<JobFacts['credentials']>
const asking = (said: Asked, facts: Partial<JobFacts> = {}) =>
  aJob({
    years_min: null,
    ...facts,
    credentials: {
      required: [],
      required_within: [],
      preferred: [],
      any_certification: false,
      apprentice_policy: 'not-stated',
      ...said,
    },
  })

/** What is said of the one credential group that a job asks for. */
function judgedOf(coder: Searcher, asked: Asked) {
  const [judged, ...more] = fit(coder, asking(asked), today).asks.filter(({ ask }) => ask.about !== 'where')
  expect(more).toEqual([])
  return judged!
}

describe('one credential above another', () => {
  test.each<[Credential, Credential, 'met' | 'missing']>([
    ['CPC', 'CPC', 'met'],
    ['CPC', 'CPC-A', 'met'],
    ['COC', 'COC-A', 'met'],
    ['CIC', 'CIC-A', 'met'],
    ['CRC', 'CRC-A', 'met'],
    ['RHIA', 'RHIT', 'met'],
    ['CCS', 'CCA', 'met'],
    ['CCS-P', 'CCA', 'met'],
    ['CPC-A', 'CPC', 'missing'],
    ['COC-A', 'COC', 'missing'],
    ['RHIT', 'RHIA', 'missing'],
    ['CCA', 'CCS', 'missing'],
    ['CCA', 'CCS-P', 'missing'],
    ['CPC', 'CCS', 'missing'],
    ['CCS', 'CPC', 'missing'],
    ['CCS', 'CCS-P', 'missing'],
    ['CCS-P', 'CCS', 'missing'],
    ['CPC', 'COC', 'missing'],
    ['COC', 'CPC-A', 'missing'],
    ['CPC-P', 'CPC', 'missing'],
    ['CBCS', 'CPC', 'missing'],
    ['NCICS', 'CPC', 'missing'],
    ['CCDS', 'CCDS-O', 'missing'],
    ['RCC', 'RCCIR', 'missing'],
  ])('%s where %s is asked: %s', (held, asked, state) => {
    expect(judgedOf(aCoder([held]), { required: [[asked]] }).state).toBe(state)
  })

  test('any one of a group meets it, and each group has to be met', () => {
    const job = asking({ required: [['CPC', 'CCS-P'], ['RHIT']] })
    expect(fit(aCoder(['CCS-P', 'RHIA']), job, today).verdict).toBe('qualify')
    expect(fit(aCoder(['CCS-P']), job, today).verdict).toBe('one-step')
    expect(fit(aCoder(['RHIT']), job, today).verdict).toBe('one-step')
    expect(fit(aCoder(['CRC']), job, today).verdict).toBe('more-steps')
  })

  test('one that employers often take instead is a reason to ask, and no more', () => {
    expect(judgedOf(aCoder(['CIC']), { required: [['CCS']] })).toMatchObject({
      state: 'missing',
      step: 'Ask: employers often take CIC as well.',
    })
    expect(judgedOf(aCoder(['CPC']), { required: [['CCS']] }).step).toBe('Earn the CCS.')
  })
})

describe('an apprentice credential for the full one', () => {
  const verdicts: Record<ApprenticePolicy, 'met' | 'unknown' | 'missing'> = {
    welcome: 'met',
    accepted: 'met',
    'case-by-case': 'unknown',
    'not-accepted': 'missing',
    'not-stated': 'missing',
  }
  const cases = apprenticePolicies.flatMap((policy) =>
    (['CPC', 'COC', 'CIC', 'CRC'] as const).map((full) => [full, policy, verdicts[policy]] as const),
  )
  test.each(cases)('%s-A, where apprentices are %s: %s', (full, apprentice_policy, state) => {
    const coder = aCoder([`${full}-A`])
    expect(judgedOf(coder, { required: [[full]], apprentice_policy }).state).toBe(state)
    expect(judgedOf(coder, { any_certification: true, apprentice_policy }).state).toBe(state)
  })

  test('is no other’s: a COC-A is not taken for a CPC, nor a CPC-A for a CCS', () => {
    const welcome = { apprentice_policy: 'welcome' } as const
    expect(judgedOf(aCoder(['COC-A']), { required: [['CPC']], ...welcome }).state).toBe('missing')
    expect(judgedOf(aCoder(['CPC-A']), { required: [['CCS', 'RHIT']], ...welcome }).state).toBe('missing')
  })

  test('that has expired has to be renewed first', () => {
    const lapsed = aCoder([aHeld('CPC-A', { expiresOn: '2026-11-22' })])
    expect(judgedOf(lapsed, { required: [['CPC']], apprentice_policy: 'welcome' })).toMatchObject({
      state: 'missing',
      step: 'Renew your CPC-A.',
    })
  })

  test('says what the smallest step is', () => {
    expect(judgedOf(aCoder(['CPC-A']), { required: [['CPC']] }).step).toBe('Remove the A.')
    expect(judgedOf(aCoder(['CPC-A']), { required: [['CPC']], apprentice_policy: 'case-by-case' }).step).toBe('Ask.')
  })
})

describe('a credential that is not current', () => {
  test.each<[string, Partial<Held>, 'met' | 'missing']>([
    ['expires today', { expiresOn: today }, 'met'],
    ['expired yesterday', { expiresOn: '2026-11-22' }, 'missing'],
    ['was confirmed, and expired', { expiresOn: '2025-01-31', verification: 'issuer-confirmed' }, 'missing'],
    ['was revoked', { verification: 'revoked' }, 'missing'],
    ['was revoked before it expires', { verification: 'revoked', expiresOn: '2027-01-31' }, 'missing'],
    ['was seen', { verification: 'document-seen', expiresOn: '2027-01-31' }, 'met'],
  ])('%s', (_, said, state) => {
    expect(judgedOf(aCoder([aHeld('CPC', said)]), { required: [['CPC']] }).state).toBe(state)
  })

  test('is to be renewed, also where it would stand above what is asked', () => {
    const lapsed = aCoder([aHeld('RHIA', { expiresOn: '2026-03-01' })])
    expect(judgedOf(lapsed, { required: [['RHIT', 'CCS']] })).toEqual({
      ask: { about: 'credential', anyOf: ['CCS', 'RHIT'] },
      state: 'missing',
      reason: 'Your RHIA expired on 1 March 2026.',
      step: 'Renew your RHIA.',
    })
  })

  test('does not matter where another one is', () => {
    const coder = aCoder([aHeld('CPC', { expiresOn: '2020-01-01' }), 'CCS-P'])
    expect(judgedOf(coder, { required: [['CPC', 'CCS-P']] }).state).toBe('met')
  })
})

describe('a job that asks for any certification', () => {
  test.each<[Credential[], 'met' | 'unknown' | 'missing']>([
    [['CPC'], 'met'],
    [['CCA'], 'met'],
    [['RHIT'], 'met'],
    [['CIRCC'], 'met'],
    [['CBCS'], 'unknown'],
    [['CPB'], 'unknown'],
    [['RN'], 'missing'],
    [[], 'missing'],
  ])('%s: %s', (held, state) => {
    expect(judgedOf(aCoder(held), { any_certification: true }).state).toBe(state)
  })

  test('and names one asks for that one', () => {
    expect(asksOf(asking({ required: [['CCS']], any_certification: true }))).toEqual(['c0:CCS'])
  })
})

describe('years', () => {
  test.each<[number | null, number | null, string]>([
    [2, 24, 'met'],
    [2, 23, 'missing'],
    [2, null, 'unknown'],
    [0.5, 6, 'met'],
    [0.5, 5, 'missing'],
    [1.5, 18, 'met'],
  ])('%s asked, %s months done: %s', (years_min, codingMonths, state) => {
    const { asks } = fit(aCoder(['CPC'], { codingMonths }), asking({}, { years_min }), today)
    expect(asks.find(({ ask }) => ask.about === 'years')?.state).toBe(state)
  })

  test.each([null, 0])('%s asked is nothing asked', (years_min) => {
    expect(asksOf(asking({}, { years_min }))).toEqual([])
  })

  test('say what is lacking', () => {
    expect(judge({ about: 'years', months: 36 }, aCoder([], { codingMonths: 23 }), today)).toEqual({
      state: 'missing',
      reason: 'You have coded for 1 year 11 months.',
      step: '1 year 1 month more.',
    })
  })
})

describe('where one lives', () => {
  const site = { workplace: 'hybrid', place: { city: 'Toledo', state: 'OH' }, eligible_states: null } as const
  test.each<[string, Partial<JobFacts>, Partial<Searcher>, string]>([
    ['all states', {}, { livesIn: 'AK' }, 'met'],
    ['all states are not a territory', {}, { livesIn: 'PR' }, 'missing'],
    ['named', { eligible_states: { mode: 'include', states: ['OH', 'PR'] } }, { livesIn: 'PR' }, 'met'],
    ['not named', { eligible_states: { mode: 'include', states: ['OH'] } }, { livesIn: 'PA' }, 'missing'],
    ['left out', { eligible_states: { mode: 'exclude', states: ['CA'] } }, { livesIn: 'CA' }, 'missing'],
    ['may work from it', { eligible_states: { mode: 'include', states: ['TX'] } }, { mayWorkFrom: ['TX'] }, 'met'],
    ['the site’s state', site, { livesIn: 'OH' }, 'met'],
    ['another than the site’s', site, { livesIn: 'MI' }, 'missing'],
    ['no state in the profile', {}, { livesIn: null }, 'unknown'],
    ['no state in the posting', { eligible_states: null }, { livesIn: 'OH' }, 'unknown'],
  ])('%s', (_, facts, said, state) => {
    expect(fit(aCoder(['CPC'], said), asking({}, facts), today).asks[0]).toMatchObject({
      ask: { about: 'where' },
      state,
    })
  })
})

describe('what does not count', () => {
  test('is due later, or only wished for', () => {
    const job = asking({
      required: [['CPC']],
      required_within: [{ any: ['CCS'], months: 12 }],
      preferred: ['CEMC', 'CPC'],
    })
    expect(fit(aCoder(['CPC']), job, today)).toMatchObject({
      verdict: 'qualify',
      later: [{ anyOf: ['CCS'], months: 12, met: false }],
      preferred: [
        { credential: 'CEMC', met: false },
        { credential: 'CPC', met: true },
      ],
    })
  })

  test('a thing asked for twice is one', () => {
    expect(
      asksOf(
        asking({
          required: [
            ['CPC', 'CCS'],
            ['CCS', 'CPC', 'CPC'],
          ],
        }),
      ),
    ).toEqual(['c0:CCS|CPC'])
  })
})

describe('as a posting writes it', () => {
  test.each<[string, Credential, string]>([
    ['CPC-H required.', 'COC', 'met'],
    ['CTR required.', 'ODS-C', 'met'],
    ['CPCA required.', 'CPC-A', 'met'],
    ['CPC/A required.', 'CPC', 'met'],
    ['C.P.C. required.', 'CPC', 'met'],
    ['CCSP required.', 'CCS-P', 'met'],
    ['CCS-P required.', 'CCS', 'missing'],
    ['CPC-A required.', 'CPC-A', 'met'],
    ['CCDS-O required.', 'CCDS', 'missing'],
    ['CPC/CCS required.', 'CCS', 'met'],
    ['CPC® required.', 'CPC', 'met'],
    ['CPC required; CPC-A accepted.', 'CPC-A', 'met'],
    ['CPC required; CPC-A considered case by case.', 'CPC-A', 'unknown'],
    ['CPC required, no apprentices.', 'CPC-A', 'missing'],
  ])('“%s” for a coder with %s: %s', (text, held, state) => {
    const { facts } = readPosting({
      title: 'Medical Coder',
      text: `Medical coder for charts.\n\nRequirements:\n${text}`,
    })
    expect(judgedOf(aCoder([held]), { ...facts.credentials }).state).toBe(state)
  })
})

describe('for any profile and any job', () => {
  const held = fc.record({
    credential: fc.constantFrom<Credential>(
      'CPC',
      'CPC-A',
      'COC-A',
      'CCS',
      'CCS-P',
      'CCA',
      'RHIA',
      'RHIT',
      'CRC',
      'CBCS',
    ),
    expiresOn: fc.constantFrom(null, '2026-01-01', '2027-01-01'),
    verification: fc.constantFrom('self-declared' as const, 'revoked' as const),
  })
  const coder = fc.record({
    livesIn: fc.constantFrom<State | null>(null, 'OH', 'TX', 'PR'),
    mayWorkFrom: fc.subarray<State>(['OH', 'CA', 'PR']),
    codingMonths: fc.constantFrom(null, 0, 11, 24, 60),
    credentials: fc.uniqueArray(held, { selector: ({ credential }) => credential }),
  })
  const group = fc.uniqueArray(fc.constantFrom(...credentials.slice(0, 45)), { minLength: 1, maxLength: 5 })
  const job = fc.record({
    required: fc.array(group, { maxLength: 11 }),
    any_certification: fc.boolean(),
    apprentice_policy: fc.constantFrom(...apprenticePolicies),
    years_min: fc.constantFrom(null, 0, 0.33, 1, 2.5, 5),
    eligible_states: fc.constantFrom<JobFacts['eligible_states']>(
      null,
      { mode: 'all', states: [] },
      { mode: 'include', states: [...states.slice(0, 30)] },
    ),
  })
  const pairs = fc.tuple(coder, job).map(([{ credentials, ...said }, { years_min, eligible_states, ...asked }]) => ({
    coder: aCoder(
      credentials.map(({ credential, ...rest }) => aHeld(credential, rest)),
      said,
    ),
    job: asking(asked, { years_min, eligible_states }),
  }))

  test('its keys come back as what it asks, each thing once, one key for each place', () => {
    fc.assert(
      fc.property(pairs, ({ job }) => {
        const keys = asksOf(job)
        const groups = keys.flatMap(readKey).filter((ask) => ask.about === 'credential')
        const asked = new Set(job.credentials.required.map((group) => [...new Set(group)].sort().join()))
        expect(new Set(groups.map(({ anyOf }) => anyOf.join()))).toEqual(asked)
        expect(groups).toHaveLength(asked.size)
        expect(new Set(keys.map((key) => key.split(':')[0])).size).toBe(keys.length)
      }),
    )
  })

  test('the keys not met are those that the verdict counts', () => {
    fc.assert(
      fc.property(pairs, ({ coder, job }) => {
        const { verdict, asks } = fit(coder, job, today)
        const { unmet, several } = gapsOf(coder, asksOf(job), today)
        const where = asks[0]!.state === 'met' ? 0 : 1
        const gaps = where + unmet.length + several.length
        expect(verdict === 'qualify').toBe(gaps === 0)
        expect(verdict === 'one-step').toBe(gaps === 1)
      }),
    )
  })

  test('one more current credential never takes a verdict away', () => {
    fc.assert(
      fc.property(pairs, fc.constantFrom<Credential>('CPC', 'CCS', 'RHIT', 'CRC'), ({ coder, job }, more) => {
        const order = ['more-steps', 'one-step', 'qualify']
        const others = coder.credentials.filter(({ credential }) => credential !== more)
        const richer = { ...coder, credentials: [...others, aHeld(more)] }
        const rank = (one: Searcher) => order.indexOf(fit(one, job, today).verdict)
        expect(rank(richer)).toBeGreaterThanOrEqual(rank(coder))
      }),
    )
  })

  test('every thing not met has a reason and a step', () => {
    fc.assert(
      fc.property(pairs, ({ coder, job }) => {
        for (const { state, reason, step } of fit(coder, job, today).asks) {
          expect(reason).toMatch(/\.$/)
          expect(step === null).toBe(state === 'met')
        }
      }),
    )
  })
})
