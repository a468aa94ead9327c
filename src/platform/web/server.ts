import { createServer, type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { getRequestListener } from '@hono/node-server'
import { type Proxies, plainAddress } from './address.ts'
import { answerQuickly, type Quick } from './quick.ts'

/** What one visitor may hold of the server; all times in milliseconds. */
export interface Patience {
  /** For the head of a request to arrive. */
  readonly headers: number
  /** A body must bring `bytes` in each `within`, or it is cut. */
  readonly body: { readonly bytes: number; readonly within: number }
  /** Between two requests, and for an answer to be taken. */
  readonly idle: number
  readonly connections: number
  /** From one address, an IPv6 network of 64 bits being one; the machine itself and believed proxies may have all. */
  readonly connectionsOfOne: number
}

// a line of 20 kB a second is slow and honest; 1 kB a second is neither a person nor a file
const patience: Patience = {
  headers: 10_000,
  body: { bytes: 10_000, within: 10_000 },
  idle: 120_000,
  connections: 1000,
  connectionsOfOne: 64,
}

const keepAlive = 5000
const headerLimit = 16_384
const headerCount = 100
const pipelined = 16

export interface Listening {
  readonly port: number
  /** Lets go of the port, and of connections when they are done. */
  stop(): Promise<void>
}

interface Site {
  readonly fetch: (request: Request, bindings: object) => Response | Promise<Response>
  /** Answers from memory what needs no work. */
  readonly quick?: Quick | undefined
  readonly host: string
  readonly port: number
  readonly proxies: Proxies
  /** Hears of what no page could answer. */
  readonly failed: (error: unknown) => void
  readonly patience?: Patience
}

const closed = (status: number) => {
  const text = `${status} ${STATUS_CODES[status]}\n`
  const headers = `Connection: close\r\nContent-Type: text/plain; charset=utf-8\r\nCache-Control: no-store\r\nContent-Length: ${text.length}`
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${headers}\r\n\r\n${text}`
}

// whoever goes on sending is heard no more; the moment lets the answer arrive before the reset
function hangUp(socket: Duplex, status: number): void {
  if (!socket.writable || socket.writableEnded) {
    socket.destroy()
    return
  }
  socket.end(closed(status))
  setTimeout(() => socket.destroy(), 1000).unref()
}

const statusOf = ({ code }: NodeJS.ErrnoException) => {
  if (code === 'HPE_HEADER_OVERFLOW') return 431
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400
}

/** Cuts bodies that trickle. What waits to be read here is nobody's slowness but ours. */
function watchBodies({ bytes, within }: Patience['body']) {
  const coming = new Map<IncomingMessage, { answer: ServerResponse; since: number; had: number }>()
  const look = () => {
    for (const [request, { answer, since, had }] of coming) {
      const has = request.socket.bytesRead
      const isOurs = request.readableLength >= request.readableHighWaterMark
      if (request.complete || request.destroyed) coming.delete(request)
      else if (isOurs || has - had >= bytes) coming.set(request, { answer, since: Date.now(), had: has })
      else if (Date.now() - since >= within) {
        coming.delete(request)
        if (answer.headersSent) request.socket.destroy()
        else hangUp(request.socket, 408)
      }
    }
  }
  setInterval(look, Math.max(50, within / 10)).unref()
  return (request: IncomingMessage, answer: ServerResponse) => {
    coming.set(request, { answer, since: Date.now(), had: request.socket.bytesRead })
  }
}

const networkOf = (address: string) => (address.includes(':') ? address.split(':').slice(0, 4).join(':') : address)

function limitConnections(most: number, proxies: Proxies) {
  const held = new Map<string, number>()
  return (socket: Socket) => {
    const address = plainAddress(socket.remoteAddress ?? '')
    if (address === undefined) return socket.destroy()
    const isTrusted = proxies.check(address, address.includes(':') ? 'ipv6' : 'ipv4')
    if (isTrusted || address === '127.0.0.1' || address === '::1') return
    const network = networkOf(address)
    const count = (held.get(network) ?? 0) + 1
    held.set(network, count)
    socket.once('close', () => {
      const left = (held.get(network) ?? 1) - 1
      if (left > 0) held.set(network, left)
      else held.delete(network)
    })
    if (count > most) socket.destroy()
  }
}

/** Knows what each connection is waiting for. */
function watchAnswers(most: number) {
  const open = new WeakMap<Socket, Set<ServerResponse>>()
  return {
    /** Whether one more answer may be worked on for this connection; no browser asks for many at a time on one. */
    begins(socket: Socket, answer: ServerResponse): boolean {
      const answers = open.get(socket) ?? new Set()
      open.set(socket, answers.add(answer))
      answer.once('close', () => answers.delete(answer))
      return answers.size <= most
    },
    /** Whether a silent connection is waiting for us, and not we for it. */
    waits: (socket: Socket) => [...(open.get(socket) ?? [])].some(({ headersSent }) => !headersSent),
  }
}

const hasBody = ({ headers }: IncomingMessage) =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0

/** Serves an application over HTTP, and outlasts whoever sends slowly, too much, or nonsense. */
export function listen({
  fetch,
  quick,
  host,
  port,
  proxies,
  failed,
  patience: wanted = patience,
}: Site): Promise<Listening> {
  const answerTo = getRequestListener(
    async (request, bindings) => {
      try {
        return await fetch(request, bindings)
      } catch (error) {
        failed(error)
        return new Response(null, { status: 500 })
      }
    },
    { hostname: host },
  )
  const watch = watchBodies(wanted.body)
  const answers = watchAnswers(pipelined)
  const server = createServer(
    {
      connectionsCheckingInterval: Math.min(1000, wanted.headers / 2),
      headersTimeout: wanted.headers,
      // a large file may take as long as it needs, as long as it comes
      requestTimeout: 0,
      keepAliveTimeout: keepAlive,
      maxHeaderSize: headerLimit,
    },
    (request, answer) => {
      if (!answers.begins(request.socket, answer)) return answer.writeHead(429, { Connection: 'close' }).end()
      if (hasBody(request)) watch(request, answer)
      // a body that no page asks for is not waited for
      if (hasBody(request) && (request.method === 'GET' || request.method === 'HEAD')) answer.shouldKeepAlive = false
      answerTo(request, answer).catch(failed)
    },
  )
  server.maxHeadersCount = headerCount
  server.maxConnections = wanted.connections
  server.timeout = wanted.idle
  server.on('timeout', (socket) => {
    if (!answers.waits(socket)) socket.destroy()
  })
  server.on('connection', limitConnections(wanted.connectionsOfOne, proxies))
  server.on('clientError', (error, socket) => hangUp(socket, statusOf(error)))
  const quickly = quick && answerQuickly(server, quick, { between: keepAlive, taking: wanted.idle })
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => done())
      quickly?.stop()
      server.closeIdleConnections()
    })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      server.on('error', failed)
      const address = server.address()
      resolve({ port: typeof address === 'object' && address ? address.port : port, stop })
    })
  })
}
