import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadExamples } from '../../src/main/examples.ts'
import { invitationOf } from '../invite.ts'
import { people } from '../people.ts'
import { root } from '../source.ts'
import type { Visitor } from '../visitor.ts'
import { as } from '../world.ts'
import { openForwarder } from './forwarder.ts'
import { type Probe, probesOf, wordsOf } from './probes.ts'
import { prepareProduct } from './product.ts'

// Runs sqlmap over every parameter of the product with a session: tsx test/drills/sqlmap.ts [minutes] [part of a name].
// All parameters take their turn in each round, and the rounds share the time: all techniques at level 1, then all at
// level 5 in two halves; always at risk 3. What a turn cannot finish in its share of the time is cut, and told.

const minutes = Number(process.argv[2] ?? 60)
const wanted = process.argv[3] ?? ''
const workers = 2
const always = [
  ...['--batch', '--dbms=PostgreSQL', '--risk=3', '--ignore-redirects', '--drop-set-cookie', '--skip-waf'],
  ...['--disable-coloring', '--flush-session', '--retries=1', '--time-sec=2', '--keep-alive'],
]
const rounds = {
  'all techniques at level 1': ['--level=1'],
  'errors and stacked statements at level 5': ['--level=5', '--technique=ES'],
  'conditions, unions and delays at level 5': ['--level=5', '--technique=BUT'],
} as const
type Round = keyof typeof rounds

interface Outcome {
  readonly what: string
  readonly round: Round
  readonly isCut: boolean
  /** What sqlmap holds for a hole. */
  readonly found: readonly string[]
  /** What it held for one, until it looked again. */
  readonly doubted: readonly string[]
}

const product = await prepareProduct()
const folder = await mkdtemp(join(tmpdir(), 'waystation-sqlmap-'))
const outcomes: Outcome[] = []
let sessions = 0

/** The cookie of somebody who has just come in by a link. */
async function cookieOfDirector(): Promise<string> {
  const open = await product.openWorld()
  const link = await invitationOf(open.world, { ...people.mina, signInName: `mina-${++sessions}` })
  await open.close()
  const headers = { origin: product.staff }
  const used = await fetch(product.staff + link, {
    method: 'POST',
    headers,
    body: new URLSearchParams(),
    redirect: 'manual',
  })
  const [cookie] = used.headers.getSetCookie().filter((text) => text.startsWith('__Host-session='))
  if (!cookie) throw new Error(`the link was answered ${used.status}`)
  return cookie.split(';')[0] ?? ''
}

const visitorWith = (cookie: string): Pick<Visitor, 'get'> => ({
  get: (path) => fetch(product.staff + path, { headers: { cookie }, redirect: 'manual' }),
})

const holds = /is vulnerable|identified the following injection point|^\s*(Parameter|Type|Payload): /
const doubts = /(appears to be|seems to be|is) '.*' injectable/

function sqlmap(probe: Probe, words: readonly string[], round: Round, most: number): Promise<Outcome> {
  const at = join(folder, crypto.randomUUID())
  const all = [...words, `--output-dir=${at}`, ...always, ...rounds[round]]
  return new Promise((resolve, reject) => {
    const child = spawn('sqlmap', all, { stdio: ['ignore', 'pipe', 'ignore'] })
    let said = ''
    child.stdout.on('data', (text) => {
      said += String(text)
    })
    child.on('error', reject)
    const timer = setTimeout(() => child.kill('SIGKILL'), most)
    child.on('close', async (code) => {
      clearTimeout(timer)
      await rm(at, { recursive: true, force: true })
      const lines = said.split('\n')
      const found = lines.filter((line) => holds.test(line))
      const isCut = code === null
      if (!isCut && !/all tested parameters|injection point/.test(said)) found.push(`no test: ${said.slice(-600)}`)
      resolve({ what: probe.what, round, isCut, found, doubted: lines.filter((line) => doubts.test(line)) })
    })
  })
}

const began = Date.now()
const left = () => minutes * 60_000 - (Date.now() - began)

try {
  await product.start()
  const open = await product.openWorld()
  for await (const _ of loadExamples(open.world, as('director'), join(root, 'examples')));
  await open.close()
  let cookie = await cookieOfDirector()
  const traffic = await openForwarder(new URL(product.staff))
  const site = new URL(`http://127.0.0.1:${traffic.port}`)
  const probes = (await probesOf(visitorWith(cookie))).filter(({ what }) => what.includes(wanted))
  console.info(`${probes.length} parameters, ${minutes} minutes`)

  const walk = async (waiting: Probe[], round: Round, most: number) => {
    for (let probe = waiting.shift(); probe !== undefined && left() > 0; probe = waiting.shift()) {
      // some forms end the session of whoever sends them
      if ((await visitorWith(cookie).get('/people')).status !== 200) cookie = await cookieOfDirector()
      const outcome = await sqlmap(probe, wordsOf(probe, site, cookie), round, most)
      outcomes.push(outcome)
      for (const line of [...outcome.found, ...outcome.doubted]) console.info(`${outcome.what}: ${line}`)
    }
  }
  const names = Object.keys(rounds) as Round[]
  for (const [n, round] of names.entries()) {
    const waiting = [...probes]
    const most = (left() * workers) / (names.length - n) / probes.length
    await Promise.all(Array.from({ length: workers }, () => walk(waiting, round, most)))
    const done = outcomes.filter((outcome) => outcome.round === round)
    const whole = done.filter(({ isCut }) => !isCut).length
    const told = `${done.length} of ${probes.length} parameters, ${whole} of them with every test`
    console.info(`${round}: ${told}, at most ${(most / 1000).toFixed(1)} s each; ${traffic.requests} requests so far`)
  }

  const bugs = product
    .said()
    .split('\n')
    .filter((line) => line.includes('"bug"'))
  console.info(
    `${traffic.requests} requests, ${traffic.broken.length} answers of 500 and more, ${bugs.length} bugs in the log`,
  )
  for (const line of [...new Set(traffic.broken)].slice(0, 20)) console.info(`broken: ${line.slice(0, 300)}`)
  for (const line of bugs.slice(0, 20)) console.info(line.slice(0, 600))
  const found = outcomes.filter((outcome) => outcome.found.length > 0)
  const doubted = outcomes.filter((outcome) => outcome.found.length === 0 && outcome.doubted.length > 0)
  console.info(
    `${found.length} findings, ${doubted.length} suspicions that sqlmap itself took back, in ${Math.round((Date.now() - began) / 1000)} s`,
  )
  traffic.close()
  process.exitCode = found.length + bugs.length + traffic.broken.length === 0 ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
  await product.close()
}
