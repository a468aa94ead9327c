import { connect, type Socket } from 'node:net'

/** What a server said to the end of a connection, or until `wait` milliseconds passed without its end. */
export interface Heard {
  readonly text: string
  readonly isClosed: boolean
  /** The statuses of the answers, in order. */
  readonly statuses: readonly number[]
}

const statusLine = /HTTP\/1\.1 (\d{3}) /g

/** Opens a connection, writes what is given, one piece after the other when the socket takes it, and listens. */
export function say(
  port: number,
  pieces: readonly (string | Uint8Array)[] | ((socket: Socket) => void),
  { wait = 20_000, from = '127.0.0.1', until = (_: string) => false } = {},
): Promise<Heard> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', localAddress: from })
    let text = ''
    const done = (isClosed: boolean) => {
      clearTimeout(timer)
      socket.destroy()
      resolve({ text, isClosed, statuses: [...text.matchAll(statusLine)].map(([, status]) => Number(status)) })
    }
    const timer = setTimeout(() => done(false), wait)
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      if (until(text)) done(false)
    })
    socket.on('error', () => done(true))
    socket.on('close', () => done(true))
    socket.once('connect', () => {
      if (typeof pieces === 'function') pieces(socket)
      else for (const piece of pieces) if (!socket.destroyed) socket.write(piece)
    })
  })
}
