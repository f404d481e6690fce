import { createRequestHandler, type ServerBuild } from '@remix-run/node'
import { newBreaker } from '#app/breaker.ts'
import { buildPages, loadPages } from '#app/commands/pages.ts'
import { Refusal } from '#app/commands/refusal.ts'
import { run, say, settingsOrRefusal } from '#app/commands/run.ts'
import { untilStopped } from '#app/commands/signals.ts'
import { builtPages, webServer, type Pages } from '#app/http/server.ts'
import { newSignIn } from '#app/http/sign-in.ts'
import { newLog } from '#app/log.ts'
import { newDocumentReader } from '#app/uploads/documents.ts'
import { connect, disconnect } from '#db/client.ts'
import { openSearch } from '#search/client.ts'

const searchTimeLimitMs = 300

await run(async () => {
  const settings = settingsOrRefusal()
  const { databaseUrl, meiliUrl, meiliKey, meiliMembersKey, secret } = settings
  if (!databaseUrl || !meiliUrl || !secret)
    throw new Refusal('The web process needs DATABASE_URL, MEILI_URL, MEILI_KEY and SECRET; `npm start` gives them.')

  const db = connect(databaseUrl)
  const search = openSearch({
    url: meiliUrl,
    key: meiliKey ?? '',
    membersKey: meiliMembersKey,
    timeLimit: searchTimeLimitMs,
  })
  const log = newLog('web')
  const breaker = newBreaker({
    opened: (error) => log.error({ error: String((error as Error)?.cause ?? error) }, 'search is away'),
  })
  const auth = newSignIn({ db, settings: { ...settings, secret } })
  const pages = process.argv.includes('--reload') ? await livePages() : await readyPages()
  const server = webServer({ db, search, settings, breaker, log, auth, readDocument: newDocumentReader() }, pages)

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new Refusal(`Port ${settings.port} is in use; choose another with PORT.`) : error,
      ),
    )
    server.listen(settings.port, resolve)
  })
  process.send?.('listening')
  await untilStopped()

  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  const limit = setTimeout(() => server.closeAllConnections(), 20_000)
  await closed
  clearTimeout(limit)
  await disconnect(db)
  // Keep-alive sockets to the engine and Vite's watchers would hold the process.
  process.exit(0)
})

async function readyPages(): Promise<Pages> {
  const folder = await buildPages(say)
  return builtPages(folder, await loadPages(folder))
}

async function livePages(): Promise<Pages> {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true } })
  return {
    handler: async () =>
      createRequestHandler((await vite.ssrLoadModule('virtual:remix/server-build')) as ServerBuild, 'development'),
    assets: vite.middlewares as never,
    mode: 'development',
  }
}
