import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { invitationAs } from '../invite.ts'
import { type Heard, say } from '../web/raw.ts'
import { type Client, signInBy } from './clients.ts'
import { type Junk, junkFor, type Target } from './junk.ts'
import { type Product, prepareProduct } from './product.ts'
import { randomFrom } from './random.ts'

const isLong = process.env.WAYSTATION_LONG === '1'
const bodies = isLong ? 5000 : 1000
const slow = isLong ? 300 : 100
const atOnce = 8
const minute = 60_000

let product: Product
let client: Client
let cookie: string
let port: number
let pids: readonly number[]
/** How long the same page takes on this machine when nobody sends junk: 99 of 100, in milliseconds. */
let calm: number

beforeAll(async () => {
  product = await prepareProduct()
  await product.start()
  const opened = await product.openWorld()
  const links = [await invitationAs(opened.world, 'director'), await invitationAs(opened.world, 'director')] as const
  await opened.close()
  client = await signInBy(product.staff, links[0])
  cookie = await cookieBy(links[1])
  port = Number(new URL(product.staff).port)
  pids = await product.find('staff')
  calm = (await visitor(200).stop()).p99
}, 2 * minute)

afterAll(() => product.close(), minute)

async function cookieBy(link: string): Promise<string> {
  const headers = { origin: product.staff, 'content-type': 'application/x-www-form-urlencoded' }
  const used = await fetch(product.staff + link, { method: 'POST', headers, body: '', redirect: 'manual' })
  return used.headers
    .getSetCookie()
    .map((text) => text.split(';')[0])
    .join('; ')
}

const targets: readonly [Target, ...Target[]] = [
  { path: '/sign-in', fields: [['signInName', 'nobody']] },
  {
    path: '/people/create',
    fields: [
      ['kind', 'person'],
      ['names.en', 'Kim'],
      ['since', '2011'],
    ],
  },
  {
    path: '/giving/gifts/record',
    fields: [
      ['ref', 'G-1'],
      ['receivedOn', '2011-08-10'],
      ['money.amount', '1'],
      ['money.currency', 'JPY'],
    ],
  },
  {
    path: '/aid/receive-goods',
    fields: [
      ['ref', 'M-1'],
      ['lines.0.item', 'rice'],
      ['lines.0.quantity', '1'],
      ['lines.1.item', ''],
    ],
  },
  { path: '/imports/aid.import-items', fields: [['kept.file', 'x']], file: 'file' },
  { path: '/imports/giving.import-gifts', fields: [], file: 'file' },
  { path: '/report/sections/create', fields: [['texts.en', 'x'.repeat(5000)]] },
  { path: '/nowhere', fields: [['x', 'y']] },
]

/** Asks for an ordinary page again and again, on a connection of its own each browser keeps, until told to stop. */
function visitor(least = 500) {
  const times: number[] = []
  const statuses = new Set<number>()
  let isDone = false
  const walk = (async () => {
    while (!isDone || times.length < least) {
      const begun = performance.now()
      statuses.add(await client.get('/people'))
      times.push(performance.now() - begun)
      await sleep(5)
    }
  })()
  return {
    async stop() {
      isDone = true
      await walk
      times.sort((a, b) => a - b)
      const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0)
      return {
        asked: times.length,
        statuses: [...statuses],
        p50: at(0.5),
        p99: at(0.99),
        most: Math.round(times.at(-1) ?? 0),
      }
    },
  }
}

const send = ({ bytes, isWhole }: Junk): Promise<Heard> =>
  say(port, (socket) => (isWhole ? socket.write(bytes) : socket.end(bytes)), { wait: 30_000 })

