// Files that people uploaded, on disk. A name says nothing of who sent it or what they called it.
import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

export type Uploads = ReturnType<typeof openUploads>

export function openUploads(dataDir: string) {
  const folder = join(dataDir, 'uploads')
  return {
    /** Gives back the name that it is kept under, with this ending. Nobody ever reads half of it. */
    async put(bytes: Uint8Array, ending: string): Promise<string> {
      const name = `${randomBytes(16).toString('hex')}.${ending}`
      await mkdir(folder, { recursive: true })
      const beside = join(folder, `${name}.part`)
      try {
        await writeWhole(beside, bytes)
        await rename(beside, join(folder, name))
      } catch (error) {
        await rm(beside, { force: true })
        throw error
      }
      return name
    },

    async read(name: string): Promise<Buffer | undefined> {
      if (!isName(name)) return undefined
      try {
        return await readFile(join(folder, name))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },

    async remove(name: string): Promise<void> {
      if (isName(name)) await rm(join(folder, name), { force: true })
    },
  }
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx')
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

const isName = (name: string) => /^[0-9a-f]{32}\.[a-z0-9]{1,5}$/.test(name)
