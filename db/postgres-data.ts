// The data folder of the embedded Postgres: made once, whole or not at all, with its roles, database and passwords.
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { platform } from 'node:os'
import { join } from 'node:path'
import type { PostgresBinaries } from '#db/postgres-binaries.ts'

export type Account = { uid: number; gid: number } | undefined
type Credentials = { admin: string; owner: string; board: string }

export const DATABASE = 'place_of_service'
// On Linux a working directory stays usable where the path to it isn't: root enters DATA_DIR, Postgres inherits it.
export const HERE = platform() === 'linux' ? '/proc/self/cwd' : '.'
// Nothing of ours: PG* variables would steer Postgres, and our secrets are none of its business.
export const ENVIRONMENT = { LC_ALL: 'C.UTF-8', TZ: 'UTC' } as Partial<NodeJS.ProcessEnv> as NodeJS.ProcessEnv
const HALF = 'data.new-'

/** Roles and database are made before the rename, so a `data` that exists is whole and never open without passwords. */
export async function makeData(home: string, { initdb, postgres: program }: PostgresBinaries, account: Account) {
  await removeHalves(home)
  const half = await mkdtemp(join(home, HALF))
  if (account) await chown(half, account.uid, account.gid)

  const secret = await makeCredentials(home)
  const shape = ['--encoding=UTF8', '--locale=C.UTF-8', '--username=postgres', '--auth=reject', '--no-instructions']
  await run(initdb, ['-D', HERE, ...shape], half, account)
  await run(program, ['--single', '-D', HERE, '-c', 'exit_on_error=on', 'postgres'], half, account, firstWords(secret))
  await writeFile(join(half, 'pg_hba.conf'), 'host all all 127.0.0.1/32 scram-sha-256\n')

  await rename(half, join(home, 'data'))
}

/** An initdb whose parent was killed works on to its end: nothing waits for it, or shares a folder with it. */
async function removeHalves(home: string) {
  for (const name of await readdir(home)) {
    if (name.startsWith(HALF)) await rm(join(home, name), { recursive: true, force: true }).catch(() => {})
  }
}

function firstWords({ admin, owner, board }: Credentials): string {
  const statements = [
    `alter role postgres password '${admin}'`,
    `create role owner login password '${owner}'`,
    `create role board login password '${board}'`,
    `create database ${DATABASE} owner owner`,
    `revoke all on database ${DATABASE}, postgres from public`,
    `grant connect on database ${DATABASE} to board`,
  ]
  return statements.join('\n') + '\n'
}

async function makeCredentials(home: string): Promise<Credentials> {
  const secret = () => randomBytes(24).toString('hex')
  const credentials = { admin: secret(), owner: secret(), board: secret() }
  await writeFile(join(home, 'credentials.json'), JSON.stringify(credentials), { mode: 0o600 })
  return credentials
}

export async function readCredentials(home: string): Promise<Credentials> {
  const path = join(home, 'credentials.json')
  return JSON.parse(
    await readFile(path, 'utf8').catch(() => {
      throw new Error(`${path} can't be read, and without its passwords nobody can use the database beside it.`)
    }),
  ) as Credentials
}

function run(program: string, args: string[], cwd: string, account: Account, input = ''): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, ...account, env: ENVIRONMENT })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()))
    child.on('error', reject)
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(reasonIn(said)))))
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

export function reasonIn(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim())
  const said = lines.findLast((line) => /\b(FATAL|PANIC|ERROR|error):/.test(line)) ?? lines.at(-1) ?? 'no reason given'
  return said.replace(/^.*?\b(FATAL|PANIC|ERROR|error):\s*/, '')
}
