import { setTimeout as rest } from 'node:timers/promises'
import { runOnBoard, say } from '#app/commands/run.ts'
import { indexerLock, runIndexer, type Note } from '#app/worker/indexer.ts'
import { openLock } from '#db/lock.ts'
import { askRebuild, rebuildById } from '#db/outbox/changes.ts'

await runOnBoard(async ({ db, search, servers }) => {
  const { id } = await askRebuild(db, 'job')
  // The board's own worker does it, where one runs; else this process does, as soon as it holds the indexer's lock.
  const stop = new AbortController()
  const note: Note = (event, facts) => facts?.error && say(`${event}: ${String(facts.error)}`)
  const indexer = runIndexer({ db, search }, openLock(servers.databaseUrl, indexerLock), stop.signal, note)

  for (let told = ''; ;) {
    const rebuild = await rebuildById(db, id)
    const news = `${rebuild?.state}: ${rebuild?.filled.toLocaleString('en-US')} open jobs`
    if (news !== told) say(news)
    told = news
    if (rebuild?.state === 'done') break
    await rest(200)
  }
  stop.abort()
  await indexer
  say('The index was built anew.')
  return 0
})
process.exit()
