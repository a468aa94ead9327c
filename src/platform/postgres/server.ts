import { spawn } from 'node:child_process'
import { constants } from 'node:fs'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { bareEnvironment, commandAs } from './account.ts'
import type { Home } from './home.ts'
import { port } from './socket.ts'

/** A cluster whose files are ready: data folder, programs, and the folder of its socket. */
export interface Cluster {
  readonly home: Home
  readonly programs: string
  readonly data: string
  readonly socket: string
  readonly durable: boolean
}

/** What the server itself wrote into postmaster.pid; both may be of a server that is gone. */
export interface Trace {
  readonly pid: number
  readonly socket: string
}

/** Reads postmaster.pid; undefined when there is none, as after a clean stop. */
export async function readTrace(data: string): Promise<Trace | undefined> {
  const lines = await readFile(join(data, 'postmaster.pid'), 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  )
  const pid = Number(lines[0])
  return Number.isSafeInteger(pid) && pid > 1 ? { pid, socket: lines[4]?.trim() ?? '' } : undefined
}

async function worksIn(pid: number, data: string): Promise<boolean> {
  try {
    const [works, wanted] = await Promise.all([stat(`/proc/${pid}/cwd`), stat(data)])
    return works.ino === wanted.ino && works.dev === wanted.dev
  } catch {
    // root in a container may not see where another account's process works, but everybody sees its command line
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    return words.split('\0').includes(data)
  }
}

/** What the process of a trace is: this folder's server, something else under a number used again, or nothing. */
export async function judge({ pid }: Trace, data: string): Promise<'server' | 'stranger' | 'gone'> {
  const line = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (line === undefined) return 'gone'
  // a dead process that nobody has waited for keeps its number
  const isDead = 'ZX'.includes(line.charAt(line.lastIndexOf(')') + 2))
  return !isDead && (await worksIn(pid, data)) ? 'server' : 'stranger'
}

const settings = ({ socket, durable }: Cluster): Record<string, string> => ({
  cluster_name: 'waystation',
  listen_addresses: '',
  port: String(port),
  unix_socket_directories: `"${socket.replaceAll('"', '""')}"`,
  unix_socket_permissions: '0700',
  shared_buffers: '128MB',
  max_connections: '60',
  work_mem: '16MB',
  max_wal_size: '1GB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // an error's text, statement and details hold private values; the application that caused it hears them anyway
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
})

export const logFile = (home: Home): string => join(home.path, 'server.log')
const logLimit = 1_000_000

async function openLog(home: Home) {
  const file = logFile(home)
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  )
  if (size > logLimit) await rename(file, `${file}.1`)
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants
  return open(file, O_APPEND | O_CREAT | O_NOFOLLOW | O_WRONLY, 0o600)
}

/** A server process of our own making; `said` is what it has written to the log since. */
export interface Launched {
  ended(): boolean
  said(): Promise<string>
}

/** Launches the server so that it outlives us if we are killed; `stalePid` is a process that postmaster.pid names wrongly. */
export async function launch(cluster: Cluster, stalePid: number | undefined): Promise<Launched> {
  const { home, programs, data } = cluster
  const log = await openLog(home)
  const { size } = await log.stat()
  const options = Object.entries(settings(cluster)).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command, words] = commandAs(home.account, join(programs, 'bin', 'postgres'), ['-D', data, ...options])
  // told that the process is a relative of its own, the server takes the file for stale, but still checks shared memory
  const env = stalePid === undefined ? bareEnvironment : { ...bareEnvironment, PG_GRANDPARENT_PID: String(stalePid) }
  const child = spawn(command, words, { cwd: '/', detached: true, env, stdio: ['ignore', log.fd, log.fd] })
  let ended = false
  child.once('exit', () => {
    ended = true
  })
  child.once('error', () => {
    ended = true
  })
  child.unref()
  await log.close()
  return {
    ended: () => ended,
    said: async () => (await readFile(logFile(home))).subarray(size).toString('utf8').trim(),
  }
}
