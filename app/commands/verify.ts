import { setTimeout as rest } from 'node:timers/promises'
import { runOnBoard, say } from '#app/commands/run.ts'
import { verifyIndex } from '#app/worker/sweep.ts'
import { dirtyState, parkedMarks } from '#db/outbox/changes.ts'

const patienceMs = 30_000

await runOnBoard(async ({ db, search }) => {
  const since = Date.now()
  while ((await dirtyState(db)).waiting && Date.now() - since < patienceMs) await rest(100)
  const { waiting } = await dirtyState(db)
  if (waiting) say(`${waiting} changes still wait for the index after ${patienceMs / 1000} s.`)
  for (const { id, reason } of await parkedMarks(db, 20)) say(`parked: ${id}: ${reason}`)

  const { missing, extra, stale } = await verifyIndex({ db, search })
  say(`${missing} missing, ${extra} extra, ${stale} stale`)
  return missing || extra || stale ? 1 : 0
})
process.exit()
