import { describe, expect, test } from 'vitest'
import { answersInput, declineInput, moveInput } from '#db/applications/moves.ts'

const faults = (said: object) =>
  answersInput.safeParse({ chosen: 'a1.2', told: '', ...said }).error?.issues.map(({ path }) => path.join('.'))

describe('an answer to many', () => {
  test('is read with the version that was seen of each, and each once', () => {
    const said = { chosen: ['a1.2', 'b2.7', 'a1.2'], after: 'interview', reason: '', told: '' }
    expect(answersInput.parse(said)).toEqual({
      chosen: [
        { id: 'a1', version: 2 },
        { id: 'b2', version: 7 },
      ],
      move: { after: 'interview' },
    })
  })

  test.for<[string, object, string[]]>([
    ['to nobody', { chosen: undefined, after: 'offer' }, ['chosen']],
    ['that says nothing', { after: '' }, ['after']],
    ['that only looks', { after: 'seen' }, ['after']],
    ['that declines without a reason', { after: 'declined', reason: '' }, ['reason']],
    ['with words that nobody would read', { after: 'offer', told: 'Welcome.' }, ['told']],
    [
      'to more than a hundred',
      { after: 'offer', chosen: Array.from({ length: 101 }, (_, n) => `a${n}.1`) },
      ['chosen'],
    ],
    ['to what is no applicant', { after: 'offer', chosen: "' or 1=1" }, ['chosen.0']],
  ])('%s is refused', ([, said, paths]) => {
    expect(faults(said)).toEqual(paths)
  })
})

test('one is declined by its own form alone, with a reason', () => {
  expect(moveInput.safeParse({ version: '1', after: 'declined' }).success).toBe(false)
  expect(declineInput.safeParse({ version: '1', reason: '' }).success).toBe(false)
  expect(declineInput.parse({ version: '3', reason: 'other', told: ' ' })).toEqual({
    version: 3,
    move: { after: 'declined', reason: 'other', note: null },
  })
})
