import { expect, test } from 'vitest'
import { readSignedToken, signedToken } from '#app/http/links.ts'

const secret = 'a secret of thirty-two letters or so'
const now = new Date('2026-11-24T08:00:00Z')
const inYears = new Date('2046-11-24T08:00:00Z')

test('a link stands until its time is over, and one without a time for ever', () => {
  const short = signedToken(secret, 'confirm-opening', 'job', new Date(now.getTime() + 1000))
  expect(readSignedToken(secret, 'confirm-opening', short, now)).toBe('job')
  expect(readSignedToken(secret, 'confirm-opening', short, inYears)).toBeNull()
  const lasting = signedToken(secret, 'unsubscribe', 'search', null)
  expect(readSignedToken(secret, 'unsubscribe', lasting, inYears)).toBe('search')
})

test('a link for one thing opens no other, nor one signed elsewhere', () => {
  const lasting = signedToken(secret, 'unsubscribe', 'search', null)
  expect(readSignedToken(secret, 'confirm-opening', lasting, now)).toBeNull()
  expect(readSignedToken('another secret', 'unsubscribe', lasting, now)).toBeNull()
  expect(readSignedToken(secret, 'unsubscribe', `${lasting}x`, now)).toBeNull()
})
