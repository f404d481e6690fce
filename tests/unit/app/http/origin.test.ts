import type { IncomingMessage } from 'node:http'
import { describe, expect, test } from 'vitest'
import { comesFromElsewhere } from '#app/http/origin.ts'
import { readSettings } from '#app/settings.ts'

const live = readSettings({ BASE_URL: 'https://board.example' })
const own = readSettings({ PORT: '3000' })
type Headers = Record<string, string>
const sent = (headers: Headers, said: { method?: string; url?: string } = {}) =>
  ({ method: 'POST', url: '/sign-in', headers, ...said }) as unknown as IncomingMessage

describe('a form is ours', () => {
  test.for<Headers>([
    { origin: 'https://board.example' },
    { origin: 'https://board.example', 'sec-fetch-site': 'same-origin' },
    { referer: 'https://board.example/sign-in?next=/me' },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    {},
  ])('from %j', (headers) => {
    expect(comesFromElsewhere(sent(headers), live)).toBe(false)
  })
})

describe('a form is another site’s', () => {
  test.for<Headers>([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: '' },
    { origin: 'http://board.example' },
    { origin: 'https://board.example:8443' },
    { origin: 'https://board.example.evil.example' },
    { origin: 'https://jobs.board.example' },
    { origin: 'https://evil.example', referer: 'https://board.example/' },
    { origin: 'http://localhost:3000' },
    { referer: 'https://evil.example/https://board.example' },
    { referer: 'nonsense' },
    { referer: '' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('from %j', (headers) => {
    expect(comesFromElsewhere(sent(headers), live)).toBe(true)
  })

  test.for(['POST', 'PUT', 'PATCH', 'DELETE', 'post'])('by %s', (method) => {
    expect(comesFromElsewhere(sent({ origin: 'https://evil.example' }, { method }), live)).toBe(true)
  })
})

test.for(['GET', 'HEAD', 'OPTIONS'])('a %s changes nothing and may come from anywhere', (method) => {
  expect(comesFromElsewhere(sent({ origin: 'https://evil.example' }, { method }), live)).toBe(false)
})

test('the API reads no cookie, so programs may write to it from anywhere; other addresses that begin alike don’t pass', () => {
  const from = (url: string) => comesFromElsewhere(sent({ origin: 'https://evil.example' }, { url }), live)
  expect([from('/api/v1/jobs'), from('/api/auth/passkey/verify-registration'), from('/me?/api/v1/')]).toEqual([
    false,
    true,
    true,
  ])
})

test('on one’s own machine each of its names is as good, on the same port alone', () => {
  const from = (origin: string) => comesFromElsewhere(sent({ origin }), own)
  expect(['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'].map(from)).toEqual([
    false,
    false,
    false,
  ])
  expect(['http://localhost:3001', 'https://localhost:3000', 'http://evil.example:3000'].map(from)).toEqual([
    true,
    true,
    true,
  ])
})

test('a mail program may post to the address of a letter from anywhere, and to nothing beside it', () => {
  const from = (url: string) => comesFromElsewhere(sent({ origin: 'https://mail.example' }, { url }), live)
  expect(from('/unsubscribe/eyJh-_0.Zm9v')).toBe(false)
  for (const url of [
    '/unsubscribe',
    '/unsubscribe/..',
    '/unsubscribe/a.b/../../me',
    '/unsubscribe/a.b?x',
    '/me/unsubscribe/a.b',
  ])
    expect(from(url), url).toBe(true)
})
