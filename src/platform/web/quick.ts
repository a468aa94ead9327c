import type { Server } from 'node:http'
import type { Socket } from 'node:net'

/** A plain question for a page, as far as the short way needs to know it. */
export interface Plain {
  readonly path: string
  readonly host: string
  readonly forwardedHost: string | undefined
  readonly ifNoneMatch: string | undefined
}

const mostBytes = 4096
const first = /^GET (\/[!-~]*) HTTP\/1\.1$/
const line = /^([A-Za-z0-9-]+): ([ -~]*)$/
// with one of these a question is more than plain
const special = new Set(['content-length', 'transfer-encoding', 'upgrade', 'expect', 'te', 'trailer', 'range'])

/** Reads the bytes of one whole question that hides nothing; undefined for all else, which the long way is to judge. */
export function readPlain(bytes: Buffer): Plain | undefined {
  if (bytes.length > mostBytes) return undefined
  const text = bytes.toString('latin1')
  if (!text.endsWith('\r\n\r\n')) return undefined
  const [asked = '', ...lines] = text.slice(0, -4).split('\r\n')
  const path = first.exec(asked)?.[1]
  if (path === undefined) return undefined
  const said = new Map<string, string>()
  for (const one of lines) {
    const [, written = '', value = ''] = line.exec(one) ?? []
    const name = written.toLowerCase()
    if (name === '' || special.has(name) || said.has(name)) return undefined
    said.set(name, value.trim())
  }
  const connection = said.get('connection')?.toLowerCase()
  const host = said.get('host')
  if (host === undefined || (connection !== undefined && connection !== 'keep-alive')) return undefined
  return { path, host, forwardedHost: said.get('x-forwarded-host'), ifNoneMatch: said.get('if-none-match') }
}

/** Answers a question from memory with the bytes of a whole answer; undefined where the long way must go. */
export type Quick = (question: Plain) => Buffer | undefined

/** Milliseconds that a connection may be silent, between two questions and while an answer is taken. */
interface Silence {
  readonly between: number
  readonly taking: number
}

/**
 * Lets a server answer plain questions before its parser sees them, for that is most of what a small page costs. The first that is
 * anything else hands its connection over to the parser, with the bytes that came, for as long as it lasts.
 */
export function answerQuickly(server: Server, quick: Quick, { between, taking }: Silence): { stop(): void } {
  const [take] = server.listeners('connection') as ((socket: Socket) => void)[]
  if (!take) throw new Error('the server has no parser')
  server.off('connection', take)
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    if (socket.destroyed) return
    open.add(socket)
    const end = () => socket.destroySoon()
    const gone = () => open.delete(socket)
    const silent = () => {
      if (socket.writableLength === 0 || socket.timeout === taking) socket.destroy()
      else socket.setTimeout(taking)
    }
    const read = (bytes: Buffer) => {
      const question = readPlain(bytes)
      const answer = question && quick(question)
      if (!answer) return handOver(bytes)
      if (socket.timeout !== between) socket.setTimeout(between)
      // whoever asks and does not take is not read further
      if (socket.write(answer)) return
      socket.pause()
      socket.once('drain', () => socket.resume())
    }
    const listeners = { data: read, end, close: gone, error: end, timeout: silent } as const
    const handOver = (bytes: Buffer) => {
      open.delete(socket)
      socket.pause()
      for (const [name, listener] of Object.entries(listeners)) socket.off(name, listener)
      take.call(server, socket)
      socket.unshift(bytes)
      socket.resume()
    }
    for (const [name, listener] of Object.entries(listeners)) socket.on(name, listener)
    socket.setTimeout(between)
  })
  const stop = () => {
    for (const socket of open) socket.destroySoon()
  }
  return { stop }
}
