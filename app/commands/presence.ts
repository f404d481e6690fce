// Who uses a data folder now: each process leaves a note there, and only one at a time starts or stops servers.
import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

export type Presence = {
  /** Runs `work` while no other process does so on this folder. */
  alone<T>(work: () => Promise<T>): Promise<T>
  /** Takes the note away; true when no living process has one left. To be called alone. */
  leave(): Promise<boolean>
}

export async function enter(folder: string): Promise<Presence> {
  const run = join(folder, 'run')
  await mkdir(run, { recursive: true })
  const self = `${process.pid} ${await birthOf(process.pid)}`
  const note = join(run, uniqueName())
  await writeFile(note, self)

  return {
    async alone(work) {
      const release = await takeLock(join(run, 'lock'), join(run, `${uniqueName()}.draft`), self)
      try {
        return await work()
      } finally {
        await release()
      }
    },
    async leave() {
      await rm(note, { force: true })
      return (await othersIn(run)) === 0
    },
  }
}

function uniqueName() {
  return `${process.pid}.${randomBytes(4).toString('hex')}`
}

/** Ticks since boot at which a process began: with it, a pid that came again is told from the one that was noted. */
async function birthOf(pid: number): Promise<string | undefined> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (line === undefined) return isSignalled(pid) ? '' : undefined
  // The name stands in brackets and may hold anything; what follows the last bracket is state, parent …, start.
  const words = line.slice(line.lastIndexOf(')') + 2).split(' ')
  return words[0] === 'Z' ? undefined : words[19]
}

function isSignalled(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function isLiving(said: string): Promise<boolean> {
  const [pid, born = ''] = said.trim().split(' ')
  return Number(pid) > 0 && (await birthOf(Number(pid))) === born
}

async function othersIn(run: string): Promise<number> {
  let living = 0
  for (const name of await readdir(run)) {
    if (name.startsWith('lock')) continue
    const said = await readFile(join(run, name), 'utf8').catch(() => '')
    if (!(await isLiving(said))) await rm(join(run, name), { force: true })
    else if (!name.endsWith('.draft')) living++
  }
  return living
}

/** A hard link appears with its words in it, so nobody reads a lock whose holder isn't written yet. */
async function takeLock(lock: string, draft: string, self: string): Promise<() => Promise<void>> {
  await writeFile(draft, self)
  while (!(await link(draft, lock).then(() => true, isTaken))) {
    if (!(await isLiving(await readFile(lock, 'utf8').catch(() => self)))) await breakLock(lock)
    await delay(20)
  }
  await rm(draft)
  return () => rm(lock, { force: true })
}

function isTaken(error: NodeJS.ErrnoException): false {
  if (error.code === 'EEXIST') return false
  throw error
}

/** Two who see the same dead holder must not both remove: the second would remove the lock of the first. */
async function breakLock(lock: string) {
  const breaking = `${lock}.breaking`
  try {
    await writeFile(breaking, '', { flag: 'wx' })
  } catch {
    const age = Date.now() - ((await stat(breaking).catch(() => undefined))?.mtimeMs ?? Date.now())
    if (age > 5_000) await rm(breaking, { force: true })
    return
  }
  if (!(await isLiving(await readFile(lock, 'utf8').catch(() => '')))) await rm(lock, { force: true })
  await rm(breaking, { force: true })
}
