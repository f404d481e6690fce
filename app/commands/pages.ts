// The built pages: one folder for each state of the sources, made beside and renamed in, so that two boards may start at once.
import type { ServerBuild } from '@remix-run/node'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { manifestsOf } from '#app/http/routers.ts'

const root = join(import.meta.dirname, '..', '..')
const builds = join(root, 'build')
const sources = ['app', 'db', 'search', 'package.json', 'package-lock.json', 'remix.config.js', 'vite.config.ts']
const keptDays = 7

/** The folder of today's build; builds it first when the sources have changed since. */
export async function buildPages(say: (line: string) => void): Promise<string> {
  const folder = join(builds, await hashSources())
  if (existsSync(folder)) {
    await utimes(folder, new Date(), new Date())
    return folder
  }
  say('Building the pages …')
  const beside = join(builds, `making-${process.pid}`)
  await runBuild(beside)
  await splitManifest(join(beside, 'client'))
  await compressAssets(join(beside, 'client'))
  await rename(beside, folder).catch(async (error: unknown) => {
    if (!existsSync(folder)) throw error
    await rm(beside, { recursive: true })
  })
  await dropOldBuilds()
  return folder
}

export async function loadPages(folder: string): Promise<ServerBuild> {
  return (await import(pathToFileURL(join(folder, 'server', 'index.js')).href)) as ServerBuild
}

async function runBuild(folder: string): Promise<void> {
  const { build } = await import('vite')
  process.env.NODE_ENV = 'production'
  process.env.BUILD_FOLDER = folder
  for (const ssr of [false, true])
    await build({ root, configFile: join(root, 'vite.config.ts'), build: { ssr }, logLevel: 'error' })
}

async function hashSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    for (const file of await filesOf(join(root, source)))
      hash
        .update(file)
        .update('\0')
        .update(await readFile(file))
        .update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

async function filesOf(path: string): Promise<string[]> {
  if (!(await stat(path)).isDirectory()) return [path]
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Each page loads the manifest of its router alone. */
async function splitManifest(folder: string): Promise<void> {
  const file = (await filesOf(folder)).find((path) => /manifest-\w+\.js$/.test(path))!
  const [, whole] = /^window\.__remixManifest=(.+);$/s.exec(await readFile(file, 'utf8'))!
  for (const manifest of manifestsOf(JSON.parse(whole!)).values()) {
    await writeFile(join(folder, manifest.url), `window.__remixManifest=${JSON.stringify(manifest)};`)
  }
  await rm(file)
}

async function compressAssets(folder: string): Promise<void> {
  for (const file of await filesOf(folder)) {
    if (!/\.(js|css|svg|json|txt)$/.test(file)) continue
    const text = await readFile(file)
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
    await writeFile(`${file}.br`, await promisify(brotliCompress)(text, quality))
    await writeFile(`${file}.gz`, await promisify(gzip)(text, { level: 9 }))
  }
}

/** Builds that nobody has started from for a week; a board may still serve the files of a younger one. */
async function dropOldBuilds(): Promise<void> {
  for (const name of await readdir(builds)) {
    const { mtimeMs } = await stat(join(builds, name))
    if (Date.now() - mtimeMs > keptDays * 86_400_000) await rm(join(builds, name), { recursive: true, force: true })
  }
}
