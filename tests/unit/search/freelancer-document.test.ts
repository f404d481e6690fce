import { describe, expect, test } from 'vitest'
import { freelancerDocument, isInForce, readFreelancer } from '#search/freelancer-document.ts'
import { aFreelancer } from '#tests/support/freelancers.ts'

const now = new Date('2026-11-23T12:00:00Z')
const held = (said: object) => ({
  credential: 'CPC' as const,
  issuedOn: null,
  expiresOn: null,
  verification: 'self-declared' as const,
  ceuEarned: null,
  ceuNeeded: null,
  cycleEndsOn: null,
  ...said,
})

describe('a freelancer’s document', () => {
  test('says what they can do, where, for what and from when', () => {
    const document = freelancerDocument(aFreelancer({ credentials: [held({})] }), now)
    expect(document).toMatchObject({
      credential: ['CPC'],
      chart_type: ['risk-adjustment-hcc'],
      specialty: ['cardiology'],
      tool: ['epic'],
      state: ['FL', 'GA'],
      rate: 4250,
      available_from: Date.UTC(2026, 11, 1) / 1000,
    })
    expect(readFreelancer(document.item)).toEqual({
      url: '/freelancers/wren-codes',
      handle: 'wren-codes',
      headline: 'Risk adjustment coder',
      credentials: ['CPC'],
      chart_types: ['risk-adjustment-hcc'],
      specialties: ['cardiology'],
      tools: ['epic'],
      states: ['FL', 'GA'],
      rate: 42.5,
      available_from: '2026-12-01',
      work_record: null,
    })
  })

  test('carries what is shown of their work, each way of counting with its sample and bounds', () => {
    const accuracy = { share: 0.95, low: 0.863, high: 0.983 }
    const line = {
      chartType: 'profee-em' as const,
      method: 'code-over-code' as const,
      attested: true,
      employers: ['Cedar Hollow Health'],
      beganOn: '2026-01-01',
      endedOn: '2026-06-30',
      charts: 1200,
      hours: null,
      audited: 60,
      right: 57,
      accuracy,
      small: false,
    }
    const unmeasured = { ...line, method: null, audited: null, right: null, accuracy: null, attested: false }
    const { item } = freelancerDocument(aFreelancer({ record: [line, unmeasured] }), now)
    expect(readFreelancer(item).work_record).toEqual([
      {
        chart_type: 'profee-em',
        attested: true,
        charts: 1200,
        accuracy: { method: 'code-over-code', audited: 60, right: 57, ...accuracy },
      },
      { chart_type: 'profee-em', attested: false, charts: 1200, accuracy: null },
    ])
    expect(item).not.toContain('Cedar Hollow')
  })

  test('what is not said stands as such, for the counts', () => {
    const silent = aFreelancer({
      rateCents: null,
      availableFrom: null,
      livesIn: null,
      mayWorkFrom: [],
      tools: [],
    })
    expect(freelancerDocument(silent, now)).toMatchObject({
      credential: ['not-stated'],
      tool: ['not-stated'],
      state: ['not-stated'],
      rate: null,
      quotes_rate: 'not-stated',
      available_from: null,
      says_when: 'not-stated',
    })
  })

  test('holds no name, and nobody’s that is blocked in what is shown', () => {
    const document = freelancerDocument(aFreelancer({ blockedEmployers: ['e1'], blockedDomains: ['x.org'] }), now)
    expect(JSON.stringify(document)).not.toContain('Alder')
    expect(document.item).not.toContain('e1')
    expect(document).toMatchObject({ blocked_employers: ['e1'], blocked_domains: ['x.org'] })
  })

  test.for([
    ['2026-11-22', 'self-declared', false],
    ['2026-11-23', 'self-declared', true],
    [null, 'document-seen', true],
    [null, 'revoked', false],
  ] as const)('a credential that expires %s and is %s counts: %s', ([expiresOn, verification, counts]) => {
    const document = freelancerDocument(aFreelancer({ credentials: [held({ expiresOn, verification })] }), now)
    expect(document.credential).toEqual([counts ? 'CPC' : 'not-stated'])
  })

  test('says until when it is true: to the end of the day on which the first credential expires', () => {
    const credentials = [held({ expiresOn: '2027-03-01' }), held({ credential: 'CCS', expiresOn: '2026-11-23' })]
    const document = freelancerDocument(aFreelancer({ credentials }), now)
    expect(document._until).toBe(Date.UTC(2026, 10, 24) / 1000)
    expect(isInForce(document, Date.UTC(2026, 10, 23, 23) / 1000)).toBe(true)
    expect(isInForce(document, Date.UTC(2026, 10, 24) / 1000)).toBe(false)
  })
})
