import { describe, expect, test } from 'vitest'
import { passwordFault } from '#db/people/passwords.ts'

const ida = { email: 'ida.reedmace@cedarhollow.example', name: 'Ida Reedmace' }

describe('a password is taken', () => {
  test.for([
    'nine amber kites drift',
    'ninn ambr kts d',
    'ÄÖÜ straße über Öl',
    '九つの琥珀色の凧が空を漂う静かな朝',
    '🦊🐻🦉🐝🦋🐢🦀🐙🦔🦇🐬🦩🦜🐿🦘',
    '               k7 Qp-2 vx9 w',
    'x'.repeat(3) + 'q8W!zt5R#m2L@v9K',
  ])('%s', (password) => {
    expect(passwordFault(password, ida)).toBeNull()
  })

  test('of 128 characters and no more, whatever each of them is made of', () => {
    const varied = Array.from({ length: 128 }, (_, at) => String.fromCodePoint(0x1f400 + ((at * 37) % 128)))
    expect(passwordFault(varied.join(''), ida)).toBeNull()
    expect(passwordFault(`${varied.join('')}x`, ida)).toMatch(/128 characters at most/)
  })
})

describe('a password is refused', () => {
  test.for([
    ['fourteen chars', /15 characters/],
    ['🦊🐻🦉🐝🦋🐢🦀🐙🦔🦇🐬🦩🦜🐿', /15 characters/],
    ['aaaaaaaaaaaaaaaaaaaa', /first to be guessed/],
    ['abcabcabcabcabcabcabc', /first to be guessed/],
    ['123456789012345678', /first to be guessed/],
    ['qwertyuiopasdfghjkl', /first to be guessed/],
    ['zyxwvutsrqponmlkjihg', /first to be guessed/],
    ['passwordpassword1', /first to be guessed/],
    ['Placeofservice2026', /first to be guessed/],
    ['correct horse battery staple', /first to be guessed/],
    ['ida.reedmace@cedarhollow.example', /first to be guessed/],
    ['reedmacereedmace', /first to be guessed/],
    ['CEDARHOLLOW CEDARHOLLOW', /first to be guessed/],
    ['               ', /first to be guessed/],
  ] as const)('%s', ([password, why]) => {
    expect(passwordFault(password, ida)).toMatch(why)
  })

  test('in no longer than a moment, however it repeats itself', () => {
    const start = performance.now()
    for (const part of ['a', 'ab', 'abcdefgh', 'abcdefghi']) passwordFault(part.repeat(128).slice(0, 128), ida)
    expect(performance.now() - start).toBeLessThan(100)
  })
})
