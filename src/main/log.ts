import { pino } from 'pino'

/** The log of the server: one JSON line an event on standard error. Private values never go in. */
export const log = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ fd: 2, sync: true }),
)

// a database's message may quote the row it refused, a parser's the text it was given
const ownWords = (error: Error) => (error.constructor === Error ? error.message : undefined)
const framesOf = (error: Error) => (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
const codeOf = (error: Error) => ('code' in error && typeof error.code === 'string' ? error.code : undefined)

/** Logs a bug under the reference that its page shows: where it came from, without the values it met. */
export function logBug({ reference, error, path }: { reference: string; error: unknown; path: string }): void {
  const about =
    error instanceof Error
      ? { name: error.name, code: codeOf(error), message: ownWords(error), frames: framesOf(error) }
      : { message: 'something that is no error was thrown' }
  log.error({ reference, path, ...about }, 'bug')
}
