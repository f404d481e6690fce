import type { LoaderFunctionArgs } from '@remix-run/node'

/** Codes of Node, of the client and of Postgres: no connection, one that was lost, or an answer that took too long. */
const awayCodes =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|CONNECT(ION)?_(CLOSED|ENDED|DESTROYED|TIMEOUT)|57P0[1-3]|57014|53300|08...)$/

/** Makes a loader end in 503, and say when to come again, while Postgres does not answer. */
export function fromPostgres<Answer>(load: (args: LoaderFunctionArgs) => Promise<Answer>) {
  return async (args: LoaderFunctionArgs): Promise<Answer> => {
    try {
      return await load(args)
    } catch (error) {
      if (!isPostgresAway(error)) throw error
      const { log, requestId } = args.context
      log.error({ err: error, requestId }, 'Postgres does not answer')
      const statusText = 'Service unavailable'
      throw new Response(statusText, { status: 503, statusText, headers: { 'retry-after': '5' } })
    }
  }
}

export function isPostgresAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  return (typeof code === 'string' && awayCodes.test(code)) || isPostgresAway(error.cause)
}
