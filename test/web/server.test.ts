import { connect, type Socket } from 'node:net'
import { Hono } from 'hono'
import { afterAll, afterEach, expect, test } from 'vitest'
import { proxiesOf } from '#platform/web/address.ts'
import { type Listening, listen, type Patience } from '#platform/web/server.ts'
import { say } from './raw.ts'

const proxies = proxiesOf('127.0.0.9')
if (!proxies) throw new Error('this is a list of proxies')
const impatient: Patience = {
  headers: 600,
  body: { bytes: 1000, within: 500 },
  idle: 1500,
  connections: 200,
  connectionsOfOne: 5,
}
const faults: unknown[] = []
let release = () => undefined as unknown
const held = new Promise<void>((resolve) => {
  release = resolve
})

const app = new Hono()
app.get('/', (c) => c.text('here'))
app.get('/slow', async (c) => {
  await held
  return c.text('at last')
})
let given = () => undefined as unknown
const givenUp = new Promise<void>((resolve) => {
  given = resolve
})
app.get('/large', (c) =>
  c.body(
    new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(1_000_000)),
      cancel: () => void given(),
    }),
  ),
)
app.post('/read', async (c) => c.text(String((await c.req.raw.arrayBuffer()).byteLength)))
app.post('/leave', (c) => c.text('not read', 413))
app.get('/broken', () => {
  throw new Error('broken')
})
app.onError((error) => {
  throw error
})

const site: Listening = await listen({
  fetch: app.fetch,
  host: '127.0.0.1',
  port: 0,
  proxies,
  failed: (error) => faults.push(error),
  patience: impatient,
})
afterAll(() => site.stop())
afterEach(async () => {
  expect((await ask('GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')).statuses).toEqual([200])
})

const ask = (...pieces: string[]) => say(site.port, pieces)
const head = (line: string, ...more: string[]) => `${[line, 'Host: localhost', ...more].join('\r\n')}\r\n\r\n`

test('a head of more than 16 kB is answered 431, nonsense 400, and both are cut', async () => {
  const long = await ask(`GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(1_000_000)}\r\n\r\n`)
  expect([long.statuses, long.isClosed]).toEqual([[431], true])
  for (const junk of ['\0\0\0\0\r\n\r\n', 'GET / HTTP/9.9\r\n\r\n', 'hello\r\n\r\n', 'GET /\r\nHost\r\n\r\n']) {
    const heard = await ask(junk)
    expect([heard.statuses, heard.isClosed]).toEqual([[400], true])
  }
})

test('a request whose length is told twice, or in two ways, is refused', async () => {
  const twice = [
    head('POST /read HTTP/1.1', 'Content-Length: 5', 'Content-Length: 6'),
    head('POST /read HTTP/1.1', 'Content-Length: 5', 'Transfer-Encoding: chunked'),
    head('POST /read HTTP/1.1', 'Transfer-Encoding: chunked, identity'),
    head('POST /read HTTP/1.1', 'Content-Length: -5'),
    `${head('POST /read HTTP/1.1', 'Transfer-Encoding: chunked')}zz\r\n`,
  ]
  for (const request of twice) {
    const heard = await ask(`${request}hello`)
    expect([heard.statuses[0], heard.isClosed]).toEqual([400, true])
  }
})

test('a head that does not come is cut', async () => {
  const slow = await ask('GET / HTTP/1.1\r\nHost: localhost\r\nX: ')
  expect([slow.statuses, slow.isClosed]).toEqual([[408], true])
  expect((await ask('')).isClosed).toBe(true)
})

test('a body that trickles is answered 408 and cut; one that is slow and honest arrives', async () => {
  const trickle = (socket: Socket, piece: string, every: number) => {
    socket.write(head('POST /read HTTP/1.1', 'Content-Length: 20000', 'Connection: close'))
    const timer = setInterval(() => socket.write(piece), every)
    socket.on('close', () => clearInterval(timer))
    socket.on('error', () => clearInterval(timer))
  }
  const drops = await say(site.port, (socket) => trickle(socket, 'x', 50))
  expect([drops.statuses, drops.isClosed]).toEqual([[408], true])
  const honest = await say(site.port, (socket) => trickle(socket, 'x'.repeat(500), 50))
  expect([honest.statuses, honest.text.endsWith('20000')]).toEqual([[200], true])
})

test('who does not take the answer is cut, who waits for one is not', async () => {
  const waits = ask(head('GET /slow HTTP/1.1', 'Connection: close'))
  const takesNothing = connect({ port: site.port, host: '127.0.0.1' }).pause()
  takesNothing.write(head('GET /large HTTP/1.1'))
  await givenUp
  takesNothing.destroy()
  release()
  expect((await waits).statuses).toEqual([200])
})

test('a body that no page reads is not waited for', async () => {
  const unread = await say(site.port, (socket) => {
    socket.write(head('POST /leave HTTP/1.1', 'Content-Length: 900000000'))
    const pour = () => {
      while (!socket.destroyed && socket.write(Buffer.alloc(65_536)));
      if (!socket.destroyed) socket.once('drain', pour)
    }
    pour()
  })
  expect([unread.statuses, unread.isClosed]).toEqual([[413], true])
  const withGet = await ask(`${head('GET / HTTP/1.1', 'Content-Length: 900000000')}xxxx`)
  expect([withGet.statuses, withGet.isClosed]).toEqual([[200], true])
})

test('no more answers are begun at a time for one connection than a browser asks for', async () => {
  const many = await ask(head('GET / HTTP/1.1').repeat(500))
  expect(many.statuses.length).toBeGreaterThan(0)
  expect(many.statuses.every((status) => status === 200 || status === 429)).toBe(true)
  expect(many.isClosed).toBe(true)
})

test('one address holds so many connections, a proxy and this machine as many as there are', async () => {
  const hold = (from: string, count: number) =>
    Promise.all(Array.from({ length: count }, () => say(site.port, [], { from, wait: 400 })))
  const cut = (heard: readonly { isClosed: boolean }[]) => heard.filter(({ isClosed }) => isClosed).length
  expect(cut(await hold('127.0.0.7', 12))).toBe(7)
  expect(cut(await hold('127.0.0.9', 12))).toBe(0)
  expect(cut(await hold('127.0.0.1', 12))).toBe(0)
  expect(cut(await hold('127.0.0.7', 5))).toBe(0)
})

test('a fault of the application is told to the log and not to the visitor', async () => {
  const heard = await ask(head('GET /broken HTTP/1.1', 'Connection: close'))
  expect([heard.statuses, heard.text.includes('broken')]).toEqual([[500], false])
  expect(faults.map(String)).toContain('Error: broken')
})

test('says nothing about what it is made of', async () => {
  const { text } = await ask(head('GET / HTTP/1.1', 'Connection: close'))
  expect(text).not.toMatch(/server:|x-powered-by|node|hono/i)
})
