import { expect, test } from 'vitest'
import { isPostgresAway } from '#app/http/postgres-away.ts'

const failed = (code: string) => Object.assign(new Error('no'), { code })

test.each(['ECONNREFUSED', 'CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'])(
  '%s says that Postgres is away',
  (code) => expect(isPostgresAway(failed(code))).toBe(true),
)

test.each(['57P01', '57P03', '08006', '57014'])('%s says so from within the error of a query', (code) => {
  expect(isPostgresAway(new Error('Failed query', { cause: failed(code) }))).toBe(true)
})

test.each([failed('23505'), failed('42P01'), new Error('no'), 'no', null])('another fault is a fault: %s', (error) => {
  expect(isPostgresAway(error)).toBe(false)
})
