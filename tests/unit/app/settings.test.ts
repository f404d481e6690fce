import { expect, test } from 'vitest'
import { readSettings } from '#app/settings.ts'

test('nothing needs to be set', () => {
  expect(readSettings({})).toMatchObject({
    port: 3000,
    baseUrl: 'http://localhost:3000',
    production: false,
    dataDir: '.data',
    seedJobs: 2000,
  })
})

test('a board that others reach is in production', () => {
  expect(readSettings({ BASE_URL: 'https://jobs.example.org/' })).toMatchObject({
    baseUrl: 'https://jobs.example.org',
    production: true,
  })
  expect(readSettings({ BASE_URL: 'http://[::1]:80' }).production).toBe(false)
})

test.each([
  [{ PORT: 'eighty' }, 'PORT'],
  [{ BASE_URL: 'javascript:alert(1)' }, 'BASE_URL: is an address'],
  [{ BASE_URL: '/' }, 'BASE_URL: is an address'],
  [{ DATABASE_URL: 'localhost' }, 'DATABASE_URL'],
  [{ SEED_JOBS: '-1' }, 'SEED_JOBS'],
  [{ MEILI_URL: 'http://localhost:7700' }, 'MEILI_KEY'],
  [{ S3_URL: 'https://storage.example.org/bucket' }, 'S3_URL: is an address as https://KEY:SECRET@host/bucket'],
  [{ S3_URL: 'https://key:secret@storage.example.org/' }, 'S3_URL'],
  [{ S3_URL: 'http://key:secret@storage.example.org/bucket' }, 'S3_URL'],
])('a setting that can’t be used is named: %o', (env, name) => {
  expect(() => readSettings(env)).toThrow(name)
})

test('storage may be reached in the clear on this machine alone', () => {
  const s3Url = 'http://key:secret@127.0.0.1:9000/bucket'
  expect(readSettings({ S3_URL: s3Url }).s3Url).toBe(s3Url)
})
