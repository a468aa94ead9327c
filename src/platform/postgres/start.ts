import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../errors.ts'
import type { Language } from '../words.ts'
import { bringUp, type Telling, until } from './bring-up.ts'
import { prepareCluster } from './cluster.ts'
import { configFor, type SocketConfig, urlFor } from './connect.ts'
import { prepareHome } from './home.ts'
import { type Lock, takeLock } from './lock.ts'
import { lookAfter } from './look-after.ts'
import { findPrograms } from './programs.ts'
import { type Cluster, judge, readTrace } from './server.ts'
import { prepareSocketFolder } from './socket.ts'
import { postgresWords } from './words.ts'

export interface PostgresOptions {
  /** The data folder; the cluster lies in `<folder>/postgres`. */
  readonly folder: string
  /** False for test clusters: nothing is forced to disk, and a crash of the machine may lose everything. */
  readonly durable?: boolean
  /** Whether a server that dies is started again, at the same address, until `stop`. */
  readonly keep?: boolean
  /** Hears of progress, one line at a time. */
  readonly log?: (line: string) => void
  readonly language?: Language
}

export interface RunningPostgres {
  /** The address of the owner's database over the Unix socket, for `pg` and libpq. */
  readonly url: string
  /** The same for `pg`. */
  readonly config: SocketConfig
  /** As the server says it: `18.4`. */
  readonly version: string
  /** Where the cluster lies, links resolved. */
  readonly home: string
  /** Leaves the server; the last process that leaves stops it, after which no connection works. */
  stop(): Promise<void>
}

interface Locks {
  readonly start: string
  readonly users: string
}

async function openFolder(path: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true })
    return await realpath(path)
  } catch (error) {
    throw new Refusal('postgres.no-place', undefined, { folder: path, reason: String(error) })
  }
}

async function withStartLock<T>(file: string, { say, log }: Telling, work: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  const tell = () => log(say('postgres.waiting', { seconds: Math.round((performance.now() - begun) / 1000) }))
  const timer = setInterval(tell, 3000)
  const lock = await takeLock(file, 'alone', true).finally(() => clearInterval(timer))
  return work().finally(() => lock?.release())
}

async function isFree(users: string): Promise<boolean> {
  const lock = await takeLock(users, 'alone', false)
  await lock?.release()
  return lock !== undefined
}

async function prepare(folder: string, durable: boolean, { say, log }: Telling): Promise<Cluster> {
  const home = await prepareHome(folder, (path) => log(say('postgres.elsewhere', { folder: path })))
  const programs = await findPrograms(home, (path) => log(say('postgres.copying', { folder: path })))
  const data = await prepareCluster(home, programs, durable, () => log(say('postgres.preparing')))
  return { home, programs, data, socket: await prepareSocketFolder(home), durable }
}

// a server that ends by itself between the look and the signal has ended all the same
function askToEnd(pid: number): void {
  try {
    process.kill(pid, 'SIGINT')
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

async function shutDown(data: string, { say, log }: Telling): Promise<void> {
  const trace = await readTrace(data)
  if (!trace || (await judge(trace, data)) !== 'server') return
  askToEnd(trace.pid)
  const ended = async () => ((await judge(trace, data)) === 'server' ? undefined : true)
  await until(ended, (seconds) => log(say('postgres.stopping', { seconds })))
}

// Only under the start lock, so that nobody joins a server that is about to stop.
async function leave(users: string, mine: Lock | undefined, data: string, telling: Telling): Promise<void> {
  await mine?.release()
  if (await isFree(users)) await shutDown(data, telling)
}

function keepUp(locks: Locks, cluster: Cluster, telling: Telling) {
  const start = async () => {
    const { client } = await bringUp(cluster, false, telling)
    await client.end()
  }
  return lookAfter(cluster, telling, () => withStartLock(locks.start, telling, start))
}

async function enter(locks: Locks, cluster: Cluster, keep: boolean, telling: Telling): Promise<RunningPostgres> {
  const isAlone = await isFree(locks.users)
  // held by every process that uses the server: whoever leaves and finds it free was the last
  const mine = await takeLock(locks.users, 'shared', true)
  try {
    const { client, socket } = await bringUp(cluster, isAlone, telling)
    const { rows } = await client.query('show server_version').finally(() => client.end())
    const config = configFor(socket)
    // what knows the address of an adopted server must find its successor there
    const keeper = keep ? keepUp(locks, { ...cluster, socket }, telling) : undefined
    let left: Promise<void> | undefined
    return {
      url: urlFor(config),
      config,
      version: String(rows[0].server_version),
      home: cluster.home.path,
      stop() {
        const leaveNow = () =>
          withStartLock(locks.start, telling, () => leave(locks.users, mine, cluster.data, telling))
        left ??= (keeper?.end() ?? Promise.resolve()).then(leaveNow)
        return left
      },
    }
  } catch (error) {
    await leave(locks.users, mine, cluster.data, telling)
    throw error
  }
}

/**
 * Starts the database server of a data folder, or joins the one that runs; makes the cluster on first use. Refuses with
 * the codes of `postgresWords`. If this process is killed, the server lives on and the next start takes it over.
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const telling = { say: postgresWords.in(options.language ?? 'en'), log: options.log ?? (() => undefined) }
  const folder = await openFolder(options.folder)
  const locks = { start: join(folder, 'postgres.start-lock'), users: join(folder, 'postgres.users-lock') }
  return withStartLock(locks.start, telling, async () => {
    const cluster = await prepare(folder, options.durable ?? true, telling)
    return enter(locks, cluster, options.keep ?? false, telling)
  })
}
