import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { nextPath, readForm, readTyped, typedIn } from '#app/http/form.ts'

const board = 'https://board.example'

/** Whatever makes a browser leave the board, or is no path at all. */
const tricks = [
  '', ' ', 'jobs', './jobs', '../jobs', '?q=x', '#top', '.', '..', '@evil.example',
  '//evil.example', '///evil.example', '////evil.example', '//evil.example/jobs', '//@evil.example', '//evil.example:443/x',
  '/\\evil.example', '\\\\evil.example', '\\/evil.example', '/\\/evil.example', '/\\\\evil.example', '\\evil.example',
  '/jobs\\..\\evil', '/\t/evil.example', '/\n/evil.example', '/\r/evil.example', '\t//evil.example', '\n/jobs',
  ' //evil.example', ' /jobs', '/jobs\n', '/jobs\r\nset-cookie: a=b', '/jobs\0', '/\u0000/evil.example', '/jobs\u007f',
  '/.//evil.example', '/..//evil.example', '/./..//evil.example', '/jobs/..//evil.example', '/%2e//evil.example', '/%2e%2e//evil.example',
  'http://evil.example', 'https://evil.example', 'HTTPS://evil.example', 'https:evil.example', 'https:/evil.example',
  'https:///evil.example', 'http:\\\\evil.example', 'https://board.example', 'https://board.example/jobs', 'https://board.example.evil.example',
  'https://board.example@evil.example', 'ftp://board.example/', 'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:alert(1)',
  'data:text/html,x', 'vbscript:x', 'blob:https://board.example/x', 'mailto:a@evil.example', 'file:///etc/passwd',
  '\u2028//evil.example', '\ufeff/jobs', '／／evil.example', '/\u001f/evil.example',
] // prettier-ignore

describe('where to go after signing in', () => {
  test.for([
    ['/me', '/me'],
    ['/jobs?q=epic+remote&page=2#results', '/jobs?q=epic+remote&page=2#results'],
    ['/employers/cedar-hollow/jobs', '/employers/cedar-hollow/jobs'],
    ['/jobs?next=//evil.example', '/jobs?next=//evil.example'],
    ['/a/../me', '/me'],
    ['/', '/'],
  ] as const)('%s is a path of ours', ([said, meant]) => {
    expect(nextPath(said, board, '/otherwise')).toBe(meant)
  })

  test('there are sixty tricks and more', () => expect(new Set(tricks).size).toBeGreaterThanOrEqual(60))

  test.for(tricks)('%j is none', (said) => {
    expect(nextPath(said, board, '/otherwise')).toBe('/otherwise')
  })

  test('nothing said is none', () => {
    expect([nextPath(null, board), nextPath(undefined, board, '/me')]).toEqual(['/', '/me'])
  })
})

describe('a form', () => {
  const sent = (entries: [string, string][], headers = {}) =>
    new Request(board, { method: 'POST', body: new URLSearchParams(entries), headers })

  test('gives its value, and what was typed without the passwords', async () => {
    const schema = z.object({ email: z.email(), password: z.string(), newPassword: z.string() })
    const typed: [string, string][] = [
      ['email', 'ida@example.org'],
      ['password', 'a secret'],
      ['newPassword', 'another'],
    ]
    expect(await readForm(sent(typed), schema)).toEqual({
      value: Object.fromEntries(typed),
      typed: { email: 'ida@example.org' },
      errors: null,
    })
    expect((await readForm(sent([['password', 'a secret']]), schema)).typed).toEqual({})
  })

  test('names each wrong field by its path, with the first thing that is wrong', () => {
    const schema = z.object({
      name: z.string().min(3, 'short').regex(/z/, 'no z'),
      pay: z.object({ min: z.coerce.number('no number') }),
    })
    const { value, errors } = readTyped({ name: 'a', pay: { min: 'x' } as never }, schema)
    expect([value, errors]).toEqual([null, { name: 'short', 'pay.min': 'no number' }])
    expect(
      readTyped(
        {},
        z.object({}).refine(() => false, 'as a whole'),
      ).errors,
    ).toEqual({ form: 'as a whole' })
  })

  test('makes a list of what is said twice, and knows one way to end a line, and no NUL', async () => {
    const said = await typedIn(
      sent([
        ['state', 'TX'],
        ['state', 'OH'],
        ['state', 'ME'],
        ['about', 'one\r\ntwo\0'],
      ]),
    )
    expect(said).toEqual({ state: ['TX', 'OH', 'ME'], about: 'one\ntwo' })
  })

  test('keeps no field of its own making', async () => {
    const said = await typedIn(
      sent([
        ['__proto__', 'x'],
        ['constructor', 'y'],
      ]),
    )
    expect(readTyped(said, z.object({ name: z.string().optional() })).value).toEqual({})
    expect(({} as Record<string, unknown>).x).toBeUndefined()
  })

  test('that is no form is refused, and is no fault of ours', async () => {
    for (const [type, body] of [
      ['application/json', '{"name":"Cora"}'],
      ['text/plain', 'name=Cora'],
      ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nCo'],
      ['multipart/form-data', 'name=Cora'],
    ]) {
      const said = new Request(board, { method: 'POST', body: body!, headers: { 'content-type': type! } })
      await expect(typedIn(said), type).rejects.toMatchObject({ status: 400 })
    }
    await expect(typedIn(new Request(board, { method: 'POST' }))).rejects.toMatchObject({ status: 400 })
  })

  test('that says it is too long is not read', async () => {
    const long = sent([], { 'content-length': '1500001' })
    await expect(typedIn(long)).rejects.toMatchObject({ status: 413 })
  })
})
