import { Refusal } from '#app/commands/refusal.ts'
import { run, settingsOrRefusal } from '#app/commands/run.ts'
import { untilStopped } from '#app/commands/signals.ts'
import { newLog } from '#app/log.ts'
import { openMailer } from '#app/mail/send.ts'
import { newDocumentReader } from '#app/uploads/documents.ts'
import { openUploads } from '#app/uploads/store.ts'
import { runClock } from '#app/worker/clock.ts'
import { runEffects } from '#app/worker/effects.ts'
import { indexerLock, runIndexer, type Note } from '#app/worker/indexer.ts'
import { connect, disconnect } from '#db/client.ts'
import { openLock } from '#db/lock.ts'
import { openSearch } from '#search/client.ts'

// Each of its requests is short, since tasks are asked after; an engine that hangs must not hold the one indexer for ever.
const searchTimeLimitMs = 60_000

await run(async () => {
  const settings = settingsOrRefusal()
  const { databaseUrl, meiliUrl, meiliKey, smtpUrl, baseUrl, secret } = settings
  if (!databaseUrl || !meiliUrl || !secret)
    throw new Refusal('The worker needs DATABASE_URL, MEILI_URL, MEILI_KEY and SECRET; `npm start` gives them.')

  const log = newLog('worker')
  const note: Note = (event, facts) =>
    facts && 'error' in facts ? log.error(facts, event) : log.debug(facts ?? {}, event)
  const ground = {
    db: connect(databaseUrl),
    search: openSearch({ url: meiliUrl, key: meiliKey ?? '', timeLimit: searchTimeLimitMs }),
  }
  const mailer = smtpUrl ? openMailer(smtpUrl, baseUrl) : null
  const files = { uploads: openUploads(settings), readDocument: newDocumentReader() }
  const stop = new AbortController()
  const work = Promise.all([
    runIndexer(ground, openLock(databaseUrl, indexerLock), stop.signal, note),
    runClock({ ...ground, baseUrl, secret }, stop.signal, note),
    runEffects({ ...ground, databaseUrl, baseUrl, secret, mailer, ...files }, stop.signal, note),
  ])

  await Promise.race([untilStopped(), work])
  stop.abort()
  await Promise.race([work, new Promise((resolve) => setTimeout(resolve, 20_000))])
  await disconnect(ground.db)
  process.exit(0)
})
