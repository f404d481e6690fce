import pino, { type Logger } from 'pino'

/** Lines of JSON on the standard output. */
export function newLog(part: string): Logger {
  return pino({ base: { part }, timestamp: pino.stdTimeFunctions.isoTime })
}
