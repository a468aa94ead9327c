import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { chmod, mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { World } from '#platform/commands.ts'
import { openDatabase } from '#platform/db/db.ts'
import { openFiles } from '#platform/files.ts'
import { configFor } from '#platform/postgres/connect.ts'
import { judge, readTrace } from '#platform/postgres/server.ts'
import { slay } from '../slay.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/** What can be killed: a process of the product, or all of them at once. */
export const victims = [
  'staff',
  'worker',
  'public',
  'pdf',
  'backend',
  'postmaster',
  'supervisor',
  'everything',
] as const
export type Victim = (typeof victims)[number]

/** The real product in a folder of its own, and the processes it consists of. */
export interface Product {
  readonly staff: string
  readonly public: string
  readonly data: string
  /** Starts it and waits until both sites answer. */
  start(): Promise<void>
  /** Starts it and kills its supervisor after so many milliseconds, somewhere in the middle of the start. */
  startHalf(milliseconds: number): Promise<void>
  /** One more supervisor of the same data; resolves with its exit code and what it said. */
  second(): Promise<{ code: number | null; said: string }>
  /** The process numbers of a kind, now. */
  find(victim: Victim): Promise<number[]>
  /** What the product has said so far. */
  said(): string
  /** The same data seen by the test itself: its own connections and the stored files. */
  openWorld(): Promise<{ world: World; close(): Promise<void> }>
  close(): Promise<void>
}

/** Asks until the answer is true; fails with the sentence after so many seconds. */
export async function patiently(what: string, seconds: number, ask: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + seconds * 1000
  while (!(await ask().catch(() => false))) {
    if (Date.now() > deadline) throw new Error(`not within ${seconds} s: ${what}`)
    await sleep(50)
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}

interface Running {
  readonly pid: number
  readonly parent: number
  readonly words: readonly string[]
}

async function readProcess(pid: number): Promise<Running | undefined> {
  try {
    const line = await readFile(`/proc/${pid}/stat`, 'utf8')
    const [state, parent] = line.slice(line.lastIndexOf(')') + 2).split(' ')
    if (state === 'Z' || state === 'X') return undefined
    return { pid, parent: Number(parent), words: (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0') }
  } catch {
    return undefined
  }
}

async function childrenOf(parent: number | undefined): Promise<Running[]> {
  const pids = (await readdir('/proc')).map(Number).filter((pid) => pid > 1)
  const all = await Promise.all(pids.map(readProcess))
  return all.filter((found): found is Running => found !== undefined && found.parent === parent)
}

/** Whether a process still runs; a dead one that nobody has waited for does not. */
export const lives = async (pid: number): Promise<boolean> => (await readProcess(pid)) !== undefined

const endsIn = (name: string) => (word: string) => word.endsWith(name)

/** Prepares a product; nothing runs before `start`. */
export async function prepareProduct(): Promise<Product> {
  const base = await realpath(await mkdtemp(join(tmpdir(), 'waystation-drill-')))
  await chmod(base, 0o755)
  const data = join(base, 'data')
  const logFile = join(base, 'said.log')
  const [staffPort, publicPort] = [await freePort(), await freePort()]
  const [staff, site] = [`http://127.0.0.1:${staffPort}`, `http://127.0.0.1:${publicPort}`]
  let supervisor: ChildProcess | undefined
  const isRunning = () => supervisor?.exitCode === null && supervisor.signalCode === null
  const home = () => realpath(join(data, 'postgres')).catch(() => join(data, 'postgres'))
  const cluster = async () => join(await home(), 'data')

  const launch = (ports: readonly number[], output: number | 'pipe') =>
    spawn(process.execPath, ['--import', loader, join(root, 'src/main/dev.ts')], {
      cwd: root,
      stdio: ['ignore', 'ignore', output],
      env: {
        PATH: `${dirname(process.execPath)}:${process.env.PATH}`,
        TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'),
        LANG: 'en',
        WAYSTATION_DATA: data,
        WAYSTATION_STAFF_PORT: String(ports[0]),
        WAYSTATION_PUBLIC_PORT: String(ports[1]),
      },
    })

  const said = () => readFileSync(logFile, 'utf8')
  const postmaster = async () => {
    const trace = await readTrace(await cluster())
    return trace && (await judge(trace, await cluster())) === 'server' ? trace.pid : undefined
  }
  const find = async (victim: Victim): Promise<number[]> => {
    if (victim === 'supervisor') return [supervisor?.pid].filter((pid) => pid !== undefined && isRunning()) as number[]
    if (victim === 'postmaster') return [await postmaster()].filter((pid) => pid !== undefined)
    if (victim === 'backend') {
      const server = await postmaster()
      const found = server === undefined ? [] : await childrenOf(server)
      return found.filter(({ words }) => words[0]?.includes('[local]')).map(({ pid }) => pid)
    }
    if (victim === 'pdf') {
      const found = await Promise.all((await find('worker')).map(childrenOf))
      return found.flat().flatMap(({ pid, words }) => (words.some(endsIn('pdf-child.ts')) ? [pid] : []))
    }
    if (victim === 'everything') {
      const kinds = victims.filter((kind) => kind !== 'everything')
      return (await Promise.all(kinds.map(find))).flat()
    }
    const found = supervisor?.pid === undefined ? [] : await childrenOf(supervisor.pid)
    return found.filter(({ words }) => words.some(endsIn('process.ts')) && words.includes(victim)).map(({ pid }) => pid)
  }
  const isUp = async () => {
    const answers = await Promise.all([fetch(`${staff}/sign-in`), fetch(site)])
    return answers.every(({ status }) => status === 200)
  }
  return {
    staff,
    public: site,
    data,
    find,
    said,
    async start() {
      supervisor = launch([staffPort, publicPort], openSync(logFile, 'a'))
      await patiently(`both sites answer\n${said().slice(-3000)}`, 120, isUp)
    },
    async startHalf(milliseconds) {
      const half = launch([staffPort, publicPort], openSync(logFile, 'a'))
      await sleep(milliseconds)
      half.kill('SIGKILL')
      await once(half, 'exit')
    },
    async second() {
      const child = launch([await freePort(), await freePort()], 'pipe')
      let said = ''
      child.stderr?.on('data', (text) => {
        said += String(text)
      })
      const [code] = await once(child, 'close')
      return { code, said }
    },
    async openWorld() {
      const trace = await readTrace(await cluster())
      const db = openDatabase(configFor(trace?.socket ?? ''), 4)
      const world = { db, clock: () => new Date(), files: await openFiles(join(data, 'files')) }
      return { world, close: () => db.destroy() }
    },
    async close() {
      const ended = supervisor && isRunning() && once(supervisor, 'exit')
      supervisor?.kill('SIGTERM')
      await Promise.race([ended, sleep(15_000)])
      for (const pid of await find('everything')) slay(pid)
      await rm(await home(), { recursive: true, force: true, maxRetries: 5 })
      await rm(base, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
