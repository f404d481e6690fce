// A board as a person starts it: `npm start` in a process of its own.
import { spawn, type ChildProcess } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

export type RunningBoard = {
  url: string
  process: ChildProcess
  readyAfterMs: number
  /** What it has printed so far. */
  output: () => string
  /** As Ctrl-C does; resolves with the exit code when all is down. */
  stop: () => Promise<number | null>
}

/** Starts a board and waits for its ready line. Throws with what it printed if it ends before. */
export async function startBoard(env: Record<string, string>): Promise<RunningBoard> {
  const since = performance.now()
  const child = command('start', [], env)
  let output = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (part: Buffer) => {
      output += part.toString()
      const ready = /Place of Service is ready at (\S+)/.exec(output)
      if (ready) resolve(ready[1]!)
    }
    child.stdout!.on('data', hear)
    child.stderr!.on('data', hear)
    void ended.then((code) => reject(new Error(`the board ended with ${code} before it was ready:\n${output}`)))
  })
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT')
    return ended
  }
  return { url, process: child, readyAfterMs: performance.now() - since, output: () => output, stop }
}

/** Runs one of the commands to its end. */
export async function runCommand(name: string, args: string[], env: Record<string, string>) {
  const child = command(name, args, env)
  let output = ''
  child.stdout!.on('data', (part: Buffer) => (output += part.toString()))
  child.stderr!.on('data', (part: Buffer) => (output += part.toString()))
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  return { code, output }
}

// What this shell is set to must not reach a board of a test: not the test runner's own words, and above all no real database.
export function command(name: string, args: string[], env: Record<string, string>): ChildProcess {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(
      ([key]) =>
        !/^(VITEST|TEST|NODE_|MODE$|DEV$|PROD$|SSR$|BASE_URL|DATA_DIR|PORT$|DATABASE_|MEILI_|SEED_JOBS|METRICS_|SECRET$|SMTP_URL$|TRUSTED_PROXIES$)/.test(
          key,
        ),
    ),
  )
  return spawn(process.execPath, ['--import', 'tsx', `app/commands/${name}.ts`, ...args], {
    cwd: root,
    env: { ...clean, ...env } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
