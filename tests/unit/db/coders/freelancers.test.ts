import { describe, expect, test } from 'vitest'
import { maySee, reachOf, stranger, type Shown, type Viewer } from '#db/coders/freelancers.ts'
import { visibilities } from '#db/vocabulary/coders.ts'

const employer = (id: string, said: Partial<Viewer['employers'][number]> = {}) => ({
  id,
  website: null,
  verified: true,
  suspended: false,
  ...said,
})
const viewer = (said: Partial<Viewer> = {}): Viewer => ({
  personId: 'other',
  email: 'teal@example.org',
  employers: [],
  ...said,
})
const member = (said: Partial<Viewer['employers'][number]> = {}) => viewer({ employers: [employer('e1', said)] })
const profile: Omit<Shown, 'visibility'> = { personId: 'wren', blockedEmployers: [], blockedDomains: [] }

describe('who sees a profile', () => {
  test.for<[string, Viewer, string[]]>([
    ['a stranger', stranger, ['public']],
    ['its owner', viewer({ personId: 'wren' }), ['hidden', 'employers-only', 'public']],
    ['another coder', viewer(), ['public']],
    ['a member of a verified employer', member(), ['employers-only', 'public']],
    ['a member of one that nobody has verified', member({ verified: false }), ['public']],
    ['a member of a suspended one', member({ suspended: true }), ['public']],
    [
      'a member of a suspended and of a verified one',
      viewer({ employers: [employer('e1', { suspended: true }), employer('e2')] }),
      ['employers-only', 'public'],
    ],
    [
      'a member of two, neither verified and open at once',
      viewer({ employers: [employer('e1', { suspended: true }), employer('e2', { verified: false })] }),
      ['public'],
    ],
  ])('%s', ([, who, seen]) => {
    expect(visibilities.filter((visibility) => maySee(who, { ...profile, visibility }))).toEqual(seen)
  })
})

describe('a profile that blocks', () => {
  const blocking: Shown = {
    ...profile,
    visibility: 'public',
    blockedEmployers: ['e1'],
    blockedDomains: ['cedarhollow.org'],
  }
  test.for<[string, Viewer, boolean]>([
    ['is not there for a member of that employer', member(), false],
    ['nor while it is unverified', member({ verified: false }), false],
    ['nor while it is suspended', member({ suspended: true }), false],
    ['nor for one who acts for another too', viewer({ employers: [employer('e2'), employer('e1')] }), false],
    ['nor for an address at that domain', viewer({ email: 'ash@cedarhollow.org' }), false],
    ['in capitals', viewer({ email: 'Ash@CedarHollow.ORG' }), false],
    ['or under it', viewer({ email: 'ash@mail.coding.cedarhollow.org' }), false],
    [
      'nor for an employer whose website is there',
      viewer({ employers: [employer('e2', { website: 'https://careers.cedarhollow.org/jobs' })] }),
      false,
    ],
    ['is there for a domain that only ends alike', viewer({ email: 'ash@notcedarhollow.org' }), true],
    ['and one that begins alike', viewer({ email: 'ash@cedarhollow.org.example.com' }), true],
    ['and another employer', viewer({ employers: [employer('e2', { website: 'https://alderpoint.org' })] }), true],
    ['and a stranger, whom nobody knows', stranger, true],
    ['and its owner, who works there', { ...member(), personId: 'wren', email: 'wren@cedarhollow.org' }, true],
  ])('%s', ([, who, sees]) => {
    expect(maySee(who, blocking)).toBe(sees)
  })
})

test('what a search leaves out is what the page does not show', () => {
  const who = viewer({
    email: 'ash@mail.cedarhollow.org',
    employers: [employer('e1', { website: 'https://www.alderpoint.org' }), employer('e2', { verified: false })],
  })
  expect(reachOf(who)).toEqual({
    visibilities: ['public', 'employers-only'],
    employers: ['e1', 'e2'],
    domains: ['cedarhollow.org', 'alderpoint.org'],
  })
  expect(reachOf(viewer({ email: 'ash@gmail.com' })).domains).toEqual([])
})
