import { createServer, type Server, type Socket } from 'node:net'

export interface Received {
  readonly from: string
  readonly to: readonly string[]
  /** The mail as it came, headers and body. */
  readonly data: string
}

export interface PostOffice {
  readonly port: number
  readonly received: Received[]
  close(): Promise<void>
}

interface Envelope {
  from: string
  to: string[]
}

// RFC 5321, as much of it as a client needs
function converse(socket: Socket, received: Received[], refuses: (to: string) => boolean): void {
  let buffer = ''
  let envelope: Envelope = { from: '', to: [] }
  let inData = false
  const say = (line: string) => socket.write(`${line}\r\n`)
  const addressIn = (line: string) => /<([^>]*)>/.exec(line)?.[1] ?? ''
  const command = (line: string) => {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'EHLO' || verb === 'HELO') say('250 post')
    else if (verb === 'MAIL') {
      envelope = { from: addressIn(line), to: [] }
      say('250 ok')
    } else if (verb === 'RCPT') {
      if (refuses(addressIn(line))) return say(`550 no such person as ${addressIn(line)}`)
      envelope.to.push(addressIn(line))
      say('250 ok')
    } else if (verb === 'DATA') {
      inData = true
      say('354 go on')
    } else if (verb === 'QUIT') {
      say('221 bye')
      socket.end()
    } else say('250 ok')
  }
  say('220 post')
  socket.setEncoding('utf8')
  socket.on('error', () => undefined)
  socket.on('data', (chunk) => {
    buffer += chunk
    for (;;) {
      const end = inData ? buffer.indexOf('\r\n.\r\n') : buffer.indexOf('\r\n')
      if (end < 0) return
      const text = buffer.slice(0, end)
      buffer = buffer.slice(end + (inData ? 5 : 2))
      if (!inData) {
        command(text)
        continue
      }
      inData = false
      received.push({ ...envelope, data: text })
      say('250 kept')
    }
  })
}

/** A mail server on this machine that keeps what it receives; `refuses` says to whom it does not deliver. */
export async function openPostOffice(port = 0, refuses: (to: string) => boolean = () => false): Promise<PostOffice> {
  const received: Received[] = []
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    converse(socket, received, refuses)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    port: address.port,
    received,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
