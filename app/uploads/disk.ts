import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Store } from '#app/uploads/store.ts'

export function openDisk(dataDir: string): Store {
  const folder = join(dataDir, 'uploads')
  return {
    async write(name, bytes) {
      await mkdir(folder, { recursive: true })
      const beside = join(folder, `${name}.part`)
      try {
        await writeWhole(beside, bytes)
        await rename(beside, join(folder, name))
      } catch (error) {
        await rm(beside, { force: true })
        throw error
      }
    },

    async read(name) {
      try {
        return await readFile(join(folder, name))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
        throw error
      }
    },

    remove: (name) => rm(join(folder, name), { force: true }),
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
