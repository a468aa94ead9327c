import { BlockList, connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { page, redirect } from '#platform/web/context.ts'
import { dispatchPublic } from '#platform/web/public.ts'
import { publicForm, publicRoute } from '#platform/web/public-route.ts'
import { readPlain } from '#platform/web/quick.ts'
import { listen } from '#platform/web/server.ts'
import { catalogue } from '../../src/main/catalogue.ts'
import { problemPage } from '../../src/main/problem.tsx'
import { testWorld } from '../world.ts'

const { world, close } = await testWorld()
const reach = { origin: 'https://www.example.org', host: '127.0.0.1', proxies: new BlockList() }
const app = dispatchPublic({
  world,
  reach,
  routes: [
    publicRoute('/list', { show: () => page('List', 'a kept page '.repeat(2000)) }),
    publicForm('/ask', {
      show: () => page('Ask', 'form'),
      submit: async (c) => redirect(`/en/thanks?name=${c.form.text('name')}`),
    }),
  ],
  catalogue,
  frame: async (_, answer) => `<title>${answer.title}</title>${answer.body}`,
  problem: (c, problem) => problemPage(c, problem),
  misdirected: () => 'misdirected',
  timeZone: async () => 'UTC',
  version: async () => '1',
  log: () => undefined,
})

let quick = 0
const start = (isQuick: boolean) =>
  listen({
    fetch: app.fetch,
    quick: isQuick
      ? (question) => {
          const answer = app.quick(question)
          if (answer) quick++
          return answer
        }
      : undefined,
    host: '127.0.0.1',
    port: 0,
    proxies: new BlockList(),
    failed: () => undefined,
  })
const [short, long] = [await start(true), await start(false)]
afterAll(async () => {
  await short.stop()
  await long.stop()
  await close()
})

const host = 'Host: 127.0.0.1'
const get = (path: string, ...lines: string[]) => [`GET ${path} HTTP/1.1`, host, ...lines, '', ''].join('\r\n')

/** Sends pieces one after the other on one connection; returns all that came back until it is quiet. */
async function say(port: number, pieces: readonly string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let came = ''
  socket.on('data', (bytes) => {
    came += bytes.toString('latin1')
  })
  socket.on('error', () => undefined)
  for (const piece of pieces) {
    socket.write(piece)
    await wait(150)
  }
  socket.destroy()
  return came
    .replace(/^Date:.*\r\n/gim, '')
    .replace(/^Keep-Alive:.*\r\n/gim, '')
    .replace(/^([\w-]+):/gim, (name) => name.toLowerCase())
}

const sorted = (answer: string) => {
  const [head = '', ...body] = answer.split('\r\n\r\n')
  const [status, ...lines] = head.split('\r\n')
  return [status, ...lines.sort(), body.join('\r\n\r\n')]
}

test('the short way says what the long one says, once somebody asked', async () => {
  await say(long.port, [get('/en/list')])
  const before = quick
  const [one, other] = [await say(short.port, [get('/en/list')]), await say(long.port, [get('/en/list')])]
  expect(quick).toBe(before + 1)
  expect(sorted(one)).toEqual(sorted(other))
  expect(one).toContain('a kept page')
  const etag = /^etag: (.*)\r$/im.exec(one)?.[1] ?? ''
  const known = [get('/en/list', `If-None-Match: ${etag}`)]
  const [same, again] = [await say(short.port, known), await say(long.port, known)]
  expect(same.startsWith('HTTP/1.1 304')).toBe(true)
  expect(sorted(same)).toEqual(sorted(again))
  expect(quick).toBe(before + 2)
})

const body = 'name=Kim'
const post = [
  'POST /en/ask HTTP/1.1',
  host,
  `Origin: http://127.0.0.1`,
  'Content-Type: application/x-www-form-urlencoded',
]
const sent = [...post, `Content-Length: ${body.length}`, '', ''].join('\r\n')

test.each<[string, string[]]>([
  ['two questions in one piece', [get('/en/list') + get('/en/list')]],
  ['a question in two pieces', [get('/en/list').slice(0, 20), get('/en/list').slice(20)]],
  ['a head with another length', [get('/en/list', 'Content-Length: 5') + body.slice(0, 5)]],
  ['two lengths', [get('/en/list', 'Content-Length: 5', 'Transfer-Encoding: chunked')]],
  ['a blank before the colon', ['GET /en/list HTTP/1.1\r\nHost : 127.0.0.1\r\n\r\n']],
  ['a folded line', [get('/en/list', 'X-One: a', ' b')]],
  ['bare line feeds', [get('/en/list').replaceAll('\r\n', '\n')]],
  ['two names', [get('/en/list', 'Host: evil.example')]],
  ['no name', ['GET /en/list HTTP/1.1\r\n\r\n']],
  ['another name', ['GET /en/list HTTP/1.1\r\nHost: evil.example\r\n\r\n']],
  ['a name handed over', [get('/en/list', 'X-Forwarded-Host: evil.example')]],
  ['an absolute address', ['GET http://127.0.0.1/en/list HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n']],
  ['an old version', ['GET /en/list HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n']],
  ['the end of the connection', [get('/en/list', 'Connection: close')]],
  ['the head alone', [get('/en/list').replace('GET', 'HEAD')]],
  ['nonsense', ['\x16\x03\x01\x02']],
  ['a page and then a form', [get('/en/list'), sent, body]],
  ['a page that is not there', [get('/en/list'), get('/en/nowhere'), get('/en/list')]],
])('what is not plain goes the long way: %s', async (_, pieces) => {
  await say(long.port, [get('/en/list')])
  const [one, other] = [await say(short.port, pieces), await say(long.port, pieces)]
  const parts = (text: string) => text.split('HTTP/1.1 ').map((part) => sorted(part))
  expect(parts(one)).toEqual(parts(other))
})

test('whoever asks and does not take is not answered without end', async () => {
  await say(long.port, [get('/en/list')])
  const socket = connect(short.port, '127.0.0.1').pause()
  socket.on('error', () => undefined)
  const before = quick
  for (let n = 0; n < 800; n++) {
    socket.write(get('/en/list'))
    await wait(1)
  }
  await wait(200)
  expect(quick - before).toBeLessThan(700)
  socket.destroy()
})

test('plain is one whole question of printable signs with one name', () => {
  expect(readPlain(Buffer.from(get('/en/', 'If-None-Match: "x"', 'X-Forwarded-Host: a')))).toEqual({
    path: '/en/',
    host: '127.0.0.1',
    ifNoneMatch: '"x"',
    forwardedHost: 'a',
  })
  const wrong = ['GET /en/\x00 HTTP/1.1', 'GET en/ HTTP/1.1', 'get /en/ HTTP/1.1', 'GET  /en/ HTTP/1.1']
  for (const first of wrong) expect(readPlain(Buffer.from(`${first}\r\n${host}\r\n\r\n`))).toBeUndefined()
  expect(readPlain(Buffer.from(get('/en/', `X: ${'x'.repeat(5000)}`)))).toBeUndefined()
  expect(readPlain(Buffer.from(get('/en/', 'X: \r')))).toBeUndefined()
})
