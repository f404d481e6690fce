import { sql } from 'drizzle-orm'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import { runMigrations as migrateEffects } from 'graphile-worker'
import { join } from 'node:path'
import journal from '#db/migrations/meta/_journal.json' with { type: 'json' }
import { connect, disconnect, type Db } from '#db/client.ts'
import { fillAsks } from '#db/jobs/fill-asks.ts'

const folder = join(import.meta.dirname, 'migrations')
/** Any number, as long as everybody who migrates takes the same. */
const migrationLock = 8_240_024

/**
 * Brings the database to this version as its owner, one process at a time, and gives the application's role (the user of
 * `applicationUrl`) its rights. Throws an Error of one sentence when the database is of a newer version than this program.
 */
export async function migrateDatabase(ownerUrl: string, applicationUrl: string): Promise<void> {
  const db = connect(ownerUrl, { max: 1 })
  try {
    await db.execute(sql`select pg_advisory_lock(${migrationLock})`)
    await refuseNewer(db)
    await migrate(db, { migrationsFolder: folder })
    await fillAsks(db)
    await migrateEffects({ connectionString: ownerUrl })
    await grant(db, new URL(applicationUrl).username, new URL(ownerUrl).username)
  } finally {
    await disconnect(db)
  }
}

/** True when the database has all that this program needs; one of a newer version has too, since migrations only add. */
export async function isMigrated(db: Db): Promise<boolean> {
  const [last] = await db.execute(sql`select max(created_at)::bigint as at from drizzle.__drizzle_migrations`)
  return Number(last?.at ?? 0) >= newestMigration()
}

async function refuseNewer(db: Db) {
  const [known] = await db.execute(sql`select to_regclass('drizzle.__drizzle_migrations') is not null as migrated`)
  if (!known?.migrated) return
  const [last] = await db.execute(sql`select max(created_at)::bigint as at from drizzle.__drizzle_migrations`)
  if (Number(last?.at ?? 0) > newestMigration()) {
    throw new Error(
      'The database was made by a newer version of Place of Service; start that version, or choose another DATA_DIR or DATABASE_URL.',
    )
  }
}

async function grant(db: Db, application: string, owner: string) {
  if (application === owner) return
  const role = sql.identifier(decodeURIComponent(application))
  await db.execute(sql`grant usage on schema public, drizzle to ${role}`)
  await db.execute(sql`grant select on all tables in schema drizzle to ${role}`)
  await db.execute(sql`grant select, insert, update, delete on all tables in schema public to ${role}`)
  await db.execute(sql`grant usage, select on all sequences in schema public to ${role}`)
  for (const kept of ['policy_history', 'audit_log', 'application_events']) {
    await db.execute(sql`revoke update, delete, truncate on ${sql.identifier(kept)} from ${role}`)
  }
  await grantEffects(db, role)
}

/** The queue's tables are closed by row security to all but their owner, and its functions run as whoever calls them. */
async function grantEffects(db: Db, role: ReturnType<typeof sql.identifier>) {
  const tables = await db.execute<{ name: string }>(
    sql`select relname as name from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity`,
  )
  for (const { name } of tables) {
    await db.execute(sql`alter table graphile_worker.${sql.identifier(name)} disable row level security`)
  }
  await db.execute(sql`grant usage on schema graphile_worker to ${role}`)
  await db.execute(sql`grant select, insert, update, delete on all tables in schema graphile_worker to ${role}`)
  await db.execute(sql`grant usage, select on all sequences in schema graphile_worker to ${role}`)
  await db.execute(sql`grant execute on all functions in schema graphile_worker to ${role}`)
}

function newestMigration(): number {
  return Math.max(...journal.entries.map((entry) => entry.when))
}
