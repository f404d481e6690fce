import { setTimeout as rest } from 'node:timers/promises'
import { runOnBoard, say } from '#app/commands/run.ts'
import { indexerLock } from '#app/worker/indexer.ts'
import { verifyIndex } from '#app/worker/sweep.ts'
import { openLock } from '#db/lock.ts'
import { dirtyState, parkedMarks } from '#db/outbox/changes.ts'

const patienceMs = 30_000

await runOnBoard(async ({ db, search, servers }) => {
  const since = Date.now()
  while ((await dirtyState(db)).waiting && Date.now() - since < patienceMs) await rest(100)
  const { waiting } = await dirtyState(db)
  if (waiting) {
    const idle = await indexerIsFree(servers.databaseUrl)
    say(`${waiting} changes wait for the index${idle ? ', and no worker runs: start the board' : ''}.`)
  }
  for (const { id, reason } of await parkedMarks(db, 20)) say(`parked: ${id}: ${reason}`)

  const { missing, extra, stale } = await verifyIndex({ db, search })
  say(`${missing} missing, ${extra} extra, ${stale} stale`)
  return missing || extra || stale ? 1 : 0
})
process.exit()

async function indexerIsFree(databaseUrl: string): Promise<boolean> {
  const lock = openLock(databaseUrl, indexerLock)
  return lock.take().finally(() => lock.release())
}
