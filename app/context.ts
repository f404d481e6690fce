import type { Logger } from 'pino'
import type { Breaker } from '#app/breaker.ts'
import type { SignIn } from '#app/http/sign-in.ts'
import type { Settings } from '#app/settings.ts'
import type { ReadDocument } from '#app/uploads/documents.ts'
import type { Db } from '#db/client.ts'
import type { Search } from '#search/client.ts'

/** What each request is given. Nothing is reached through a global, so two boards can live in one process. */
export type BoardContext = {
  db: Db
  search: Search
  breaker: Breaker
  settings: Settings
  log: Logger
  auth: SignIn
  /** Reads the text of a file that somebody sends. */
  readDocument: ReadDocument
  /** The address at the other end of the connection. */
  address: string
  requestId: string
  /** What the answer bears besides its own headers: cookies of a session that lives on. */
  answerHeaders: Headers
  /** Allows this response's own scripts, and no others. */
  nonce: string
}

declare module '@remix-run/node' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface AppLoadContext extends BoardContext {}
}
