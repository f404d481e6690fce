import { sql } from 'drizzle-orm'
import { isMigrated, migrateDatabase } from '#db/migrate.ts'
import { expect, test } from '#tests/support/test.ts'

test('two starts at once migrate one database without harm', async ({ urls, db }) => {
  await Promise.all([migrateDatabase(urls.owner, urls.app), migrateDatabase(urls.owner, urls.app)])
  expect(await isMigrated(db)).toBe(true)
})

test('jobs of a board that was made before requirements had keys are given them', async ({
  urls,
  board,
  db,
  ownerDb,
}) => {
  const id = await board.job({ years_min: 1.5 }, { asks: [] })
  await ownerDb.execute(sql`truncate ask_keys`)
  await migrateDatabase(urls.owner, urls.app)
  const [job] = await db.execute(sql`select asks from jobs where id = ${id}`)
  expect(job?.asks).toEqual(['months:18', 'c0:CCS-P|CPC'])
  expect(await db.execute(sql`select key from ask_keys order by key`)).toMatchObject([
    { key: 'c0:CCS-P|CPC' },
    { key: 'months:18' },
  ])
})

test('a database of a newer version is refused in one sentence', async ({ urls, ownerDb }) => {
  const future = Date.now() + 86_400_000
  await ownerDb.execute(
    sql`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of the future', ${future})`,
  )
  await expect(migrateDatabase(urls.owner, urls.app)).rejects.toThrow(/^The database was made by a newer version .*\.$/)
})
