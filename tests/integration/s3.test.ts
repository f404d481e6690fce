// Uploads in S3-compatible storage: what is put there is there, under a name of ours, and for who has the secret alone.
import { test as base } from 'vitest'
import { openUploads } from '#app/uploads/store.ts'
import { startS3 } from '#tests/support/s3.ts'
import { expect } from '#tests/support/test.ts'

const test = base.extend<{ s3: Awaited<ReturnType<typeof startS3>> }>({
  s3: async ({}, use) => {
    const s3 = await startS3()
    await use(s3)
    await s3.stop()
  },
})
const dataDir = '/nowhere/to/write'

test('a file is put into the bucket, read and removed', async ({ s3 }) => {
  const uploads = openUploads({ dataDir, s3Url: s3.url })
  const bytes = Buffer.from('%PDF-1.7 of a kind\n\0\xff', 'latin1')
  const name = await uploads.put(bytes, 'pdf')
  expect(name).toMatch(/^[0-9a-f]{32}\.pdf$/)
  expect(s3.files.get(name)).toEqual(bytes)
  expect(await uploads.read(name)).toEqual(bytes)
  await uploads.remove(name)
  expect(s3.files.size).toBe(0)
  expect(await uploads.read(name)).toBeUndefined()
  await uploads.remove(name)
})

test('without the secret nothing is put or read', async ({ s3 }) => {
  const name = await openUploads({ dataDir, s3Url: s3.url }).put(Buffer.from('mine'), 'txt')
  const stranger = openUploads({ dataDir, s3Url: s3.urlWithWrongSecret })
  await expect(stranger.put(Buffer.from('theirs'), 'txt')).rejects.toThrow('answered 403 to PUT')
  await expect(stranger.read(name)).rejects.toThrow('answered 403 to GET')
  await expect(stranger.remove(name)).rejects.toThrow('answered 403 to DELETE')
  expect([...s3.files.keys()]).toEqual([name])
})

test('a name that is none of ours asks for nothing', async ({ s3 }) => {
  const uploads = openUploads({ dataDir, s3Url: s3.urlWithWrongSecret })
  expect(await uploads.read('../secrets')).toBeUndefined()
  await uploads.remove('../secrets')
})
