import { Refusal } from '#app/commands/refusal.ts'
import { openServers, type Servers } from '#app/commands/servers.ts'
import { untilStopped } from '#app/commands/signals.ts'
import { isPostgresAway } from '#app/http/postgres-away.ts'
import { readSettings, type Settings } from '#app/settings.ts'
import { connect, disconnect, type Db } from '#db/client.ts'
import { migrateDatabase } from '#db/migrate.ts'
import { openSearch, type Search } from '#search/client.ts'
import { searchKeys } from '#search/keys.ts'

export type Board = { settings: Settings; servers: Servers; db: Db; search: Search }

export const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Runs a command: its answer is the exit code. What it can't do is one sentence; what breaks shows its stack. */
export async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command()
  } catch (error) {
    process.stderr.write(`${wordsOf(error)}\n`)
    process.exitCode = 1
  }
}

function wordsOf(error: unknown): string {
  if (error instanceof Refusal) return error.message
  if (isPostgresAway(error))
    return 'Postgres went away. What was reported as done is kept; run the command again for the rest.'
  return (error as Error).stack ?? String(error)
}

/** Settings, or the sentence that says which of them can't be used. */
export function settingsOrRefusal(): Settings {
  try {
    return readSettings(process.env)
  } catch (error) {
    throw new Refusal((error as Error).message)
  }
}

/** Brings the database up to date, or says in one sentence why it can't be. */
export async function migrateOrRefusal(servers: Servers): Promise<void> {
  try {
    await migrateDatabase(servers.ownerUrl, servers.databaseUrl)
  } catch (error) {
    throw new Refusal(
      error instanceof Error && !('query' in error) ? error.message : `The database can’t be used: ${String(error)}`,
    )
  }
}

/**
 * A command beside a board: uses the servers that run on its DATA_DIR, else starts them and stops them after, also when it
 * is interrupted: the servers do not hear Ctrl-C themselves.
 */
export function runOnBoard(command: (board: Board) => Promise<number>): Promise<void> {
  return run(async () => {
    const settings = settingsOrRefusal()
    const interrupted = untilStopped().then(() => 130)
    const servers = await openServers(settings, say)
    try {
      await migrateOrRefusal(servers)
      const db = connect(servers.databaseUrl)
      const { write } = await searchKeys(servers.meili.url, servers.meili.masterKey)
      const search = openSearch({ url: servers.meili.url, key: write })
      return await Promise.race([command({ settings, servers, db, search }), interrupted]).finally(() => disconnect(db))
    } finally {
      await servers.close()
    }
  })
}
