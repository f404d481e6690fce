// Builds the pages once before the first board starts; in a process of its own, for a build sets what all of it is for.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export default async function buildOnce() {
  const build = "const { buildPages } = await import('#app/commands/pages.ts'); await buildPages(console.log)"
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', build], {
    cwd: join(import.meta.dirname, '..', '..'),
    stdio: 'inherit',
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`the pages could not be built: ${code}`)
}