async function fuzz(count: number): Promise<{ statuses: Map<number, number>; wrong: string[] }> {
  const statuses = new Map<number, number>()
  const wrong: string[] = []
  let sent = 0
  const work = async () => {
    while (sent < count) {
      const seed = sent++
      const random = randomFrom(seed)
      const own = random.chance(0.7) ? [`Cookie: ${cookie}`] : []
      const origin = random.chance(0.95) ? [`Origin: ${product.staff}`] : []
      const junk = junkFor(random, random.pick(targets), [`Host: 127.0.0.1:${port}`, ...own, ...origin])
      const heard = await send(junk)
      for (const status of heard.statuses.length > 0 ? heard.statuses : [0])
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      if (!heard.isClosed || heard.statuses.some((status) => status >= 500))
        wrong.push(`${seed} ${junk.what}: ${heard.statuses}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return { statuses, wrong }
}

const head = `Host: 127.0.0.1:1\r\nOrigin: http://127.0.0.1:1\r\nContent-Type: application/x-www-form-urlencoded\r\n`

/** Connections that send a byte now and then: of a head, of a body that nobody asked for, of a sign-in. */
function dawdle(count: number): Promise<Heard[]> {
  const begun = [
    `GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nX-Slow: `,
    `POST /sign-in HTTP/1.1\r\n${head.replaceAll('127.0.0.1:1', `127.0.0.1:${port}`)}Content-Length: 60000\r\n\r\n`,
    `POST /imports/aid.import-items HTTP/1.1\r\nCookie: ${cookie}\r\n${head.replaceAll('127.0.0.1:1', `127.0.0.1:${port}`).replace('application/x-www-form-urlencoded', 'multipart/form-data; boundary=b')}Content-Length: 900000000\r\n\r\n--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\n`,
  ]
  return Promise.all(
    Array.from({ length: count }, (_, at) =>
      say(
        port,
        (socket) => {
          socket.write(begun[at % begun.length] ?? '')
          const timer = setInterval(() => socket.write('x'), 500)
          for (const ended of ['close', 'error']) socket.on(ended, () => clearInterval(timer))
        },
        { wait: minute },
      ),
    ),
  )
}

const report = (what: string, figures: object) => process.stdout.write(`${what}: ${JSON.stringify(figures)}\n`)

/** The same processes still serve, have noticed nothing that no page answered, and others hardly noticed anything. */
async function expectCalm(seen: Awaited<ReturnType<ReturnType<typeof visitor>['stop']>>): Promise<void> {
  expect(seen.statuses).toEqual([200])
  expect(seen.asked).toBeGreaterThanOrEqual(500)
  // a machine that is busy with other things is slow without any junk; then a page waits behind those that are sent at once
  expect(seen.p99).toBeLessThan(Math.max(1000, atOnce * calm))
  expect(await product.find('staff')).toEqual(pids)
  expect(product.said().match(/"path":"(uncaught|unhandled|server)".*|.*"msg":"bug".*/g) ?? []).toEqual([])
}

test(
  `${bodies} broken bodies, posted while others work, end no process and give no answer above 499`,
  async () => {
    const others = visitor()
    const { statuses, wrong } = await fuzz(bodies)
    const seen = await others.stop()
    report('bodies', { bodies, ...Object.fromEntries([...statuses].sort(([a], [b]) => a - b)), calm, others: seen })
    expect(wrong).toEqual([])
    expect(statuses.size).toBeGreaterThan(5)
    await expectCalm(seen)
  },
  isLong ? 30 * minute : 4 * minute,
)

test(
  `${slow} connections that dawdle at once are cut, and others are served meanwhile`,
  async () => {
    const others = visitor()
    const heard = await dawdle(slow)
    const seen = await others.stop()
    const answered = new Map<string, number>()
    for (const { statuses } of heard) answered.set(String(statuses), (answered.get(String(statuses)) ?? 0) + 1)
    report('slow', { slow, answered: Object.fromEntries(answered), calm, others: seen })
    expect(heard.filter(({ isClosed }) => !isClosed)).toEqual([])
    expect([...answered.keys()]).toEqual(['408'])
    await expectCalm(seen)
  },
  4 * minute,
)

test(
  'ten thousand fields, heads of a megabyte and junk after a request are refused at once',
  async () => {
    const others = visitor()
    const fields = Array.from({ length: 10_000 }, (_, at) => `f${at}=`).join('&')
    const own = `Cookie: ${cookie}\r\n${head.replaceAll('127.0.0.1:1', `127.0.0.1:${port}`)}`
    const post = `POST /people/create HTTP/1.1\r\n${own}Connection: close\r\nContent-Length: ${fields.length}\r\n\r\n${fields}`
    const large = `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'x'.repeat(1_000_000)}\r\n\r\n`
    const many = `GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n${Array.from({ length: 3000 }, (_, at) => `X${at}: y\r\n`).join('')}\r\n`
    const pipeline = `GET /sign-in HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`.repeat(5)
    const random = randomFrom(8)
    for (let round = 0; round < 50; round++) {
      expect((await say(port, [post])).statuses).toEqual([413])
      expect((await say(port, [large])).statuses).toEqual([431])
      expect((await say(port, [many])).statuses).toEqual([431])
      const junk = await say(port, [pipeline, random.bytes(2000)])
      expect(junk.isClosed).toBe(true)
      for (const status of junk.statuses) expect([200, 400, 431]).toContain(status)
    }
    const seen = await others.stop()
    report('fields, heads, pipelines', { calm, others: seen })
    await expectCalm(seen)
  },
  4 * minute,
)
