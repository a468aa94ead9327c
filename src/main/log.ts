import { pino } from 'pino'

/** The log of the server: one JSON line an event on standard error. Private values never go in. */
export const log = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination({ fd: 2, sync: true }),
)

// a database's message may quote the row it refused, a parser's the text it was given, a file system's the sum of a file
const ownWords = (error: Error) => (error.constructor === Error && !('code' in error) ? error.message : undefined)
// what is said before the frames may have lines that look like frames
const framesOf = ({ stack = '', message }: Error) =>
  stack
    .slice(message === '' ? 0 : stack.indexOf(message) + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
const codeOf = (error: Error) => ('code' in error && typeof error.code === 'string' ? error.code : undefined)

/** Logs a bug under the reference that its page shows: where it came from, without the values it met. */
export function logBug({ reference, error, path }: { reference: string; error: unknown; path: string }): void {
  const about =
    error instanceof Error
      ? { name: error.name, code: codeOf(error), message: ownWords(error), frames: framesOf(error) }
      : { message: 'something that is no error was thrown' }
  log.error({ reference, path, ...about }, 'bug')
}
