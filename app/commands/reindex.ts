import { setTimeout as rest } from 'node:timers/promises'
import { runOnBoard, say } from '#app/commands/run.ts'
import { indexerLock, runIndexer, type Note } from '#app/worker/indexer.ts'
import { openLock } from '#db/lock.ts'
import { askRebuild, kinds, rebuildById, type Kind } from '#db/outbox/changes.ts'

const words: Record<Kind, string> = { job: 'open jobs', coder: 'freelancers' }

await runOnBoard(async ({ db, search, servers }) => {
  const asked = await Promise.all(kinds.map(async (kind) => ({ kind, id: (await askRebuild(db, kind)).id })))
  // The board's own worker does it, where one runs; else this process does, as soon as it holds the indexer's lock.
  const stop = new AbortController()
  const note: Note = (event, facts) => facts?.error && say(`${event}: ${String(facts.error)}`)
  const indexer = runIndexer({ db, search }, openLock(servers.databaseUrl, indexerLock), stop.signal, note)

  for (const { kind, id } of asked) {
    for (let told = ''; ;) {
      const rebuild = await rebuildById(db, id)
      const news = `${rebuild?.state}: ${rebuild?.filled.toLocaleString('en-US')} ${words[kind]}`
      if (news !== told) say(news)
      told = news
      if (rebuild?.state === 'done') break
      await rest(200)
    }
  }
  stop.abort()
  await indexer
  say('The indexes were built anew.')
  return 0
})
process.exit()
