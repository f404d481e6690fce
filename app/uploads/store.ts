// Files that people uploaded, on disk or in S3-compatible storage. A name says nothing of who sent it or what they called it.
import { randomBytes } from 'node:crypto'
import { openDisk } from '#app/uploads/disk.ts'
import { openS3 } from '#app/uploads/s3.ts'
import type { Settings } from '#app/settings.ts'

export type Uploads = ReturnType<typeof openUploads>

/** Where files are kept. Nobody ever reads half of one. */
export type Store = {
  write(name: string, bytes: Uint8Array): Promise<void>
  read(name: string): Promise<Buffer | undefined>
  remove(name: string): Promise<void>
}

export function openUploads({ dataDir, s3Url }: Pick<Settings, 'dataDir' | 's3Url'>) {
  const store: Store = s3Url ? openS3(s3Url) : openDisk(dataDir)
  return {
    /** Gives back the name that it is kept under, with this ending. */
    async put(bytes: Uint8Array, ending: string): Promise<string> {
      const name = `${randomBytes(16).toString('hex')}.${ending}`
      await store.write(name, bytes)
      return name
    },

    async read(name: string): Promise<Buffer | undefined> {
      return isName(name) ? store.read(name) : undefined
    },

    async remove(name: string): Promise<void> {
      if (isName(name)) await store.remove(name)
    },
  }
}

const isName = (name: string) => /^[0-9a-f]{32}\.[a-z0-9]{1,5}$/.test(name)
